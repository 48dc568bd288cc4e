/** The initial data of a page of a long timeline: the tiles of its view, and the first block of its list. */
import { knownGroups } from '$lib/document/group-choice';
import { cellsOf } from '$lib/chart/tiles/piece';
import { LANES } from '$lib/chart/types';
import type { Span } from '$lib/time/span';
import { BLOCK, type LargeTimeline } from './large-timeline';

/** The query of the address. */
interface Asked {
	readonly span?: Span | undefined;
	readonly query?: string | undefined;
	readonly group?: string | undefined;
	readonly event?: string | undefined;
}

/** Where the list begins, and the number of rows of labels. */
interface Drawn {
	readonly at?: number | undefined;
	readonly lanes?: number;
	/** Aborts when nobody waits for it any longer. */
	readonly gone?: AbortSignal;
}

export async function firstView(
	large: LargeTimeline,
	{ query = '', group: requested, span, event }: Asked,
	{ at, lanes = LANES, gone }: Drawn
) {
	const { head, revision, rowCount } = large;
	const group = knownGroups(head.groups, requested);
	const fit = { u0: head.fit.start, u1: head.fit.end };
	const view = span ? { u0: span.start, u1: span.end } : fit;
	const filter = { query, group };
	const tiles = [];
	for (const cell of [{ level: 0, at: 0 }, ...cellsOf(fit, view, undefined)]) {
		const tile = await large.tile(cell, { ...filter, lanes }, gone);
		if (tile) tiles.push({ cell, tile });
	}
	const asked = { span, ...filter, near: event };
	return {
		revision,
		asked,
		size: BLOCK,
		start: {
			head,
			lanes,
			rowCount,
			filter,
			tiles,
			block: await large.block({ ...asked, at }, gone),
			subject: event === undefined ? undefined : large.find(event)
		}
	};
}
