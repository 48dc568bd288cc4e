/**
 * Dates of TimelineJS as EDTF. It has no year 0 and no zones: its −500 is 500 BC, EDTF −0499.
 * Pure. See ./SPEC.md §D.
 *
 * @see TLDate.js and DateUtil.js of TimelineJS 3.9
 */
import { parseEdtf } from '$lib/time/edtf';
import { pad } from '$lib/time/edtf-of';
import { plainToEdtf, type DayOrder } from '$lib/time/plain-date';
import { parseIso, toEdtf } from '../shared/dates/iso-date';
import { fieldOf, isFields, toShown, toText, type Fields } from '../shared/json-fields';
import { quoteWritten } from '../shared/dates/quote-written';

export type Scale = 'human' | 'cosmological';

/** A part without a meaning alone. */
export interface Dropped {
	readonly part: string;
	readonly written: string;
	readonly why: string;
}

export interface KnownDate {
	/** EDTF without a clock time. */
	readonly date: string;
	/** `T16:00`; '' if there is none. */
	readonly clock: string;
	/** TimelineJS shows midnight as the day alone. */
	readonly isMidnight: boolean;
	readonly isYearZero: boolean;
	readonly dropped: readonly Dropped[];
	/** Its original text, if it was not in the form of TimelineJS. */
	readonly written?: string;
}
/** `why` is a sentence; '': there is no date. */
export type ReadDate =
	KnownDate | { readonly why: string; readonly part: string; readonly written: string };

const NONE: ReadDate = { why: '', part: '', written: '' };
/** Beyond these years TimelineJS shows years ago, not years before our era. */
const YEARS_AGO = -99_999;
/** Of each part, from coarse to fine. */
const RANGES = [
	['month', 0, 12],
	['day', 0, 31],
	['hour', 0, 23],
	['minute', 0, 59],
	['second', 0, 59],
	['millisecond', 0, Infinity]
] as const;
type Part = (typeof RANGES)[number][0];

/** @param order - of day and month in text; undefined: dates disagree */
export function readDate(
	value: unknown,
	scale: Scale,
	order: DayOrder | undefined = 'month first'
): ReadDate {
	if (typeof value === 'string') return readText(value.trim(), scale, order);
	if (isFields(value)) return readParts(value, scale);
	if (value === undefined) return NONE;
	const written = toShown(value);
	return { why: `“${written.slice(0, 80)}” is no date: write {"year": 1969}.`, part: '', written };
}

/** The year of EDTF for a year of TimelineJS. */
export function toAstronomical(year: number, scale: Scale): number {
	const isAgo = scale === 'cosmological' && year < YEARS_AGO;
	return year < 0 && !isAgo ? year + 1 : year;
}

/** The year of TimelineJS for a year of EDTF. */
export function fromAstronomical(year: number, scale: Scale): number {
	const isAgo = scale === 'cosmological' && year < YEARS_AGO;
	return year < 1 && !isAgo ? year - 1 : year;
}

function readParts(fields: Fields, scale: Scale): ReadDate {
	const year = wholeOf(fields, 'year');
	const numbers = new Map<Part, number>();
	for (const [part, least, most] of RANGES) {
		const number = wholeOf(fields, part);
		if (number === undefined) continue;
		if (!(number >= least && number <= most)) return wrong(fields, part);
		numbers.set(part, number);
	}
	if (year === undefined) {
		const [first] = numbers.keys();
		if (first === undefined) return NONE;
		const written = toText(fieldOf(fields, first));
		return { why: `There is a ${first} without a year.`, part: first, written };
	}
	if (Number.isNaN(year)) return wrong(fields, 'year');
	return checked(build(toAstronomical(year, scale), numbers, year === 0));
}

/** Undefined: absent. NaN: not a whole number. */
function wholeOf(fields: Fields, part: string): number | undefined {
	const value = fieldOf(fields, part);
	const text = toText(value);
	if (value === undefined || (typeof value === 'string' && text === '')) return undefined;
	return /^-?\d{1,15}$/.test(text) ? Number(text) : NaN;
}

