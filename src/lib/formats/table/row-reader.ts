/** Reads the cells of a row by field. See ./SPEC.md §C. */
import type { Place } from '../shared/draft';
import type { Notes } from '../shared/notes';
import { occurrences, Tally } from '../shared/tally';
import { isBlank, mayListBlank } from './blank';
import {
	fieldOf,
	isYearHeader,
	joinOf,
	plainName,
	weakFieldOf,
	WITH_OTHERS,
	type Columns,
	type Field
} from './columns';
import { isOwnHeader } from './exact-header';
import type { Preset } from './presets';
import type { RawRow } from './rows';

/** Fields with dates that may be in numbers alone. */
const DATES: readonly Field[] = ['date', 'end', 'sourceDate'];

/** The texts of a row; none is ''. */
export type Cells = { [F in Field]?: string };

/** The columns of a field in a row: one or several. */
interface Planned {
	readonly field: Field;
	readonly at: number;
	/** All of them, if there are several. */
	readonly more: readonly number[] | undefined;
	/** Columns that are read if it is empty. */
	readonly others: readonly number[];
	/** Whether words like “N/A” are text in it. */
	readonly isKept: boolean;
}

/** Date cells with such a word are quoted. */
const KEPT: readonly Field[] = ['date', 'year', 'end'];
/** These fields have several values in one cell. */
const LISTS: readonly Field[] = ['actors', 'places', 'source', 'sourceTitle', 'url'];

/** The fields that can name an event, the preferred one first. */
export const NAMING: readonly Field[] = ['headline', 'label', 'summary', 'quote'];

export class RowReader {
	readonly #head: RawRow;
	readonly #at = new Map<Field, number[]>();
	readonly #preset: Preset | undefined;
	readonly #words: readonly (readonly [Field, Readonly<Record<string, string>>])[];
	readonly #made: readonly (readonly [Field, Made])[];
	readonly #plan: readonly Planned[];
	/** Whether we wrote its cells: then they are read literally. */
	readonly isOwn: boolean;
	/** Columns that are kept as facts. */
	readonly #kept: readonly number[];
	readonly #blanks = new Tally<'cell'>();

	/** @param keep - columns that are facts if no field is read from them */
	constructor(
		head: RawRow,
		columns: Columns,
		preset: Preset | undefined,
		notes: Notes,
		keep: readonly number[] = []
	) {
		this.#head = head;
		this.isOwn = isOwnHeader(head.cells);
		this.#preset = preset;
		this.#words = Object.entries(preset?.words ?? {}) as [Field, Record<string, string>][];
		const names = head.cells.map(plainName);
		const made = Object.entries(preset?.made ?? {}) as [Field, string][];
		this.#made = made.map(([field, pattern]) => [field, toMade(pattern, names)]);
		const unread: number[] = [];
		const kept: number[] = [];
		for (const [at, header] of head.cells.entries()) {
			const field = columns[at];
			const known = field && this.#at.get(field);
			if (field && (!known || joinOf(field) !== undefined))
				this.#at.set(field, [...(known ?? []), at]);
			else if (keep.includes(at)) kept.push(at);
			else if (header !== '' && !this.#isMade(at)) unread.push(at);
		}
		this.#kept = kept;
		const others = unread.map((at) => [at, this.#otherOf(at, columns)] as const);
		this.#reportUnread(unread, columns, notes);
		this.#plan = [...this.#at].map(([field, all]) => ({
			field,
			at: all[0] ?? 0,
			more: all.length > 1 ? all : undefined,
			others: others.flatMap(([at, of]) => (of === field ? at : [])),
			// Several columns of one field are examined together.
			isKept: this.isOwn || KEPT.includes(field) || all.length > 1
		}));
	}

