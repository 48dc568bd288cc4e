import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashText } from '$lib/base/hash';
import { axisOn } from '$lib/time/calendar';
import { axisAt, DAY_MS, MINUTE_MS, plus, YEAR_MS, type AxisTime } from '$lib/time/span';
import { chartEvent } from './test-event';
import type { Scale, View } from './scale/axis';
import { createAxis } from './scale/create-axis';
import { compactScale } from './scale/compact';
import { evenScale } from './scale/even';
import { trueScale } from './scale/true';
import { SCALES, scalesFor } from './scale/scales';
import { logScale } from './test-scale';
import { chooseRung, floorTo, LADDER, nextAfter } from './scale/calendar-ladder';
import { fitTo } from './fit';
import { MAX_LABEL_WIDTH } from './labels/label-box';
import { measureLabel } from './labels/measure';
import { assignRows } from './marks/rail';
import { rankEvents, weightOf } from './labels/rank';
import { layOutShort } from './short-timeline';
import { SITE_FONTS } from './labels/text-width';
import { formatTick } from './scale/tick-words';
import { layoutSteps } from './scale/ticks';
import {
	clampView,
	isClosest,
	isFit,
	minLength,
	transformView,
	viewAround,
	viewWith,
	zoomView
} from './scale/view';

const timed = (start: AxisTime, end = plus(start, DAY_MS)) =>
	chartEvent({ id: String(start), start, end });
const events = [
	timed(axisOn(2024, 1, 5)),
	timed(axisOn(2024, 1, 9)),
	timed(axisOn(2024, 11, 1)),
	timed(axisOn(2024, 12, 30))
];
const fit = { start: axisOn(2024), end: axisOn(2025) };

describe('axis', () => {
	it.each<Scale>([...SCALES, logScale])(
		'[A1, A8] $name: there and back, and time never runs backward',
		(scale) => {
			const axis = createAxis(scale, fit, events);
			const walls = fc.integer({ min: fit.start, max: fit.end }).map(axisAt);
			fc.assert(
				fc.property(walls, walls, (a, b) => {
					expect(Math.abs(axis.timeAt(axis.toU(a)) - a)).toBeLessThan(1);
					if (a < b) expect(axis.toU(a)).toBeLessThanOrEqual(axis.toU(b));
				}),
				{ seed: 8 }
			);
		}
	);

	it('[A9] what a timeline is offered is asked of each scale, of one that does not ship too', () => {
		const all: Scale[] = [...SCALES, logScale];
		const cutting = { cuts: [], extent: fit, marginMs: 0, cutMs: 0 };
		const offered = (isInTiles: boolean, cut = false) =>
			scalesFor({ cutting: cut ? cutting : undefined, isInTiles }, all);
		expect(offered(false)).toEqual(['true', 'even', 'log']);
		expect(offered(false, true)).toEqual(['true', 'compact', 'even', 'log']);
		expect(offered(true, true)).toEqual(['true']);
	});

	it.each<Scale>(
		[...SCALES, logScale].filter((scale) => scale.fits({ cutting: undefined, isInTiles: true }))
	)('[A9] $name suits tiles: its `u` is the time itself', (scale) => {
		const axis = createAxis(scale, fit, []);
		for (const at of [fit.start, axisOn(2024, 5, 17, 3), fit.end]) {
			expect(axis.toU(at)).toBe(at);
			expect(axis.timeAt(at)).toBe(at);
		}
	});

	it('[A2] an even axis takes one step for each moment at which something begins', () => {
		const axis = createAxis(evenScale, fit, [...events, timed(axisOn(2024, 12, 30))]);
		expect(axis.steps.map((wall) => axis.toU(wall))).toEqual([0, 1, 2, 3]);
	});

	it('[F237] two short clusters a century apart have the axis to themselves, and ticks', () => {
		const days = [axisOn(1914, 6, 28), axisOn(1914, 7, 5), axisOn(2014, 6, 28), axisOn(2014, 7, 3)];
		const axis = createAxis(
			compactScale,
			{ start: axisOn(1910), end: axisOn(2020) },
			days.map((day) => timed(day))
		);
		const [cut] = axis.breaks;
		const drawn = axis.fit.u1 - axis.fit.u0;
		expect(((cut?.u1 ?? 0) - (cut?.u0 ?? 0)) / drawn).toBeCloseTo(0.04);
		for (const day of days) {
			const at = (axis.toU(day) - axis.fit.u0) / drawn;
			expect(at).toBeGreaterThan(0.04);
			expect(at).toBeLessThan(0.96);
		}
		expect(axis.ticks(axis.fit, 900, () => [])?.minor.length).toBeGreaterThan(3);
	});
});

