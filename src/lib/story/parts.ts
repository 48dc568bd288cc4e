/** Parts of a long timeline in memory: tiles and blocks of its list, in the form of our server's responses. */
import { settle } from '$lib/base/drain';
import type { TileEvent } from '$lib/chart/types';
import { findAmong, type KnownMedia } from '$lib/document/media-facts';
import { readTimeline } from '$lib/document/read';
import type { BlockAsked, ListBlock, Wanted } from '$lib/document/reading';
import type { Cell } from '$lib/chart/density/density';
import type { Tile } from '$lib/chart/tiles/tiles';
import { LANES } from '$lib/chart/types';
import type { LargeTimeline } from './large-timeline';
import { openStory } from './open-story';
import { fetchWhole, type WholeAddresses } from './whole-files';

interface Parts {
	tile(cell: Cell, wanted: Wanted): Promise<Tile<TileEvent>>;
	block(asked: BlockAsked): Promise<ListBlock>;
}

/** @param open - called for each part */
export function partsOf(open: () => Promise<LargeTimeline>): Parts {
	return {
		async tile(cell, wanted) {
			const tile = await (await open()).tile(cell, { ...wanted, lanes: LANES });
			if (!tile) throw new Error(`There is no tile ${cell.level}/${cell.at}`);
			return tile;
		},
		block: async (asked) => (await open()).block(asked)
	};
}

/** The same for a file, which is fetched and laid out when the first part is requested. */
export function partsOfFile(addresses: WholeAddresses): Parts {
	let opening: Promise<LargeTimeline> | undefined;
	return partsOf(() => {
		opening ??= fetchLarge(addresses).catch((error: unknown) => {
			opening = undefined; // the next call tries again
			throw error;
		});
		return opening;
	});
}

async function fetchLarge(addresses: WholeAddresses): Promise<LargeTimeline> {
	const [file, media] = await fetchWhole(addresses);
	return openLarge(await file.json(), (await media.json()) as KnownMedia);
}

/** @param value - of a file of ours. @throws if it is not a long timeline */
export async function openLarge(value: unknown, media: KnownMedia): Promise<LargeTimeline> {
	const reading = (function* () {
		const { timeline } = yield* readTimeline(value);
		return { timeline, problems: [] };
	})();
	const { story } = await settle(
		openStory(reading, { slug: '', revision: '', findMedia: findAmong(media) })
	);
	if (story?.kind !== 'large') throw new Error('This is no long timeline');
	return story.timeline;
}
