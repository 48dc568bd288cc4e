/**
 * From a date as written to the stretch of the axis it covers.
 * Pure. Wall times in the timeline's zone; see ./SPEC.md §B.
 */
import { failure, problem, success, type Result } from '$lib/base/result';
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
import { MINUTE_MS, type Instant, type Span } from './span';
import { hasOffset, isZone, toInstant, toInstantAtOffset, toWallIn } from './zone';

/** A date with everything that drawing, sorting and naming it needs. */
export interface Timing {
	readonly date: EdtfDate;
	/** Half-open; ±Infinity where an end is open or unknown. */
	readonly bounds: Span;
	/** Of the date, or of the start of an interval (of its end when it has no start). */
	readonly precision: Precision;
	readonly approximate: boolean;
	readonly uncertain: boolean;
	/** The start in real time, for clock times only. */
	readonly instant?: Instant;
	/** The zone whose clocks `bounds` are read on, for clock times only. */
	readonly zone?: string;
	/** The dates of which an interval or a choice is made, in their order. */
	readonly parts?: readonly Timing[];
}

/** On whose clocks a date is placed, and on whose it was written. */
export interface Zones {
	readonly placed: string | undefined;
	readonly written: string | undefined;
}
const NO_ZONES: Zones = { placed: undefined, written: undefined };

/**
 * Reads what an author wrote as a date and finds its bounds.
 *
 * @param written - an EDTF string, a year, or a list of which one is the date
 * @param zone - IANA name of the timeline's zone, on whose clocks the date is placed
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

/** YAML reads `-0043` and `0850` as numbers: give them their four digits back. */
function toEdtfText(written: string | number): string {
	if (typeof written === 'string') return written;
	if (Object.is(written, -0)) return '-0000';
	const digits = Math.abs(written).toString();
	return (written < 0 ? '-' : '') + digits.padStart(4, '0');
}

/** The bounds of a date that has been parsed. */
export function resolveEdtf(date: EdtfDate, zones: Zones = NO_ZONES): Result<Timing> {
	if (date.kind === 'point') return resolvePoint(date, zones);
	if (date.kind === 'interval') return resolveInterval(date, zones);
	const timings: Timing[] = [];
	for (const point of date.dates) {
		const timing = resolvePoint(point, zones);
		if (!timing.ok) return timing;
		timings.push(timing.value);
	}
	return success({
		date,
		bounds: {
			start: Math.min(...timings.map(({ bounds }) => bounds.start)),
			end: Math.max(...timings.map(({ bounds }) => bounds.end))
		},
		precision: coarsest(timings.map(({ precision }) => precision)),
		approximate: timings.some(({ approximate }) => approximate),
		uncertain: timings.some(({ uncertain }) => uncertain),
		parts: timings
	});
}

function coarsest(precisions: readonly Precision[]): Precision {
	return PRECISIONS.find((precision) => precisions.includes(precision)) ?? 'day';
}

function resolvePoint(date: DatePoint, zones: Zones): Result<Timing> {
	const { precision, approximate, uncertain } = date;
	if (!date.time)
		return success({ date, precision, approximate, uncertain, bounds: calendarBounds(date) });
	const placed = placeClock(date, zones);
	if (!placed.ok) return placed;
	const { instant, zone: clockZone } = placed.value;
	const start = toWallIn(instant, clockZone);
	const length = precision === 'minute' ? MINUTE_MS : 1000;
	const bounds = { start, end: start + length };
	return success({ date, precision, approximate, uncertain, bounds, instant, zone: clockZone });
}

/** Which instant a clock time is, and on whose clocks the timeline shows it. */
function placeClock(date: DatePoint, zones: Zones): Result<{ instant: Instant; zone: string }> {
	const { year, month = 1, day = 1, time } = date;
	if (!time) return refuse('date-clock', 'The date has no clock time.');
	const ownZone = time.zone;
	if (ownZone !== undefined && !isZone(ownZone))
		return refuse(
			'date-zone',
			`“${ownZone}” is no time zone. Write an IANA name, like Europe/Moscow.`
		);
	const zone = zones.placed ?? ownZone ?? zones.written ?? 'UTC';
	if (time.offsetMinutes !== undefined) {
		const instant = toInstantAtOffset(year, month, day, time, time.offsetMinutes);
		if (ownZone !== undefined && !hasOffset(instant, ownZone, time.offsetMinutes))
			return refuse(
				'date-offset',
				`Clocks in ${ownZone} did not show that offset then. Leave out the offset or the zone.`
			);
		return success({ instant, zone });
	}
	const readZone = ownZone ?? zones.written;
	if (readZone === undefined)
		return refuse(
			'date-no-zone',
			'A clock time needs a zone: add an offset like +03:00, or “timezone” to the timeline.'
		);
	const instant = toInstant(year, month, day, time, readZone);
	if (instant === undefined)
		return refuse(
			'date-skipped-hour',
			`No clock in ${readZone} showed that time: clocks went forward over it.`
		);
	return success({ instant, zone });
}

function refuse(code: string, message: string): Result<never> {
	return failure(problem(code, '', message));
}

function resolveInterval(date: DateInterval, zones: Zones): Result<Timing> {
	const start = resolveEnd(date.start, zones);
	if (!start.ok) return start;
	const end = resolveEnd(date.end, zones);
	if (!end.ok) return end;
	const [from, to] = [start.value, end.value];
	const bounds = {
		start: from?.bounds.start ?? -Infinity,
		// A clock time ends an interval at that moment, not a minute after it (§B6).
		end: to?.bounds[to.instant === undefined ? 'end' : 'start'] ?? Infinity
	};
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

/**
 * Order of events: start, then the coarser, then the end. In a repeated hour, real time decides.
 * Sorting with it must be stable, so that document order breaks the last ties.
 */
export function compareTimings(a: Timing, b: Timing): number {
	if (a.bounds.start !== b.bounds.start) return a.bounds.start - b.bounds.start;
	const byPrecision = PRECISIONS.indexOf(a.precision) - PRECISIONS.indexOf(b.precision);
	if (byPrecision !== 0) return byPrecision;
	if (a.bounds.end === b.bounds.end) return 0; // both may be Infinity
	return a.bounds.end - b.bounds.end;
}
