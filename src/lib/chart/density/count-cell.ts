/**
 * The density of a cell of a laid-out document, from its columns.
 * Pure. See ../SPEC.md §D.
 */
import { lowerBound } from '$lib/base/search';
import { tiesIn, type LaidOut } from '$lib/chart/layout';
import type { View } from '$lib/chart/scale/axis';
import { barEdgesOf } from './bar-edges';
import { binner, BINS, stretchOf, type Cell, type HueCounts } from './density';

/** Counts the events of a cell by hue, without hues that do not occur in it. */
export function countCell(laid: LaidOut, cell: Cell): HueCounts[] {
	const stretch = stretchOf(laid.fit, cell);
	const tied = countTies(laid, cell);
	const reaching = barEdgesOf(laid.events).map((bars) => bars && countReaching(bars, stretch));
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

/** The first and last cell include events on or past the ends of the axis. */
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

/** The number of bars that started before a bin's end and have not ended by its start, by binary search. */
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
