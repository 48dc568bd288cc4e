/** Whether a text is markwhen, by how it begins. Pure; knows no parser. See ./SPEC.md §E. */

/** Lines longer than this begin with no date. */
const MAX_DATE = 80;
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';
const POINT = `(?:\\d{4}-\\d\\d(?:-\\d\\d)?(?:T[\\d:.]{5,12}Z?)?|\\d{1,2}/\\d{1,2}/\\d{4}|\\d{1,2}/\\d{4}|\\d{1,2} ${MONTH},? \\d{4}|${MONTH}(?: \\d{1,2},?)? \\d{4}|\\d{1,5} ?(?:BCE?|AD|CE)|\\d{1,5}(?=\\s?[–-]\\s?\\d{1,5} ?(?:BCE?|AD|CE))|\\d{4})(?: \\d{1,2}(?::\\d\\d)?(?:[ap]m)?)?`;
const DATED = new RegExp(
	`^\\s*${POINT}(?:\\s*(?:[/–-]|to)\\s*(?:${POINT}|now))?\\s*:(?:\\s|$)`,
	'i'
);
const SECTION = /^\s*(?:#{1,6}\s|(?:section|group)\s)/;
const HEADER = /^(?:---|\s*\/\/|\s+\S|- |#?[\w.-]+:(?:\s|$))/;
/** JSON, XML, tables with quotes. */
const OTHERS = /^[\s\uFEFF]*[{[<"]/;
/** Fields of our own files, and what a calendar begins with. */
const TELLING = /^(?:version|events|\$schema):|^BEGIN:/m;

/**
 * Whether a header or nothing, then sections or nothing, and then a line with a date and a colon is what
 * the text begins with. Never true for our own files.
 *
 * @param head - some thousands of its first characters
 */
export function isMarkwhen(head: string): boolean {
	if (OTHERS.test(head) || TELLING.test(head)) return false;
	const lines = head.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
	for (const line of lines) {
		if (line.trim() === '' || SECTION.test(line.slice(0, MAX_DATE))) continue;
		if (DATED.test(line.slice(0, MAX_DATE))) return true;
		if (!HEADER.test(line)) return false;
	}
	return false;
}
