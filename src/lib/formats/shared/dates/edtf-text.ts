/**
 * A parsed date as EDTF: for programs, in addition to its words.
 * Pure. The result is the same date everywhere: a clock time has its offset or its zone.
 */
import type { Timing } from '$lib/time/timing';
import { toWall } from '$lib/time/calendar';
import type { ClockTime, DatePoint, IntervalEnd } from '$lib/time/edtf';
import { pad } from '$lib/time/edtf-of';
import { MINUTE_MS, type WallTime } from '$lib/time/span';
import { toWallIn } from '$lib/time/zone';
import { toYear } from './iso-date';

export function toEdtfText(timing: Timing): string {
	const { date, parts = [] } = timing;
	if (date.kind === 'point') return pointText(date, timing);
	if (date.kind === 'choice')
		return `[${date.dates.map((point, i) => pointText(point, parts[i])).join(',')}]`;
	const rest = [...parts];
	const endText = (end: IntervalEnd) => {
		if (typeof end === 'object') return pointText(end, rest.shift());
		return end === 'open' ? '..' : '';
	};
	const start = endText(date.start);
	return `${start}/${endText(date.end)}`;
}

/** A day or a clock time that is certain, as ISO 8601 with its offset; else undefined. */
export function toExactText(timing: Timing): string | undefined {
	const { date, precision } = timing;
	const isSure = date.kind === 'point' && !date.approximate && !date.uncertain;
	if (!isSure || !['day', 'minute', 'second'].includes(precision)) return undefined;
	if (date.year < 1 || date.year > 9999) return undefined;
	return `${dayText(date)}${date.time ? offsetClock(date, date.time, timing) : ''}`;
}

/** @param timing - of the point, if its clock time needs it */
function pointText(point: DatePoint, timing: Timing | undefined): string {
	const clock = point.time ? clockText(point, point.time, timing) : '';
	return `${calendarText(point)}${clock}${qualifierOf(point)}`;
}

function qualifierOf({ approximate, uncertain }: DatePoint): string {
	if (approximate) return uncertain ? '%' : '~';
	return uncertain ? '?' : '';
}

function calendarText(point: DatePoint): string {
	const { precision, year, month = 1, part = 21, unspecified } = point;
	switch (precision) {
		case 'century':
			return `${blockDigits(year, 100)}XX`;
		case 'decade':
			return `${blockDigits(year, 10)}X`;
		case 'year': {
			if (Math.abs(year) > 9999) return `Y${year}`;
			if (unspecified === undefined) return toYear(year);
			return `${toYear(year)}-XX${unspecified === 'day' ? '-XX' : ''}`;
		}
		case 'season':
		case 'quarter':
		case 'half':
			return `${toYear(year)}-${part}`;
		case 'month':
			return `${toYear(year)}-${pad(month)}${unspecified === 'day' ? '-XX' : ''}`;
		default:
			return dayText(point);
	}
}

/** The common digits of a decade's or century's years. Before year 0 the digits count from the last year. */
function blockDigits(firstYear: number, size: number): string {
	const digits = firstYear < 0 ? -(firstYear + size - 1) : firstYear;
	const shown = String(digits / size).padStart(size === 100 ? 2 : 3, '0');
	return `${firstYear < 0 ? '-' : ''}${shown}`;
}

function dayText({ year, month = 1, day = 1 }: DatePoint): string {
	return `${toYear(year)}-${pad(month)}-${pad(day)}`;
}

function clockText(point: DatePoint, time: ClockTime, timing: Timing | undefined): string {
	const { zone, offsetMinutes } = time;
	if (zone !== undefined)
		return `${readingText(point, time)}${offsetMinutes === undefined ? '' : offsetText(offsetMinutes)}[${zone}]`;
	const { instant, zone: clock } = timing ?? {};
	const isOnItsClocks =
		instant !== undefined &&
		clock !== undefined &&
		toWallIn(instant, clock) === wallOf(point, time);
	// Before standard time, offsets had seconds, which an offset in EDTF cannot have.
	if (isOnItsClocks && (wallOf(point, time) - instant) % MINUTE_MS !== 0)
		return `${readingText(point, time)}[${clock}]`;
	return offsetClock(point, time, timing);
}

/** Programs without EDTF do not know names of zones. A floating time has no offset. */
function offsetClock(point: DatePoint, time: ClockTime, timing: Timing | undefined): string {
	const offset = offsetOf(point, time, timing);
	const behind = offset === undefined ? '' : offsetText(Math.round(offset));
	return `${readingText(point, time)}${behind}`;
}

function readingText({ precision }: DatePoint, { hour, minute, second }: ClockTime): string {
	const seconds = precision === 'second' ? `:${pad(second)}` : '';
	return `T${pad(hour)}:${pad(minute)}${seconds}`;
}

/** Minutes east of UTC of the clock time; undefined if its zone is unknown. */
function offsetOf(
	point: DatePoint,
	time: ClockTime,
	timing: Timing | undefined
): number | undefined {
	if (time.offsetMinutes !== undefined) return time.offsetMinutes;
	const { instant } = timing ?? {};
	return instant === undefined ? undefined : (wallOf(point, time) - instant) / MINUTE_MS;
}

function wallOf(
	{ year, month = 1, day = 1 }: DatePoint,
	{ hour, minute, second }: ClockTime
): WallTime {
	return toWall(year, month, day, hour, minute, second);
}

function offsetText(minutes: number): string {
	if (minutes === 0) return 'Z';
	const size = Math.abs(minutes);
	return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}
