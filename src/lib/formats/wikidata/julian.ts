/** Converts days of the proleptic Gregorian calendar to the Julian one. Pure. */
import { toDayNumber } from '$lib/time/calendar';

/** From 1 March 4801 BC, Julian, to 1970-01-01. */
const TO_EPOCH = 2_472_670;
const DAYS_PER_FOUR_YEARS = 1461;
const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
];

/**
 * “15 March 44 BC” for −0043-03-13.
 *
 * @param year - astronomical
 * @see E. G. Richards, Calendars, in the Explanatory Supplement to the Astronomical Almanac, 3rd ed., §15.11
 */
export function toJulianWords(year: number, month: number, day: number): string {
	const days = toDayNumber(year, month, day) + TO_EPOCH;
	const yearOfEra = Math.floor((4 * days + 3) / DAYS_PER_FOUR_YEARS); // years begin in March
	const dayOfYear = days - Math.floor((DAYS_PER_FOUR_YEARS * yearOfEra) / 4);
	const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
	const julianDay = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
	const isNext = monthFromMarch >= 10;
	const julianYear = yearOfEra - 4800 + (isNext ? 1 : 0);
	return toDayWords(julianYear, ((monthFromMarch + 2) % 12) + 1, julianDay);
}

/** “13 March 44 BC”. @param year - astronomical */
export function toDayWords(year: number, month: number, day: number): string {
	return `${day} ${MONTHS[month - 1] ?? ''} ${year > 0 ? year : `${1 - year} BC`}`;
}
