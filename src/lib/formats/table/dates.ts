/** How exactly the codes of a table say that a date is known, and its two ends as one date. Pure. See ./SPEC.md §D. */
import type { Known } from './presets';

/** A day that is known less exactly than it is written. @param day - EDTF, YYYY-MM-DD */
function coarsen(day: string, known: Known): string {
	if (known === 'about') return `${day}~`;
	return known === 'month' ? day.slice(0, -3) : known === 'year' ? day.slice(0, -6) : day;
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Start and end as one date; in a month or a year if both are. @param known - how exactly, where codes say it */
export function joinEnds(start: string, end: string | undefined, known: Known | undefined): string {
	const exactly = (day: string) =>
		known !== undefined && DAY.test(day) ? coarsen(day, known) : day;
	if (end === undefined || end === start) return exactly(start);
	const [from, to] = [exactly(start), exactly(end)];
	return from === to ? from : `${from}/${to}`;
}
