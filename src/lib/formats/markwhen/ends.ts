/**
 * One end of a date as markwhen writes it: 2025-08-12, 12 Aug 2025, 08/12/2025, 44 BC, 2025-W33, now.
 * Dates that depend on other lines or on today are recognised, but not read.
 * Pure. See ./SPEC.md §D.
 *
 * @see regex.ts of @markwhen/parser 1.2
 */
import { toDate, toDayNumber } from '$lib/time/calendar';
import { pad } from '$lib/time/edtf-of';
import { plainToEdtf, type DayOrder } from '$lib/time/plain-date';
import { parseIso, toEdtf, toYear } from '../shared/dates/iso-date';

export type ReadEnd =
	/** EDTF; the two differ only for a week. */
	| {
			readonly kind: 'date';
			readonly from: string;
			readonly to: string;
			/** A day in numbers that would be another day in the other order. */
			readonly isOrdered?: boolean;
	  }
	| { readonly kind: 'now' }
	/** A date of markwhen that a timeline does not support. */
	| { readonly kind: 'not read'; readonly why: string };

const MONTHS =
	'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const TIME = /^(?:(1[0-2]|[1-9])(?::(\d\d))?([ap])m|([012]?\d)(?::(\d\d))?)$/i;
const PLAIN = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;
const DAY_AND_TIME = /^(\d{4}-\d\d-\d\d)\s+(\S+)$/;
const WEEK = /^(\d{4})-?W(\d\d)(?:-?([1-7]))?$/i;
const SLASHES = /^(\d{1,5})\/(\d{1,5})(?:\/(\d{1,5})(?:[,\s]+(\S+))?)?$/;
const NAMED = new RegExp(
	`^(?:(\\d{1,2})\\s+(${MONTHS})|(${MONTHS})(?:\\s+(\\d{1,2})(?!\\d))?),?(?:\\s+(\\d{3,4}))?(?:,?\\s+(\\S+))?$`,
	'i'
);
/** For markwhen this is 1970 seconds after the previous entry, which nobody means. */
const DECADE = /^(\d{3})0s$/i;
const YEAR = /^(\d{1,5})(?:\s?(BCE?|AD|CE))?$/i;
const UNITS =
	'milliseconds|ms|seconds?|secs?|minutes?|mins?|hours?|(?:week|work|business)\\s*days?|days?|weeks?|months?|years?|[shdwy]';
const REFERENCE = '!\\w+(?:\\.(?:start|end))?|\\.(?:start|end)';
const RELATIVE = new RegExp(
	`^(?:(?:by|before|after)\\b\\s*)?(?:${REFERENCE})?\\s*(?:plus\\b|\\+)?\\s*(?:-?\\d+\\s*(?:${UNITS})\\b[\\s,]*)*$`,
	'i'
);
const SAYS_SOMETHING = new RegExp(`\\d|${REFERENCE}`, 'i');

/** @returns undefined if it is not a date in markwhen */
export function readEnd(text: string, order: DayOrder): ReadEnd | undefined {
	if (/^now$/i.test(text)) return { kind: 'now' };
	if (PLAIN.test(text)) return date(text);
	if (TIME.test(text))
		return notRead(
			`“${text}” is a clock time without a day: markwhen takes the day of the entry before. Write it as well, like 2025-08-12 10:30.`
		);
	const [, decade] = DECADE.exec(text) ?? [];
	if (decade !== undefined) return date(`${decade}X`);
	return (
		readYear(text) ??
		readWithClock(text) ??
		readSlashes(text, order) ??
		readNamed(text) ??
		readWeek(text) ??
		readRelative(text)
	);
}

function date(edtf: string): ReadEnd {
	return { kind: 'date', from: edtf, to: edtf };
}

function notRead(why: string): ReadEnd {
	return { kind: 'not read', why };
}

function readYear(text: string): ReadEnd | undefined {
	const [, digits, era = ''] = YEAR.exec(text) ?? [];
	if (digits === undefined) return undefined;
	const counted = Number(digits);
	if (counted === 0) return notRead('There was no year 0. Write 1 BC or 1.');
	const year = /^b/i.test(era) ? 1 - counted : counted;
	return date(year > 9999 || year < -9999 ? `Y${year}` : toYear(year));
}

