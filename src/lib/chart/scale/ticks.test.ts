/** The words on the axis, at every age and every zoom that a view allows. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisOn } from '$lib/time/calendar';
import { formatSpan } from '$lib/time/range-words';
import { axisAt, DAY_MS, plus, YEAR_MS, type Span } from '$lib/time/span';
import type { Axis, AxisBreak, View } from './axis';
import { createAxis } from './create-axis';
import { compactScale } from './compact';
import { trueScale } from './true';
import { chartEvent } from '$lib/chart/test-event';
import { CHAIN, CHAIN_FIT, onDay, within } from '$lib/chart/test-story';
import { formatTick } from './tick-words';
import type { ChartEvent } from '$lib/document/chart-event';
import { clampView, minLength, zoomView } from './view';

const LOCALES = ['en', 'de', 'ja', 'ar', 'ko'];
const trueAxis = (fit: Span) => createAxis(trueScale, fit, []);
const ALL = trueAxis({ start: axisOn(-14_000_000_000), end: axisOn(2030) });

function wordsOf(axis: Axis, view: View, widthPx: number, locale = 'en') {
	const rows = axis.ticks(view, widthPx, () => []);
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

/** A view of any width at any age, as close as the axis allows. */
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
				// Hours and months repeat in each day and year, whose names are in the second row.
				if (rung.unit === 'year') expect(new Set(minor).size).toBe(minor.length);
			}),
			{ numRuns: 600 }
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

/** The words of the two rows of an axis with cuts, each with its place in px. */
function rowsOf(events: readonly ChartEvent[], fit: Span, widthPx: number, view?: View) {
	const axis = createAxis(compactScale, fit, events, 'day');
	const shown = view ?? axis.fit;
	const forms = ({ span }: AxisBreak) => {
		const days = String(Math.round((span.end - span.start) / DAY_MS));
		return [`${days} days cut`, days].map((words) => ({ words, px: words.length * 7 }));
	};
	const rows = axis.ticks(shown, widthPx, forms);
	if (!rows) throw new Error('There are no ticks');
	const { rung, majorRung, minor, major, cuts } = rows;
	const px = (at: number) => Math.round(at * widthPx);
	return {
		axis,
		rows,
		shown,
		minor: minor.map(({ wall, at }) => `${formatTick(wall, rung, 'minor', 'en')} ${px(at)}`),
		major: major.map(
			({ wall, at }) => `${majorRung && formatTick(wall, majorRung, 'major', 'en')} ${px(at)}`
		),
		cuts: cuts.map(({ words, at }) => `${words} ${px(at)}`)
	};
}

it('[T10] a compact axis has ticks behind each of its cuts', () => {
	const days = [0, 1, 2, 40_000, 40_001, 40_002].map((day) => axisOn(1900, 1, 1 + day));
	const fit = { start: axisOn(1900), end: axisOn(1900, 1, 40_005) };
	const events = days.map((start) => chartEvent({ start, end: plus(start, DAY_MS) }));
	const axis = createAxis(compactScale, fit, events);
	expect(axis.breaks.length).toBe(1);
	const [cut] = axis.breaks;
	const view = { u0: (cut?.u0 ?? 0) - 3 * DAY_MS, u1: (cut?.u1 ?? 0) + 3 * DAY_MS };
	const { rows } = wordsOf(axis, view, 40_000);
	const after = rows[0]?.filter(({ wall }) => wall >= (cut?.span.end ?? 0)) ?? [];
	expect(after.length).toBeGreaterThan(0);
});

