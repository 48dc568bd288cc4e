/** What is wrong with a text that is not a date of our EDTF profile, and what to write instead. Pure. See ./SPEC.md §E10. */

/** Day, month and year in the order of some country. */
export const LOCAL_FORM = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/;

/** One mark that replaces two. */
function toMark(marks: string): string {
	const isBoth = marks.includes('%') || (marks.includes('?') && marks.includes('~'));
	return isBoth ? '%' : marks.charAt(0);
}

/** Explains why a text is not a date of our profile, for common mistakes. */
export function explainFormat(text: string): string {
	const shown = `“${text}”`;
	if (LOCAL_FORM.test(text))
		return `${shown}: day, month and year stand in another order elsewhere and can be read in two ways. Write year-month-day, like 2025-08-12.`;
	const [, sign = '', digits, marks = ''] = /^(-?)(\d{1,3})([?~%]*)$/.exec(text) ?? [];
	if (digits !== undefined)
		return `${shown}: write years with four digits, like ${sign}${digits.padStart(4, '0')}${toMark(marks)}.`;
	const [, before, both] = /^(-?[\dX][\dX-]*)(\?~|~\?)$/.exec(text) ?? [];
	if (both !== undefined)
		return `${shown}: write one mark for uncertain and approximate, “%”: ${before}%.`;
	if (/^\d{5,}$/.test(text))
		return `${shown}: write years of more than four digits with a Y, like Y12000.`;
	if (/^\d{4}-\d{1,2}(-\d{1,2})?$/.test(text))
		return `${shown}: write month and day with two digits, like 2025-08-02.`;
	if (/^\d{4}-?\d{2}-?\d{2} \d/.test(text))
		return `${shown}: put a T between day and time, like 2025-08-12T16:00.`;
	if (/[?~%]/.test(text) && /^[\dX?~%-]+$/.test(text))
		return `${shown}: ?, ~ and % are read at the end of a date only, once and for all of it: 1812-04~.`;
	if (/^[uX]{4}\b/.test(text))
		return `${shown} names no year. Write a year at least, or a stretch like 1900/1999.`;
	if (/^[\dX-]+$/.test(text) && text.includes('X'))
		return `${shown}: X may stand for the last digits of a year (202X, 19XX), a month or a day.`;
	if (/^-?\d+S\d|E\d/.test(text))
		return `${shown}: write the plain year, like 1950 or Y-170000002.`;
	return `${shown} is not a date we can read. Write 2025, 2025-08, 2025-08-12, 2025-08-12T16:00+03:00 or start/end.`;
}
