/**
 * The EDTF of the words of a date, as wide as the words: “last year” is a year. Words without a year count from
 * the day of publication, backwards or forwards by the tense of their sentence, or from the dates before them.
 * Pure. See ../SPEC.md §R.
 */
import { daysInMonth, toDate, toDayNumber } from '$lib/time/calendar';
import { parseEdtf } from '$lib/time/edtf';
import { readPlainDate } from '$lib/time/plain-date';
import type { DateWords, Unit } from '../words/language-words';
import { calendarEdtf, dayEdtf, parseDay, weekdayOf, type DayNumber } from './day';
import type { FoundDate } from './find-dates';

/** -1 before the publication, 1 after it. */
export type Direction = -1 | 1;

/** What a narrative is at: its days without a year are in that year. */
export interface Setting {
	readonly year: number;
	readonly month: number | undefined;
}

export interface Moment {
	/** The day on which the text was published. */
	readonly today: DayNumber;
	readonly direction: Direction;
	/** Undefined: days without a year count from the publication. */
	readonly setting: Setting | undefined;
	/** The year in which a month was named before: “in May last year … on May 19”. */
	readonly yearOfMonth: ReadonlyMap<number, number>;
}

/** Undefined: the words are no date, or have no certain meaning. */
export function resolveDate(
	found: FoundDate,
	dates: DateWords,
	moment: Moment
): string | undefined {
	const edtf = resolve(found, dates, moment);
	if (edtf === undefined) return undefined;
	const marked = found.words['about'] === undefined || edtf.includes('/') ? edtf : `${edtf}~`;
	return parseEdtf(marked).ok ? marked : undefined;
}

function resolve({ words, form }: FoundDate, dates: DateWords, moment: Moment): string | undefined {
	if (words['plain'] !== undefined) return plain(words['plain']);
	if (words['n'] !== undefined) return counted(words, form.turn ?? 'past', dates, moment.today);
	if (words['dayword'] !== undefined)
		return dayEdtf(moment.today + valueOf(dates.days, words['dayword']));
	if (words['unit'] !== undefined) return ofUnit(words, dates, moment.today);
	if (words['untilWeekday'] !== undefined) return ofWeekdays(words, dates, moment);
	const parts = partsOf(words, dates, moment.today);
	if (parts.month === undefined && parts.day === undefined && parts.weekday !== undefined)
		return ofWeekday(parts, moment);
	if (parts.lastDay !== undefined || parts.lastMonth !== undefined || parts.lastYear !== undefined)
		return ofRange(parts, moment);
	return onCalendar(parts, moment);
}

/** What the absolute forms of all languages mean is known already. */
function plain(text: string): string | undefined {
	const { edtf } = readPlainDate(text.replaceAll(/\s+/g, ' '));
	return edtf === text ? undefined : edtf;
}

interface Parts {
	readonly year: number | undefined;
	readonly month: number | undefined;
	readonly day: number | undefined;
	readonly lastYear: number | undefined;
	readonly lastMonth: number | undefined;
	readonly lastDay: number | undefined;
	readonly weekday: number | undefined;
	readonly lastWeekday: number | undefined;
	readonly which: number | undefined;
}

function partsOf(
	words: Readonly<Record<string, string>>,
	dates: DateWords,
	today: DayNumber
): Parts {
	const number = (name: string) => (words[name] === undefined ? undefined : digits(words[name]));
	const named = (name: string, table: Readonly<Record<string, number>>) =>
		words[name] === undefined ? undefined : valueOf(table, words[name]);
	const whichYear = named('whichYear', dates.which);
	const short = number('shortYear');
	return {
		year:
			number('year') ??
			(whichYear === undefined ? undefined : toDate(today).year + whichYear) ??
			(short === undefined ? undefined : (short > 50 ? 1900 : 2000) + short),
		month: named('month', dates.months) ?? number('monthNumber'),
		day: number('day'),
		lastYear: number('lastYear'),
		lastMonth: named('lastMonth', dates.months),
		lastDay: number('lastDay'),
		weekday: named('weekday', dates.weekdays),
		lastWeekday: named('lastWeekday', dates.weekdays),
		which: named('which', dates.which)
	};
}

/** “five weeks ago”: as exact as the unit. */
function counted(
	words: Readonly<Record<string, string>>,
	turn: 'past' | 'future',
	dates: DateWords,
	today: DayNumber
): string | undefined {
	const count = valueOf(dates.numbers, words['n'] ?? '') || digits(words['n'] ?? '');
	const unit = unitOf(dates, words['unit'] ?? '');
	if (!count || unit === undefined) return undefined;
	const steps = turn === 'past' ? -count : count;
	const { year, month } = toDate(today);
	if (unit === 'day') return dayEdtf(today + steps);
	if (unit === 'week') return `${dayEdtf(today + 7 * steps)}~`;
	if (unit === 'year') return calendarEdtf(year + steps);
	if (unit === 'month') return monthEdtf(year, month + steps);
	return undefined;
}

/** “last year”, “this week”. Weeks run from Monday to Sunday. */
function ofUnit(
	words: Readonly<Record<string, string>>,
	dates: DateWords,
	today: DayNumber
): string | undefined {
	const which = valueOf(dates.which, words['which'] ?? '');
	const unit = unitOf(dates, words['unit'] ?? '');
	const { year, month } = toDate(today);
	if (unit === 'year') return calendarEdtf(year + which);
	if (unit === 'month') return monthEdtf(year, month + which);
	const monday = today - weekdayOf(today) + 1 + 7 * which;
	if (unit === 'week') return `${dayEdtf(monday)}/${dayEdtf(monday + 6)}`;
	if (unit === 'weekend') return `${dayEdtf(monday + 5)}/${dayEdtf(monday + 6)}`;
	return undefined;
}

