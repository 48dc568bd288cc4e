/** The names of timelines that have changed, for everybody who follows them. */
import { setTimeout as sleep } from 'node:timers/promises';

/** Changes are reported together, at most this often. */
const TOLD_MS = 10;

export class ChangeFeed {
	readonly #watchers = new Set<(slug: string | undefined) => void>();

	/** @param slug - undefined: something else than a timeline has changed */
	notify(slug: string | undefined): void {
		for (const watcher of this.#watchers) watcher(slug);
	}

	/** Starts with all timelines; ends when the signal aborts. */
	async *follow(signal: AbortSignal, all: Iterable<string>): AsyncIterable<ReadonlySet<string>> {
		let changed = new Set(all);
		let wake: (() => void) | undefined;
		const watcher = (slug: string | undefined) => {
			if (slug !== undefined) changed.add(slug);
			wake?.();
		};
		this.#watchers.add(watcher);
		signal.addEventListener('abort', () => wake?.(), { once: true });
		try {
			while (!signal.aborted) {
				const slugs = changed;
				changed = new Set();
				const woken = new Promise<void>((resolve) => (wake = resolve));
				yield slugs;
				if (changed.size === 0) await woken;
				await sleep(TOLD_MS);
			}
		} finally {
			this.#watchers.delete(watcher);
		}
	}
}
