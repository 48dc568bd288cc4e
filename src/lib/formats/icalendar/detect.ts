/** Detects an iCalendar file: it begins with a calendar, or with a part of one. Pure; imports nothing. */

const BEGIN = /^\uFEFF?\s{0,100}BEGIN:(?:VCALENDAR|VEVENT|VJOURNAL|VTIMEZONE)\s/i;

/** @param head - of the text, the first few thousand characters */
export function isICalendar(head: string): boolean {
	return BEGIN.test(head);
}
