import { describe, expect, it } from 'vitest';
import { gripsOf, heldAt } from './grips';
import { toCommand } from './keys';
import { isOurs } from './zoom';

const press = (
	key: string,
	held: Partial<Record<'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey', boolean>> = {}
) => toCommand({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held });

describe('keys', () => {
	it.each([
		['ArrowLeft', { kind: 'event', to: 'previous' }],
		['Home', { kind: 'event', to: 'first' }],
		['ArrowUp', { kind: 'lane', by: 1 }],
		['PageDown', { kind: 'pan', part: 0.9 }],
		['=', { kind: 'zoom', direction: 'in' }],
		['0', { kind: 'fit' }],
		['Escape', { kind: 'close' }],
		['?', { kind: 'help' }]
	])('%s', (key, command) => expect(press(key)).toEqual(command));

	it('shift and an arrow pan', () =>
		expect(press('ArrowRight', { shiftKey: true })).toEqual({ kind: 'pan', part: 0.2 }));
	it('“+” needs shift on many keyboards', () =>
		expect(press('+', { shiftKey: true })).toEqual({ kind: 'zoom', direction: 'in' }));

	it.each([
		['Tab', {}],
		['Enter', {}],
		['a', {}],
		['constructor', {}],
		['+', { ctrlKey: true }],
		['0', { metaKey: true }],
		['ArrowLeft', { altKey: true }]
	])('%s %j is not ours', (key, held) => expect(press(key, held)).toBeUndefined());
});

describe('gestures', () => {
	const mouse = (type: string, rest: object = {}) =>
		({ type, button: 0, ctrlKey: false, metaKey: false, altKey: false, ...rest }) as MouseEvent;
	it.each([
		['a plain wheel scrolls the page', mouse('wheel'), false],
		['ctrl and wheel zoom', mouse('wheel', { ctrlKey: true }), true],
		['⌘ and wheel zoom', mouse('wheel', { metaKey: true }), true],
		['a drag pans', mouse('mousedown'), true],
		['the right button does not', mouse('mousedown', { button: 2 }), false],
		[
			'one finger is the page’s',
			{ type: 'touchstart', touches: [1] } as unknown as TouchEvent,
			false
		],
		['two fingers pinch', { type: 'touchstart', touches: [1, 2] } as unknown as TouchEvent, true]
	])('%s', (_, event, ours) => expect(isOurs(event)).toBe(ours));
});

describe('the window on the overview', () => {
	it.each([
		['its start from outside', 280, 300, 500, 'start'],
		['its start from inside', 308, 300, 500, 'start'],
		['its end', 520, 300, 500, 'end'],
		['its middle', 400, 300, 500, 'all'],
		['the strip beside it', 200, 300, 500, 'none'],
		['a narrow one, by its middle', 303, 300, 306, 'all'],
		['a narrow one, by the 24 px before it', 278, 300, 306, 'start'],
		['a narrow one, by the 24 px behind it', 328, 300, 306, 'end'],
		['its start at the edge of the strip, by 24 px inside', 23, 0, 200, 'start'],
		['its end at the edge of the strip, by 24 px inside', 978, 800, 1000, 'end'],
		['the middle of a short one at the edge', 15, 0, 30, 'all']
	])('is held by %s', (_, px, x0, x1, held) => expect(heldAt(px, x0, x1, 1000)).toBe(held));

	it.each([
		['a wide one', 300, 500],
		['a narrow one', 300, 303],
		['one of no length', 300, 300],
		['one near the start', 5, 100],
		['one at the start', 0, 80],
		['one at the end', 920, 1000],
		['all but a little', 2, 998]
	])('%s: each end has 24 px, and what is between moves all', (_, x0, x1) => {
		const { start, end } = gripsOf(x0, x1, 1000);
		expect(start[1] - start[0]).toBeGreaterThanOrEqual(24);
		expect(end[1] - end[0]).toBeGreaterThanOrEqual(24);
		expect(end[0] - start[1]).toBeGreaterThanOrEqual((x1 - x0) / 4);
		expect([start[0] >= 0, end[1] <= 1000]).toEqual([true, true]);
	});

	it('keeps a part of the shortest at the edge for each end, and one to be moved', () => {
		const { start, end } = gripsOf(0, 10, 1000);
		expect([start, end]).toEqual([
			[0, 4],
			[7.5, 34]
		]);
	});
});
