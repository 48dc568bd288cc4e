/**
 * Days and clock times of iCalendar, in real time and as EDTF.
 * Pure. See ./SPEC.md §D.
 */
import { toCivil, toWall } from '$lib/time/calendar';
import { parseEdtf } from '$lib/time/edtf';
import { pad } from '$lib/time/edtf-of';
import { DAY_MS, HOUR_MS, plus, utcClock, type Instant, type WallTime } from '$lib/time/span';
import { atOffset, toInstant, toWallIn, wallAtOffset } from '$lib/time/zone';
import { parseIso, toEdtf } from '../shared/dates/iso-date';
import type { ZoneRules } from './zone-rules';

/** The clock of a moment. */
export type Clock =
	| { readonly kind: 'day' }
	/** East of UTC; 0 is UTC. */
	| { readonly kind: 'offset'; readonly minutes: number }
	/** IANA. */
	| { readonly kind: 'zone'; readonly name: string }
	/** Defined by the file itself, under an unknown name. */
	| { readonly kind: 'rules'; readonly name: string; readonly rules: ZoneRules }
	/** An unknown zone, by its name; '' without a name: it floats. */
	| { readonly kind: 'unknown'; readonly name: string };

export interface Moment {
	readonly wall: WallTime;
	readonly clock: Clock;
}

const DAY: Clock = { kind: 'day' };
export const UTC: Clock = { kind: 'offset', minutes: 0 };
/** EDTF has clock times up to here. */
export const END_OF_TIME: WallTime = toWall(10_000);

/**
 * @param clock - the zone, if the value itself has none
 * @returns the moment, or a sentence that says why it is invalid
 */
export function parseMoment(
	text: string,
	clock: Clock,
	isDay = false
): Moment | { readonly why: string } {
	const iso = parseIso(text);
	if (iso?.day === undefined) return { why: `“${text.slice(0, 80)}” is no date of a calendar.` };
	// RFC 5545 §3.3.12: a system without leap seconds reads them as the second before.
	const written = { ...iso, clock: isDay ? '' : iso.clock.replace(/:60(?=Z|[+-]|$)/, ':59') };
	const parsed = parseEdtf(toEdtf(written));
	if (!parsed.ok) return { why: parsed.problems.map(({ message }) => message).join(' ') };
	if (parsed.value.kind !== 'point') return { why: 'This is no single date.' };
	const { year, month, day, time } = parsed.value;
	if (!time) return { wall: toWall(year, month, day), clock: DAY };
	const { hour, minute, second, offsetMinutes: minutes } = time;
	const wall = toWall(year, month, day, hour, minute, second);
	return { wall, clock: minutes === undefined ? clock : { kind: 'offset', minutes } };
}

/** A point in real time, in UTC. */
export function momentAt(instant: Instant): Moment {
	return { wall: utcClock(instant), clock: UTC };
}

/** Undefined for a day, in an unknown zone, and in a skipped hour. */
export function instantOf({ wall, clock }: Moment): Instant | undefined {
	if (clock.kind === 'offset') return atOffset(wall, clock.minutes);
	if (clock.kind === 'rules') return atOffset(wall, clock.rules.offsetOn(wall));
	if (clock.kind !== 'zone') return undefined;
	const civil = toCivil(wall);
	return toInstant(civil.year, civil.month, civil.day, civil, clock.name);
}

/** The same moment in another zone; the same clock time if that is unknown. */
export function wallOn(moment: Moment, clock: Clock): WallTime {
	if (isSameClock(moment.clock, clock)) return moment.wall;
	const instant = instantOf(moment);
	if (instant === undefined) return moment.wall;
	if (clock.kind === 'offset') return wallAtOffset(instant, clock.minutes);
	if (clock.kind === 'rules') return clock.rules.wallAt(instant);
	return clock.kind === 'zone' ? toWallIn(instant, clock.name) : moment.wall;
}

/** Whether a moment is before another one; compares clock times if the zones are unknown. */
export function isBefore(a: Moment, b: Moment): boolean {
	if (isSameClock(a.clock, b.clock)) return a.wall < b.wall;
	return (instantOf(a) ?? a.wall) < (instantOf(b) ?? b.wall);
}

function isSameClock(a: Clock, b: Clock): boolean {
	if (a.kind === 'offset') return b.kind === 'offset' && a.minutes === b.minutes;
	if (a.kind === 'zone' || a.kind === 'rules') return b.kind === a.kind && a.name === b.name;
	return a.kind === b.kind;
}

/** The length that clocks skip: part of a day, or a day across the date line. */
const BEFORE_GAP_MS = [3 * HOUR_MS, 27 * HOUR_MS];

/** A clock time in a skipped hour, moved later by the length of the gap: RFC 5545 §3.3.5. */
export function outOfGap(moment: Moment): Moment {
	const { wall, clock } = moment;
	if (clock.kind !== 'zone' || instantOf(moment) !== undefined) return moment;
	for (const before of BEFORE_GAP_MS) {
		const instant = instantOf({ wall: plus(wall, -before), clock });
		if (instant !== undefined) return { wall: toWallIn(plus(instant, before), clock.name), clock };
	}
	return moment;
}

/** @param time - from `parseDuration`; its hours are real hours, also across clock changes */
export function later(
	{ wall, clock }: Moment,
	{ days, ms }: { readonly days: number; readonly ms: number }
): Moment {
	const day = plus(wall, days * DAY_MS);
	if (clock.kind === 'day') return { wall: plus(day, Math.floor(ms / DAY_MS) * DAY_MS), clock };
	const end = { wall: plus(day, ms), clock };
	const from = ms === 0 ? undefined : instantOf({ wall: day, clock });
	if (from === undefined || instantOf(end) === from + ms) return end;
	return momentAt(plus(from, ms));
}

/** EDTF of a day, or of a clock time with its zone. */
export function momentToEdtf({ wall, clock }: Moment): string {
	const { hour, minute, second, ...date } = toCivil(wall);
	if (clock.kind === 'day') return toEdtf({ ...date, clock: '' });
	const seconds = second === 0 ? '' : `:${pad(second)}`;
	const zone = clock.kind === 'zone' ? `[${clock.name}]` : '';
	const minutes = clock.kind === 'offset' ? clock.minutes : offsetOfRules({ wall, clock });
	const offset = minutes === undefined ? '' : toOffset(minutes);
	return toEdtf({ ...date, clock: `T${pad(hour)}:${pad(minute)}${seconds}${offset}${zone}` });
}

function offsetOfRules({ wall, clock }: Moment): number | undefined {
	return clock.kind === 'rules' ? clock.rules.offsetOn(wall) : undefined;
}

function toOffset(minutes: number): string {
	if (minutes === 0) return 'Z';
	const size = Math.abs(minutes);
	return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}
