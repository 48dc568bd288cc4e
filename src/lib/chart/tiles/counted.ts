/**
 * Tiles with counts instead of some of their events: events without a label at the tile's level are known by
 * the bin. Only long timelines have them.
 * Pure. See ../SPEC.md §P.
 */
import { BINS, binner, stretchOf } from '$lib/chart/density/density';
import type { Axis, View } from '$lib/chart/scale/axis';
import { keyOf, type Piece } from './piece';
import type { Counting } from './window-of-tiles';

/** Rounding must not include a bin that only touches the view. */
const TOUCH = 1e-6;

export const countedTiles: Counting = {
	tiedIn({ tile, ...piece }, { ties }, view, axis) {
		const { from, until, cellView } = binsOf(piece, view, axis);
		const binOf = binner(cellView);
		return tile.events
			.map((event, i) => ({ event, tie: ties[i] ?? 0 }))
			.filter(({ tie }) => binOf(tie) >= from && binOf(tie) < until);
	},
	hiddenIn({ tile, tied, ...piece }, view, axis, world) {
		const { from, until, cellView, size } = binsOf(piece, view, axis);
		const counts = new Array<number>(until - from).fill(0);
		const add = (bin: number, by: number) => (counts[bin - from] = (counts[bin - from] ?? 0) + by);
		for (const { tied: inBin } of tile.counts)
			for (let bin = from; bin < until; bin++) add(bin, inBin[bin] ?? 0);
		const binOf = binner(cellView);
		for (const { event, tie } of tied) if (event.activation <= world) add(binOf(tie), -1);
		return counts.flatMap((count, i) => {
			const u0 = cellView.u0 + (from + i) * size;
			return count > 0 ? [{ count, u0, u1: u0 + size, parts: true, event: undefined }] : [];
		});
	},
	toCell({ tile, cell, asked }, view, axis) {
		const { from, until, cellView, size } = binsOf({ cell, asked }, view, axis);
		const place = (bin: number) => (cellView.u0 + bin * size - view.u0) / (view.u1 - view.u0);
		const key = `${keyOf(cell)}-${keyOf(asked)}`;
		return { key, counts: tile.counts, from, until, at0: place(from), at1: place(until) };
	}
};

/** The visible bins of a tile, within the requested cell, half-open. */
function binsOf({ cell, asked }: Pick<Piece, 'cell' | 'asked'>, view: View, { fit }: Axis) {
	const cellView = stretchOf(fit, cell);
	const stretch = stretchOf(fit, asked);
	const size = (cellView.u1 - cellView.u0) / BINS;
	const [u0, u1] = [Math.max(view.u0, stretch.u0), Math.min(view.u1, stretch.u1)];
	const from = Math.min(BINS - 1, Math.max(0, Math.floor((u0 - cellView.u0) / size + TOUCH)));
	const until = Math.max(from + 1, Math.min(BINS, Math.ceil((u1 - cellView.u0) / size - TOUCH)));
	return { from, until, cellView, size };
}
