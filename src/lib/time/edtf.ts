/**
 * Reads our profile of EDTF (Library of Congress, 4 February 2019; ISO 8601-2:2019).
 * Pure, without time zones: a clock time keeps its offset and zone as written. See ./SPEC.md §E for the
 * profile and the forms that it refuses. Bounds are in ./bounds.ts, words in ./words.ts.
 */
import { failure, problem, success, type Result } from '$lib/base/result';
import { daysInMonth } from './calendar';
import { explainFormat, LOCAL_FORM } from './edtf-faults';

/** How exactly a date is known, from coarse to fine. */
export const PRECISIONS = [
	'century',
	'decade',
	'year',
	'half',
	'season',
	'quarter',
	'month',
	'day',
	'minute',
	'second'
] as const;
export type Precision = (typeof PRECISIONS)[number];

/** A clock time as written: at most an offset and a zone name beside it. */
export interface ClockTime {
	readonly hour: number;
	readonly minute: number;
	readonly second: number;
	/** Minutes east of UTC; undefined if not written. */
	readonly offsetMinutes: number | undefined;
	/** IANA name of an RFC 9557 suffix, not yet checked against the tz database. */
	readonly zone: string | undefined;
}

/** One date, as exact as it was written. */
export interface DatePoint {
	readonly kind: 'point';
	readonly precision: Precision;
	/** Astronomical: 0 is 1 BC. The first year, for a decade or century. */
	readonly year: number;
	/** 1–12. */
	readonly month?: number;
	/** 1–31. */
	readonly day?: number;
	/** EDTF sub-year code: 21–24 seasons, 33–36 quarters, 40–41 half-years. */
	readonly part?: number;
	readonly time?: ClockTime;
	/** The finest unit written as X: the date is some day or month within. */
	readonly unspecified?: 'day' | 'month';
	readonly approximate: boolean;
	readonly uncertain: boolean;
}

/** `open`: still going on (`..`). `unknown`: it has an end that nobody knows. */
export type IntervalEnd = DatePoint | 'open' | 'unknown';

export interface DateInterval {
	readonly kind: 'interval';
	readonly start: IntervalEnd;
	readonly end: IntervalEnd;
}

/** One of several dates; nobody knows which. */
export interface DateChoice {
	readonly kind: 'choice';
	readonly dates: readonly DatePoint[];
}

export type EdtfDate = DatePoint | DateInterval | DateChoice;

/** Longer text is not a date; it is refused before any pattern is tried. */
const MAX_LENGTH = 120;
/** A list is limited by its dates: a list that fits in a file also fits as one text. */
const MAX_CHOICES = 50;
const MAX_LIST_LENGTH = MAX_CHOICES * (MAX_LENGTH + 2);

const CALENDAR = /^(-?\d{4})(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?([?~%]?)$/;
const CLOCK =
	/^(-?\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}(?::?\d{2})?)?(?:\[([A-Za-z][\w+/-]*)\])?$/;
const COARSE = /^(-?)(\d{2})(\dX|XX)([?~%]?)$/;
/** The slash of an interval, not one inside `[Europe/Moscow]`. */
const INTERVAL_SLASH = /\/(?![^[]*\])/;
const LONG_YEAR = /^Y(-?\d{5,15})([?~%]?)$/;

function refuse(code: string, message: string): Result<never> {
	return failure(problem(code, '', message));
}

/**
 * Reads one EDTF string.
 *
 * @returns the date as written, or one problem that says what to write instead
 */
