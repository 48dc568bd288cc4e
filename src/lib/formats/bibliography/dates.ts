/**
 * The dates of sources in numbers, as far as reference managers support them; the rest is in words.
 * Pure. See ./SPEC.md §D.
 */
import type { Timing } from '$lib/time/timing';
import type { DateInterval, DatePoint, EdtfDate, IntervalEnd } from '$lib/time/edtf';

/** A year, a year and month, or all three; months and days from 1. */
export type DateParts = readonly [year: number, month?: number, day?: number];

export interface CalendarDate {
	/** One date, or the start and end of an interval. */
	readonly parts: readonly DateParts[];
	/** 1 spring, 2 summer, 3 autumn, 4 winter. */
	readonly season: number | undefined;
	/** “About” or “possibly”: no format distinguishes them. */
	readonly circa: boolean;
}

/** A clock time is its day. Undefined without numbers: choices, quarters, decades, open ends, years before our era. */
export function calendarDate({ date, approximate, uncertain }: Timing): CalendarDate | undefined {
	if (date.kind === 'choice') return undefined;
	const isPoint = date.kind === 'point';
	const ends = isPoint ? [date] : [date.start, date.end];
	const parts = ends.map(partsOf).filter((part) => part !== undefined);
	const seasons = ends.flatMap((end) => (typeof end === 'object' ? (end.part ?? []) : []));
	if (parts.length < ends.length || (!isPoint && seasons.length > 0)) return undefined;
	const [season] = seasons;
	return {
		parts,
		season: season === undefined ? undefined : season - FIRST_SEASON + 1,
		circa: approximate || uncertain
	};
}

/** EDTF's number of spring. */
const FIRST_SEASON = 21;

function partsOf(end: IntervalEnd): DateParts | undefined {
	if (typeof end === 'string' || end.year < 1 || end.year > 9999) return undefined;
	const { precision, year, month, day } = end;
	switch (precision) {
		case 'year':
		case 'season':
			return [year];
		case 'month':
			return month === undefined ? [year] : [year, month];
		case 'day':
		case 'minute':
		case 'second':
			return month === undefined || day === undefined ? [year] : [year, month, day];
		default:
			return undefined;
	}
}

/** The date with each clock time as its day. */
export function toDays(date: EdtfDate): EdtfDate {
	if (date.kind === 'point') return toDay(date);
	if (date.kind === 'choice') return { kind: 'choice', dates: date.dates.map(toDay) };
	const { start, end } = date;
	return { kind: 'interval', start: endToDay(start), end: endToDay(end) } satisfies DateInterval;
}

function endToDay(end: IntervalEnd): IntervalEnd {
	return typeof end === 'object' ? toDay(end) : end;
}

function toDay(point: DatePoint): DatePoint {
	const { time, ...day } = point;
	return time === undefined ? point : { ...day, precision: 'day' };
}

/** The dates in a date. */
export function pointsOf(date: EdtfDate): readonly DatePoint[] {
	if (date.kind === 'point') return [date];
	if (date.kind === 'choice') return date.dates;
	return [date.start, date.end].filter((end) => typeof end === 'object');
}
