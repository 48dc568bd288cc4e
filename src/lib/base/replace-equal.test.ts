import fc from 'fast-check';
import { expect, it } from 'vitest';
import { replaceEqual } from './replace-equal';

it('equal data are the old objects, and equal parts of changed data', () => {
	const before = {
		title: 'A',
		events: [
			{ id: 1, words: ['x'] },
			{ id: 2, words: ['y'] }
		]
	};
	expect(replaceEqual(before, structuredClone(before))).toBe(before);
	const now = structuredClone(before);
	now.events[1] = { id: 2, words: ['z'] };
	const next = replaceEqual(before, now);
	expect(next).toEqual(now);
	expect(next).not.toBe(before);
	expect(next.events[0]).toBe(before.events[0]);
});

it('other types, other lengths and fields that are gone are no match', () => {
	expect(replaceEqual({ a: 1 }, { a: 1, b: undefined })).toEqual({ a: 1, b: undefined });
	expect(replaceEqual({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 });
	expect(replaceEqual([1, 2], [1])).toEqual([1]);
	expect(replaceEqual([1], { 0: 1 })).toEqual({ 0: 1 });
	const map = new Map([[1, 2]]);
	expect(replaceEqual(new Map([[1, 2]]), map)).toBe(map);
});

it('the value is always that of the new version', () =>
	fc.assert(
		fc.property(fc.jsonValue(), fc.jsonValue(), (before, now) => {
			expect(replaceEqual(before, now)).toEqual(now);
		})
	));
