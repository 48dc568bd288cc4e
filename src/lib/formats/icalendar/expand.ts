/**
 * The occurrences of an event with a rule, as clock times in the event's zone.
 *
 * A rule is expanded period by period and day by day, so that the steps are counted and
 * limited: a rule that is never fulfilled ends as well.
 * Pure. See ./SPEC.md §R.
 *
 * @see RFC 5545 §3.3.10
 */
import { toCivil, toDayNumber } from '$lib/time/calendar';
import { DAY_MS, HOUR_MS, MINUTE_MS, plus, wallAt, type WallTime } from '$lib/time/span';
import type { Frequency, Rule } from './rule';
import { dayTest, firstWeekOf, weekOf } from './rule-days';

/** The number of days and clock times that may still be examined; decreases. */
export interface Work {
	left: number;
}

export interface Limits {
	/** No occurrence after this one. */
	readonly until: WallTime;
	/** The latest moment that is examined. */
	readonly horizon: WallTime;
	/** With the start. */
	readonly most: number;
	readonly work: Work;
}

export interface Expanded {
	/** In order; without the start, which is always an occurrence. */
	readonly walls: readonly WallTime[];
	/** Why there are no more: the end of the rule, or a limit. */
	readonly end: 'rule' | 'most' | 'horizon' | 'work';
}

/** @param start - the first occurrence, which is counted */
export function expand(rule: Rule, start: WallTime, limits: Limits): Expanded {
	const walls: WallTime[] = [];
	const { until, horizon, most, work } = limits;
	const isFull = () => rule.count !== undefined && walls.length + 1 >= rule.count;
	if (isFull()) return { walls, end: 'rule' };
	for (const wall of candidates(rule, start, limits)) {
		if (wall <= start) continue;
		if (wall > until) return { walls, end: 'rule' };
		if (wall > horizon) return { walls, end: 'horizon' };
		if (walls.length + 1 >= most) return { walls, end: 'most' };
		walls.push(wall);
		if (isFull()) return { walls, end: 'rule' };
	}
	if (work.left < 0) return { walls, end: 'work' };
	return { walls, end: until <= horizon ? 'rule' : 'horizon' };
}

/** In order, from the beginning of the start's period; ends early if the limit is reached. */
function* candidates(rule: Rule, start: WallTime, limits: Limits): Generator<WallTime> {
	const { work } = limits;
	const isMatch = dayTest(rule, start);
	const times = timesOf(rule, start);
	for (const { from, to, base } of periods(rule, start, limits, isMatch)) {
		const days: number[] = [];
		for (let day = from; day < to; day++) {
			if (--work.left < 0) return;
			if (isMatch(day)) days.push(day);
		}
		const count = days.length * times.count;
		for (const place of placesOf(rule.positions, count)) {
			if (--work.left < 0) return;
			const day = days[Math.floor(place / times.count)] ?? from;
			yield wallAt(day * DAY_MS + base + times.at(place % times.count));
		}
	}
}

/** Places from 0 on: all of them, or those of the positions that there are. */
function* placesOf(positions: readonly number[], count: number): Generator<number> {
	if (positions.length === 0) for (let place = 0; place < count; place++) yield place;
	const places = positions.map((position) => (position > 0 ? position - 1 : count + position));
	for (const place of [...new Set(places)].sort((a, b) => a - b))
		if (place >= 0 && place < count) yield place;
}

interface Period {
	/** Its days: the first, and the one after the last. */
	readonly from: number;
	readonly to: number;
	/** Milliseconds of the day at which it begins. */
	readonly base: number;
}

const UNITS: Partial<Record<Frequency, number>> = {
	HOURLY: HOUR_MS,
	MINUTELY: MINUTE_MS,
	SECONDLY: 1000
};

/** The periods that may contain an occurrence. */
function* periods(
	rule: Rule,
	start: WallTime,
	{ until, horizon, work }: Limits,
	isMatch: (day: number) => boolean
): Generator<Period, void> {
	const end = until < horizon ? until : horizon;
	const unit = UNITS[rule.frequency];
	if (unit !== undefined) return yield* clockPeriods(rule, unit, start, end, work, isMatch);
	for (let step = 0; --work.left >= 0; step += rule.interval) {
		const [from, to] = daysOf(rule, start, step);
		if (from * DAY_MS > end) return;
		yield { from, to, base: 0 };
	}
}

/** Hours, minutes or seconds; days that do not match are skipped in one step. */
function* clockPeriods(
	{ interval, hours, minutes, seconds, frequency }: Rule,
	unit: number,
	start: WallTime,
	end: WallTime,
	work: Work,
	isMatch: (day: number) => boolean
): Generator<Period, void> {
	const step = unit * interval;
	const isIn = (list: readonly number[], number: number) =>
		list.length === 0 || list.includes(number);
	let wall = wallAt(Math.floor(start / unit) * unit);
	while (wall <= end && --work.left >= 0) {
		const from = Math.floor(wall / DAY_MS);
		if (!isMatch(from)) {
			wall = plus(wall, Math.ceil(((from + 1) * DAY_MS - wall) / step) * step);
			continue;
		}
		const { hour, minute, second } = toCivil(wall);
		const isMeant =
			isIn(hours, hour) &&
			(frequency === 'HOURLY' || isIn(minutes, minute)) &&
			(frequency !== 'SECONDLY' || isIn(seconds, second));
		if (isMeant) yield { from, to: from + 1, base: wall - from * DAY_MS };
		wall = plus(wall, step);
	}
}

/** The days of a period: the first, and the one after the last. */
function daysOf(
	{ frequency, weeks, weekStart }: Rule,
	start: WallTime,
	step: number
): readonly [number, number] {
	const { year, month } = toCivil(start);
	const today = Math.floor(start / DAY_MS);
	switch (frequency) {
		case 'YEARLY':
			return weeks.length > 0
				? [firstWeekOf(year + step, weekStart), firstWeekOf(year + step + 1, weekStart)]
				: [toDayNumber(year + step), toDayNumber(year + step + 1)];
		case 'MONTHLY':
			return [toDayNumber(year, month + step), toDayNumber(year, month + step + 1)];
		case 'WEEKLY': {
			const from = weekOf(today, weekStart) + 7 * step;
			return [from, from + 7];
		}
		default:
			return [today + step, today + step + 1];
	}
}

/** The clock times of a period, counted without listing them: there may be one for each second of a day. */
interface Times {
	readonly count: number;
	/** Milliseconds from the beginning of the period, in order. */
	at(place: number): number;
}

function timesOf(rule: Rule, start: WallTime): Times {
	const { frequency } = rule;
	const { hour, minute, second } = toCivil(start);
	const given = (list: readonly number[], own: number) => (list.length > 0 ? list : [own]);
	const isClock = UNITS[frequency] !== undefined;
	const hours = isClock ? [0] : given(rule.hours, hour);
	const hasMinutes = !isClock || frequency === 'HOURLY';
	const minutes = hasMinutes ? given(rule.minutes, minute) : [0];
	const seconds = frequency === 'SECONDLY' ? [0] : given(rule.seconds, second);
	const inHour = minutes.length * seconds.length;
	return {
		count: hours.length * inHour,
		at: (place) =>
			(hours[Math.floor(place / inHour)] ?? 0) * HOUR_MS +
			(minutes[Math.floor(place / seconds.length) % minutes.length] ?? 0) * MINUTE_MS +
			(seconds[place % seconds.length] ?? 0) * 1000
	};
}
