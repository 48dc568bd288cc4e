/** All that a page needs to show a timeline in tiles. Imported only where there is one. */
import { ListedBlock } from '$lib/state/listed-block.svelte';
import { createHttpProvider, type BlockAsked } from '$lib/state/tile-provider';
import { TileSource, type TileStart } from '$lib/state/tile-source.svelte';
import BlockList from './BlockList.svelte';

interface Long {
	readonly revision: string;
	readonly start: TileStart;
	/** What the block of the start answers. */
	readonly asked: BlockAsked;
	/** How many events a block holds. */
	readonly size: number;
}

/** @param base - address of the timeline's page */
export function openLong({ revision, start, asked, size }: Long, base: string) {
	const provider = createHttpProvider(base, revision, start.lanes);
	const source = new TileSource(start, provider);
	const listed = new ListedBlock(start.block, asked, provider, (block) => source.learn(block));
	const destroy = () => {
		source.destroy();
		listed.destroy();
	};
	return { source, listed, size, destroy, List: BlockList };
}