	/** The field that a column provides if the first column of that field is empty. */
	#otherOf(at: number, columns: Columns): Field | undefined {
		const header = this.#head.cells[at] ?? '';
		const field = fieldOf(header) ?? weakFieldOf(header);
		const isOther = columns[at] === undefined && field && WITH_OTHERS.includes(field);
		return isOther && this.#at.has(field) && !this.#preset?.isWhole ? field : undefined;
	}

	#reportUnread(unread: readonly number[], columns: Columns, notes: Notes): void {
		const headers = unread.map((at) => this.#head.cells[at] ?? '');
		const [first] = unread;
		if (this.#preset?.isWhole && first !== undefined) {
			const why = `${unread.length} columns of ${this.#preset.name} are not read: ${headers.join(', ')}.`;
			const place = this.placeAt(this.#head.line, first);
			notes.leftOut(place, headers.join(', '), why, 'table-column');
			return;
		}
		for (const [i, at] of unread.entries()) {
			const header = headers[i] ?? '';
			const field = columns[at] ?? fieldOf(header);
			const other = this.#otherOf(at, columns);
			const why = other
				? `This column is read only where “${this.#head.cells[this.#at.get(other)?.[0] ?? 0] ?? ''}” is empty.`
				: field && this.#at.has(field)
					? 'This column is not read: another column has the same field.'
					: 'This column is not read: no field has that name.';
			notes.leftOut(this.placeAt(this.#head.line, at), header, why, 'table-column');
		}
	}

	/** Whether a column is used in a field made of several columns. */
	#isMade(at: number): boolean {
		return this.#made.some(([, parts]) => parts.includes(at));
	}

	/** The required fields of an event. */
	missing(): 'date' | 'headline' | undefined {
		if (!this.#at.has('date') && !this.#at.has('year')) return 'date';
		const isNamed = NAMING.some((field) => this.#at.has(field));
		return isNamed || this.#preset?.made?.headline ? undefined : 'headline';
	}

	/** The cells of a table that are dates. */
	visitDates(
		rows: readonly RawRow[],
		visit: (cell: string, line: number, at: number) => void
	): void {
		const columns = DATES.flatMap((field) => this.#at.get(field) ?? []);
		for (const { line, cells } of rows)
			for (const at of columns) {
				const cell = cells[at] ?? '';
				if (cell !== '') visit(cell, line, at);
			}
	}

	placeAt(line: number, at: number): Place {
		return { path: this.#head.cells[at] ?? '', line, column: at + 1 };
	}

	placeOf(line: number, field: Field): Place {
		return this.placeAt(line, this.#at.get(field)?.[0] ?? 0);
	}

	/** The field that a column is read as. */
	readonly fieldAt = (at: number): Field | undefined =>
		[...this.#at].find(([, columns]) => columns.includes(at))?.[0];

	has(field: Field): boolean {
		return this.#at.has(field);
	}

	get width(): number {
		return this.#head.cells.length;
	}

	get preset(): Preset | undefined {
		return this.#preset;
	}

	/** Whether a field is a column of years. */
	isOfYears(field: Field): boolean {
		const [at] = this.#at.get(field) ?? [];
		return at !== undefined && isYearHeader(this.#head.cells[at] ?? '');
	}

	/** The values of a row, by field; absent if empty. */
	read({ line, cells }: RawRow): Cells {
		const row: Cells = {};
		for (const { field, at, more, others, isKept } of this.#plan) {
			let text = cells[at] ?? '';
			if (text !== '' && !isKept) text = this.#withoutBlanks(text, line, at, field);
			if (more) text = joined(this.#allOf(more, line, cells, field), field);
			else if (text === '' && others.length > 0)
				text = this.#allOf(others, line, cells, field).find((other) => other !== '') ?? '';
			if (text !== '') row[field] = text;
		}
		if (this.#preset) this.#complete(row, cells);
		return row;
	}

	/** The cells of a row that are kept as facts, without those that say nothing. */
	keptCells({ line, cells }: RawRow): { header: string; at: number; cell: string }[] {
		return this.#kept.flatMap((at) => {
			const written = cells[at] ?? '';
			const cell = isBlank(written) ? this.#blank(line, at, written) : written;
			return cell === '' ? [] : { header: this.#head.cells[at] ?? '', at, cell };
		});
	}

	/** A cell, or one of the things that it lists, without “N/A” and its like. */
	#withoutBlanks(cell: string, line: number, at: number, field: Field): string {
		if (isBlank(cell)) return this.#blank(line, at, cell);
		if (!LISTS.includes(field) || !/[;|\n]/.test(cell) || !mayListBlank(cell)) return cell;
		return cell
			.split(/([;|\n])/)
			.map((part) => (isBlank(part.trim()) ? this.#blank(line, at, part.trim()) : part))
			.join('');
	}

	#allOf(
		columns: readonly number[],
		line: number,
		cells: readonly string[],
		field: Field
	): readonly string[] {
		return columns.map((at) => {
			const cell = cells[at] ?? '';
			return this.isOwn || cell === '' ? cell : this.#withoutBlanks(cell, line, at, field);
		});
	}

	#blank(line: number, at: number, cell: string): '' {
		this.#blanks.add('cell', this.placeAt(line, at), cell);
		return '';
	}

	/** Once, with the first of them. */
	reportBlanks(notes: Notes): void {
		const blanks = this.#blanks.get('cell');
		if (!blanks) return;
		const { place, example, count } = blanks;
		const why = `“${example}” means that there is no value: the cell is read as empty${occurrences(count)}.`;
		notes.leftOut(place, example, why, 'table-blank');
	}

	/** Codes in words, and fields made of several columns. */
	#complete(row: Cells, cells: readonly string[]): void {
		for (const [field, words] of this.#words) {
			const code = row[field];
			if (code !== undefined && Object.hasOwn(words, code)) row[field] = words[code] ?? code;
		}
		for (const [field, made] of this.#made)
			if (row[field] === undefined) row[field] = make(made, cells);
	}
}

/** Fixed texts, and columns by index. */
type Made = readonly (string | number)[];

/** @param pattern - `{dyadname}, {wherecoordinates}` */
function toMade(pattern: string, names: readonly string[]): Made {
	return pattern.split(/\{(\w+)\}/).map((part, i) => (i % 2 === 0 ? part : names.indexOf(part)));
}

function make(made: Made, cells: readonly string[]): string {
	return made.map((part) => (typeof part === 'string' ? part : cells[part] || '?')).join('');
}

/** Several columns of one field. */
function joined(cells: readonly string[], field: Field): string {
	return cells.filter((part) => part !== '').join(joinOf(field));
}
