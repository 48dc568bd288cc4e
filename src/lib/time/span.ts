/**
 * Three kinds of time, each a number of milliseconds with its own type: only the functions here and in
 * ./zone.ts convert between them.
 * Pure. See ./SPEC.md §A.
 */
import type { Brand } from '$lib/base/brand';

/** Since 1970-01-01T00:00Z: a point in real time. */
export type Instant = Brand<number, 'Instant'>;
/**
 * The time on a clock and calendar, counted as if it were UTC: proleptic Gregorian, since 1970-01-01T00:00.
 * The zone of the clock is stored separately.
 */
export type WallTime = Brand<number, 'WallTime'>;
/**
 * A place on the axis of a timeline. It is the clock time of the timeline, except in an hour that occurs
 * twice (§Z3).
 */
export type AxisTime = Brand<number, 'AxisTime'>;

type Time = Instant | WallTime | AxisTime;

/** A part of the axis, half-open: it includes `start` and excludes `end`. Open ends are ±Infinity. */
export interface Span {
	readonly start: AxisTime;
	readonly end: AxisTime;
}

export const SECOND_MS = 1000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;
/** The mean Gregorian year, for lengths only, never to step from one date to another. */
export const YEAR_MS = 365.2425 * DAY_MS;

/** For milliseconds that are counted from 1970-01-01T00:00Z. */
export const instantAt = (ms: number) => ms as Instant;
/** For milliseconds that are a clock time. */
export const wallAt = (ms: number) => ms as WallTime;
/** For milliseconds that are a place on the axis, such as one between two others. */
export const axisAt = (ms: number) => ms as AxisTime;

/** The place of a date without a clock time: for days, clock and axis are the same. */
export const toAxis = (wall: WallTime) => axisAt(wall);
/** The clock time at a place on the axis: ticks and words are made of it. */
export const clockAt = (at: AxisTime) => wallAt(at);

/** The clock time in UTC. */
export const utcClock = (instant: Instant) => wallAt(instant);

/** Another time of the same kind. */
export function plus<T extends Time>(time: T, ms: number): T {
	return (time + ms) as T;
}

/** The earlier of two times of the same kind. */
export function earlierOf<T extends Time>(a: T, b: T): T {
	return a < b ? a : b;
}

/** The later of two times of the same kind. */
export function laterOf<T extends Time>(a: T, b: T): T {
	return a > b ? a : b;
}

/** Whether the two share more than a boundary. */
export function overlaps(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}
