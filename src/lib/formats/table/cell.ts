/** Reads and writes one cell of CSV. Pure. See ./SPEC.md §W. */

const APOSTROPHE = 39;
/** A spreadsheet reads a cell that begins with one of these as a formula. */
const RECKONED = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** All others are safe. */
const SPACES_BEFORE = /^[^\S\t\r\n]+/;

/** Invisible; it turns a formula into text. */
const MARK = '\u200B';
/** The start of a cell for a program that uses another separator than the comma. */
const INNER = /([;\t|\r\n][ "]*)(?=\u200B*[=+\-@＝＋－＠])/g;
const MARKED = /([;\t|\r\n][ "]*)\u200B(?=\u200B*[=+\-@＝＋－＠])/g;

/**
 * The text with a mark before each part that would be a formula if `;`, a tab,
 * `|` or a line break ended the cell. Programs use a semicolon, also within quotation marks, in regions
 * where numbers contain commas.
 */
export function withInnerMarks(text: string): string {
	return text.replaceAll(INNER, `$1${MARK}`);
}

/** A cell without outer spaces, and without the marks for spreadsheets. */
export function bare(cell: string): string {
	const trimmed = (cell.includes(MARK) ? cell.replaceAll(MARKED, '$1') : cell).trim();
	return trimmed.charCodeAt(0) === APOSTROPHE && RECKONED.test(trimmed)
		? trimmed.slice(1)
		: trimmed;
}

/** Unchanged; our reader keeps quoted cells unchanged. */
export function exactCell(text: string): string {
	return bare(text) === text ? quoted(text) : inQuotes(text);
}

/** With an apostrophe before a formula, and before text that looks like such an apostrophe. */
export function spreadsheetCell(text: string): string {
	return quoted(marked(text));
}

function marked(text: string): string {
	const inside = withInnerMarks(text);
	// A reader removes the spaces before it, and would then remove an apostrophe of the text.
	const shown = inside.replace(SPACES_BEFORE, '');
	return RECKONED.test(shown) ? `'${shown}` : inside;
}

/** Whether a text is unchanged when it is read from such a cell. */
export function isPreserved(text: string): boolean {
	return bare(marked(text)) === text;
}

function quoted(text: string): string {
	return /[",;\t|\r\n]/.test(text) ? inQuotes(text) : text;
}

function inQuotes(text: string): string {
	return `"${text.replaceAll('"', '""')}"`;
}
