/** What parts the cells of a table, by its first line. Pure. */

import { isHead, MOST_ABOVE } from './head';

/** Where a line has as many of two, the earlier one. */
const DELIMITERS = ['\t', ';', ',', '|'];
/** How our own files begin: a comment, a document mark, a field, JSON. */
const OURS = /^\s*(?:#|---|[{[]|("|'?)\$?[\w-]+\1\s*:(?:\s|$))/;
const QUOTED = /"(?:[^"]|"")*"/g;
/** Of a first line no more is looked at. */
const SAMPLE = 4096;
/** Some spreadsheets say it in a line of its own. */
const SAID = /^\uFEFF?sep=([\t;,|])[ \t]*(?:\r\n?|\n|$)/i;

/** The one that its first line has most of, or its row of headers; undefined: this is no table. */
export function delimiterOf(text: string): string | undefined {
	const head = text.slice(0, SAMPLE);
	const said = SAID.exec(head)?.[1];
	if (said !== undefined) return said;
	const lines = head.trimStart().split(/\r\n?|\n/, MOST_ABOVE + 1);
	const [first = ''] = lines;
	const ofFirst = OURS.test(first) ? undefined : mostOf(first);
	if (ofFirst !== undefined && isHead(cellsOf(first, ofFirst))) return ofFirst;
	// Titles and notes may be above the headers.
	for (const line of lines.slice(1)) {
		const delimiter = mostOf(line);
		if (delimiter !== undefined && isHead(cellsOf(line, delimiter))) return delimiter;
	}
	return ofFirst;
}

function mostOf(line: string): string | undefined {
	const plain = line.replace(QUOTED, '');
	const cells = (delimiter: string) => plain.split(delimiter).length;
	const [most = ''] = DELIMITERS.toSorted((a, b) => cells(b) - cells(a));
	return cells(most) > 1 ? most : undefined;
}

function cellsOf(line: string, delimiter: string): string[] {
	return line.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}

/** Where the rows of a table begin: behind its byte order mark and the line that says its delimiter. */
export function startOfRows(text: string): number {
	const said = SAID.exec(text.slice(0, 16))?.[0];
	if (said !== undefined) return said.length;
	return text.startsWith('\uFEFF') ? 1 : 0;
}
