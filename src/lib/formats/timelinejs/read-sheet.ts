/** Reads the sheet of TimelineJS: from the text of its table, or from rows of a workbook. Pure. See ./SPEC.md §T. */
import { part } from '$lib/base/drain';
import type { DraftOptions } from '../shared/draft';
import { readDraft } from '../check-draft/read-draft';
import { refuseFor, type CheckedFile } from '../shared/checked-file';
import { toRows, type RawRow } from '../table/rows';
import { draftSheet } from './sheet';

/** Splitting the text into cells is about this part of the work. */
const ROWS = 0.2;

/**
 * @param delimiter - of its cells
 * @yields the finished part, 0–1
 */
export function* readSheet(
	text: string,
	delimiter: string,
	options: DraftOptions
): Generator<number, CheckedFile> {
	const table = toRows(text, delimiter);
	if ('refused' in table) return refuseFor(table.refused);
	yield ROWS;
	const read = yield* part(readSheetRows(table.rows, options), ROWS, 1);
	return { ...read, problems: [...table.notes, ...read.problems] };
}

export function* readSheetRows(
	rows: readonly RawRow[],
	options: DraftOptions
): Generator<number, CheckedFile> {
	return yield* readDraft(
		(function* () {
			yield 0;
			return draftSheet(rows, options);
		})(),
		options
	);
}
