/** Finds the header row of a table: the first row, or one below its title. Pure. See ./SPEC.md §C10. */
import { findColumns } from './columns';
import { headersWithout } from './presets';
import type { RawRow } from './rows';

/** Limit of rows above the headers. */
export const MOST_ABOVE = 20;

export interface Head {
	readonly head: RawRow;
	readonly body: readonly RawRow[];
	/** Rows above the headers: the title of the table, notes on it. */
	readonly above: readonly RawRow[];
}

/** @param rows - of the table; none is empty */
export function findHead(rows: readonly RawRow[]): Head {
	const own = headersWithout(rows[0]?.cells ?? []);
	if (own) return { head: { line: 1, cells: own }, body: rows, above: [] };
	const found = rows.slice(0, MOST_ABOVE + 1).findIndex(({ cells }) => isHead(cells));
	const at = Math.max(0, found);
	return {
		head: rows[at] ?? { line: 1, cells: [] },
		body: rows.slice(at + 1),
		above: rows.slice(0, at)
	};
}

/** Whether a row names the required columns. */
export function isHead(cells: readonly string[]): boolean {
	const { columns, preset } = findColumns(cells);
	const hasDate = columns.includes('date') || columns.includes('year');
	const hasWords = ['headline', 'label', 'summary', 'quote'] as const;
	return hasDate && (preset !== undefined || hasWords.some((field) => columns.includes(field)));
}
