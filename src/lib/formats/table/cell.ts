/** One cell of CSV, as it is read and as it is written. Pure. See ./SPEC.md §W. */

const APOSTROPHE = 39;
/** With one of these a spreadsheet takes a cell for something to reckon with. */
const RECKONED = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A cell without the spaces around it, and without the apostrophe that only spreadsheets need. */
export function bare(cell: string): string {
	const trimmed = cell.trim();
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
	return RECKONED.test(text) ? `'${text}` : text;
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
