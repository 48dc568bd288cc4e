/**
 * The cells of a worksheet that have something in them, packed into a sheet without gaps. The library
 * builds a grid as large as the farthest cell: one cell at XFD1048576 makes 17 billion of nothing.
 *
 * What the packed sheet says is written anew from what was understood here, so the library cannot see a
 * cell that this module did not count.
 * Pure. See ./SPEC.md §X8.
 */

/** Cells in a row of the packed sheet, under the letters A to P. */
export const PACKED = 16;
const LETTERS = 'ABCDEFGHIJKLMNOP';
const MOST_LINES = 1_048_576;
const MOST_COLUMNS = 16_384;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Where each packed cell stands in the author's sheet, 1-based. */
export interface Positions {
	readonly lines: readonly number[];
	readonly columns: readonly number[];
}

const TAG =
	/<(?:!--[^]*?-->|!\[CDATA\[([^]*?)\]\]>|\?[^]*?\?>|(\/?)([^\s/>"'<=!?]+)((?:\s+[^\s=>/"'<]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>)/y;
const ATTRIBUTE = /\s([rst])\s*=\s*["']([^"']*)["']/g;
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
 */
export function packSheet(xml: string, id: number): { xml: string; positions: Positions } {
	const lines: number[] = [];
	const columns: number[] = [];
	const written = [`<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>${id}</v></c>`];
	let isData = false;
	let line = 0;
	let column = 0;
	let cell: { s: string; t: string; inner: string } | undefined;
	const close = () => {
		if (!cell || cell.inner === '') return;
		const at = lines.length;
		const row = 2 + Math.floor(at / PACKED);
		if (at % PACKED === 0) written.push(`</row><row r="${row}">`);
		const place = `${LETTERS.charAt(at % PACKED)}${row}`;
		written.push(`<c r="${place}"${cell.s}${cell.t}>${cell.inner}</c>`);
		lines.push(line);
		columns.push(column);
	};
	for (const mark of marksOf(xml)) {
		if (mark.kind === 'text') {
			if (cell) cell.inner += mark.text;
			continue;
		}
		const { kind, name } = mark;
		if (name === 'sheetData') isData = kind === 'open';
		else if (!isData) continue;
		else if (name === 'row' && kind === 'open') {
			line = nextLine(mark.attributes.get('r'), line);
			column = 0;
		} else if (name === 'c' && kind === 'open') {
			column = nextColumn(mark.attributes.get('r'), column);
			cell = { ...stylesOf(mark.attributes), inner: '' };
		} else if (name === 'c') {
			close();
			cell = undefined;
		} else if (cell && IN_CELL.has(name)) {
			cell.inner += kind === 'open' ? `<${name}>` : `</${name}>`;
		}
	}
	written.push('</row></sheetData></worksheet>');
	return { xml: written.join(''), positions: { lines, columns } };
}

function nextLine(written: string | undefined, before: number): number {
	const line = written === undefined ? before + 1 : Number(written);
	if (!Number.isInteger(line) || line <= before || line > MOST_LINES)
		throw new Error(`Row “${written ?? line}” is out of place`);
	return line;
}

function nextColumn(written: string | undefined, before: number): number {
	const letters = written === undefined ? undefined : /^([A-Z]{1,3})\d{1,7}$/.exec(written)?.[1];
	const column =
		written === undefined
			? before + 1
			: Array.from(letters ?? '').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
	if (column <= before || column > MOST_COLUMNS)
		throw new Error(`Cell “${written ?? column}” is out of place`);
	return column;
}

function stylesOf(attributes: ReadonlyMap<string, string>): { s: string; t: string } {
	const of = (name: string) => {
		const value = attributes.get(name) ?? '';
		return /^\w+$/.test(value) ? ` ${name}="${value}"` : '';
	};
	return { s: of('s'), t: of('t') };
}

type Mark =
	| { readonly kind: 'text'; readonly text: string }
	| {
			readonly kind: 'open';
			readonly name: string;
			/** `r`, `s` and `t` alone. */
			readonly attributes: ReadonlyMap<string, string>;
	  }
	| { readonly kind: 'close'; readonly name: string };

/** Tags by their names without a prefix, and the text between them as it is escaped. */
function* marksOf(xml: string): Generator<Mark> {
	for (let at = 0; at < xml.length;) {
		const next = xml.indexOf('<', at);
		const end = next === -1 ? xml.length : next;
		if (end > at) yield { kind: 'text', text: xml.slice(at, end) };
		if (next === -1) return;
		TAG.lastIndex = next;
		const [whole, cdata, slash, prefixed, written = '', isEmpty] = TAG.exec(xml) ?? [];
		if (whole === undefined) throw new Error('A tag of a sheet cannot be read');
		at = next + whole.length;
		if (cdata !== undefined) yield { kind: 'text', text: escapeText(cdata) };
		if (prefixed === undefined) continue;
		const name = prefixed.slice(prefixed.indexOf(':') + 1);
		if (slash) {
			yield { kind: 'close', name };
			continue;
		}
		const attributes = new Map(
			[...written.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, value])
		);
		yield { kind: 'open', name, attributes };
		if (isEmpty) yield { kind: 'close', name };
	}
}

function escapeText(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