describe('[T10] an axis with cuts', () => {
	it('[F304] names each cut, and the month of each piece', () => {
		const { minor, major, cuts } = rowsOf(CHAIN, CHAIN_FIT, 1072);
		expect(major).toEqual(
			['Jan 2024 54', 'Jan 2025 161', 'Apr 2025 268', 'May 2025 375'].concat('Aug 2025 450')
		);
		expect(cuts).toEqual(['366 107', '90 days cut 214', '30 days cut 322', '103 429']);
		expect(minor.slice(-5)).toEqual(['12 482', '13 616', '14 750', '15 884', '16 1018']);
	});

	it('[F304] on a phone drops what has no room, and no piece keeps days without their month', () => {
		const { minor, major, cuts } = rowsOf(CHAIN, CHAIN_FIT, 358);
		expect(cuts).toEqual(['366 36', '90 72', '30 107', '103 143']);
		expect(major).toEqual(['Jan 2024 18', 'Aug 2025 150']);
		expect(minor).toEqual(['12 161', '13 206', '14 251', '15 295']);
	});

	it('[F304] names a day that goes on behind a cut once, before it', () => {
		const at = (hour: number, minute = 0) => {
			const start = axisOn(2021, 1, 6, hour, minute);
			return { ...within(start, plus(start, 60_000)), anchor: start, exact: true };
		};
		const events = [at(1), at(1, 20), at(14), at(14, 10), at(14, 30), at(23)];
		const span = { start: axisOn(2021, 1, 6), end: axisOn(2021, 1, 7) };
		const axis = createAxis(compactScale, span, events, 'minute');
		const rows = axis.ticks(axis.fit, 1072, () => []);
		expect(axis.breaks.length).toBe(2);
		expect(rows?.major.map(({ wall, at: place }) => [wall, place])).toEqual([[span.start, 0]]);
		const hours = rows?.minor.map(({ wall }) => new Date(wall).getUTCHours());
		expect([...new Set(hours)]).toEqual([1, 14, 23]);
	});

	it('[F303] has ticks before and behind a cut of a century', () => {
		const days = [onDay(1914, 6, 28), onDay(1914, 7, 5), onDay(2014, 6, 28), onDay(2014, 7, 3)];
		const { minor, major, cuts } = rowsOf(days, { start: axisOn(1910), end: axisOn(2020) }, 1072);
		expect(cuts).toEqual(['36516 597']);
		expect(major.map((words) => words.replace(/ \d+$/, ''))).toEqual([
			'Jun 1914',
			'Jul 1914',
			'Jun 2014',
			'Jul 2014'
		]);
		expect(minor.length).toBeGreaterThan(8);
	});

	it('names the year behind each cut, where years are ticks', () => {
		const years = [1500, 1501, 1502, 1700, 1701, 1702, 1900].map((year) =>
			within(axisOn(year), axisOn(year + 1))
		);
		const { axis, minor } = rowsOf(years, { start: axisOn(1490), end: axisOn(1910) }, 1072);
		expect(axis.breaks.length).toBe(2);
		const said = minor.map((words) => words.split(' ')[0]);
		expect(said).toEqual(expect.arrayContaining(['1500', '1700', '1900']));
		expect(new Set(said).size).toBe(said.length);
	});

	const bursts = fc
		.array(
			fc.record({
				burst: fc.constantFrom(0, 400, 9000, 9400, 30_000),
				day: fc.nat(9),
				days: fc.constantFrom(1, 1, 30, 365)
			}),
			{ minLength: 3, maxLength: 20 }
		)
		.map((dates) =>
			dates
				.map(({ burst, day, days }) => {
					const start = axisAt((burst + day) * DAY_MS);
					const end = plus(start, days * DAY_MS);
					return { ...within(start, end), exact: days === 1 };
				})
				.sort((a, b) => a.start - b.start)
		);
	const fit = { start: axisAt(-100 * DAY_MS), end: axisAt(31_000 * DAY_MS) };

	it('has no tick inside a cut, no words over others, and none twice beside each other', () => {
		fc.assert(
			fc.property(
				bursts,
				fc.constantFrom(240, 358, 720, 1072, 2460),
				fc.double({ min: 1, max: 40, noNaN: true }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				(events, widthPx, zoom, at) => {
					const axis = createAxis(compactScale, fit, events, 'day');
					const length = (axis.fit.u1 - axis.fit.u0) / zoom;
					const from = axis.fit.u0 + (axis.fit.u1 - axis.fit.u0 - length) * at;
					const view = clampView({ u0: from, u1: from + length }, axis, widthPx);
					const { rows, minor, major } = rowsOf(events, fit, widthPx, view);
					const ticks = [...rows.minor, ...rows.major];
					expect(ticks.length + rows.cuts.length).toBeGreaterThan(0);
					for (const tick of ticks.filter(({ isBegun }) => !isBegun))
						for (const { span } of axis.breaks)
							expect(tick.wall <= span.start || tick.wall >= span.end).toBe(true);
					for (const row of [rows.minor, rows.major])
						expect(row.every((tick, i) => tick.at > (row[i - 1]?.at ?? -1))).toBe(true);
					rows.cuts.forEach((cut, i) => {
						const [left, before] = [cut.at * widthPx - cut.px / 2, rows.cuts[i - 1]];
						expect(left).toBeGreaterThanOrEqual(-1e-6);
						if (before) expect(left).toBeGreaterThan(before.at * widthPx + before.px / 2);
						for (const tick of rows.minor)
							expect(tick.at * widthPx < left || tick.at * widthPx >= left + cut.px).toBe(true);
					});
					const wordsOf = (row: readonly string[]) =>
						row.map((words) => words.replace(/ -?\d+$/, ''));
					expect(wordsOf(major).filter((words, i, all) => words === all[i - 1])).toEqual([]);
					if (rows.rung.unit === 'year') expect(new Set(wordsOf(minor)).size).toBe(minor.length);
				}
			),
			{ numRuns: 250 }
		);
	});
});
