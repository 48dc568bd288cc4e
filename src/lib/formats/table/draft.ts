/**
 * From the rows of a table to a draft. An invalid cell or row is left out and reported;
 * the rest is read.
 * Pure. See ./SPEC.md.
 */
import type { Problem } from '$lib/base/result';
import type { CheckedFile } from '../shared/checked-file';
import type { Asked, Draft, DraftOptions } from '../shared/draft';
import { shorten } from '../shared/clip';
import { Notes } from '../shared/notes';
import { findColumns, headersOf, isYearHeader, type Columns, type Field } from './columns';
import { DateReader } from './date-reader';
import { DaySigns } from '../shared/dates/day-order';
import { TableDrafter } from './drafter';
import { findHead } from './head';
import type { WithoutHtml } from './html-cells';
import { RowReader } from './row-reader';
import type { RawRow } from './rows';

export interface TableOptions extends DraftOptions {
	/** The field of each column, if a person chose it. */
	readonly columns?: Columns | undefined;
	/** Columns, from 0, whose cells are kept as facts where no field is read from them. */
	readonly keep?: readonly number[] | undefined;
	/** Reads the HTML of cells; undefined: there is none. */
	readonly withoutHtml?: WithoutHtml | undefined;
}

/** The properties of a table that a person may want to change. */
export interface FoundTable {
	readonly headers: readonly string[];
	readonly columns: Columns;
	/** By column: the first cell that is not empty. */
	readonly examples: readonly string[];
	readonly rows: number;
	readonly preset: string | undefined;
}

export interface ReadTable extends CheckedFile {
	/** Undefined: no row could be read. */
	readonly table?: FoundTable;
}

export type TableDraft = { readonly table: FoundTable; readonly asked: Asked } & (
	Draft | { readonly refused: readonly Problem[] }
);

const ROWS_A_STEP = 256;
const MAX_TITLE = 300;
/** The languages of known headers. */
const LANGUAGE_COUNT = 15;
const SHORT_YEAR = /^[-\u2212\u2013][1-9]\d{0,2}$/;

/** @param rows - of the table, with its header row if it has one */
export function* draftRows(
	rows: readonly RawRow[],
	options: TableOptions
): Generator<number, TableDraft> {
	const { head, body, above } = findHead(rows);
	const found = findColumns(head.cells);
	const columns = options.columns ?? found.columns;
	const { preset } = found;
	const notes = new Notes();
	const reader = new RowReader(head, columns, preset, notes, options.keep);
	const table: FoundTable = {
		headers: head.cells,
		columns,
		examples: head.cells.map((_, at) => body.find(({ cells }) => cells[at])?.cells[at] ?? ''),
		rows: body.length,
		preset: preset?.name
	};
	const missing = reader.missing();
	if (missing) return { table, asked: {}, refused: [lacksColumn(missing, head)] };
	const signs = new DaySigns();
	reader.visitDates(body, (cell, line, at) => signs.add(cell, line, at));
	const order = signs.find(options.dayOrder, (line, at) => reader.placeAt(line, at));
	if ('refused' in order)
		return { table, asked: { dayOrder: order.asked }, refused: [order.refused] };

	const years = {
		isOf: (field: Field) => reader.isOfYears(field),
		areHistoric: hasShortYears(body, head)
	};
	const draft = new TableDrafter(reader, new DateReader(order.order, years), notes, options);
	for (const [i, row] of body.entries()) {
		if (i % ROWS_A_STEP === 0) yield i / body.length;
		draft.add(row);
	}
	const title = titleAbove(above, notes) ?? options.title;
	const asked = { dayOrder: order.found };
	return { table, ...draft.finish(title), asked };
}

/** The title of the table, which is alone in its row. Other rows above the headers are left out. */
function titleAbove(above: readonly RawRow[], notes: Notes): string | undefined {
	let title: string | undefined;
	for (const { line, cells } of above) {
		const [only = '', ...others] = cells.filter((cell) => cell !== '');
		const isTitle = title === undefined && others.length === 0 && only.length <= MAX_TITLE;
		if (isTitle) title = only;
		else {
			const why = 'This row is above the headers. It is left out.';
			notes.leftOut({ path: '', line, column: 1 }, cells.join(', '), why, 'table-row');
		}
	}
	return title;
}

/** Whether the table has no year 0: a year before our era with few digits shows it. */
function hasShortYears(body: readonly RawRow[], { cells: headers }: RawRow): boolean {
	const columns = headers.flatMap((header, at) => (isYearHeader(header) ? at : []));
	return body.some(({ cells }) => columns.some((at) => SHORT_YEAR.test(cells[at] ?? '')));
}

function lacksColumn(missing: 'date' | 'headline', { line, cells }: RawRow): Problem {
	const message = `No column is a ${missing}. These are, in English or one of ${LANGUAGE_COUNT - 1} other languages: ${headersOf(missing)}. The first row of this table has: ${shorten(cells.join(', '))}.`;
	return { code: 'table-no-column', path: '', message, severity: 'error', line, column: 1 };
}