function wrong(fields: Fields, part: string): ReadDate {
	const written = toShown(fieldOf(fields, part));
	return { why: `“${written.slice(0, 80)}” is no ${part}.`, part, written };
}

function build(year: number, numbers: ReadonlyMap<Part, number>, isYearZero: boolean): KnownDate {
	const dropped: Dropped[] = [];
	const drop = (part: Part, why: string) => {
		const number = numbers.get(part);
		if (number) dropped.push({ part, written: String(number), why });
	};
	const isFar = Math.abs(year) > 9999;
	const month = isFar ? undefined : numbers.get('month') || undefined;
	const day = month && (numbers.get('day') || undefined);
	if (isFar) drop('month', 'Of years this far away only the year is kept.');
	if (!month) drop('day', 'There is a day without a month: it is left out.');
	const hour = day && numbers.get('hour');
	if (!day) drop('hour', 'There is an hour without a day: it is left out.');
	if (hour === undefined) drop('minute', 'There is a minute without an hour: it is left out.');
	drop('millisecond', 'Dates are kept to the second: what is finer is left out.');
	const [minute = 0, second = 0] = [numbers.get('minute'), numbers.get('second')];
	return {
		date: toEdtf({ year, month, day, clock: '' }),
		clock: hour === undefined ? '' : toClock(hour, minute, second),
		isMidnight: hour === 0 && minute === 0 && second === 0,
		isYearZero,
		dropped
	};
}

function toClock(hour: number, minute: number, second: number): string {
	return `T${pad(hour)}:${pad(minute)}${second === 0 ? '' : `:${pad(second)}`}`;
}

/** A date as text in old files: `2012,1,26,14,30`, ISO 8601, or month/day/year. */
function readText(text: string, scale: Scale, order: DayOrder | undefined): ReadDate {
	if (text === '') return NONE;
	if (text.length > 120) return { why: 'This is too long for a date.', part: '', written: text };
	const numbers = text.split(/\s*,\s*/);
	const isList = numbers.length > 1 ? numbers.length <= RANGES.length + 1 : text.length < 8;
	if (isList && numbers.every((number) => /^-?\d*$/.test(number))) {
		const names = ['year', ...RANGES.map(([part]) => part)];
		const parts = new Map(numbers.map((number, i) => [names[i] ?? '', number]));
		return readParts(Object.fromEntries(parts), scale);
	}
	const [, month = '', year = ''] = /^(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
	if (year !== '') return checked({ ...bare(`${year}-${pad(Number(month))}`), written: text });
	const iso = parseIso(text);
	if (!iso) return checked({ ...bare(plainToEdtf(text, order)), written: text });
	const { clock, ...date } = iso;
	const day = toEdtf({ ...date, year: toAstronomical(iso.year, scale), clock: '' });
	return checked({
		...bare(day),
		clock,
		isMidnight: clock === 'T00:00',
		isYearZero: iso.year === 0
	});
}

function bare(date: string): KnownDate {
	return { date, clock: '', isMidnight: false, isYearZero: false, dropped: [] };
}

/** The EDTF parser reports days that do not exist. */
function checked(known: KnownDate): ReadDate {
	const date = `${known.date}${known.clock}`;
	const parsed = parseEdtf(date);
	if (parsed.ok) return known;
	const written = known.written ?? date;
	return { why: quoteWritten(parsed.problems, date, written), part: '', written };
}

/**
 * Start and end as one date. An end includes the whole of its day or year, as TimelineJS shows it.
 *
 * @param isSpan - an interval even if both are the same
 */
export function joinDates(start: KnownDate, end: KnownDate | undefined, isSpan: boolean): string {
	const hasClock = [start, end].some((known) => known && known.clock !== '' && !known.isMidnight);
	const edtf = ({ date, clock }: KnownDate) => `${date}${hasClock ? clock : ''}`;
	const from = edtf(start);
	const to = end && edtf(end);
	return to === undefined || (to === from && !isSpan) ? from : `${from}/${to}`;
}
