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

/** The smallest span that covers all; undefined when there is nothing to cover. */
export function unionOf(spans: readonly Span[]): Span | undefined {
	if (spans.length === 0) return undefined;
	let start = Infinity;
	let end = -Infinity;
	for (const span of spans) {
		if (span.start < start) start = span.start;
		if (span.end > end) end = span.end;
	}
	return { start, end };
}
