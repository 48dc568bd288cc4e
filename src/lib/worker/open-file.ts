/** A timeline file, opened in the reader's own browser. Nothing of it leaves their machine. */
import { proxy, wrap } from 'comlink';
import type { TileProvider } from '$lib/state/tile-provider';
import type { OpenedInWorker, TimelineHost } from './timeline.worker';

type Small = Exclude<OpenedInWorker, { kind: 'large' }>;
type Large = Extract<OpenedInWorker, { kind: 'large' }>;

/** A large timeline is asked of its worker, part by part. */
export type Opened = Small | (Large & { readonly provider: TileProvider });

export interface Opening {
	/** Rejected where the file cannot be read at all, or the worker broke down. */
	readonly opened: Promise<Opened>;
	/** Cancels what is under way and frees the memory. */
	close(): void;
}

/**
 * @param slug - names the timeline on the page
 * @param lanes - rows of labels on its chart
 * @param onpart - told the part that is done, 0–1
 */
export function openFile(
	file: Blob,
	{ slug, lanes, onpart }: { slug: string; lanes: number; onpart: (part: number) => void }
): Opening {
	const worker = new Worker(new URL('./timeline.worker.ts', import.meta.url), { type: 'module' });
	const host = wrap<TimelineHost>(worker);
	const broken = new Promise<never>((_, reject) => {
		worker.addEventListener('error', ({ message }) => reject(new Error(message)));
	});
	const provider: TileProvider = {
		async tile(cell, filter) {
			const tile = await host.tile(cell, { ...filter, lanes });
			if (!tile) throw new Error(`There is no tile ${cell.level}/${cell.at}`);
			return tile;
		},
		block: (asked) => host.block(asked)
	};
	const close = () => worker.terminate();
	async function open(): Promise<Opened> {
		const opened = await Promise.race([host.open(slug, file, lanes, proxy(onpart)), broken]);
		if (opened.kind === 'large') return { ...opened, provider };
		close(); // all there is has come over
		return opened;
	}
	const opened = open();
	opened.catch(close);
	return { opened, close };
}
