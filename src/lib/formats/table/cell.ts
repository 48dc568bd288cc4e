/** One cell of CSV, as it is read and as it is written. Pure. See ./SPEC.md §W. */

const APOSTROPHE = 39;
/** With one of these a spreadsheet takes a cell for something to reckon with. */
const RECKONED = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** Not those with which a cell is reckoned. */
const SPACES_BEFORE = /^[^\S\t\r\n]+/;

/** Draws nothing, and makes a text of what a spreadsheet would reckon with. */
const MARK = '\u200B';
/** Where a cell begins for a program that takes another separator than the comma. */
const INNER = /([;\t|\r\n][ "]*)(?=\u200B*[=+\-@＝＋－＠])/g;
const MARKED = /([;\t|\r\n][ "]*)\u200B(?=\u200B*[=+\-@＝＋－＠])/g;

/**
 * The text, with a mark in front of each part that a spreadsheet would reckon with if it took `;`, a tab,
 * `|` or a line break for the end of a cell: where a comma is part of numbers, programs take a semicolon,
 * also within quotation marks.
 */
export function withInnerMarks(text: string): string {
	return text.replaceAll(INNER, `$1${MARK}`);
}

/** A cell without the spaces around it, and without the marks that only spreadsheets need. */
export function bare(cell: string): string {
	const trimmed = (cell.includes(MARK) ? cell.replaceAll(MARKED, '$1') : cell).trim();
	return trimmed.charCodeAt(0) === APOSTROPHE && RECKONED.test(trimmed)
		? trimmed.slice(1)
		: trimmed;
}

/** As it is; a reader of ours takes it as it is where it is in quotes. */
export function exactCell(text: string): string {
	return bare(text) === text ? quoted(text) : inQuotes(text);
}

/** With an apostrophe before what a spreadsheet would reckon with, and before one that looks like it. */
export function spreadsheetCell(text: string): string {
	return quoted(marked(text));
}

function marked(text: string): string {
	const inside = withInnerMarks(text);
	// A reader cuts the spaces before it, and would then take an apostrophe of the text for ours.
	const shown = inside.replace(SPACES_BEFORE, '');
	return RECKONED.test(shown) ? `'${shown}` : inside;
}

/** Whether a text is the same when it is read from such a cell. */
export function isHeld(text: string): boolean {
	return bare(marked(text)) === text;
}

function quoted(text: string): string {
	return /[",;\t|\r\n]/.test(text) ? inQuotes(text) : text;
}

function inQuotes(text: string): string {
	return `"${text.replaceAll('"', '""')}"`;
}