describe('ladder', () => {
	const walls = fc.integer({ min: -60_000_000_000_000, max: 60_000_000_000_000 }).map(axisAt);

	it('[T1] floor is idempotent, and the next tick is later', () => {
		fc.assert(
			fc.property(walls, fc.constantFrom(...LADDER), (wall, rung) => {
				const floor = floorTo(rung, wall);
				expect(floor).toBeLessThanOrEqual(wall);
				expect(floorTo(rung, floor)).toBe(floor);
				expect(nextAfter(rung, floor)).toBeGreaterThan(wall);
				expect(floorTo(rung, nextAfter(rung, floor))).toBe(nextAfter(rung, floor));
			}),
			{ seed: 9, numRuns: 2000 }
		);
	});

	it('[T2] ticks of a rung are ticks of every finer one, so zooming in only adds', () => {
		fc.assert(
			fc.property(walls, fc.integer({ min: 1, max: LADDER.length - 1 }), (wall, i) => {
				const [finer, coarser] = [LADDER[i - 1], LADDER[i]];
				if (!finer || !coarser) throw new Error('no such rung');
				const tick = floorTo(coarser, wall);
				expect(floorTo(finer, tick)).toBe(tick);
			}),
			{ seed: 10, numRuns: 2000 }
		);
	});

	it.each([
		['minutes', 30 * MINUTE_MS, 'minute'],
		['days', 10 * DAY_MS, 'day'],
		['months', 2 * YEAR_MS, 'month'],
		['years', 30 * YEAR_MS, 'year'],
		['billions of years', 13.8e9 * YEAR_MS, 'year']
	])('[T3] %s', (_, ms, unit) => expect(chooseRung(ms / 1000, () => 60)?.unit).toBe(unit));
});

const [MONTHS, YEARS] = [{ unit: 'month', count: 1 } as const, { unit: 'year', count: 1 } as const];

describe('ticks', () => {
	const axis = createAxis(trueScale, fit, events);

	it('[T4] two rows: months under their year', () => {
		const rows = axis.ticks(axis.fit, 1072, () => []);
		expect(rows?.minor.map(({ wall }) => formatTick(wall, MONTHS, 'minor', 'en'))).toEqual(
			'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
		);
		expect(rows?.major.map(({ wall }) => formatTick(wall, YEARS, 'major', 'en'))).toEqual(['2024']);
	});

	it('[T5] names the unit that began before the view at its edge', () => {
		const rows = axis.ticks({ u0: axisOn(2024, 3, 10), u1: axisOn(2024, 3, 20) }, 1072, () => []);
		expect(
			rows?.major.map(({ wall, at }) => [formatTick(wall, MONTHS, 'major', 'en'), at])
		).toEqual([['Mar 2024', 0]]);
	});

	it.each([
		['44 BC', axisOn(-43), '44 BC'],
		['the year 0', axisOn(0), '1 BC'],
		['a deep past', axisOn(-13_800_000_000), '13.8B BC']
	])('[T6] %s', (_, wall, words) =>
		expect(formatTick(wall, { unit: 'year', count: 1e8 }, 'minor', 'en')).toBe(words)
	);

	it('[T7] steps of an even axis keep room for their dates', () => {
		const even = createAxis(
			evenScale,
			fit,
			Array.from({ length: 100 }, (_, i) => timed(plus(fit.start, i * DAY_MS)))
		);
		const ticks = layoutSteps(even, even.fit, 1072, 92);
		expect(ticks.length).toBeGreaterThan(3);
		for (const [i, tick] of ticks.entries())
			if (i > 0) expect((tick.at - (ticks[i - 1]?.at ?? 0)) * 1072).toBeGreaterThanOrEqual(92);
	});
});

