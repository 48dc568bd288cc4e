/**
 * Reads a table, CSV or TSV, whose first row names its columns. What is wrong with a row costs that
 * cell or that row, and is told; the rest is read.
 * Pure. See ./SPEC.md.
 */
import Papa from 'papaparse';
import { part } from '$lib/base/drain';
import type { Problem } from '$lib/base/result';
import { toSafeUrl } from '$lib/document/address';
import type { Finding } from '$lib/document/finding';
import { readTimeline } from '$lib/document/read';
import { parseEdtf } from '$lib/time/edtf';
import { refuse, type ReadFile } from '../read-file';
import { findColumns, headersOf, type Columns, type Field } from './columns';
import { findDayOrder, toEdtf, type DayOrder } from './dates';
import { BETWEEN, toDocument, type Row } from './entries';

/** Longer tables are refused before they are read. */
const MAX_LENGTH = 64 * 1024 * 1024;
/** What is left out changes what is left: so many times it is looked at again. */
const MOST_PASSES = 5;

/** A row as it stands in the file. */
interface RawRow {
	/** 1-based; a cell may have line breaks. */
	readonly line: number;
	readonly cells: readonly string[];
}

/**
 * @param delimiter - of its cells
 * @param title - of the timeline: a table has none
 */
export function* readTable(
	text: string,
	delimiter: string,
	title: string
): Generator<number, ReadFile> {
	if (text.length > MAX_LENGTH)
		return refuse('file-too-long', `The table is too long: ${MAX_LENGTH} characters at most.`);
	const [head, ...body] = toRows(text, delimiter);
	yield 0.3;
	if (!head) return refuse('table-empty', 'There is nothing in the table.');
	const columns = findColumns(head.cells);
	const missing = (['date', 'headline'] as const).find((field) => !columns.at.has(field));
	if (missing)
		return refuse(
			'table-no-column',
			`No column is a ${missing}. These are: ${headersOf(missing)}. The first row of this table has: ${head.cells.join(', ')}.`,
			head.line
		);
	const reader = new RowReader(head, columns);
	const order = reader.findOrder(body);
	if (order === 'unknown') return { timeline: undefined, problems: reader.problems };
	const rows: Row[] = [];
	for (const [i, raw] of body.entries()) {
		if (i % 256 === 0) yield 0.3 + (i / body.length) * 0.2;
		const row = reader.read(raw, order);
		if (row) rows.push(row);
	}
	return yield* part(keepWhatHolds(title, rows, reader), 0.5, 1);
}

function toRows(text: string, delimiter: string): RawRow[] {
	const { data } = Papa.parse<string[]>(text, { delimiter });
	let line = 1;
	const rows = data.map((cells) => {
		const row = { line, cells: cells.map((cell) => cell.trim()) };
		line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
		return row;
	});
	return rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
}

/** Checks the document of the rows; cells and rows that do not hold are left out, and it is checked again. */
function* keepWhatHolds(
	title: string,
	rows: Row[],
	reader: RowReader
): Generator<number, ReadFile> {
	for (let pass = 0; pass < MOST_PASSES && rows.length > 0; pass++) {
		const { timeline, findings } = yield* readTimeline(toDocument(title, rows));
		const faults = findings.filter(({ severity }) => severity === 'error');
		if (timeline) {
			reader.tellAll(rows, findings);
			return { timeline, problems: reader.problems };
		}
		rows = reader.leaveOut(rows, faults);
	}
	reader.refuse('No row of the table can be shown.');
	return { timeline: undefined, problems: reader.problems };
}

/** Where a finding about an event stands in its row. */
const CELL_OF: Partial<Record<string, Field>> = { quotes: 'quote' };
/** Without these there is no event. */
const NEEDED: readonly Field[] = ['id', 'date', 'headline'];

class RowReader {
	readonly #head: RawRow;
	readonly #columns: Columns;
	readonly #problems: Problem[] = [];

