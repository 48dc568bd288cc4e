/** The scale in which a timeline opens: ../SPEC.md §A5. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisOn } from '$lib/time/calendar';
import { axisAt, DAY_MS, type Span } from '$lib/time/span';
import type { ChartEvent } from '$lib/document/chart-event';
import type { ScaleName } from '$lib/document/scale-name';
import { chooseScale } from './choose-scale';
import { findCuts } from './cuts';
import { CHAIN, CHAIN_FIT, onDay, within } from '$lib/chart/test-story';

function choose(fit: Span, events: readonly ChartEvent[]): ScaleName {
	const cutting = findCuts(fit, events, DAY_MS);
	return chooseScale({ fit, events, unitMs: DAY_MS, shifts: [], cutting });
}

const CENTURY = { start: axisOn(1900), end: axisOn(2030) };

describe('[A5] a timeline opens', () => {
	it('[F301] cut, where most events stand in a sliver of the true axis', () => {
		expect(choose(CHAIN_FIT, CHAIN)).toBe('compact');
	});

	it('cut, where most of the true axis holds nothing', () => {
		const events = [1990, 1995, 2000].map((year) => onDay(year, 1, 1));
		const early = onDay(1905, 1, 1);
		expect(choose(CENTURY, [early, ...events])).toBe('compact');
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
		expect(choose(CENTURY, events)).toBe('true');
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
				expect(choose(fit, events.toReversed())).toBe(choose(fit, events));
			})
		);
	});
});