describe('fit', () => {
	const day = (at: AxisTime) => ({ bounds: { start: at, end: plus(at, DAY_MS) }, exact: true });
	it('[F1] rounds out to whole months: the first story', () => {
		const dates = [
			{ bounds: { start: axisOn(2024), end: axisOn(2025) }, exact: false },
			day(axisOn(2025, 8, 12)),
			day(axisOn(2025, 8, 15))
		];
		expect(fitTo(dates, undefined)).toEqual({ start: axisOn(2024), end: axisOn(2025, 9) });
	});
	it('[F238] what goes on since an age in which minutes are lost still has a length', () => {
		const open = { bounds: { start: axisOn(1.5e14), end: axisAt(Infinity) }, exact: false };
		const { start, end } = fitTo([open], undefined);
		expect(end).toBeGreaterThan(start);
	});
	it('[F2] one day is shown with days around it', () => {
		const { start, end } = fitTo([day(axisOn(2025, 8, 12))], undefined);
		expect((end - start) / DAY_MS).toBeGreaterThanOrEqual(7);
		expect([start < axisOn(2025, 8, 12), end > axisOn(2025, 8, 13)]).toEqual([true, true]);
	});
	it('[F3] what goes on is drawn past the day the story was told', () => {
		const open = { bounds: { start: axisOn(2022, 2, 24), end: axisAt(Infinity) }, exact: false };
		const { end } = fitTo([open], axisOn(2025));
		expect(end).toBeGreaterThan(axisOn(2025));
		expect(Number.isFinite(end)).toBe(true);
	});
	it('[F4] reaches to the beginning of everything', () => {
		const { start, end } = fitTo(
			[
				{ bounds: { start: axisOn(-13_800_000_000), end: axisOn(-13_799_999_999) }, exact: false },
				day(axisOn(2025))
			],
			undefined
		);
		expect([
			Number.isFinite(start),
			Number.isFinite(end),
			start < axisOn(-13_800_000_000) + 1
		]).toEqual([true, true, true]);
	});
});

describe('view', () => {
	const axis = createAxis(trueScale, fit, events);
	it('[V1] zoom keeps the moment under the pointer', () => {
		const view = zoomView(axis.fit, 8, 0.3);
		expect(view.u0 + (view.u1 - view.u0) * 0.3).toBeCloseTo(
			axis.fit.u0 + (axis.fit.u1 - axis.fit.u0) * 0.3,
			0
		);
	});
	it('[V1] from the whole universe to a minute, through 55 gestures, to half a pixel', () => {
		const deep = createAxis(
			trueScale,
			{ start: axisOn(-13_800_000_000), end: axisOn(2030) },
			events
		);
		const [widthPx, moment] = [1072, axisOn(1969, 7, 20, 20, 17)];
		let view = deep.fit;
		const px = () => ((moment - view.u0) / (view.u1 - view.u0)) * widthPx;
		// D3 never asks for more than its scale extent allows.
		const k = ({ u0, u1 }: View) => Math.min(2, (u1 - u0) / minLength(deep, widthPx, moment));
		for (let gesture = 0; gesture < 55; gesture++) {
			const pointer = px();
			view = clampView(
				transformView(view, k(view), pointer - k(view) * pointer, widthPx),
				deep,
				widthPx
			);
			expect(Math.abs(px() - pointer)).toBeLessThan(0.5);
		}
		expect((view.u1 - view.u0) / minLength(deep, widthPx, moment)).toBeCloseTo(1, 6);
	});
	it('[V1] to a minute and back, the moment stays under the pointer to half a pixel', () => {
		const deep = createAxis(trueScale, { start: axisOn(-7e9), end: axisOn(7e9) }, events);
		const [widthPx, moment] = [1072, axisOn(1969, 7, 20, 20, 17)];
		let view = deep.fit;
		const px = () => ((moment - view.u0) / (view.u1 - view.u0)) * widthPx;
		const first = px();
		// One step moves the moment by less than can be seen; all of them together by less than a pixel.
		const zoom = (k: number) => {
			const pointer = px();
			view = clampView(transformView(view, k, pointer - k * pointer, widthPx), deep, widthPx);
			expect(Math.abs(px() - pointer)).toBeLessThan(0.5);
			expect(Math.abs(px() - first)).toBeLessThan(1);
		};
		while (!isClosest(view, deep, widthPx)) zoom(1.7);
		while (!isFit(view, deep)) zoom(1 / 1.7);
	});
	it('[V2] stops at the finest unit, and at all there is', () => {
		const closest = clampView({ u0: axisOn(2024, 6), u1: axisOn(2024, 6) + 1 }, axis, 1000);
		expect(closest.u1 - closest.u0).toBe(MINUTE_MS);
		const onWide = clampView({ u0: axisOn(2024, 6), u1: axisOn(2024, 6) + 1 }, axis, 2 * 2528);
		expect(onWide.u1 - onWide.u0).toBe(2 * MINUTE_MS);
		expect(isFit(clampView({ u0: 0, u1: axisOn(3000) }, axis, 1000), axis)).toBe(true);
	});
	it('[V3] a view that is fine stays the same object', () => {
		const view = { u0: axisOn(2024, 3), u1: axisOn(2024, 4) };
		expect(clampView(view, axis, 1000)).toBe(view);
		expect(viewWith(view, axisOn(2024, 3, 10))).toBe(view);
	});
	it('[V4] follows a D3 transform', () => {
		expect(transformView({ u0: 0, u1: 1000 }, 2, -500, 1000)).toEqual({ u0: 250, u1: 750 });
	});
	it('[V5] a view around a moment has it in the middle', () => {
		const { u0, u1 } = viewAround({ u0: axisOn(2024, 6), u1: axisOn(2024, 6) }, axis, 1000);
		expect((u0 + u1) / 2).toBeCloseTo(axisOn(2024, 6), -1);
	});
});

