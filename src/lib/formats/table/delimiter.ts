/** What parts the cells of a table, by its first line. Pure. */

/** Where a line has as many of two, the earlier one. */
const DELIMITERS = ['\t', ';', ',', '|'];
/** How our own files begin: a comment, a document mark, a field, JSON. */
const OURS = /^\s*(?:#|---|[{[]|("|'?)\$?[\w-]+\1\s*:(?:\s|$))/;
const QUOTED = /"(?:[^"]|"")*"/g;

/** The one that its first line has most of; undefined: this is no table. */
export function delimiterOf(text: string): string | undefined {
	const [first = ''] = text.trimStart().split(/[\r\n]/, 1);
	if (OURS.test(first)) return undefined;
	const cells = (delimiter: string) => first.replace(QUOTED, '').split(delimiter).length;
	const [most = ''] = DELIMITERS.toSorted((a, b) => cells(b) - cells(a));
	return cells(most) > 1 ? most : undefined;
}
