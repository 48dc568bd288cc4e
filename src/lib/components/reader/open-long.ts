/** The code that a page needs to show a timeline in tiles. Loaded only for long timelines. */
import { ListedBlock } from '$lib/viewer/listed-block.svelte';
import type { BlockAsked } from '$lib/document/reading';
import { createHttpProvider, type TileProvider } from '$lib/viewer/tile-provider';
import { TileSource, type TileStart } from '$lib/viewer/tile-source.svelte';
import BlockList from './BlockList.svelte';

interface Long {
	readonly start: TileStart;
	/** The request of the first block. */
	readonly asked: BlockAsked;
	/** The number of events in a block. */
	readonly size: number;
}

/** The data from our server. */
export interface Served extends Long {
	readonly revision: string;
}

/** @param base - address of the timeline's page */
export function openServed(long: Served, base: string) {
	return openLong(long, createHttpProvider(base, long.revision, long.start.lanes));
}

export function openLong({ start, asked, size }: Long, provider: TileProvider) {
	const source = new TileSource(start, provider);
	const listed = new ListedBlock(start.block, asked, provider, (block) => source.learn(block));
	const destroy = () => {
		source.destroy();
		listed.destroy();
	};
	return { source, listed, size, destroy, List: BlockList };
}
