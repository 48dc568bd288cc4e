/**
 * The rail: bars share a few rows, dots are in the middle, and crowded marks are drawn once per
 * pixel column.
 * Pure. See ../SPEC.md §M.
 */
import { lowerBound } from '$lib/base/search';
import type { EventColumns } from '$lib/chart/layout';

const MAX_ROWS = 3;

/**
 * A row for each bar, decided once for the document: the lowest free one, longest bars first among
 * those that begin together. Beyond three rows bars share the last one.
 *
 * @returns one row per event, 0 for dots; and how many rows are used
 * @see Kleinberg & Tardos, Algorithm Design, §4.1 (interval partitioning)
 */
export function assignRows({ start, end, exact }: Pick<EventColumns, 'start' | 'end' | 'exact'>): {
	rows: Uint8Array;
	rowCount: number;
} {
	const ends: number[] = [];
	const rows = exact.map((isExact, i) => {
		if (isExact) return 0;
		const from = start[i] ?? 0;
		let row = ends.findIndex((rowEnd) => rowEnd <= from);
		if (row === -1) row = Math.min(ends.length, MAX_ROWS - 1);
		ends[row] = Math.max(ends[row] ?? -Infinity, end[i] ?? 0);
		return row;
	});
	return { rows, rowCount: Math.max(1, ends.length) };
}

/**
 * Rows for dates that are bars only in close views (./coarse.ts): the lowest without a bar or an earlier date
 * of this kind. Bars keep their rows, so that none jumps when a view zooms in.
 *
 * @param rows - those of the bars
 * @returns the rows of both, and the number of rows
 */
export function withCoarseRows(
	{ start, end, exact }: Pick<EventColumns, 'start' | 'end' | 'exact'>,
	isCoarse: (i: number) => boolean,
	rows: Uint8Array
): { rows: Uint8Array; rowCount: number } {
	const taken = Array.from({ length: MAX_ROWS }, (_, row) =>
		stretchesOf(start, end, (i) => exact[i] === 0 && rows[i] === row)
	);
	const ends = new Array<number>(MAX_ROWS).fill(-Infinity);
	let rowCount = 1;
	const all = rows.map((row, i) => {
		if (isCoarse(i)) {
			const [from, to] = [start[i] ?? 0, end[i] ?? 0];
			const free = taken.findIndex(
				(bars, r) => (ends[r] ?? 0) <= from && !bars.reachInto(from, to)
			);
			row = free === -1 ? MAX_ROWS - 1 : free;
			ends[row] = Math.max(ends[row] ?? 0, to);
		} else if (exact[i] === 1) return row;
		rowCount = Math.max(rowCount, row + 1);
		return row;
	});
	return { rows: all, rowCount };
}

/** Checks whether any of some bars reaches into a range. */
function stretchesOf(start: Float64Array, end: Float64Array, isOne: (i: number) => boolean) {
	const starts: number[] = [];
	/** The latest end of all bars up to each index. */
	const ends: number[] = [];
	start.forEach((from, i) => {
		if (!isOne(i)) return;
		starts.push(from);
		ends.push(Math.max(ends.at(-1) ?? -Infinity, end[i] ?? 0));
	});
	return {
		reachInto(from: number, to: number): boolean {
			const before = lowerBound(starts.length, (i) => starts[i] ?? 0, to);
			return (ends[before - 1] ?? -Infinity) > from;
		}
	};
}

/** Rows of dots: dots that would cover each other are stacked, at their true place. */
const DOT_ROWS = 3;
/** Dots closer than this cover each other, px … */
const DOT_APART_PX = 9;
/** … on the plot of a page: the same for every plot, so that the server draws the same as the browser. */
const PAGE_PLOT_PX = 1072;

/**
 * The lowest row in which each dot covers no earlier one. Uses the dots of the whole document, not
 * of a view: panning moves none.
 *
 * @param us - ascending, in `u`
 * @param viewLength - in `u`: the zoom
 */
export function stackDots(us: readonly number[], viewLength: number): number[] {
	const apart = (DOT_APART_PX / PAGE_PLOT_PX) * viewLength;
	const last = new Array<number>(DOT_ROWS).fill(-Infinity);
	return us.map((u) => {
		const free = last.findIndex((taken) => u - taken >= apart);
		const row = free === -1 ? last.indexOf(Math.min(...last)) : free;
		last[row] = u;
		return row;
	});
}

/** A dot closer than this to the one before it in its row covers all of it except the edge, px. */
const HIDDEN_PX = 4;

/**
 * Dots that hide another: if there are more at one place than rows.
 *
 * @param marks - in order of time
 */
export function hidingDots<
	T extends { readonly at: number; readonly row: number; readonly bar: boolean }
>(marks: readonly T[]): T[] {
	const last: number[] = [];
	return marks.filter(({ at, row, bar }) => {
		if (bar) return false;
		const isHiding = at - (last[row] ?? -Infinity) < HIDDEN_PX / PAGE_PLOT_PX;
		last[row] = at;
		return isHiding;
	});
}
