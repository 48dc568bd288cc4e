/** Detects the separator of cells from the first line of a table. Pure. */

import { isHead, MOST_ABOVE } from './head';

/** If a line has the same number of two, the earlier one is used. */
const DELIMITERS = ['\t', ';', ',', '|'];
/** The beginning of our own format: a comment, a document mark, a field, JSON. */
const OURS = /^\s*(?:#|---|[{[]|("|'?)\$?[\w-]+\1\s*:(?:\s|$))/;
const QUOTED = /"(?:[^"]|"")*"/g;
/** The part of a first line that is examined. */
const SAMPLE = 4096;
/** Some spreadsheets name it in a separate line. */
const SAID = /^\uFEFF?sep=([\t;,|])[ \t]*(?:\r\n?|\n|$)/i;

/** The most frequent one in its first line, or in its header row; undefined: this is not a table. */
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

/** The start of a table's rows: after its byte order mark and the line with the separator. */
export function startOfRows(text: string): number {
	const said = SAID.exec(text.slice(0, 16))?.[0];
	if (said !== undefined) return said.length;
	return text.startsWith('\uFEFF') ? 1 : 0;
}
