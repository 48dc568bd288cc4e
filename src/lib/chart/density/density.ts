/**
 * How many events there are, a pixel column at a time: what is drawn where there are too many to be
 * drawn one by one. Counted on a fixed grid, the whole axis halved again and again, so that panning
 * changes no number and every bin of a level is two of the next.
 * Pure. See ../SPEC.md §D.
 */
import { lowerBound } from '$lib/base/search';
import type { View } from '$lib/chart/scale/axis';
import { tiesIn, type LaidOut } from '$lib/chart/columns';

/** A cell of a level is drawn at most so wide, px … */
export const CELL_PX = 1024;
/** … and counted in as many bins: never coarser than a pixel. */
export const BINS = 1024;

/** Finer than this the number of a cell no longer names one place. */
export const MOST_LEVEL = 48;

/** One stretch of the grid: cell `at` of the 2^level that the axis is cut into. */
export interface Cell {
	readonly level: number;
	readonly at: number;
}

export interface HueCounts {
	/** Index of the colour. */
	readonly hue: number;
	/** Events tied in each bin. */
	readonly tied: readonly number[];
	/** Bars that reach into each bin; empty where there are none. */
	readonly reaching: readonly number[];
}

/** The level at which cells are drawn between half of `CELL_PX` and all of it. */
export function levelOf(fit: View, view: View, widthPx: number): number {
	const world = (widthPx * (fit.u1 - fit.u0)) / (view.u1 - view.u0);
	return Math.min(MOST_LEVEL, Math.max(0, Math.ceil(Math.log2(world / CELL_PX))));
}

/** Where a cell begins and ends. */
export function stretchOf(fit: View, { level, at }: Cell): View {
	const size = (fit.u1 - fit.u0) / 2 ** level;
	return { u0: fit.u0 + at * size, u1: fit.u0 + (at + 1) * size };
}

/** The cells of a level that a view touches. */
export function cellsIn(fit: View, view: View, level: number): Cell[] {
	const count = 2 ** level;
	const size = (fit.u1 - fit.u0) / count;
	const first = Math.min(Math.max(Math.floor((view.u0 - fit.u0) / size), 0), count - 1);
	const last = Math.min(Math.max(Math.ceil((view.u1 - fit.u0) / size) - 1, first), count - 1);
	return Array.from({ length: last - first + 1 }, (_, i) => ({ level, at: first + i }));
}

/** Counts a cell, by hue; hues that do not occur in it are left out. */
export function countCell(laid: LaidOut, cell: Cell): HueCounts[] {
	const stretch = stretchOf(laid.fit, cell);
	const tied = countTies(laid, cell);
	const reaching = laid.bars.map((bars) => bars && countReaching(bars, stretch));
	const hues = new Set([...tied.keys(), ...reaching.keys()]);
	return [...hues]
		.sort((a, b) => a - b)
		.map((hue) => ({
			hue,
			tied: tied.get(hue) ?? [],
			reaching: reaching[hue] ?? []
		}))
		.filter((counts) => counts.tied.length > 0 || counts.reaching.length > 0);
}

/** The first and last cell take in what lies on or past the ends of the axis. */
export function tiesOf(laid: LaidOut, cell: Cell): { from: number; to: number } {
	const { from, to } = tiesIn(laid, stretchOf(laid.fit, cell));
	return {
		from: cell.at === 0 ? 0 : from,
		to: cell.at === 2 ** cell.level - 1 ? laid.tie.length : to
	};
}

function countTies(laid: LaidOut, cell: Cell): Map<number, number[]> {
	const counts = new Map<number, number[]>();
	const stretch = stretchOf(laid.fit, cell);
	const { from, to } = tiesOf(laid, cell);
	const binOf = binner(stretch);
	for (let k = from; k < to; k++) {
		const hue = laid.events.hue[laid.order[k] ?? 0] ?? 0;
		let bins = counts.get(hue);
		if (!bins) counts.set(hue, (bins = new Array<number>(BINS).fill(0)));
		const bin = binOf(laid.tie[k] ?? 0);
		bins[bin] = (bins[bin] ?? 0) + 1;
	}
	return counts;
}

/** The bin of a place in a stretch. */
export function binner({ u0, u1 }: View): (u: number) => number {
	const scale = BINS / (u1 - u0);
	return (u) => Math.min(BINS - 1, Math.max(0, Math.floor((u - u0) * scale)));
}

/** What has begun before a bin's end and not ended by its start, by binary search. */
function countReaching(
	{ starts, ends }: { readonly starts: Float64Array; readonly ends: Float64Array },
	{ u0, u1 }: View
): number[] {
	const size = (u1 - u0) / BINS;
	const before = (edges: Float64Array, u: number) =>
		lowerBound(edges.length, (i) => edges[i] ?? Infinity, u);
	const counts = Array.from(
		{ length: BINS },
		(_, bin) => before(starts, u0 + (bin + 1) * size) - before(ends, u0 + bin * size + size * 1e-9)
	);
	return counts.some((count) => count > 0) ? counts : [];
}
