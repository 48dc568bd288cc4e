/** What a compact axis cuts, and what it does not cut: ../SPEC.md §A. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisOn } from '$lib/time/calendar';
import { axisAt, DAY_MS, plus, YEAR_MS, type Span } from '$lib/time/span';
import type { Axis } from './axis';
import { createAxis } from './create-axis';
import { compactScale } from './compact';
import { CHAIN, CHAIN_FIT, onDay, within } from '$lib/chart/test-story';
import type { ChartEvent } from '$lib/document/chart-event';
import { clampView, isInCut, minLength, toSpan, toView } from './view';

const compact = (fit: Span, events: readonly ChartEvent[]) =>
	createAxis(compactScale, fit, events, 'day');
/** Place on the whole axis, 0–1. */
const placesOf = (axis: Axis, events: readonly ChartEvent[]) =>
	events.map((event) => (axis.tieU(event) - axis.fit.u0) / (axis.fit.u1 - axis.fit.u0));
const apart = (places: readonly number[]) =>
	places.slice(1).map((place, i) => place - (places[i] ?? 0));
const daysOf = ({ breaks }: Axis) =>
	breaks.map(({ span }) => Math.round((span.end - span.start) / DAY_MS));

describe('[A3] a compact axis', () => {
	it('[F301] gives each event of a chain from a year to a day its room', () => {
		const axis = compact(CHAIN_FIT, CHAIN);
		expect(daysOf(axis)).toEqual([366, 90, 30, 103]);
		for (const room of apart(placesOf(axis, CHAIN))) expect(room).toBeGreaterThan(0.1);
	});

	it('[F302] cuts a bar through its middle, where it stays tied', () => {
		const axis = compact(CHAIN_FIT, CHAIN);
		const [year] = CHAIN;
		const [cut] = axis.breaks;
		if (!year || !cut) throw new Error('There is no bar');
		const [u0, u1] = [axis.toU(year.start), axis.toU(year.end)];
		expect([cut.span.start > year.start, cut.span.end < year.end]).toEqual([true, true]);
		expect(cut.u0 - u0).toBeCloseTo(u1 - cut.u1, 3);
		expect(axis.tieU(year)).toBeCloseTo((u0 + u1) / 2, 3);
		const both = [within(axisOn(2024), axisOn(2025)), onDay(2024, 3, 1), onDay(2024, 3, 3)];
		const other = compact({ start: axisOn(2024), end: axisOn(2025) }, both);
		expect(other.breaks.length).toBe(2);
		expect(placesOf(other, both)[0]).toBeCloseTo(0.5, 6);
	});

	it('[F303] has room for two clusters a century apart, the long and the short', () => {
		const long = [onDay(1914, 6, 28), onDay(1914, 7, 23), onDay(1914, 7, 28), onDay(1914, 8, 4)];
		const short = [onDay(2014, 6, 28), onDay(2014, 6, 30), onDay(2014, 7, 3)];
		const events = [...long, ...short];
		const axis = compact({ start: axisOn(1910), end: axisOn(2020) }, events);
		expect(daysOf(axis)).toEqual([22, 36_485]);
		for (const room of apart(placesOf(axis, events))) expect(room).toBeGreaterThan(0.05);
	});

	it('[F303] of ten clusters cuts all that lies between, and none of them is lost', () => {
		const years = Array.from({ length: 10 }, (_, i) => 1900 + 10 * i);
		const clusters = years.map((year) => [3, 4, 6].map((day) => onDay(year, 5, day)));
		const axis = compact({ start: axisOn(1895), end: axisOn(1995) }, clusters.flat());
		expect(axis.breaks.length).toBe(9);
		const cutPart = axis.breaks.reduce((sum, { u0, u1 }) => sum + u1 - u0, 0) / axis.fit.u1;
		expect(cutPart).toBeLessThan(0.3);
		for (const cluster of clusters) {
			const [first = 0, second = 0, third = 0] = placesOf(axis, cluster);
			expect(second - first).toBeGreaterThan(9 / 1072);
			expect((third - second) / (second - first)).toBeCloseTo(2, 6);
		}
	});

	it.each([
		['one', [onDay(2020, 1, 1)]],
		['two', [onDay(1920, 1, 1), onDay(2020, 1, 1)]],
		['a day in each decade', Array.from({ length: 9 }, (_, i) => onDay(1900 + 10 * i, 1, 1))],
		[
			'… and one on the day after',
			[...Array.from({ length: 9 }, (_, i) => onDay(1900 + 10 * i, 1, 1)), onDay(1950, 1, 2)]
		],
		[
			'the years of a decade',
			Array.from({ length: 9 }, (_, i) => within(axisOn(2010 + i), axisOn(2011 + i)))
		],
		['more clusters than there may be cuts', moreClusters()]
	])('[F308] is never cut between events at even distances: %s', (_, events) => {
		const axis = compact({ start: axisOn(1880), end: axisOn(2030) }, events);
		expect([axis.breaks, axis.fit.u1]).toEqual([[], axisOn(2030) - axisOn(1880)]);
	});

	it('takes an end that nobody knows for no moment', () => {
		const days = [1, 2, 3, 4].map((day) => onDay(2025, 3, day));
		const fit = { start: axisOn(2025, 3), end: axisOn(2027) };
		const known = within(axisOn(2025, 3, 2), axisOn(2027));
		const unknown = { ...known, mark: { ...known.mark, openEnd: 'unknown' as const } };
		expect(daysOf(compact(fit, [...days, known]))).toEqual([667]);
		const axis = compact(fit, [...days, unknown]);
		expect(axis.breaks).toEqual([]);
	});

	it('is not cut in an age in which numbers do not tell its moments apart', () => {
		const year = (at: number) => within(axisOn(at), axisOn(at + 1));
		const far = [-6e14, -6e14 + 1, -6e14 + 2].map(year);
		const events = [...far, year(2024), year(2025), year(2026)];
		const axis = compact({ start: axisOn(-6e14), end: axisOn(2027) }, events);
		expect(axis.breaks).toEqual([]);
	});

	it('goes no closer than a cut with its ends, and shows what is asked for beyond its own', () => {
		const axis = compact(CHAIN_FIT, CHAIN);
		const [cut] = axis.breaks;
		if (!cut) throw new Error('There is no cut');
		const middle = (cut.u0 + cut.u1) / 2;
		const closest = clampView({ u0: middle, u1: middle + 1 }, axis, 1072);
		expect(closest.u0).toBeLessThan(cut.u0);
		expect(closest.u1).toBeGreaterThan(cut.u1);
		expect(minLength(axis, 1072, axis.toU(axisOn(2025, 8, 13)))).toBe(DAY_MS);
		expect(toView(CHAIN_FIT, axis)).toEqual(axis.fit);
		const week = { start: axisOn(2025, 8, 10), end: axisOn(2025, 8, 19) };
		const shown = toView(week, axis);
		expect(clampView(shown, axis, 1072)).toBe(shown);
		expect([shown.u0, shown.u1 > axis.fit.u1]).toEqual([axis.toU(week.start), true]);
		expect(toSpan(shown, axis).start).toBeCloseTo(week.start, -1);
		expect(toSpan({ u0: shown.u0, u1: axis.fit.u1 }, axis).end).toBe(CHAIN_FIT.end);
		expect(isInCut({ start: axisOn(2024, 10), end: axisOn(2024, 12) }, axis)).toBe(true);
		expect(isInCut({ start: axisOn(2024, 10), end: axisOn(2025, 12) }, axis)).toBe(false);
	});
});

