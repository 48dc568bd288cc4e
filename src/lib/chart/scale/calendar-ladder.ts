/**
 * The rungs of the time axis, from seconds to the greatest number of years in a file. Each rung's ticks are a
 * subset of the next finer rung's, so zooming in only adds ticks.
 * Pure. See ../SPEC.md §T.
 */
import { axisOn, toCivil, type Civil } from '$lib/time/calendar';
import {
	axisAt,
	clockAt,
	DAY_MS,
	HOUR_MS,
	MINUTE_MS,
	plus,
	SECOND_MS,
	YEAR_MS,
	type AxisTime
} from '$lib/time/span';

export type TickUnit = 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year';

/** Mean length of each. */
export const UNIT_MS: Readonly<Record<TickUnit, number>> = {
	second: SECOND_MS,
	minute: MINUTE_MS,
	hour: HOUR_MS,
	day: DAY_MS,
	month: YEAR_MS / 12,
	year: YEAR_MS
};

export interface Rung {
	readonly unit: TickUnit;
	readonly count: number;
	/** Mean distance of two ticks. */
	readonly ms: number;
}

const rungs = (unit: TickUnit, ...counts: number[]): Rung[] =>
	counts.map((count) => ({ unit, count, ms: UNIT_MS[unit] * count }));

/** Fine to coarse. */
export const LADDER: readonly Rung[] = [
	...rungs('second', 1, 5, 15, 30),
	...rungs('minute', 1, 5, 15, 30),
	...rungs('hour', 1, 3, 6, 12),
	...rungs('day', 1, 7),
	...rungs('month', 1, 3, 6),
	...rungs('year', 1),
	...Array.from({ length: 15 }, (_, power) =>
		rungs('year', 5 * 10 ** power, 10 ** (power + 1))
	).flat()
];

/** Years so far away are counted: no calendar has their months. */
export const YEAR_LADDER = LADDER.filter(({ unit }) => unit === 'year');

/** The rungs of an axis that shows nothing closer than a unit. */
export function ladderFrom(unitMs: number): readonly Rung[] {
	return LADDER.filter(({ ms }) => ms >= unitMs);
}

/** The finest rung whose ticks are at least `minPx` apart. */
export function chooseRung(
	msPerPx: number,
	minPx: (rung: Rung) => number,
	ladder: readonly Rung[] = LADDER
): Rung | undefined {
	return ladder.find((rung) => rung.ms / msPerPx >= minPx(rung));
}

/**
 * The last year of a rung at or before `year`. Before our era a year is round by the number that people
 * read: 250 BC, which is the year −249. The year 0, 1 BC, is in every rung.
 */
function floorYear(year: number, count: number): number {
	return year < 0 ? 1 - Math.ceil((1 - year) / count) * count : Math.floor(year / count) * count;
}

/** The last year of a rung that begins at or before a time, also if a float cannot represent each day. */
export function yearOf(at: AxisTime, count: number): number {
	const year = floorYear(toCivil(clockAt(at)).year, count);
	const after = yearAfter(year, count);
	return axisOn(after) <= at ? after : year;
}

/** The next year of a rung after `year`, which must be one of its years. */
export function yearAfter(year: number, count: number): number {
	if (year >= 0) return year + count;
	return year === 1 - count ? 0 : year + count;
}

/** Whether its ticks are clock times. */
export function isClockUnit(unit: TickUnit): unit is 'second' | 'minute' | 'hour' {
	return UNIT_MS[unit] < DAY_MS;
}

/** The last tick of the rung at or before a time. Idempotent. */
export function floorTo({ unit, count }: Rung, at: AxisTime): AxisTime {
	if (isClockUnit(unit)) {
		const step = count * UNIT_MS[unit];
		const day = Math.floor(at / DAY_MS) * DAY_MS;
		return axisAt(day + Math.floor((at - day) / step) * step);
	}
	if (unit === 'year') return axisOn(yearOf(at, count));
	const { year, month, day } = toCivil(clockAt(at));
	if (unit === 'day') return axisOn(year, month, weekStart(day, count));
	return axisOn(year, month - ((month - 1) % count));
}

/** Days of a month in steps that start again each month: 1, 8, 15, 22. */
function weekStart(day: number, count: number): number {
	const start = day - ((day - 1) % count);
	return count > 1 && start > 28 ? 22 : start;
}

/** The next tick of the rung after `tick`, which must be one of its ticks. */
export function nextAfter(rung: Rung, tick: AxisTime): AxisTime {
	const { unit, count } = rung;
	if (isClockUnit(unit)) return plus(tick, count * UNIT_MS[unit]);
	if (unit === 'year') return axisOn(yearAfter(yearOf(tick, count), count));
	const { year, month, day } = toCivil(clockAt(tick));
	return unit === 'day' ? nextDay({ year, month, day }, count) : axisOn(year, month + count);
}

function nextDay(
	{ year, month, day }: Pick<Civil, 'year' | 'month' | 'day'>,
	count: number
): AxisTime {
	if (count === 1) return axisOn(year, month, day + 1);
	return day + count > 28 ? axisOn(year, month + 1) : axisOn(year, month, day + count);
}

/** The unit that the second row names under ticks of a rung. */
export function parentOf({ unit }: Rung): Rung | undefined {
	if (unit === 'year') return undefined; // a year needs no second row
	const above = isClockUnit(unit) ? 'day' : unit === 'day' ? 'month' : 'year';
	return { unit: above, count: 1, ms: UNIT_MS[above] };
}