describe('measure', () => {
	it.each([
		['[X1] a short headline in one line', '2024', 'Pact signed', 60, 90],
		['[X1] the date may be the longer line', 'Fri 15 Aug 2025 · expected', 'Talks', 140, 175],
		[
			'[X2] a long one in two',
			'2024',
			'Council agrees border treaty after a long night of talks and votes in parliament',
			200,
			MAX_LABEL_WIDTH
		],
		['[X3] an endless word is cut', '2024', 'x'.repeat(300), MAX_LABEL_WIDTH, MAX_LABEL_WIDTH],
		['[X4] letters of unknown width are never too narrow', '2024', '北京会谈', 60, 90]
	])('%s', (_, date, headline, least, most) => {
		const width = measureLabel([date], headline, SITE_FONTS);
		expect(width).toBeGreaterThanOrEqual(least);
		expect(width).toBeLessThanOrEqual(most);
	});
});

it('[M1] bars share rows without covering one another, three at most', () => {
	const { rows, rowCount } = assignRows({
		start: Float64Array.of(0, 2, 3, 4, 5, 5),
		end: Float64Array.of(10, 4, 4, 8, 6, 7),
		exact: Uint8Array.of(0, 0, 1, 0, 0, 0)
	});
	expect([[...rows], rowCount]).toEqual([[0, 1, 0, 1, 2, 2], 3]);
});

it('[M2] dots stand above each other, and panning moves none', () => {
	const days = Array.from({ length: 12 }, (_, i) => timed(plus(fit.start, i * DAY_MS)));
	const index = layOutShort(days, createAxis(trueScale, fit, days), 4);
	const rowsFrom = (start: number) =>
		new Map(
			index
				.window({ u0: start, u1: start + 200 * DAY_MS }, 16)
				.marks.map(({ event, row }) => [event.id, row])
		);
	const [all, panned] = [rowsFrom(fit.start), rowsFrom(fit.start + 5 * DAY_MS)];
	expect(new Set(all.values())).toEqual(new Set([0, 1]));
	expect(panned.size).toBeLessThan(all.size);
	for (const [id, row] of panned) expect(row).toBe(all.get(id));
});

it('[L8] importance, then evidence, then the narrower label, then a hash that is the same everywhere', () => {
	const rank = (...labels: [id: string, importance: number, evidence: number, width: number][]) =>
		rankEvents(
			Uint16Array.from(labels, ([, importance, evidence]) => weightOf(importance, evidence)),
			Uint16Array.from(labels, ([, , , width]) => width),
			Uint32Array.from(labels, ([id]) => hashText(id))
		);
	expect(
		rank(
			['a', 3, 0, 100],
			['b', 3, 2, 290],
			['c', 5, 0, 290],
			['d', 3, 0, 100],
			['e', 3, 0, 99],
			['f', 1, 9999, 24]
		)
	).toEqual(Uint32Array.of(4, 1, 0, 3, 2, 5));
});
