/**
 * From the text of a table to its rows: RFC 4180, and the variants of programs. One pass, for any
 * text: a quote that is never closed costs no more than one that is.
 * Pure. See ./SPEC.md §T.
 */
import type { Problem } from '$lib/base/result';
import { occurrences, Tally } from '../shared/tally';
import { bare } from './cell';
import { startOfRows } from './delimiter';
import { isExactHeader } from './exact-header';

/** A row as it is in the file. */
export interface RawRow {
	/** 1-based; a cell may have line breaks. */
	readonly line: number;
	readonly cells: readonly string[];
	/** Addresses of cells, from workbooks. */
	readonly links?: readonly CellLink[];
}

export interface CellLink {
	/** From 0. */
	readonly at: number;
	readonly url: string;
}

/** Longer tables are refused before they are read. */
const MAX_LENGTH = 64 * 1024 * 1024;
/** As many events as a timeline can have. */
export const MAX_ROWS = 1_000_000;

/** The rows that are not empty, or why the table cannot be read. */
export type ReadRows =
	| { readonly rows: readonly RawRow[]; readonly notes: readonly Problem[] }
	| { readonly refused: readonly Problem[] };

/** @param most - rows below the header row */
export function toRows(text: string, delimiter: string, most = MAX_ROWS): ReadRows {
	if (text.length > MAX_LENGTH)
		return refuse('file-too-long', `The table is too long: ${MAX_LENGTH} characters at most.`);
	const rows: RawRow[] = [];
	const lines = new Lines(text, delimiter);
	let isExact = false;
	for (let cells = lines.next(isExact); cells; cells = lines.next(isExact)) {
		if (cells.every((cell) => cell === '')) continue;
		if (rows.length > most)
			return refuse('table-too-long', `The table has more than ${most} rows: so many at most.`);
		if (rows.length === 0) isExact = isExactHeader(cells);
		rows.push({ line: lines.begun, cells });
	}
	if (lines.isOpen)
		return refuse(
			'table-open-quote',
			'A quote (") is opened in this row and never closed.',
			lines.begun
		);
	if (rows.length === 0) return refuse('table-empty', 'There is nothing in the table.');
	return { rows, notes: lines.strayQuotes() };
}

function refuse(code: string, message: string, line = 1): ReadRows {
	return { refused: [{ code, path: '', message, severity: 'error', line, column: 1 }] };
}

const QUOTE = 34;
const SPACE = 32;
const LF = 10;
const CR = 13;
const BREAK = /\r\n?|\n/g;

/** Splits a text into rows. Line breaks may be mixed; those in quotes are part of a cell. */
class Lines {
	readonly #text: string;
	readonly #delimiter: string;
	#at: number;
	#line: number;
	/** The next offset of each; `length` if there is none. */
	#nextQuote = -1;
	#nextLf = -1;
	#nextCr = -1;
	#nextDelimiter = -1;
	/** Quotes within quotes that are not doubled: the first, and their number. */
	readonly #stray = new Tally<'quote'>();
	/** The line in which the last row begins. */
	begun = 1;
	/** Whether that row has a quote that is never closed. */
	isOpen = false;

	constructor(text: string, delimiter: string) {
		this.#text = text;
		this.#delimiter = delimiter;
		this.#at = startOfRows(text);
		this.#line = this.#at > 1 ? 2 : 1;
	}

	/** @param isExact - whether quoted cells stay unchanged */
	next(isExact: boolean): string[] | undefined {
		const text = this.#text;
		if (this.#at >= text.length || this.isOpen) return undefined;
		this.begun = this.#line;
		const end = this.#rowEnd();
		if (this.#nextQuote < this.#at) this.#nextQuote = this.#find('"');
		if (this.#nextQuote < end) return this.#nextQuoted(isExact);
		const cells = text.slice(this.#at, end).split(this.#delimiter);
		for (let i = 0; i < cells.length; i++) {
			const cell = cells[i] ?? '';
			if (cell !== '') cells[i] = bare(cell);
		}
		this.#passBreak(end);
		return cells;
	}

	#find(mark: string): number {
		const at = this.#text.indexOf(mark, this.#at);
		return at === -1 ? this.#text.length : at;
	}

	/** The end of the current line. */
	#rowEnd(): number {
		if (this.#nextLf < this.#at) this.#nextLf = this.#find('\n');
		if (this.#nextCr < this.#at) this.#nextCr = this.#find('\r');
		return this.#nextLf < this.#nextCr ? this.#nextLf : this.#nextCr;
	}

	#passBreak(end: number): void {
		const isBoth = this.#text.charCodeAt(end) === CR && this.#text.charCodeAt(end + 1) === LF;
		this.#at = end + (isBoth ? 2 : 1);
		this.#line++;
	}

	/** A row that contains a quote. */
	#nextQuoted(isExact: boolean): string[] | undefined {
		const text = this.#text;
		const cells: string[] = [];
		for (;;) {
			const isQuoted = text.charCodeAt(this.#at) === QUOTE;
			const from = this.#at;
			const end = isQuoted ? this.#quotedEnd(cells.length) : this.#plainEnd();
			if (end === -1) {
				this.isOpen = true;
				return undefined;
			}
			const cell = isQuoted ? this.#unquote(from, end) : text.slice(from, end);
			cells.push(isQuoted && isExact ? cell : bare(cell));
			this.#at = end;
			if (text.charCodeAt(end) !== this.#delimiter.charCodeAt(0)) {
				this.#passBreak(end);
				return cells;
			}
			this.#at++;
		}
	}

	#plainEnd(): number {
		const end = this.#rowEnd();
		if (this.#nextDelimiter < this.#at) this.#nextDelimiter = this.#find(this.#delimiter);
		return this.#nextDelimiter < end ? this.#nextDelimiter : end;
	}

	/** The end of the quoted cell that begins here, after its quote and spaces; -1: it has none. */
	#quotedEnd(column: number): number {
		const text = this.#text;
		for (let from = this.#at + 1; ;) {
			const close = text.indexOf('"', from);
			if (close === -1) return -1;
			from = close + 1;
			if (text.charCodeAt(from) === QUOTE) {
				from++;
				continue;
			}
			while (text.charCodeAt(from) === SPACE) from++;
			const next = text.charCodeAt(from);
			const isEnd = from >= text.length || next === LF || next === CR;
			if (isEnd || next === this.#delimiter.charCodeAt(0)) return from;
			this.#stray.add('quote', { path: '', line: this.#line, column: column + 1 });
		}
	}

	#unquote(from: number, end: number): string {
		const inside = this.#text.slice(from + 1, this.#text.lastIndexOf('"', end - 1));
		if (inside.includes('\n') || inside.includes('\r'))
			this.#line += inside.match(BREAK)?.length ?? 0;
		return inside.replaceAll('""', '"');
	}

	/** The first of them. */
	strayQuotes(): Problem[] {
		const stray = this.#stray.get('quote');
		if (!stray) return [];
		const message = `A quote (") inside this cell is not doubled${occurrences(stray.count)}. The cell ends at the quote before the next cell. If it is part of the text, write it twice.`;
		return [{ ...stray.place, code: 'table-stray-quote', message, severity: 'warning' }];
	}
}
