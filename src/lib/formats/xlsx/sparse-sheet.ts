/**
 * The cells of a worksheet that have something in them, packed into a sheet without gaps. The library
 * builds a grid as large as the farthest cell: one cell at XFD1048576 makes 17 billion of nothing.
 *
 * What the packed sheet says is written anew from what was understood here, so the library cannot see a
 * cell that this module did not count.
 * Pure. See ./SPEC.md §X8.
 */

import { attributesOf, marksOf, unescapeXml } from './marks';

/** Cells in a row of the packed sheet, under the letters A to P. */
export const PACKED = 16;
const LETTERS = 'ABCDEFGHIJKLMNOP';
const MOST_LINES = 1_048_576;
const MOST_COLUMNS = 16_384;
/** A link may be that of many cells. */
const MOST_LINKED = 1000;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Where each packed cell is in the author's sheet, 1-based. */
export interface Positions {
	readonly lines: readonly number[];
	readonly columns: readonly number[];
	/** The style of each, where it is a number: the library is not to make a date of it. */
	readonly styles: readonly (number | undefined)[];
	/** Addresses behind cells. */
	readonly links: readonly Link[];
}

export interface Link {
	readonly line: number;
	readonly column: number;
	readonly url: string;
}

/** What the library reads of a cell. */
const IN_CELL = new Set(['v', 'is', 't', 'r', 'rPh']);

/** @returns whether a part of a workbook is a worksheet: a name of an element cannot be written otherwise */
export function isSheet(xml: string): boolean {
	return xml.includes('sheetData');
}

/** How often an element is there, whatever its prefix. */
export function countElements(xml: string, name: string): number {
	let count = 0;
	for (const mark of marksOf(xml)) if (mark.kind === 'open' && mark.name === name) count++;
	return count;
}

/**
 * Throws on what is no XML of a worksheet.
 *
 * @param id - becomes the first cell of the packed sheet, to know it by
 * @param addresses - by the id of a link of the sheet
 */
export function packSheet(
	xml: string,
	id: number,
	addresses: ReadonlyMap<string, string>
): { xml: string; positions: Positions } {
	const lines: number[] = [];
	const columns: number[] = [];
	const styles: (number | undefined)[] = [];
	const links: Link[] = [];
	const written = [`<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>${id}</v></c>`];
	let isData = false;
	let line = 0;
	let column = 0;
	let cell: { t: string; style: number | undefined; inner: string; formula: string } | undefined;
	let isFormula = false;
	const close = () => {
		if (!cell || cell.inner === '') return;
		const url = HYPERLINK.exec(unescapeXml(cell.formula))?.[1];
		if (url !== undefined) links.push({ line, column, url: url.replaceAll('""', '"') });
		const at = lines.length;
		const row = 2 + Math.floor(at / PACKED);
		if (at % PACKED === 0) written.push(`</row><row r="${row}">`);
		const place = `${LETTERS.charAt(at % PACKED)}${row}`;
		written.push(`<c r="${place}"${cell.t}>${cell.inner}</c>`);
		lines.push(line);
		columns.push(column);
		styles.push(cell.style);
	};
	for (const mark of marksOf(xml)) {
		if (mark.kind === 'text') {
			if (cell && isFormula) cell.formula += mark.text;
			else if (cell) cell.inner += mark.text;
			continue;
		}
		const { kind, name } = mark;
		if (name === 'f') isFormula = kind === 'open';
		if (name === 'hyperlink' && mark.kind === 'open')
			links.push(...linksOf(mark.written, addresses));
		if (name === 'sheetData') isData = kind === 'open';
		else if (!isData) continue;
		else if (name === 'row' && mark.kind === 'open') {
			line = nextLine(valueOf(mark.written, 'r'), line);
			column = 0;
		} else if (name === 'c' && mark.kind === 'open') {
			column = nextColumn(valueOf(mark.written, 'r'), column);
			cell = { ...typeOf(mark.written), inner: '', formula: '' };
		} else if (name === 'c') {
			close();
			cell = undefined;
		} else if (cell && IN_CELL.has(name)) {
			cell.inner += kind === 'open' ? `<${name}>` : `</${name}>`;
		}
	}
	written.push('</row></sheetData></worksheet>');
	return { xml: written.join(''), positions: { lines, columns, styles, links } };
}

function nextLine(written: string | undefined, before: number): number {
	const line = written === undefined ? before + 1 : Number(written);
	if (!Number.isInteger(line) || line <= before || line > MOST_LINES)
		throw new Error(`Row “${written ?? line}” is out of place`);
	return line;
}

function nextColumn(written: string | undefined, before: number): number {
	const letters = written === undefined ? undefined : /^([A-Z]{1,3})\d{1,7}$/.exec(written)?.[1];
	const column = written === undefined ? before + 1 : lettersToColumn(letters ?? '');
	if (column <= before || column > MOST_COLUMNS)
		throw new Error(`Cell “${written ?? column}” is out of place`);
	return column;
}

function lettersToColumn(letters: string): number {
	return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** A cell whose formula is a link shows other words than its address. */
const HYPERLINK = /^\s*HYPERLINK\(\s*"((?:[^"]|"")+)"/i;

/** The type of a cell, and the style of a number. */
function typeOf(written: string): { t: string; style: number | undefined } {
	const type = valueOf(written, 't') ?? '';
	const isNumber = type === '' || type === 'n';
	const style = isNumber ? Number(valueOf(written, 's') ?? NaN) : NaN;
	return {
		t: /^\w+$/.test(type) ? ` t="${type}"` : '',
		style: Number.isInteger(style) ? style : undefined
	};
}

/** Cells have three attributes of one letter. */
const SHORT = {
	r: /\sr\s*=\s*["']([^"']*)["']/,
	s: /\ss\s*=\s*["']([^"']*)["']/,
	t: /\st\s*=\s*["']([^"']*)["']/
};

function valueOf(written: string, name: keyof typeof SHORT): string | undefined {
	return SHORT[name].exec(written)?.[1];
}

/** The cells of a link: one, or a range. */
function linksOf(written: string, addresses: ReadonlyMap<string, string>): Link[] {
	const attributes = attributesOf(written);
	const url = addresses.get(attributes.get('id') ?? '');
	const [, from = '', fromLine, to = from, toLine = fromLine] =
		/^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/.exec(attributes.get('ref') ?? '') ?? [];
	if (url === undefined || from === '') return [];
	const [left, right] = [lettersToColumn(from), lettersToColumn(to)];
	const links: Link[] = [];
	for (let line = Number(fromLine); line <= Number(toLine); line++)
		for (let column = left; column <= right && links.length < MOST_LINKED; column++)
			links.push({ line, column, url });
	return links;
}
