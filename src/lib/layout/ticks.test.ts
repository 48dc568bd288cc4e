/** The words on the axis, at every age and every zoom that a view allows. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisOn } from '$lib/time/calendar';
import { formatSpan } from '$lib/time/range-words';
import { axisAt, DAY_MS, plus, YEAR_MS, type Span } from '$lib/time/span';
import { createAxis, type Axis, type View } from './axis';
import { formatTick } from './tick-words';
import { layoutTicks } from './ticks';
import { clampView, minLength, zoomView } from './view';

const LOCALES = ['en', 'de', 'ja', 'ar', 'ko'];
const trueAxis = (fit: Span) => createAxis('true', fit, []);
const ALL = trueAxis({ start: axisOn(-14_000_000_000), end: axisOn(2030) });

function wordsOf(axis: Axis, view: View, widthPx: number, locale = 'en') {
	const rows = layoutTicks(axis, view, widthPx);
	if (!rows) throw new Error('There are no ticks');
	const { rung, majorRung, minor, major } = rows;
	return {
		rung,
		minor: minor.map(({ wall }) => formatTick(wall, rung, 'minor', locale)),
		major: major.map(({ wall }) => majorRung && formatTick(wall, majorRung, 'major', locale)),
		rows: [minor, major]
	};
}
const yearsOf = (from: number, to: number, widthPx = 1072) =>
	wordsOf(ALL, { u0: axisOn(from), u1: axisOn(to) }, widthPx).minor;

describe('[T8] the years of an axis', () => {
	it.each<[string, number, number, string[]]>([
		[
			'billions',
			-4_600_000_000,
			-4_500_000_000,
			['4.6B BC', '4.59B BC', '4.58B BC', '4.57B BC', '4.56B BC', '4.55B BC', '4.54B BC'].concat([
				'4.53B BC',
				'4.52B BC',
				'4.51B BC'
			])
		],
		[
			'single years, billions of years ago',
			-4_540_000_012,
			-4_540_000_002,
			['4.54000001B BC', '4.540000005B BC']
		],
		[
			'hundreds before our era',
			-350,
			95,
			['350 BC', '300 BC', '250 BC', '200 BC', '150 BC', '100 BC', '50 BC', '1 BC', 'AD 50']
		],
		['the beginning of our era', -12, 12, ['10 BC', '5 BC', '1 BC', 'AD 5', 'AD 10']]
	])('%s', (_, from, to, words) => {
		expect(yearsOf(from, to)).toEqual(words);
	});

	it('are said where no round one is in the view', () => {
		const view = { u0: axisOn(2021, 3), u1: axisOn(2024, 3) };
		expect(wordsOf(trueAxis({ start: axisAt(0), end: axisOn(2100) }), view, 120).minor).toEqual([
			'2021'
		]);
	});
});

/** A view of any width at any age, as close as the axis lets it come. */
const arbitraryView = fc
	.record({
		age: fc.double({ min: 0, max: 10, noNaN: true }),
		isBefore: fc.boolean(),
		part: fc.double({ min: 0, max: 1, noNaN: true }),
		widthPx: fc.constantFrom(240, 320, 560, 1072, 2000)
	})
	.map(({ age, isBefore, part, widthPx }) => {
		const years = 10 ** age * (isBefore ? -1 : 1);
		const middle = Math.min(2020, 2020 + years) * YEAR_MS - 1970 * YEAR_MS;
		const shortest = minLength(ALL, widthPx, middle);
		const length = shortest * ((ALL.fit.u1 - ALL.fit.u0) / shortest) ** part;
		const view = clampView({ u0: middle - length / 2, u1: middle + length / 2 }, ALL, widthPx);
		return { view, widthPx };
	});

describe('[T9] at any age and zoom', () => {
	it('ticks ascend, one at least is seen, and neighbours have other words', () => {
		fc.assert(
			fc.property(arbitraryView, fc.constantFrom(...LOCALES), ({ view, widthPx }, locale) => {
				const { rung, minor, major, rows } = wordsOf(ALL, view, widthPx, locale);
				expect(minor.length + major.length).toBeGreaterThan(0);
				for (const ticks of rows)
					expect(
						ticks.every(({ wall, at }, i) => at >= 0 && wall > (ticks[i - 1]?.wall ?? -Infinity))
					).toBe(true);
				expect(minor.filter((words, i) => words === minor[i - 1])).toEqual([]);
				expect(new Set(major).size).toBe(major.length);
				// Hours and months come again in each day and year, whose names stand below.
				if (rung.unit === 'year') expect(new Set(minor).size).toBe(minor.length);
			}),
			{ numRuns: 2000 }
		);
	});

	it.each([
		['the Earth forms', -4_540_000_000],
		['people', -300_000],
		['today', 2025]
	])('[F113] zooming in on %s a hundred times ends in a view with ticks', (_, year) => {
		const middle = axisOn(year, 7);
		let view: View = ALL.fit;
		for (let i = 0; i < 100; i++) {
			const at = (middle - view.u0) / (view.u1 - view.u0);
			view = clampView(zoomView(view, 1.7, at), ALL, 1072);
			const { minor, rows } = wordsOf(ALL, view, 1072);
			expect(view.u1).toBeGreaterThan(view.u0);
			expect(new Set(rows[0]?.map(({ wall }) => wall)).size).toBe(minor.length);
		}
		expect(view.u1 - view.u0).toBeLessThanOrEqual(10.01 * YEAR_MS);
		expect((view.u0 + view.u1) / 2).toBeCloseTo(middle, -12);
	});

	it('a view of far years says two ends', () => {
		const span = { start: axisOn(-4_540_000_100), end: axisOn(-4_540_000_000) };
		expect(formatSpan(span, 'en')).toBe('4.540000101B BC – 4.540000002B BC');
	});

	it('years that no float tells apart end before that', () => {
		const far = trueAxis({ start: axisOn(-1e15), end: axisOn(-1e15 + 1e9) });
		const middle = axisOn(-1e15 + 5e8);
		const length = 32 * minLength(far, 1072, middle);
		const view = { u0: middle - length / 2, u1: middle + length / 2 };
		const { minor } = wordsOf(far, view, 1072);
		expect(minor.length).toBeGreaterThan(1);
		expect(new Set(minor).size).toBe(minor.length);
	});
});

it('[T10] a compact axis has ticks behind each of its cuts', () => {
	const days = [0, 1, 2, 40_000, 40_001, 40_002].map((day) => axisOn(1900, 1, 1 + day));
	const fit = { start: axisOn(1900), end: axisOn(1900, 1, 40_005) };
	const events = days.map((start, i) => ({
		id: `e${i}`,
		start,
		end: plus(start, DAY_MS),
		anchor: start,
		exact: true,
		weight: 0
	}));
	const axis = createAxis('compact', fit, events);
	expect(axis.breaks.length).toBe(1);
	const [cut] = axis.breaks;
	const view = { u0: (cut?.u0 ?? 0) - 3 * DAY_MS, u1: (cut?.u1 ?? 0) + 3 * DAY_MS };
	const { rows } = wordsOf(axis, view, 40_000);
	const after = rows[0]?.filter(({ wall }) => wall >= (cut?.span.end ?? 0)) ?? [];
	expect(after.length).toBeGreaterThan(0);
});