/** A bare weekday may be the day of publication; “last” and “next” never are. */
function ofWeekday({ weekday, lastWeekday, which }: Parts, moment: Moment): string {
	const { today } = moment;
	// “The night of Friday to Saturday” is the morning's day.
	const asked = lastWeekday ?? weekday ?? 1;
	const direction = which === -1 ? -1 : which === 1 ? 1 : moment.direction;
	const from = today + (which === -1 || which === 1 ? direction : 0);
	const away = ((((asked - weekdayOf(from)) * direction) % 7) + 7) % 7;
	return dayEdtf(from + direction * away);
}

/** “From Wednesday until Friday” */
function ofWeekdays(
	words: Readonly<Record<string, string>>,
	dates: DateWords,
	moment: Moment
): string | undefined {
	const start = parseDay(ofWeekday(partsOf(words, dates, moment.today), moment));
	if (start === undefined) return undefined;
	const last = valueOf(dates.weekdays, words['untilWeekday'] ?? '');
	const days = (last - weekdayOf(start) + 7) % 7 || 7;
	return `${dayEdtf(start)}/${dayEdtf(start + days)}`;
}

function onCalendar(parts: Parts, moment: Moment): string | undefined {
	const { day, weekday } = parts;
	const month =
		parts.month ?? (day === undefined ? undefined : monthOfDay(day, parts.which, moment));
	if (parts.year !== undefined) return valid(parts.year, month, day);
	if (month === undefined) return undefined;
	const year = yearOf(month, day, weekday, parts.which, moment);
	return valid(year, month, day);
}

/** “the 12th”, “25일”: of this month or the one before or after, by tense. */
function monthOfDay(
	day: number,
	which: number | undefined,
	{ today, direction, setting }: Moment
): number {
	if (setting?.month !== undefined && which === undefined) return setting.month;
	const now = toDate(today);
	const isPast = (which ?? direction) === -1 && day > now.day;
	const isFuture = (which ?? direction) === 1 && day < now.day;
	return ((now.month - 1 + (isPast ? -1 : isFuture ? 1 : 0) + 12) % 12) + 1;
}

function yearOf(
	month: number,
	day: number | undefined,
	weekday: number | undefined,
	which: number | undefined,
	{ today, direction, setting, yearOfMonth }: Moment
): number {
	const now = toDate(today);
	const years = [now.year, now.year - 1, now.year + 1];
	if (weekday !== undefined && day !== undefined) {
		const fits = years.find((year) => weekdayOf(toDayNumber(year, month, day)) === weekday);
		if (fits !== undefined) return fits;
	}
	if (which === undefined) {
		const named = yearOfMonth.get(month);
		if (day !== undefined && named !== undefined) return named;
		if (setting) return setting.year;
	}
	const isAfter = month > now.month || (month === now.month && (day ?? now.day) > now.day);
	const isBefore = month < now.month || (month === now.month && (day ?? now.day) < now.day);
	if (which === -1)
		return isAfter || (day === undefined && month === now.month) ? now.year - 1 : now.year;
	if (which === 1)
		return isBefore || (day === undefined && month === now.month) ? now.year + 1 : now.year;
	if (direction === -1) return isAfter ? now.year - 1 : now.year;
	return isBefore ? now.year + 1 : now.year;
}

/** “from November 20 to December 11”: what one end lacks the other end has. */
function ofRange(parts: Parts, moment: Moment): string | undefined {
	const lastMonth = parts.lastMonth ?? parts.month;
	const month = parts.month ?? parts.lastMonth;
	const { day, lastDay } = parts;
	if (month === undefined || lastMonth === undefined) {
		if (parts.year === undefined || parts.lastYear === undefined) return undefined;
		return parts.lastYear > parts.year
			? `${calendarEdtf(parts.year)}/${calendarEdtf(parts.lastYear)}`
			: undefined;
	}
	const lastYear =
		parts.lastYear ?? parts.year ?? yearOf(lastMonth, lastDay, undefined, parts.which, moment);
	const isNextYear = month > lastMonth;
	const year = parts.year ?? lastYear - (isNextYear ? 1 : 0);
	const end = valid(
		lastYear + (parts.lastYear === undefined && parts.year !== undefined && isNextYear ? 1 : 0),
		lastMonth,
		lastDay
	);
	const start = valid(year, month, day);
	return start !== undefined && end !== undefined && start < end ? `${start}/${end}` : undefined;
}

function valid(year: number, month?: number, day?: number): string | undefined {
	if (month !== undefined && (month < 1 || month > 12)) return undefined;
	if (month !== undefined && day !== undefined && (day < 1 || day > daysInMonth(year, month)))
		return undefined;
	return calendarEdtf(year, month, month === undefined ? undefined : day);
}

/** @param month - may be out of 1–12: it carries */
function monthEdtf(year: number, month: number): string {
	const { year: carried, month: own } = toDate(toDayNumber(year, month));
	return calendarEdtf(carried, own);
}

function unitOf(dates: DateWords, word: string): Unit | undefined {
	return dates.units[word.toLowerCase()];
}

function valueOf(table: Readonly<Record<string, number>>, word: string): number {
	return table[word.toLowerCase().replaceAll(/\s+/g, ' ')] ?? table[word] ?? 0;
}

/** Also Arabic digits. */
function digits(text: string): number {
	return Number(text.replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)));
}