export function parseEdtf(text: string): Result<EdtfDate> {
	const trimmed = text.trim();
	if (trimmed === '') return refuse('date-empty', 'The date is empty.');
	const isList = trimmed.startsWith('[') && trimmed.endsWith(']');
	if (trimmed.length > (isList ? MAX_LIST_LENGTH : MAX_LENGTH)) return refuseLong(trimmed);
	if (isList) return parseChoice(trimmed.slice(1, -1).split(','));
	if (trimmed.startsWith('{'))
		return refuse(
			'date-all-of',
			`“${trimmed}” names several dates at once. Make one event of each, or a list in […] if it was one of them.`
		);
	const ends = trimmed.split(INTERVAL_SLASH);
	if (ends.length === 1 || LOCAL_FORM.test(trimmed)) return parsePoint(trimmed);
	if (ends.length === 2) return parseInterval(ends[0] ?? '', ends[1] ?? '');
	return refuse(
		'date-format',
		`“${trimmed}” has more than one “/”. Write an interval as start/end.`
	);
}

function refuseLong({ length }: string): Result<never> {
	return refuse('date-too-long', `The date is ${length} characters long; no date is.`);
}

/** Reads a list of dates of which one is right: `12 or 13 August`. */
export function parseChoice(texts: readonly string[]): Result<EdtfDate> {
	if (texts.length > MAX_CHOICES)
		return refuse(
			'date-choice',
			`A list of ${texts.length} dates is too long; ${MAX_CHOICES} at most.`
		);
	if (texts.every((text) => text.trim() === ''))
		return refuse('date-empty', 'The list of dates is empty.');
	const dates: DatePoint[] = [];
	for (const text of texts) {
		if (text.length > MAX_LENGTH) return refuseLong(text);
		if (text.includes('..'))
			return refuse(
				'date-choice',
				`“${text.trim()}”: write every date of the list, or an interval start/end.`
			);
		const read = parsePoint(text.trim());
		if (!read.ok) return read;
		dates.push(read.value);
	}
	const [first] = dates;
	return success(first && dates.length === 1 ? first : { kind: 'choice', dates });
}

function parseInterval(from: string, to: string): Result<EdtfDate> {
	const start = parseEnd(from);
	if (!start.ok) return start;
	const end = parseEnd(to);
	if (!end.ok) return end;
	if (typeof start.value === 'string' && typeof end.value === 'string')
		return refuse('date-empty', 'An interval needs a date at one end at least.');
	return success({ kind: 'interval', start: start.value, end: end.value });
}

function parseEnd(text: string): Result<IntervalEnd> {
	if (text === '..') return success('open');
	if (text === '') return success('unknown');
	return parsePoint(text);
}

function parsePoint(text: string): Result<DatePoint> {
	const clock = CLOCK.exec(text);
	if (clock) return parseClock(text, clock);
	const calendar = CALENDAR.exec(text);
	if (calendar) return parseCalendar(text, calendar);
	const coarse = COARSE.exec(text);
	if (coarse) return success(parseCoarse(coarse));
	const long = LONG_YEAR.exec(text);
	if (long)
		return success({
			kind: 'point',
			precision: 'year',
			year: Number(long[1]),
			...qualifiers(long[2])
		});
	return refuse('date-format', explainFormat(text));
}

function qualifiers(mark = ''): Pick<DatePoint, 'approximate' | 'uncertain'> {
	return { approximate: mark === '~' || mark === '%', uncertain: mark === '?' || mark === '%' };
}

function parseCalendar(text: string, match: RegExpExecArray): Result<DatePoint> {
	const [, yearText = '', monthText, dayText, mark] = match;
	if (yearText === '-0000')
		return refuse('date-format', '“-0000” is no year: 1 BC is “0000”, 2 BC is “-0001”.');
	const year = Number(yearText);
	const { approximate, uncertain } = qualifiers(mark);
	const common = { kind: 'point', year, approximate, uncertain } as const;
	if (monthText === undefined) return success({ ...common, precision: 'year' });
	if (monthText === 'XX') {
		if (dayText !== undefined && dayText !== 'XX')
			return refuse(
				'date-format',
				`“${text}” has a day without a month. Write the year alone, “${yearText}”.`
			);
		return success({ ...common, precision: 'year', unspecified: dayText ? 'day' : 'month' });
	}
	const month = Number(monthText);
	if (month > 12) return parsePart(text, common, month, dayText);
	if (month < 1) return refuse('date-month', `“${text}”: there is no month ${monthText}.`);
	if (dayText === undefined) return success({ ...common, precision: 'month', month });
	if (dayText === 'XX')
		return success({ ...common, precision: 'month', month, unspecified: 'day' });
	const day = Number(dayText);
	const last = daysInMonth(year, month);
	if (day < 1 || day > last)
		return refuse('date-day-of-month', `“${text}” is no date: that month has ${last} days.`);
	// A literal, without spread: most dates are days, and spread objects take ten times as long.
	return success({ kind: 'point', year, approximate, uncertain, precision: 'day', month, day });
}

