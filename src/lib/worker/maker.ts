/** The page's side of the worker in which an author's timeline is read, checked and kept. */
import { proxy, wrap, type Remote } from 'comlink';
import type { FoundClocks, FoundDayOrder } from '$lib/formats/shared/draft';
import type { FoundTable } from '$lib/formats/table/draft';
import type { TileProvider } from '$lib/viewer/tile-provider';
import type { SaidOptions } from './making';
import type { MakerHost } from './maker.worker';

/** What an author says of how a file is read. */
export type ReadAs = SaidOptions;
/** What a column of a table may be. */
export type Field = NonNullable<FoundTable['columns'][number]>;
export type { FoundClocks, FoundDayOrder, FoundTable };
export type { Fault } from './making';
export type { Found, OpenedFile, Shown } from './maker.worker';
export type { Typed } from '$lib/story/typed/read';
export type { Download, DownloadAsked } from './write-download';

export interface MakerWorker {
	readonly host: Remote<MakerHost>;
	/** Rejected where the worker breaks down; never resolved. */
	readonly broken: Promise<never>;
	/** Cancels what is under way and frees the memory. */
	end(): void;
}

export function startMaker(): MakerWorker {
	const worker = new Worker(new URL('./maker.worker.ts', import.meta.url), { type: 'module' });
	const broken = new Promise<never>((_, reject) => {
		worker.addEventListener('error', ({ message }) => reject(new Error(message)));
	});
	broken.catch(() => undefined); // whoever waits for an answer hears of it
	return { host: wrap<MakerHost>(worker), broken, end: () => worker.terminate() };
}

/** Makes a function callable by the worker. */
export function forWorker<Args extends unknown[]>(
	callback: (...args: Args) => void
): (...args: Args) => void {
	return proxy(callback);
}

/** Tiles and blocks of a long timeline, from where it is read. */
export function providerOf(host: Remote<MakerHost>, lanes: number): TileProvider {
	return {
		async tile(cell, filter) {
			const tile = await host.tile(cell, { ...filter, lanes });
			if (!tile) throw new Error(`There is no tile ${cell.level}/${cell.at}`);
			return tile;
		},
		block: (asked) => host.block(asked)
	};
}
