/**
 * From the rows of a table to a draft. What is wrong with a row costs that cell or that row, and is
 * told; the rest is read.
 * Pure. See ./SPEC.md.
 */
import type { Problem } from '$lib/base/result';
import type { DayOrder } from '$lib/time/plain-date';
import type { Draft, DraftOptions } from '../draft';
import { Notes, shorten } from '../notes';
import { findColumns, headersOf, type Columns } from './columns';
import { DateReader } from './date-reader';
import { DaySigns, type FoundDayOrder } from './day-order';
import { TableDrafter } from './drafter';
import { headersWithout } from './presets';
import { RowReader } from './row-reader';
import type { RawRow } from './rows';

export interface TableOptions extends DraftOptions {
	/** What each column is, where a person has said it. */
	readonly columns?: Columns | undefined;
	readonly dayOrder?: DayOrder | undefined;
}

/** What was found out about a table: what a person may want to change. */
export interface FoundTable {
	readonly headers: readonly string[];
	readonly columns: Columns;
	/** By column: the first cell that says something. */
	readonly examples: readonly string[];
	readonly rows: number;
	readonly preset: string | undefined;
	/** Undefined: no date needs it. */
	readonly dayOrder: FoundDayOrder | undefined;
}

export type TableDraft = { readonly table: FoundTable } & (
	Draft | { readonly refused: readonly Problem[] }
);

const ROWS_A_STEP = 256;

/** @param rows - of the table, with its row of headers where it has one */
export function* draftRows(
	rows: readonly RawRow[],
	options: TableOptions
): Generator<number, TableDraft> {
	const own = headersWithout(rows[0]?.cells ?? []);
	const head: RawRow = own ? { line: 1, cells: own } : (rows[0] ?? { line: 1, cells: [] });
	const body = own ? rows : rows.slice(1);
	const found = findColumns(head.cells);
	const columns = options.columns ?? found.columns;
	const { preset } = found;
	const notes = new Notes();
	const reader = new RowReader(head, columns, preset, notes);
	const table = (dayOrder?: FoundDayOrder): FoundTable => ({
		headers: head.cells,
		columns,
		examples: head.cells.map((_, at) => body.find(({ cells }) => cells[at])?.cells[at] ?? ''),
		rows: body.length,
		preset: preset?.name,
		dayOrder
	});
	const missing = reader.missing();
	if (missing) return { table: table(), refused: [lacksColumn(missing, head)] };
	const signs = new DaySigns();
	reader.visitDates(body, (cell, line, at) => signs.add(cell, line, at));
	const order = signs.find(options.dayOrder, (line, at) => reader.placeAt(line, at));
	if ('refused' in order) return { table: table(order.asked), refused: [order.refused] };

	const draft = new TableDrafter(reader, new DateReader(order.order), notes);
	for (const [i, row] of body.entries()) {
		if (i % ROWS_A_STEP === 0) yield i / body.length;
		draft.add(row);
	}
	return { table: table(order.found), ...draft.finish(options.title) };
}

function lacksColumn(missing: 'date' | 'headline', { line, cells }: RawRow): Problem {
	const message = `No column is a ${missing}. These are: ${headersOf(missing)}. The first row of this table has: ${shorten(cells.join(', '))}.`;
	return { code: 'table-no-column', path: '', message, severity: 'error', line, column: 1 };
}
