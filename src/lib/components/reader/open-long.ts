/** All that a page needs to show a timeline in tiles. Imported only where there is one. */
import { ListedBlock } from '$lib/viewer/listed-block.svelte';
import type { BlockAsked } from '$lib/document/reading';
import { createHttpProvider, type TileProvider } from '$lib/viewer/tile-provider';
import { TileSource, type TileStart } from '$lib/viewer/tile-source.svelte';
import BlockList from './BlockList.svelte';

interface Long {
	readonly start: TileStart;
	/** What the block of the start answers. */
	readonly asked: BlockAsked;
	/** How many events a block holds. */
	readonly size: number;
}

/** As a server of ours gives it. */
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
