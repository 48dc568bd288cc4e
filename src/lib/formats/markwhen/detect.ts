/** Detects markwhen by its beginning. Pure; imports no parser. See ./SPEC.md §E. */

/** A date is within this many characters of a line. */
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
/** Fields of our own format, and the beginning of a calendar. */
const TELLING = /^(?:version|events|\$schema):|^BEGIN:/m;

/**
 * Whether the text begins with an optional header, optional sections, and then a line with a date and a
 * colon. Never true for our own files.
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
