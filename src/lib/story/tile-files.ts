/** A long timeline as files for any static host: the same tiles as from a server. */
import { LANES } from '$lib/chart/types';
import type { LargeTimeline } from './large-timeline';

export interface TileFile {
	/** Relative to the address of the timeline. */
	readonly path: string;
	readonly text: string;
}

/** A description of the timeline, then each of its tiles. */
export function* tileFiles(large: LargeTimeline): Generator<TileFile> {
	const { head, revision, rowCount } = large;
	yield {
		path: 'timeline.json',
		text: JSON.stringify({ head, revision, lanes: LANES, rowCount })
	};
	for (const { cell, tile } of large.tiles())
		yield {
			path: `tiles/${revision}/${cell.level}/${cell.at}.json`,
			text: JSON.stringify(tile)
		};
}