function parsePart(
	text: string,
	common: Pick<DatePoint, 'kind' | 'year' | 'approximate' | 'uncertain'>,
	part: number,
	dayText: string | undefined
): Result<DatePoint> {
	if (dayText !== undefined) return refuse('date-month', `“${text}”: there is no month ${part}.`);
	const later = spanOfYears(common.year, part);
	if (later !== undefined)
		return refuse(
			'date-month',
			`“${text}”: there is no month ${part}. If it means the years from ${common.year} to ${later}, write ${common.year}/${later}.`
		);
	if (part >= 21 && part <= 24) return success({ ...common, precision: 'season', part });
	if (part >= 33 && part <= 36) return success({ ...common, precision: 'quarter', part });
	if (part === 40 || part === 41) return success({ ...common, precision: 'half', part });
	if (part >= 25 && part <= 32)
		return refuse(
			'date-hemisphere',
			`“${text}”: seasons of one hemisphere (25–32) are not read. Use 21–24, or an interval of months.`
		);
	return refuse('date-month', `“${text}”: there is no month ${part}.`);
}

/** 1914-18 may mean years. @returns the second one; undefined: seasons, quarters and halves are not years */
function spanOfYears(year: number, part: number): number | undefined {
	const isPart = part >= 21 && part <= 41 && !(part >= 37 && part <= 39);
	const isLater = year >= 1000 && part > year % 100;
	return isLater && !isPart ? year - (year % 100) + part : undefined;
}

function parseCoarse([, sign, century, rest = '', mark]: RegExpExecArray): DatePoint {
	const precision = rest === 'XX' ? 'century' : 'decade';
	const size = precision === 'century' ? 100 : 10;
	const digits = Number(`${century ?? ''}${rest.replaceAll('X', '0')}`);
	// Before year 0 the digits are read as written: -004X is -0049 to -0040.
	const year = sign === '-' ? -digits - size + 1 : digits;
	return { kind: 'point', precision, year, ...qualifiers(mark) };
}

function parseClock(text: string, match: RegExpExecArray): Result<DatePoint> {
	const [, dayText = '', hourText, minuteText, secondText, offsetText, zone] = match;
	const day = parsePoint(dayText);
	if (!day.ok) return day;
	const [hour, minute, second] = [Number(hourText), Number(minuteText), Number(secondText ?? 0)];
	if (hour > 23 || minute > 59 || second > 59)
		return refuse('date-clock', `“${text}”: clock times run from 00:00:00 to 23:59:59.`);
	const offsetMinutes = toOffsetMinutes(offsetText);
	if (offsetMinutes !== undefined && !(Math.abs(offsetMinutes) <= 18 * 60))
		return refuse('date-offset', `“${text}”: no place is ${offsetText} from UTC.`);
	return success({
		...day.value,
		precision: secondText === undefined ? 'minute' : 'second',
		time: { hour, minute, second, offsetMinutes, zone }
	});
}

function toOffsetMinutes(text: string | undefined): number | undefined {
	if (text === undefined) return undefined;
	if (text === 'Z') return 0;
	const sign = text.startsWith('-') ? -1 : 1;
	const digits = text.slice(1).replace(':', '');
	const minutes = Number(digits.slice(2) || 0);
	return minutes > 59 ? NaN : sign * (Number(digits.slice(0, 2)) * 60 + minutes);
}
