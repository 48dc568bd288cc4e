/**
 * How exact the date on a label is in a view (§W10). Its words are in ./label-words.ts.
 * Pure.
 */
import { DAY_MS } from './span';

/** How exact the dates of a view are. */
export type Grain = 0 | 1 | 2;
/** Single days are too narrow to see: an interval is shown in months. */
export const FAR: Grain = 0;
/** Days. */
export const NEAR: Grain = 1;
/** Clock times; the axis shows the year. */
const CLOCK: Grain = 2;

/** Views up to this length show the days of intervals, and clock times. */
const NEAR_MS = 400 * DAY_MS;
const CLOCK_MS = 3 * DAY_MS;

/** @param drawnMs - the visible time */
export function grainOf(drawnMs: number): Grain {
	if (drawnMs <= CLOCK_MS) return CLOCK;
	return drawnMs <= NEAR_MS ? NEAR : FAR;
}

/** Chooses the words for a view from those of `formatLabelDates`. */
export function labelDateAt(dates: readonly string[], grain: Grain): string {
	return dates[Math.min(grain, dates.length - 1)] ?? '';
}
