import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toGap } from './gap';
import { DAY_MS, HOUR_MS, MINUTE_MS, YEAR_MS } from './span';

it.each([
	['[G1] months in halves', 104 * DAY_MS, 3, 'month'],
	['[G1] three and a half', 110 * DAY_MS, 3.5, 'month'],
	['[G1] a winter is three months', 90 * DAY_MS, 3, 'month'],
	['[G1] years in halves', 2.6 * YEAR_MS, 2.5, 'year'],
	['[G1] many years whole', 12.7 * YEAR_MS, 12, 'year'],
	['[G2] weeks', 25 * DAY_MS, 3, 'week'],
	['[G2] days', 2 * DAY_MS, 2, 'day'],
	['[G2] hours', 5 * HOUR_MS, 5, 'hour'],
	['[G2] minutes', 5 * MINUTE_MS, 5, 'minute'],
	['[G2] nothing', 0, 0, 'minute']
])('%s', (_, ms, count, unit) => expect(toGap(ms)).toEqual({ count, unit }));

it('[G3] is never longer than it was, but for the unevenness of months', () => {
	const units = {
		year: YEAR_MS,
		month: YEAR_MS / 12,
		week: 7 * DAY_MS,
		day: DAY_MS,
		hour: HOUR_MS,
		minute: MINUTE_MS
	};
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 1e13 }), (ms) => {
			const { unit, count } = toGap(ms);
			expect(count * units[unit]).toBeLessThanOrEqual(ms + units[unit] * 0.061);
		}),
		{ seed: 6, numRuns: 1000 }
	);
});
