/**
 * Dates for TimelineJS: years by its rules, and words if its own would be more or less exact.
 * Pure. See ./SPEC.md §W.
 */
import type { Timing } from '$lib/time/timing';
import { toCivil } from '$lib/time/calendar';
import type { DatePoint } from '$lib/time/edtf';
import { clockAt, plus } from '$lib/time/span';
import { toWallIn } from '$lib/time/zone';
import { fromAstronomical, type Scale } from './dates';

/** A date of TimelineJS. */
interface SlideDate {
	readonly year: number;
	readonly month?: number;
	readonly day?: number;
	readonly hour?: number;
	readonly minute?: number;
	readonly second?: number;
}

export interface SlideDates {
	readonly start_date: SlideDate;
	readonly end_date?: SlideDate;
	/** Whether the words that TimelineJS makes are right. */
	readonly isExact: boolean;
}

/** The words that it makes itself. */
const PLAIN = ['year', 'month', 'day'];

export function toSlideDates(timing: Timing, scale: Scale): SlideDates {
	const { date, parts = [] } = timing;
	if (date.kind === 'point') return toPoint(date, timing, scale);
	const [first, ...more] = date.kind === 'choice' ? inOrder(parts) : parts;
	const last = more.at(-1);
	if (!first) return toBounds(timing, scale);
	const start = edgeOf(first, 'start', scale);
	if (!last) return { start_date: start, isExact: false };
	const isExact = date.kind === 'interval' && [first, last].every(isPlain);
	return { start_date: start, end_date: edgeOf(last, 'end', scale), isExact };
}

function inOrder(parts: readonly Timing[]): Timing[] {
	return [...parts].sort((a, b) => a.bounds.start - b.bounds.start);
}

function toPoint(date: DatePoint, timing: Timing, scale: Scale): SlideDates {
	const start_date = edgeOf(timing, 'start', scale);
	if (date.time || PLAIN.includes(date.precision)) return { start_date, isExact: isPlain(timing) };
	return { start_date, end_date: edgeOf(timing, 'end', scale), isExact: false };
}

function toBounds({ bounds }: Timing, scale: Scale): SlideDates {
	const wall = Number.isFinite(bounds.start) ? bounds.start : bounds.end;
	return {
		start_date: { year: fromAstronomical(toCivil(clockAt(wall)).year, scale) },
		isExact: false
	};
}

/** No zone, no uncertainty, and a day in the calendar of TimelineJS, whose leap years before year 1 differ. */
function isPlain({ date }: Timing): boolean {
	if (date.kind !== 'point' || date.time || !PLAIN.includes(date.precision)) return false;
	const isOddDay = date.year < 1 && date.month === 2 && date.day === 29;
	return !date.approximate && !date.uncertain && !date.unspecified && !isOddDay;
}

/** The start of a date, or its last day, month or year. */
function edgeOf(timing: Timing, edge: 'start' | 'end', scale: Scale): SlideDate {
	const { date, bounds } = timing;
	if (date.kind !== 'point') return toBounds({ bounds } as Timing, scale).start_date;
	const year = fromAstronomical(date.year, scale);
	const { precision, month, day } = date;
	if (date.time) return toClock(timing, precision === 'second', scale);
	if (precision === 'year') return { year };
	if (precision === 'month' && month !== undefined) return { year, month };
	if (precision === 'day' && month !== undefined && day !== undefined) return { year, month, day };
	const civil = toCivil(clockAt(edge === 'start' ? bounds.start : plus(bounds.end, -1)));
	const there = { year: fromAstronomical(civil.year, scale) };
	return precision === 'decade' || precision === 'century'
		? there
		: { ...there, month: civil.month };
}

/** The clock time in the date's own zone. */
function toClock({ bounds, instant, zone }: Timing, hasSeconds: boolean, scale: Scale): SlideDate {
	const isFloating = instant === undefined || zone === undefined;
	const wall = isFloating ? clockAt(bounds.start) : toWallIn(instant, zone);
	const { year, month, day, hour, minute, second } = toCivil(wall);
	const clock = { year: fromAstronomical(year, scale), month, day, hour, minute };
	return hasSeconds ? { ...clock, second } : clock;
}
