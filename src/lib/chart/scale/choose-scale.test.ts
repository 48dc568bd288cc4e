/** The scale in which a timeline opens: ../SPEC.md §A5. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisOn } from '$lib/time/calendar';
import { axisAt, DAY_MS, plus } from '$lib/time/span';
import { chooseScale } from './choose-scale';
import { CHAIN, CHAIN_FIT, onDay, within } from '$lib/chart/test-story';

const CENTURY = { start: axisOn(1900), end: axisOn(2030) };

describe('[A5] a timeline opens', () => {
	it('[F301] cut, where most events stand in a sliver of the true axis', () => {
		expect(chooseScale(CHAIN_FIT, CHAIN, 'day')).toBe('compact');
	});

	it('cut, where most of the true axis holds nothing', () => {
		const events = [1990, 1995, 2000].map((year) => onDay(year, 1, 1));
		const early = onDay(1905, 1, 1);
		expect(chooseScale(CENTURY, [early, ...events], 'day')).toBe('compact');
	});

	it.each([
		['of one day', [onDay(2020, 1, 1)]],
		['of days at even distances', [1910, 1930, 1950, 1970].map((year) => onDay(year, 1, 1))],
		[
			'of many days that no cut parts',
			Array.from({ length: 300 }, (_, i) => onDay(2020, 1, 1 + i))
		],
		[
			'of few that stand near each other',
			[...[1905, 1930, 1950, 1970, 1990].map((year) => onDay(year, 1, 1)), onDay(1990, 1, 3)]
		],
		['of bars', [within(axisOn(1900), axisOn(1950)), within(axisOn(1920), axisOn(2000))]]
	])('true: %s', (_, events) => {
		expect(chooseScale(CENTURY, events, 'day')).toBe('true');
	});

	it('the same in whatever order its events are written', () => {
		const days = fc.array(fc.oneof(fc.nat(40_000), fc.integer({ min: 300, max: 330 })), {
			minLength: 1,
			maxLength: 30
		});
		fc.assert(
			fc.property(days, (starts) => {
				const events = starts.map((day) => ({
					...within(axisAt(day * DAY_MS), axisAt((day + 1) * DAY_MS)),
					exact: true
				}));
				const fit = { start: axisAt(0), end: axisAt(40_001 * DAY_MS) };
				expect(chooseScale(fit, events.toReversed(), 'day')).toBe(chooseScale(fit, events, 'day'));
			})
		);
	});

	it('at once, also with 2,000 events', () => {
		const events = Array.from({ length: 2000 }, (_, i) => ({
			...onDay(1900, 1, 1 + ((i * 7919) % 40_000)),
			anchor: plus(axisOn(1900), ((i * 7919) % 40_000) * DAY_MS)
		}));
		const began = performance.now();
		chooseScale(CENTURY, events, 'day');
		expect(performance.now() - began).toBeLessThan(250);
	});
});
