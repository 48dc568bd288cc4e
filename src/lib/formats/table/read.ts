/**
 * Reads a table, CSV or TSV, whose first row names its columns. An invalid cell or row is left out and
 * reported; the rest is read.
 * Pure. See ./SPEC.md.
 */
import { part } from '$lib/base/drain';
import { checkDraft } from '../check-draft/check-draft';
import { refuseFor } from '../shared/checked-file';
import { draftRows, type ReadTable, type TableOptions } from './draft';
import { toRows, type RawRow } from './rows';

/** @param delimiter - of its cells */
export function* readTable(
	text: string,
	delimiter: string,
	options: TableOptions
): Generator<number, ReadTable> {
	const table = toRows(text, delimiter);
	if ('refused' in table) return refuseFor(table.refused);
	yield 0.2;
	const read = yield* part(readRows(table.rows, options), 0.2, 1);
	return table.notes.length === 0
		? read
		: { ...read, problems: [...table.notes, ...read.problems] };
}

/** @param rows - of the table, with its header row if it has one */
export function* readRows(
	rows: readonly RawRow[],
	options: TableOptions
): Generator<number, ReadTable> {
	const draft = yield* part(draftRows(rows, options), 0, 0.3);
	const read = yield* part(checkDraft(draft, options.timezone), 0.3, 1);
	return { ...read, table: draft.table, asked: { ...draft.asked, ...read.asked } };
}