	constructor(head: RawRow, columns: Columns) {
		this.#head = head;
		this.#columns = columns;
		for (const at of columns.unread)
			if (head.cells[at] !== '')
				this.#tell(
					head.line,
					at,
					'table-column',
					'This column is not read: no field is called that.'
				);
	}

	/** In the order of the text. */
	get problems(): readonly Problem[] {
		return this.#problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
	}

	refuse(message: string): void {
		const { line } = this.#head;
		this.#problems.push({ code: 'table-nothing', path: '', message, severity: 'error', line });
	}

	#tell(
		line: number,
		at: number,
		code: string,
		message: string,
		severity: Problem['severity'] = 'warning'
	): void {
		const path = this.#head.cells[at] ?? '';
		this.#problems.push({ code, path, message, severity, line, column: at + 1 });
	}

	/** Which number of a date is its day; undefined: no date needs it. Unknown: it is told why. */
	findOrder(rows: readonly RawRow[]): DayOrder | undefined | 'unknown' {
		const places = rows.flatMap(({ line, cells }) =>
			(['date', 'end'] as const).flatMap((field) => {
				const at = this.#columns.at.get(field);
				return at === undefined ? [] : { line, at, cell: cells[at] ?? '' };
			})
		);
		const found = findDayOrder(places.map(({ cell }) => cell));
		if (found.kind === 'known') return found.order;
		const place = places[found.kind === 'open' ? found.at : found.dayFirst];
		const other = found.kind === 'mixed' ? places[found.monthFirst] : undefined;
		const { line = 1, at = 0, cell = '' } = place ?? {};
		this.#tell(
			line,
			at,
			'table-day-order',
			other
				? `“${cell}” begins with a day, “${other.cell}” in line ${other.line} with a month. Write dates in one way, best as 2025-08-12.`
				: `“${cell}” can be two days, and no date of this table says whether day or month comes first. Write dates as 2025-08-12.`,
			'error'
		);
		return 'unknown';
	}

	/** Undefined: there is no event in the row, which is told. */
	read({ line, cells: raw }: RawRow, order: DayOrder | undefined): Row | undefined {
		const cells = new Map<Field, string>();
		for (const [field, at] of this.#columns.at) {
			const cell = raw[at] ?? '';
			if (cell !== '') cells.set(field, cell);
		}
		for (const [at, cell] of raw.entries())
			if (at >= this.#head.cells.length && cell !== '')
				this.#tell(
					line,
					at,
					'table-cell',
					`“${cell}” stands beyond the last column. It is left out.`
				);
		const needs = (['date', 'headline'] as const).find((field) => !cells.has(field));
		if (needs) {
			this.#tell(line, this.#at(needs), 'table-row', `There is no ${needs}. The row is left out.`);
			return undefined;
		}
		const ends = (['date', 'end'] as const).map((field) => {
			const cell = cells.get(field);
			return cell === undefined ? undefined : { field, edtf: toEdtf(cell, order) };
		});
		for (const end of ends) {
			const read = end && parseEdtf(end.edtf);
			if (!end || !read || read.ok) continue;
			const why = read.problems.map(({ message }) => message).join(' ');
			this.#tell(line, this.#at(end.field), 'table-date', `${why} The row is left out.`);
			return undefined;
		}
		this.#checkAddresses(line, cells);
		return { line, date: ends.flatMap((end) => end?.edtf ?? []).join('/'), cells };
	}

	#at(field: Field): number {
		return this.#columns.at.get(field) ?? 0;
	}

	#checkAddresses(line: number, cells: Map<Field, string>): void {
		const written = cells.get('url')?.split(BETWEEN) ?? [];
		const safe = written.filter((url) => toSafeUrl(url) !== undefined);
		for (const url of written)
			if (!safe.includes(url))
				this.#tell(
					line,
					this.#at('url'),
					'table-address',
					`“${url}” is no address of a web page. It is left out.`
				);
		if (safe.length > 0) cells.set('url', safe.join('\n'));
		else cells.delete('url');
	}

	/** What is worth telling of rows that hold. */
	tellAll(rows: readonly Row[], findings: readonly Finding[]): void {
		for (const { keys, code, message } of findings) {
			const row = rows[indexOf(keys)];
			this.#tell(row?.line ?? this.#head.line, this.#at(this.#fieldOf(keys)), code, message);
		}
	}

	/** The column that a finding is about; what has none of its own is told with the headline. */
	#fieldOf([, , key, inner]: Finding['keys']): Field {
		const name = String(key === 'date' && inner !== undefined && inner !== 'value' ? inner : key);
		const field = (CELL_OF[name] ?? name) as Field;
		return this.#columns.at.has(field) ? field : 'headline';
	}

	/** The rows without what a check has found fault with. */
	leaveOut(rows: readonly Row[], faults: readonly Finding[]): Row[] {
		const left = rows.map((row) => ({ ...row, cells: new Map(row.cells) }));
		const gone = new Set<number>();
		for (const { keys, code, message } of faults) {
			const index = indexOf(keys);
			const row = left[index];
			if (!row) {
				this.refuse(message);
				return [];
			}
			const field = this.#fieldOf(keys);
			const isNeeded = NEEDED.includes(field);
			const part = isNeeded ? 'row' : 'cell';
			this.#tell(row.line, this.#at(field), code, `${message} The ${part} is left out.`);
			if (isNeeded) gone.add(index);
			else row.cells.delete(field);
		}
		return left.filter((_, i) => !gone.has(i));
	}
}

/** Of the row that a finding is about; -1: it is about none. */
function indexOf([kind, index]: Finding['keys']): number {
	return kind === 'events' && typeof index === 'number' ? index : -1;
}
