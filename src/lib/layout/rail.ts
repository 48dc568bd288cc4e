/**
 * The rail: bars share a few rows, dots stand in the middle, and what is crowded is drawn once a
 * pixel column.
 * Pure. See ./SPEC.md §M.
 */
import type { TimedEvent } from './types';

const MAX_ROWS = 3;

/**
 * A row for each bar, decided for the document: the lowest that is free, longest bars first among
 * those that begin together. Beyond three rows bars share the last one.
 *
 * @param events - in order of time
 * @returns one row per event, -1 for dots; and how many rows are used
 * @see Kleinberg & Tardos, Algorithm Design, §4.1 (interval partitioning)
 */
export function assignRows(events: readonly TimedEvent[]): { rows: number[]; rowCount: number } {
	const ends: number[] = [];
	const rows = events.map(({ start, end, exact }) => {
		if (exact) return -1;
		let row = ends.findIndex((rowEnd) => rowEnd <= start);
		if (row === -1) row = Math.min(ends.length, MAX_ROWS - 1);
		ends[row] = Math.max(ends[row] ?? -Infinity, end);
		return row;
	});
	return { rows, rowCount: Math.max(1, ends.length) };
}
