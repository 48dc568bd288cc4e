/**
 * How exact the date on a label has to be in a view (§W10). The words for it are in ./label-words.ts.
 * Pure.
 */
import { DAY_MS } from './span';

/** How exact a view needs dates to be. */
export type Grain = 0 | 1 | 2;
/** Days are too short to be told apart: what lasted is said in months. */
export const FAR: Grain = 0;
/** Days. */
export const NEAR: Grain = 1;
/** Clock times; the axis names the year. */
const CLOCK: Grain = 2;

/** Up to so long a view tells days of what lasted, and clock times. */
const NEAR_MS = 400 * DAY_MS;
const CLOCK_MS = 3 * DAY_MS;

/** @param drawnMs - the time that a view draws */
export function grainOf(drawnMs: number): Grain {
	if (drawnMs <= CLOCK_MS) return CLOCK;
	return drawnMs <= NEAR_MS ? NEAR : FAR;
}

/** The words for a view, of those that `formatLabelDates` gave. */
export function labelDateAt(dates: readonly string[], grain: Grain): string {
	return dates[Math.min(grain, dates.length - 1)] ?? '';
}
