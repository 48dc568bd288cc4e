/**
 * Dates for calendars, which only have days and instants of the years 1 to 9999: a less exact date
 * covers all its days.
 * Pure. See ./SPEC.md §W.
 */
import type { Timing } from '$lib/time/timing';
import { toCivil, toWall } from '$lib/time/calendar';
import { pad } from '$lib/time/edtf-of';
import { clockAt, DAY_MS, utcClock, wallAt, type Instant, type WallTime } from '$lib/time/span';
import { toEdtfText } from '../shared/dates/edtf-text';
import { momentAt, momentToEdtf, type Moment } from './moments';
import { toDraftDate } from './when';

export interface CalendarDates {
	readonly isDay: boolean;
	/** `20250812`, or `20250812T130000Z`. */
	readonly start: string;
	/** Not included; undefined for a moment. */
	readonly end: string | undefined;
	/** The actual date, if the calendar's dates differ from it. */
	readonly edtf: string | undefined;
	/** Whether it is still going on, or its start or end is unknown. */
	readonly isOpen: boolean;
}

const FIRST: WallTime = toWall(1);
/** The day after the last is written as well. */
const LAST: WallTime = toWall(9999, 12, 31);

/** Undefined: calendars do not have these years. */
export function toCalendarDates(timing: Timing): CalendarDates | undefined {
	const edtf = toEdtfText(timing);
	const clocks = clockTimesOf(timing);
	const when = clocks ?? daysOf(timing);
	const [start, end] = when;
	if (!start || when.some(({ wall }) => wall < FIRST || wall > LAST)) return undefined;
	const { date: readAs } = toDraftDate({ start, end });
	const { bounds } = timing;
	return {
		isDay: !clocks,
		start: compact(start),
		end: end && compact(end),
		edtf: readAs === edtf ? undefined : edtf,
		isOpen: !Number.isFinite(bounds.start) || !Number.isFinite(bounds.end)
	};
}

/** Of a clock time, and of what goes from one to another. */
function clockTimesOf(timing: Timing): Moment[] | undefined {
	const { date, parts = [] } = timing;
	if (date.kind === 'choice' || parts.length === 1) return undefined;
	const moments = (date.kind === 'point' ? [timing] : parts).map(clockTimeOf);
	const known = moments.filter((moment) => moment !== undefined);
	const isOneKind = new Set(known.map(({ clock }) => clock.kind)).size === 1;
	return isOneKind && known.length === moments.length ? known : undefined;
}

/** Undefined for a day, and whatever is coarser. */
function clockTimeOf({ date, instant, bounds }: Timing): Moment | undefined {
	if (instant !== undefined) return momentAt(instant);
	if (date.kind !== 'point' || !date.time) return undefined;
	return { wall: clockAt(bounds.start), clock: { kind: 'unknown', name: '' } };
}

/** The first day, and the day after the last; for an open end, those of the other end. */
function daysOf({ bounds, parts = [] }: Timing): Moment[] {
	const isOpen = !Number.isFinite(bounds.start) || !Number.isFinite(bounds.end);
	const { start, end } = isOpen ? (parts[0]?.bounds ?? bounds) : bounds;
	const first = Math.floor(start / DAY_MS);
	const last = Math.max(Math.ceil(end / DAY_MS), first + 1);
	return [first, last].map((day) => ({ wall: wallAt(day * DAY_MS), clock: { kind: 'day' } }));
}

function compact(moment: Moment): string {
	if (moment.clock.kind === 'day') return momentToEdtf(moment).replaceAll('-', '');
	return `${compactReading(moment.wall)}${moment.clock.kind === 'unknown' ? '' : 'Z'}`;
}

/** In UTC. */
export function toCompactInstant(instant: Instant): string {
	return `${compactReading(utcClock(instant))}Z`;
}

function compactReading(wall: WallTime): string {
	const { year, month, day, hour, minute, second } = toCivil(wall);
	const date = `${String(year).padStart(4, '0')}${pad(month)}${pad(day)}`;
	return `${date}T${pad(hour)}${pad(minute)}${pad(second)}`;
}
