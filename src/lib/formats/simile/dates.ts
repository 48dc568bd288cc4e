/**
 * Dates of SIMILE Timeline as EDTF: ISO 8601, years alone, and what browsers read as a date, as
 * “Jun 28 2006 00:00:00 GMT-0600”. Its years are astronomical, its “100 BC” is EDTF −0099.
 * Pure. See ./SPEC.md §D.
 *
 * @see `parseGregorianDateTime` and `setIso8601Date` in date-time.js of SIMILE Ajax
 */
import { plainToEdtf } from '$lib/time/plain-date';
import { offsetOfZoneName } from '$lib/time/zone-names';
import { parseIso, toEdtf } from '../shared/dates/iso-date';
import { toShown, toText } from '../shared/json-fields';
import { faultOf, toDayClock, type DayClock } from '../shared/dates/day-clock';

/** `ages`: millions of years ago. */
export type DateFormat = 'iso' | 'gregorian' | 'ages';

export interface KnownDate extends DayClock {
	readonly written: string;
	/** A year with a minus, which authors may count differently from SIMILE. */
	readonly hasMinus: boolean;
}
/** `why` is a sentence; '': there is no date. */
export type ReadDate = KnownDate | { readonly why: string; readonly written: string };

const MAX_LENGTH = 120;
const ERA = /^(\d{1,9}) ?(B\.?C\.?(?:E\.?)?|A\.?D\.?|C\.?E\.?)$/i;
/** SIMILE reads text of up to seven characters as a year. */
const YEAR = /^-?\d{1,7}$/;
/** After a clock time, with the name of the zone again in brackets. The names are those of e-mail, which every browser knows. */
const ZONE =
	/ ?(?:(GMT|UTC|UT|Z|[ECMP][SD]T)|(?:GMT|UTC) ?([+-]\d\d):?(\d\d)|([+-]\d\d):?(\d\d))(?: ?\([^()]*\))?$/i;
const CLOCK = /\d:\d\d/;
/** As Unix and old browsers write it: the year comes last. */
const YEAR_LAST =
	/^((?:\p{L}+,? )?\p{L}+ \d{1,2}) (\d{1,2}:\d\d(?::\d\d)?) ((?:[A-Z]{1,4} ?)?(?:[+-]\d\d:?\d\d)?) ?(\d{4})$/u;

export function readDate(value: unknown, format: DateFormat): ReadDate {
	const text = toText(value).replaceAll(/\s+/g, ' ');
	const written = toShown(value);
	if (value !== undefined && typeof value !== 'string' && typeof value !== 'number')
		return { why: `“${written.slice(0, 80)}” is no date: write text like 2006-06-28.`, written };
	if (text === '') return { why: '', written: '' };
	if (text.length > MAX_LENGTH) return { why: 'This is too long for a date.', written };
	if (format === 'ages' && AGE.test(text))
		return { ...toDayClock(ofYear(yearOfAge(Number(text)))), written, hasMinus: false };
	if (isCount(text, format))
		return { why: `“${text}” is a number, and no date: write text like 2006-06-28.`, written };
	const edtf = yearToEdtf(text, format) ?? isoText(text) ?? gregorianToEdtf(text);
	const why = edtf.includes('/') ? `“${text}” is more than one date.` : faultOf(edtf, text);
	if (why !== undefined) return { why, written };
	return { ...toDayClock(edtf), written, hasMinus: text.startsWith('-') };
}

/** A number of millions of years. */
export const AGE = /^\d{1,5}(?:\.\d{1,9})?$/;
const YEARS_OF_AGE = 1_000_000;
/** The year from which years before present are counted. */
const PRESENT = 1950;
/** Earlier ages are years before our era: no such date is known to the year. */
const FAR_AGO = 100_000;

function yearOfAge(age: number): number {
	const years = Math.round(age * YEARS_OF_AGE);
	return years < FAR_AGO ? PRESENT - years : -years;
}

function yearToEdtf(text: string, format: DateFormat): string | undefined {
	const [, digits, era] = ERA.exec(text) ?? [];
	if (digits !== undefined) {
		const isBefore = /^b/i.test(era ?? '');
		// There was no year 0: the text stays, and is not a date.
		return Number(digits) === 0 ? text : ofYear(isBefore ? 1 - Number(digits) : Number(digits));
	}
	if (!YEAR.test(text)) return undefined;
	if (format === 'iso' && /^\d{6}$/.test(text)) return `${text.slice(0, 4)}-${text.slice(4)}`;
	return ofYear(Number(text));
}

function ofYear(year: number): string {
	return toEdtf({ year, month: undefined, day: undefined, clock: '' });
}

/**
 * Digits that are neither a year nor a day: milliseconds, which SIMILE cannot read, or in ISO 8601 the day
 * of a year, which is not supported elsewhere.
 */
function isCount(text: string, format: DateFormat): boolean {
	if (!/^[+-]?\d+$/.test(text)) return false;
	const { length } = text.replace(/^[+-]/, '');
	return length > 8 || (format === 'iso' && [5, 7].includes(length));
}

function isoText(text: string): string | undefined {
	const read = parseIso(text);
	return read && toEdtf(read);
}

function gregorianToEdtf(text: string): string {
	if (!CLOCK.test(text)) return plainToEdtf(text, 'month first');
	const inOrder = text.replace(YEAR_LAST, '$1 $4 $2 $3').trim();
	const [all = '', name, hours, minutes, bareHours, bareMinutes] = ZONE.exec(inOrder) ?? [];
	const day = plainToEdtf(all === '' ? inOrder : inOrder.slice(0, -all.length), 'month first');
	if (day.includes(' ')) return day;
	// If the words leave out the time, it is midnight.
	const clock = day.includes('T') ? '' : 'T00:00';
	const [hour = bareHours, minute = bareMinutes] = [hours, minutes];
	const offset = hour === undefined ? toOffset(name) : `${hour}:${minute}`;
	return `${day}${clock}${offset}`;
}

function toOffset(name: string | undefined): string {
	return name === undefined ? '' : (offsetOfZoneName(name) ?? 'Z');
}
