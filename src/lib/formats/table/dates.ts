/** Applies a table's precision codes, and joins both ends of a date. Pure. See ./SPEC.md §D. */
import type { Known } from './presets';

/** A day that is less exact than written. @param day - EDTF, YYYY-MM-DD */
function coarsen(day: string, known: Known): string {
	if (known === 'about') return `${day}~`;
	return known === 'month' ? day.slice(0, -3) : known === 'year' ? day.slice(0, -6) : day;
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Start and end as one date; a month or a year if both are in it. @param known - the precision, if codes give it */
export function joinEnds(start: string, end: string | undefined, known: Known | undefined): string {
	const exactly = (day: string) =>
		known !== undefined && DAY.test(day) ? coarsen(day, known) : day;
	if (end === undefined || end === start) return exactly(start);
	const [from, to] = [exactly(start), exactly(end)];
	return from === to ? from : `${from}/${to}`;
}
