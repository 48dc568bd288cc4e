/**
 * The rail: bars share a few rows, dots stand in the middle, and what is crowded is drawn once a
 * pixel column.
 * Pure. See ./SPEC.md §M.
 */
import type { EventColumns } from './columns';

const MAX_ROWS = 3;

/**
 * A row for each bar, decided for the document: the lowest that is free, longest bars first among
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

/** Rows of dots: those that would cover one another stand above each other, at their true place. */
const DOT_ROWS = 3;
/** Dots nearer than this cover one another, px … */
const DOT_APART_PX = 9;
/** … on the plot of a page: whatever the real one, so that a server draws what the browser will. */
const PAGE_PLOT_PX = 1072;

/**
 * The lowest row in which each dot covers no earlier one. Takes the dots of the whole document, not
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
