/** The cells of a row, by what they are. See ./SPEC.md §C. */
import type { Place } from '../draft';
import type { Notes } from '../notes';
import { fieldOf, joinOf, plainName, type Columns, type Field } from './columns';
import type { Preset } from './presets';
import type { RawRow } from './rows';

/** Fields whose cells are dates that may be in numbers alone. */
const DATES: readonly Field[] = ['date', 'end', 'sourceDate'];

/** The texts of a row; none of them is ''. */
export type Cells = { [F in Field]?: string };

/** Where a field stands in a row: in one column, or in more. */
interface Planned {
	readonly field: Field;
	readonly at: number;
	/** All of them, where there are several. */
	readonly more: readonly number[] | undefined;
}

export class RowReader {
	readonly #head: RawRow;
	readonly #at = new Map<Field, number[]>();
	readonly #preset: Preset | undefined;
	readonly #words: readonly (readonly [Field, Readonly<Record<string, string>>])[];
	readonly #made: readonly (readonly [Field, Made])[];
	readonly #plan: readonly Planned[];

	constructor(head: RawRow, columns: Columns, preset: Preset | undefined, notes: Notes) {
		this.#head = head;
		this.#preset = preset;
		this.#words = Object.entries(preset?.words ?? {}) as [Field, Record<string, string>][];
		const names = head.cells.map(plainName);
		const made = Object.entries(preset?.made ?? {}) as [Field, string][];
		this.#made = made.map(([field, pattern]) => [field, toMade(pattern, names)]);
		const unread: number[] = [];
		for (const [at, header] of head.cells.entries()) {
			const field = columns[at];
			const known = field && this.#at.get(field);
			if (field && (!known || joinOf(field) !== undefined))
				this.#at.set(field, [...(known ?? []), at]);
			else if (header !== '' && !this.#isMade(at)) unread.push(at);
		}
		this.#tellUnread(unread, columns, notes);
		this.#plan = [...this.#at].map(([field, all]) => ({
			field,
			at: all[0] ?? 0,
			more: all.length > 1 ? all : undefined
		}));
	}

	#tellUnread(unread: readonly number[], columns: Columns, notes: Notes): void {
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
			const why =
				field && this.#at.has(field)
					? 'This column is not read: another one says the same.'
					: 'This column is not read: no field is called that.';
			notes.leftOut(this.placeAt(this.#head.line, at), header, why, 'table-column');
		}
	}

	/** Whether a column is part of what is made of several. */
	#isMade(at: number): boolean {
		return this.#made.some(([, parts]) => parts.includes(at));
	}

	/** What there is no event without. */
	missing(): 'date' | 'headline' | undefined {
		if (!this.#at.has('date') && !this.#at.has('year')) return 'date';
		return this.#at.has('headline') || this.#preset?.made?.headline ? undefined : 'headline';
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

	has(field: Field): boolean {
		return this.#at.has(field);
	}

	get width(): number {
		return this.#head.cells.length;
	}

	get preset(): Preset | undefined {
		return this.#preset;
	}

	/** What a row says, by field; nothing where there is nothing. */
	read(cells: readonly string[]): Cells {
		const row: Cells = {};
		for (const { field, at, more } of this.#plan) {
			const text = more ? joined(cells, more, field) : (cells[at] ?? '');
			if (text !== '') row[field] = text;
		}
		if (this.#preset) this.#complete(row, cells);
		return row;
	}

	/** Codes in words, and what is made of several columns. */
	#complete(row: Cells, cells: readonly string[]): void {
		for (const [field, words] of this.#words) {
			const code = row[field];
			if (code !== undefined && Object.hasOwn(words, code)) row[field] = words[code] ?? code;
		}
		for (const [field, made] of this.#made)
			if (row[field] === undefined) row[field] = make(made, cells);
	}
}

/** Texts, and columns by their place. */
type Made = readonly (string | number)[];

/** @param pattern - `{dyadname}, {wherecoordinates}` */
function toMade(pattern: string, names: readonly string[]): Made {
	return pattern.split(/\{(\w+)\}/).map((part, i) => (i % 2 === 0 ? part : names.indexOf(part)));
}

function make(made: Made, cells: readonly string[]): string {
	return made.map((part) => (typeof part === 'string' ? part : cells[part] || '?')).join('');
}

/** Several columns of one field. */
function joined(cells: readonly string[], columns: readonly number[], field: Field): string {
	return columns
		.map((at) => cells[at] ?? '')
		.filter((part) => part !== '')
		.join(joinOf(field));
}
