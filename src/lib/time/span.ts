/**
 * Three kinds of time, each a number of milliseconds, none of which can stand for another: only the functions
 * here and in ./zone.ts lead from one to another.
 * Pure. See ./SPEC.md §A.
 */
import type { Brand } from '$lib/base/brand';

/** Since 1970-01-01T00:00Z: a point in real time. */
export type Instant = Brand<number, 'Instant'>;
/**
 * What a clock and a calendar show, as if they stood in UTC: proleptic Gregorian, since 1970-01-01T00:00. Whose
 * clock it is, is said beside it.
 */
export type WallTime = Brand<number, 'WallTime'>;
/**
 * A place on the axis of a timeline. It is what the clock of the timeline shows, but in an hour that this clock
 * shows twice (§Z3).
 */
export type AxisTime = Brand<number, 'AxisTime'>;

type Time = Instant | WallTime | AxisTime;

/** A stretch of the axis, half-open: `start` is in it, `end` is not. Open ends are ±Infinity. */
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

/** Milliseconds that are known to be counted from 1970-01-01T00:00Z. */
export const instantAt = (ms: number) => ms as Instant;
/** Milliseconds that are known to be a reading of a clock. */
export const wallAt = (ms: number) => ms as WallTime;
/** Milliseconds that are known to be a place on the axis, such as one between two others. */
export const axisAt = (ms: number) => ms as AxisTime;

/** Where a date without a clock time stands: for days, clocks and axis are the same. */
export const toAxis = (wall: WallTime) => axisAt(wall);
/** What the clock shows that the axis is drawn after: what ticks and words are made of. */
export const clockAt = (at: AxisTime) => wallAt(at);

/** What a clock shows that runs on UTC. */
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
