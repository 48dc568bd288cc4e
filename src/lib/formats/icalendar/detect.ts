/** Whether a text is an iCalendar file, by how it begins. Pure; imports nothing. */

const BEGIN = /^\uFEFF?\s{0,100}BEGIN:VCALENDAR\s/i;

/** @param head - of the text, the first few thousand characters */
export function isICalendar(head: string): boolean {
	return BEGIN.test(head);
}
