/**
 * The length of a gap, rounded as people say it: “3½ months”, never longer than it was (§G).
 * Pure.
 */
import { DAY_MS, HOUR_MS, MINUTE_MS, YEAR_MS } from './span';

export type GapUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

export interface Gap {
	readonly unit: GapUnit;
	/** Whole or a half: 3.5 is three and a half. Rounded down. */
	readonly count: number;
}

/** Coarse to fine: the unit is the first of which the gap has at least `from`. */
const LADDER: readonly { unit: GapUnit; ms: number; from: number; halves: boolean }[] = [
	{ unit: 'year', ms: YEAR_MS, from: 1.5, halves: true },
	{ unit: 'month', ms: YEAR_MS / 12, from: 2, halves: true },
	{ unit: 'week', ms: 7 * DAY_MS, from: 3, halves: false },
	{ unit: 'day', ms: DAY_MS, from: 1, halves: false },
	{ unit: 'hour', ms: HOUR_MS, from: 1, halves: false },
	{ unit: 'minute', ms: MINUTE_MS, from: 0, halves: false }
];

/** Halves are used up to this count; above it they are false precision. */
const HALVES_BELOW = 10;

/** Tolerance in units: three winter months are a little shorter than three mean months, but still three months. */
const SHORT_BY = 0.06;

export function toGap(lengthMs: number): Gap {
	for (const { unit, ms, from, halves } of LADDER) {
		const count = lengthMs / ms;
		if (count + SHORT_BY < from) continue;
		const step = halves && count < HALVES_BELOW ? 2 : 1;
		return { unit, count: Math.floor((count + SHORT_BY) * step) / step };
	}
	return { unit: 'minute', count: 0 };
}