function readWithClock(text: string): ReadEnd | undefined {
	const iso = /^\d{4}-\d\d-\d\dT/i.test(text) ? parseIso(text) : undefined;
	if (iso) return date(toEdtf(iso));
	const [, day, time = ''] = DAY_AND_TIME.exec(text) ?? [];
	const clock = day === undefined ? undefined : toClock(time);
	return clock === undefined ? undefined : date(`${day ?? ''}${clock}`);
}

/** `T10:30`; '' without a time; undefined if the text is not a time. */
function toClock(time: string): string | undefined {
	if (time === '') return '';
	const match = TIME.exec(time);
	if (!match) return undefined;
	const [, hour, minute, half, hour24, minute24] = match;
	if (hour === undefined) return `T${pad(hour24 ?? '')}:${minute24 ?? '00'}`;
	const hours = (Number(hour) % 12) + (half?.toLowerCase() === 'p' ? 12 : 0);
	return `T${pad(hours)}:${minute ?? '00'}`;
}

function readSlashes(text: string, order: DayOrder): ReadEnd | undefined {
	const match = SLASHES.exec(text);
	if (!match) return undefined;
	const [, first = '', second = '', third, time = ''] = match;
	if (third === undefined) {
		const isMonth = Number(first) >= 1 && Number(first) <= 12 && second.length >= 3;
		return isMonth && second.length <= 4
			? date(`${second.padStart(4, '0')}-${pad(first)}`)
			: undefined;
	}
	const clock = toClock(time);
	if (clock === undefined) return undefined;
	if (third.length !== 4 || first.length > 2 || second.length > 2)
		return notRead(`“${text}”: write the year with four digits, or the day like 2025-08-12.`);
	const edtf = plainToEdtf(`${first}/${second}/${third}`, order);
	const isOrdered = Number(first) <= 12 && Number(second) <= 12 && first !== second;
	const [, month = '', day = ''] = edtf.split('-');
	if (Number(month) > 12 && Number(day) <= 12)
		return notRead(
			`“${text}” is read ${order}, and there is no month ${month}. Write ${third}-${day}-${month}, or say “dateFormat: ${order === 'month first' ? 'd/M/y' : 'M/d/y'}” in the header.`
		);
	return { kind: 'date', from: `${edtf}${clock}`, to: `${edtf}${clock}`, isOrdered };
}

function readNamed(text: string): ReadEnd | undefined {
	const match = NAMED.exec(text);
	if (!match) return undefined;
	const [, dayFirst, monthSecond, monthFirst, daySecond, year, time = ''] = match;
	const [day, month = ''] = [dayFirst ?? daySecond, monthSecond ?? monthFirst];
	const clock = toClock(time);
	if (clock === undefined || (clock !== '' && day === undefined)) return undefined;
	if (year === undefined)
		return notRead(
			`“${text}” has no year: markwhen takes the year in which it is read. Write it as well.`
		);
	const words = [day, month, year.padStart(4, '0')].filter((word) => word !== undefined);
	const edtf = plainToEdtf(words.join(' '));
	return date(`${edtf}${clock}`);
}

/** Monday to Sunday of a week of ISO 8601, or one of its days. */
function readWeek(text: string): ReadEnd | undefined {
	const [, year, week, day] = WEEK.exec(text) ?? [];
	if (year === undefined) return undefined;
	const monday = firstMonday(Number(year)) + (Number(week) - 1) * 7;
	if (Number(week) < 1 || monday >= firstMonday(Number(year) + 1))
		return notRead(`“${text}”: there is no week ${week ?? ''} in ${year}.`);
	if (day !== undefined) return date(toDay(monday + Number(day) - 1));
	return { kind: 'date', from: toDay(monday), to: toDay(monday + 6) };
}

/** The week that has 4 January is the first. 1970-01-01, day 0, was a Thursday. */
function firstMonday(year: number): number {
	const day = toDayNumber(year, 1, 4);
	return day - ((((day + 3) % 7) + 7) % 7);
}

function toDay(day: number): string {
	const { year, month, day: ofMonth } = toDate(day);
	return `${toYear(year)}-${pad(month)}-${pad(ofMonth)}`;
}

function readRelative(text: string): ReadEnd | undefined {
	if (!SAYS_SOMETHING.test(text) || !RELATIVE.test(text)) return undefined;
	return notRead(
		`“${text}” counts from another entry or end. Write the date itself, like 2025-08-12.`
	);
}
