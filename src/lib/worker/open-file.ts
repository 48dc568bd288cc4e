/** A timeline file, opened in the reader's own browser. Nothing of it leaves their machine. */
import { proxy, wrap } from 'comlink';
import type { TileProvider } from '$lib/state/tile-provider';
import type { TimelineHost } from './timeline.worker';

export interface Opening {
	/** Rejected where the file cannot be read at all, or the worker ran out of memory. */
	readonly opened: Promise<Awaited<ReturnType<TimelineHost['open']>>>;
	/** Answers for a large timeline, once it is opened. */
	readonly provider: TileProvider;
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
	const failed = new Promise<never>((_, reject) => {
		worker.addEventListener('error', ({ message }) => reject(new Error(message)));
	});
	return {
		opened: Promise.race([host.open(slug, file, lanes, proxy(onpart)), failed]),
		provider: {
			async tile(cell, filter) {
				const tile = await host.tile(cell, { ...filter, lanes });
				if (!tile) throw new Error(`There is no tile ${cell.level}/${cell.at}`);
				return tile;
			},
			block: (asked) => host.block(asked)
		},
		close: () => worker.terminate()
	};
}
