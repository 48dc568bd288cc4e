/**
 * The days of a rule within its period.
 * Pure. Days are counted from 1970-01-01.
 *
 * @see RFC 5545 §3.3.10, the table of BYxxx parts and its notes
 */
import { daysInMonth, toDate, toDayNumber } from '$lib/time/calendar';
import { DAY_MS, type WallTime } from '$lib/time/span';
import type { Rule } from './rule';

/** The conditions of a rule for a day. */
type Test = (day: Day) => boolean;

interface Day {
	readonly number: number;
	readonly year: number;
	readonly month: number;
	readonly day: number;
}

/** @param start - completes the rule: a yearly rule alone means its day and month */
export function dayTest(rule: Rule, start: WallTime): (day: number) => boolean {
	const tests = testsOf(withDefaults(rule, toDay(Math.floor(start / DAY_MS))));
	return (number) => {
		const day = toDay(number);
		return tests.every((test) => test(day));
	};
}

function toDay(number: number): Day {
	return { number, ...toDate(number) };
}

function withDefaults(rule: Rule, start: Day): Rule {
	const { frequency, weeks, monthDays, weekDays, yearDays } = rule;
	const isOpen = monthDays.length + weekDays.length + yearDays.length === 0;
	if (!isOpen) return rule;
	const ofWeek = [{ day: weekDayOf(start.number), nth: 0 }];
	if (frequency === 'WEEKLY' || (frequency === 'YEARLY' && weeks.length > 0))
		return { ...rule, weekDays: ofWeek };
	if (frequency === 'MONTHLY') return { ...rule, monthDays: [start.day] };
	if (frequency !== 'YEARLY') return rule;
	const months = rule.months.length > 0 ? rule.months : [start.month];
	return { ...rule, months, monthDays: [start.day] };
}

function testsOf(rule: Rule): Test[] {
	const { months, weeks, yearDays, monthDays, weekDays } = rule;
	const tests: Test[] = [];
	if (months.length > 0) tests.push(({ month }) => months.includes(month));
	if (monthDays.length > 0)
		tests.push(({ year, month, day }) => isCounted(monthDays, day, daysInMonth(year, month)));
	if (yearDays.length > 0)
		tests.push(({ number, year }) => {
			const first = toDayNumber(year);
			return isCounted(yearDays, number - first + 1, toDayNumber(year + 1) - first);
		});
	if (weekDays.length > 0) tests.push(weekDayTest(rule));
	if (weeks.length > 0) tests.push(({ number }) => isInWeeks(rule, number));
	return tests;
}

/** Whether a position is among those counted from the beginning or, below 0, from the end. */
function isCounted(places: readonly number[], place: number, last: number): boolean {
	return places.includes(place) || places.includes(place - last - 1);
}

function weekDayTest({ frequency, months, weeks, weekDays }: Rule): Test {
	const isOfYear = frequency === 'YEARLY' && months.length === 0;
	const isNthRead =
		(isOfYear || frequency === 'YEARLY' || frequency === 'MONTHLY') && weeks.length === 0;
	/** By day of the week: which of a month or year; undefined for each of them. */
	const wanted = new Map<number, Set<number> | undefined>();
	for (const { day, nth } of weekDays) {
		if (nth === 0 || !isNthRead) wanted.set(day, undefined);
		else if (!wanted.has(day)) wanted.set(day, new Set([nth]));
		else wanted.get(day)?.add(nth);
	}
	return ({ number, year, month, day }) => {
		const ofWeek = weekDayOf(number);
		const nths = wanted.get(ofWeek);
		if (!nths) return wanted.has(ofWeek);
		const place = isOfYear ? number - toDayNumber(year) + 1 : day;
		const length = isOfYear ? toDayNumber(year + 1) - toDayNumber(year) : daysInMonth(year, month);
		return nths.has(Math.ceil(place / 7)) || nths.has(-Math.ceil((length - place + 1) / 7));
	};
}

/** 0 is Sunday. 1970 began on a Thursday. */
function weekDayOf(number: number): number {
	return (((number + 4) % 7) + 7) % 7;
}

/** The first day of the week of a day. */
export function weekOf(number: number, weekStart: number): number {
	return number - ((weekDayOf(number) - weekStart + 7) % 7);
}

/** The first day of the first week of a year: the week with at least four days in that year. */
export function firstWeekOf(year: number, weekStart: number): number {
	return weekOf(toDayNumber(year, 1, 4), weekStart);
}

function isInWeeks({ weeks, weekStart }: Rule, number: number): boolean {
	const from = weekOf(number, weekStart);
	// The fourth day of a week decides its year.
	const { year } = toDay(from + 3);
	const first = firstWeekOf(year, weekStart);
	const last = (firstWeekOf(year + 1, weekStart) - first) / 7;
	return isCounted(weeks, (from - first) / 7 + 1, last);
}
