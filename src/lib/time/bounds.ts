/**
 * From a date as written to the part of the axis that it covers.
 * Pure. The axis follows the clock of the timeline's zone; see ./SPEC.md §B.
 */
import { failure, problem, success, type Result } from '$lib/base/result';
import { axisOn } from './calendar';
import { calendarBounds } from './calendar-bounds';
import {
	PRECISIONS,
	parseChoice,
	parseEdtf,
	type DateInterval,
	type DatePoint,
	type EdtfDate,
	type IntervalEnd,
	type Precision
} from './edtf';
import { onOneClock } from './one-clock';
import type { AxisTime, Instant } from './span';
import { boundsBetween, boundsOfAll, isClockTime, lasting, type Timing } from './timing';
import { hasOffset, isZone, toAxisIn, toInstant, toInstantAtOffset, zoneOfOffset } from './zone';

/** The zone in which a date is placed, and the zone in which it was written. */
export interface Zones {
	readonly placed: string | undefined;
	readonly written: string | undefined;
}
const NO_ZONES: Zones = { placed: undefined, written: undefined };

/** Used instead of a zone if nobody knows the zone of clock times. RFC 5545 §3.3.5, form 1. */
export const FLOATING = 'floating';

/**
 * Reads what an author wrote as a date and finds its bounds.
 *
 * @param written - an EDTF string, a year, or a list of dates of which one is right
 * @param zone - IANA name of the timeline's zone, in which the date is placed
 * @param writtenIn - the zone in which clock times without one of their own were written
 */
export function resolveDate(
	written: string | number | readonly (string | number)[],
	zone: string | undefined,
	writtenIn = zone
): Result<Timing> {
	const parsed =
		typeof written === 'object'
			? parseChoice(written.map(toEdtfText))
			: parseEdtf(toEdtfText(written));
	return parsed.ok ? resolveEdtf(parsed.value, { placed: zone, written: writtenIn }) : parsed;
}

/** YAML reads `-0043` and `0850` as numbers: restores their four digits. */
function toEdtfText(written: string | number): string {
	if (typeof written === 'string') return written;
	if (Object.is(written, -0)) return '-0000';
	const digits = Math.abs(written).toString();
	return (written < 0 ? '-' : '') + digits.padStart(4, '0');
}

/** The bounds of a parsed date. */
export function resolveEdtf(date: EdtfDate, zones: Zones = NO_ZONES): Result<Timing> {
	if (date.kind === 'point') return resolvePoint(date, zones);
	if (date.kind === 'interval') return resolveInterval(date, zones);
	const timings: Timing[] = [];
	for (const point of date.dates) {
		const timing = resolvePoint(point, zones);
		if (!timing.ok) return timing;
		timings.push(timing.value);
	}
	const parts = onOneClock(timings);
	return success({
		date,
		bounds: boundsOfAll(parts),
		precision: coarsest(parts.map(({ precision }) => precision)),
		approximate: parts.some(({ approximate }) => approximate),
		uncertain: parts.some(({ uncertain }) => uncertain),
		parts
	});
}

function coarsest(precisions: readonly Precision[]): Precision {
	return PRECISIONS.find((precision) => precisions.includes(precision)) ?? 'day';
}

function resolvePoint(date: DatePoint, zones: Zones): Result<Timing> {
	const { precision, approximate, uncertain, time } = date;
	const known = { date, precision, approximate, uncertain };
	if (!time) return success({ ...known, bounds: calendarBounds(date) });
	if (isFloating(date, zones))
		return success({ ...known, bounds: lasting(floatingStart(date), date) });
	const placed = placeClock(date, zones);
	if (!placed.ok) return placed;
	const { instant, zone } = placed.value;
	return success({ ...known, bounds: lasting(toAxisIn(instant, zone), date), instant, zone });
}

function isFloating({ time }: DatePoint, { written }: Zones): boolean {
	return written === FLOATING && time?.zone === undefined && time?.offsetMinutes === undefined;
}

/** A floating time is placed where the axis shows the same time, whatever the axis follows. */
function floatingStart({ year, month, day, time }: DatePoint): AxisTime {
	return axisOn(year, month, day, time?.hour, time?.minute, time?.second);
}

/** The instant of a clock time, and the clock that its words use. */
function placeClock(date: DatePoint, zones: Zones): Result<{ instant: Instant; zone: string }> {
	const { year, month = 1, day = 1, time } = date;
	if (!time) return refuse('date-clock', 'The date has no clock time.');
	const ownZone = time.zone;
	if (ownZone !== undefined && !isZone(ownZone))
		return refuse(
			'date-zone',
			`“${ownZone}” is no time zone. Write an IANA name, like Europe/Moscow.`
		);
	const placed = zones.placed === FLOATING ? undefined : zones.placed;
	if (time.offsetMinutes !== undefined) {
		const instant = toInstantAtOffset(year, month, day, time, time.offsetMinutes);
		if (ownZone !== undefined && !hasOffset(instant, ownZone, time.offsetMinutes))
			return refuse(
				'date-offset',
				`Clocks in ${ownZone} did not show that offset then. Leave out the offset or the zone.`
			);
		const zone = placed ?? ownZone ?? zoneOfOffset(time.offsetMinutes);
		return success({ instant, zone });
	}
	const readZone = ownZone ?? zones.written;
	if (readZone === undefined)
		return refuse(
			'date-no-zone',
			'A clock time needs a zone: add an offset like +03:00, or “timezone” to the timeline. Where nobody knows it, write “timezone: floating”.'
		);
	const instant = toInstant(year, month, day, time, readZone);
	if (instant === undefined)
		return refuse(
			'date-skipped-hour',
			`No clock in ${readZone} showed that time: clocks went forward over it.`
		);
	return success({ instant, zone: placed ?? readZone });
}

function refuse(code: string, message: string): Result<never> {
	return failure(problem(code, '', message));
}

function resolveInterval(date: DateInterval, zones: Zones): Result<Timing> {
	const start = resolveEnd(date.start, zones);
	if (!start.ok) return start;
	const end = resolveEnd(date.end, zones);
	if (!end.ok) return end;
	const [from, to] = onOneClock([start.value, end.value]);
	const bounds = boundsBetween(from, to);
	if (bounds.end === bounds.start && to && isClockTime(to))
		return refuse(
			'date-no-length',
			'The start and the end are the same moment. Write that one moment, without “/”.'
		);
	if (bounds.end <= bounds.start)
		return refuse(
			'date-end-before-start',
			'The end is before the start. Write the earlier date first.'
		);
	const known = from ?? to;
	return success({
		date,
		bounds,
		precision: known?.precision ?? 'year',
		approximate: (from?.approximate ?? false) || (to?.approximate ?? false),
		uncertain: (from?.uncertain ?? false) || (to?.uncertain ?? false),
		parts: [from, to].filter((part) => part !== undefined),
		...(from?.instant === undefined ? {} : { instant: from.instant }),
		...(known?.zone === undefined ? {} : { zone: known.zone })
	});
}

function resolveEnd(end: IntervalEnd, zones: Zones): Result<Timing | undefined> {
	return typeof end === 'string' ? success(undefined) : resolvePoint(end, zones);
}
