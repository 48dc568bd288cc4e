/**
 * The axis of a timeline: floating wall time of the timeline's zone.
 * Pure. See ./SPEC.md §A.
 */

/** Wall-clock milliseconds since 1970-01-01T00:00, proleptic Gregorian. No zone: it floats. */
export type WallTime = number;

/** Milliseconds since 1970-01-01T00:00Z: a point in real time. */
export type Instant = number;

/** A stretch of the axis, half-open: `start` is in it, `end` is not. Open ends are ±Infinity. */
export interface Span {
	readonly start: WallTime;
	readonly end: WallTime;
}

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;
/** The mean Gregorian year, for lengths only, never to step from one date to another. */
export const YEAR_MS = 365.2425 * DAY_MS;

/** Whether the two share more than a boundary. */
export function overlaps(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}
