import { expect, it } from 'vitest';
import { clampWidth, countDropped, fitLabels, layoutFrame, layoutKey } from './picture-layout';
import { chartEvent } from '$lib/chart/test-event';
import { axisAt } from '$lib/time/span';

const label = (at: number, labelWidth: number, side: 'left' | 'right') => ({
	at,
	size: 0 as const,
	from: 0,
	event: {
		...chartEvent({ id: String(at), start: axisAt(0), end: axisAt(1), labelWidth }),
		rank: 0,
		row: 0,
		lane: 0,
		activation: 0,
		side
	}
});

it.each([
	['a label with room keeps its width', label(0.5, 200, 'right'), { left: 508, width: 200 }],
	['one on the left ends before its mark', label(0.5, 200, 'left'), { left: 292, width: 200 }],
	['at the edge it reaches into the margin', label(0.9, 110, 'right'), { left: 908, width: 110 }],
	['and is narrower where that is not enough', label(0.9, 200, 'right'), { left: 908, width: 120 }],
	['a short one needs little room', label(0.95, 60, 'right'), { left: 958, width: 60 }]
])('%s', (_, shown, box) => {
	expect(fitLabels([shown], 1000).fitted).toMatchObject([box]);
});

it('counts a label without room where others are counted', () => {
	const { fitted, dropped } = fitLabels([label(0.98, 200, 'right')], 1000);
	expect(fitted).toEqual([]);
	expect(countDropped([], dropped)).toEqual([{ at: 0.98, count: 1 }]);
	const more = [
		{ at: 0.2, count: 4, u0: 0, u1: 1 },
		{ at: 0.9, count: 7, u0: 0, u1: 1 }
	];
	expect(countDropped(more, dropped)).toEqual([
		{ at: 0.2, count: 4 },
		{ at: 0.9, count: 8 }
	]);
});

it.each([
	[
		[100, 100],
		300,
		[
			[0, 0],
			[120, 0]
		]
	],
	[
		[100, 100, 100],
		300,
		[
			[0, 0],
			[120, 0],
			[0, 1]
		]
	],
	[
		[900, 10],
		300,
		[
			[0, 0],
			[0, 1]
		]
	],
	[[], 300, []]
])('a key of %j in %i px', (widths, px, places) => {
	expect(layoutKey(widths, px).map(({ x, line }) => [x, line])).toEqual(places);
});

it.each([
	[1600, 1600],
	[10, 320],
	[1e9, 4096],
	[NaN, 1600],
	[-Infinity, 1600],
	[800.4, 800]
])('a picture of %d px is %d px wide', (asked, width) => expect(clampWidth(asked)).toBe(width));

it('is higher for each line of labels, title and key, and lanes stand above each other', () => {
	const least = {
		titlePx: 34,
		titleLines: 1,
		factLines: 1,
		lanes: 2,
		hasMore: false,
		isCrowd: false,
		tickRows: 'double',
		keyLines: 1
	} as const;
	const frame = layoutFrame(least);
	const { height } = frame;
	expect(layoutFrame({ ...least, lanes: 3 }).height - height).toBe(52);
	expect(layoutFrame({ ...least, titleLines: 2 }).height - height).toBe(41);
	expect(layoutFrame({ ...least, keyLines: 2 }).height - height).toBe(24);
	expect(frame.laneTop(0) - frame.laneTop(1)).toBe(52);
	expect(frame.laneTop(0) + 52).toBeLessThanOrEqual(frame.sky);
	expect(frame.baseline).toBeLessThan(height);
});