function moreClusters(): ChartEvent[] {
	return Array.from({ length: 15 }, (_, i) =>
		[1, 2, 3].map((day) => onDay(1880 + 10 * i, 1, day))
	).flat();
}

/** Documents of days in bursts, of months, years and long spans. */
const documents = fc
	.array(
		fc.record({
			start: fc.oneof(
				fc.integer({ min: 0, max: 36_000 }),
				fc.integer({ min: 18_000, max: 18_020 }),
				fc.constantFrom(10, 11, 12, 25_000, 25_001)
			),
			days: fc.oneof(fc.constant(1), fc.constant(1), fc.constantFrom(30, 365, 3650))
		}),
		{ minLength: 1, maxLength: 40 }
	)
	.map((dates) =>
		dates
			.map(({ start, days }) => {
				const from = axisAt(start * DAY_MS);
				const until = plus(from, days * DAY_MS);
				return days === 1 ? { ...within(from, until), exact: true } : within(from, until);
			})
			.sort((a, b) => a.start - b.start)
	);
const FIT: Span = { start: axisAt(0), end: axisAt(110 * YEAR_MS) };

describe('on any document', () => {
	it('[A1] a time has its place and a place its time, in one order', () => {
		const walls = fc.integer({ min: FIT.start, max: FIT.end }).map(axisAt);
		fc.assert(
			fc.property(documents, walls, walls, (events, a, b) => {
				const axis = compact(FIT, events);
				expect(Math.abs(axis.timeAt(axis.toU(a)) - a)).toBeLessThan(1);
				if (a < b) expect(axis.toU(a)).toBeLessThan(axis.toU(b));
			}),
			{ numRuns: 500 }
		);
	});

	it('[A3] cuts are apart and in order, hold no day and no end of a bar, and leave the rest true', () => {
		fc.assert(
			fc.property(documents, (events) => {
				const axis = compact(FIT, events);
				const { breaks, fit } = axis;
				expect(breaks.length).toBeLessThanOrEqual(12);
				let last = { u1: fit.u0, end: -Infinity };
				for (const { span, u0, u1 } of breaks) {
					expect([u0 > last.u1, span.start > last.end]).toEqual([true, true]);
					last = { u1, end: span.end };
					expect((u1 - u0) / fit.u1).toBeLessThanOrEqual(0.04 + 1e-9);
					expect(span.end - span.start).toBeGreaterThan(u1 - u0);
					for (const { start, end, exact } of events)
						for (const moment of exact ? [start, (start + end) / 2, end] : [start, end])
							expect(moment <= span.start || moment >= span.end).toBe(true);
				}
				const pieces = [...breaks.map(({ span }) => span.end), -Infinity];
				for (const from of pieces.filter(Number.isFinite)) {
					const later = breaks.find(({ span }) => span.start > from)?.span.start ?? from + DAY_MS;
					expect(axis.toU(axisAt(later)) - axis.toU(axisAt(from))).toBeCloseTo(later - from, 0);
				}
			}),
			{ numRuns: 500 }
		);
	});

	it('[A3] does not depend on the order of events', () => {
		fc.assert(
			fc.property(documents, (events) => {
				expect(compact(FIT, events.toReversed()).breaks).toEqual(compact(FIT, events).breaks);
			}),
			{ numRuns: 200 }
		);
	});
});
