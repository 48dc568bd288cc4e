/**
 * Fetches the requested items, the most urgent first, and tries failed ones again. Items that are no longer
 * requested are not fetched.
 */
export interface TileQueueOptions<K> {
	readonly keyOf: (item: K) => string;
	/** Fetches one and stores it. */
	readonly fetch: (item: K) => Promise<void>;
	/** Called when a fetch fails, and again when none is failing any more. */
	readonly onfailing: (isFailing: boolean) => void;
	/** Whether another try is useless. */
	readonly isFinal: (error: unknown) => boolean;
}

/** The number of fetches at the same time: a browser opens no more connections to one host. */
const AT_ONCE = 6;
/** The first pause before another try; each is twice as long as the last … */
const RETRY_MS = 500;
/** … up to this. */
const RETRY_MOST_MS = 16_000;

export class TileQueue<K> {
	readonly #options: TileQueueOptions<K>;
	#wanted: readonly K[] = [];
	readonly #running = new Set<string>();
	/** How often each has failed, and how long it waits. */
	readonly #failed = new Map<string, { tries: number; resting: boolean }>();

	constructor(options: TileQueueOptions<K>) {
		this.#options = options;
	}

	/** Replaces the requested items. @param items - the most urgent first */
	want(items: readonly K[]): void {
		this.#wanted = items;
		const wanted = new Set(items.map(this.#options.keyOf));
		for (const key of this.#failed.keys()) if (!wanted.has(key)) this.#forget(key);
		this.#run();
	}

	#run(): void {
		for (const item of this.#wanted) {
			if (this.#running.size >= AT_ONCE) return;
			const key = this.#options.keyOf(item);
			if (this.#running.has(key) || this.#failed.get(key)?.resting) continue;
			this.#running.add(key);
			void this.#fetch(item, key);
		}
	}

	async #fetch(item: K, key: string): Promise<void> {
		try {
			await this.#options.fetch(item);
			this.#wanted = this.#wanted.filter((other) => this.#options.keyOf(other) !== key);
			this.#forget(key);
		} catch (error) {
			if (this.#isWanted(key)) this.#rest(key, this.#options.isFinal(error));
		} finally {
			this.#running.delete(key);
		}
		this.#run();
	}

	#isWanted(key: string): boolean {
		return this.#wanted.some((item) => this.#options.keyOf(item) === key);
	}

	#forget(key: string): void {
		if (this.#failed.delete(key) && this.#failed.size === 0) this.#options.onfailing(false);
	}

	#rest(key: string, isFinal: boolean): void {
		const failed = { tries: (this.#failed.get(key)?.tries ?? 0) + 1, resting: true };
		this.#failed.set(key, failed);
		this.#options.onfailing(true);
		if (isFinal) return;
		setTimeout(
			() => {
				failed.resting = false;
				this.#run();
			},
			Math.min(RETRY_MS * 2 ** (failed.tries - 1), RETRY_MOST_MS)
		);
	}
}
