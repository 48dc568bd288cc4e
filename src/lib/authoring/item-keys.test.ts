import { expect, it } from 'vitest';
import { NO_ITEMS, withItems } from './item-keys';

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((text) => ({ text })) as [
	object,
	object,
	object,
	object
];
const first = withItems(NO_ITEMS, [a, b, c]);

it.each<[string, object[], number[]]>([
	['one is edited', [a, { text: 'new' }, c], [0, 1, 2]],
	['the first is removed', [b, c], [1, 2]],
	['one between is removed', [a, c], [0, 2]],
	['the last is removed', [a, b], [0, 1]],
	['one is added', [a, b, c, d], [0, 1, 2, 3]],
	['one is added before', [d, a, b, c], [3, 0, 1, 2]],
	['all are others', [d], [3]],
	['none is left', [], []]
])('[F372] %s: the others keep their keys', (_, items, keys) =>
	expect(withItems(first, items).keys).toEqual(keys)
);

it('a removed item that comes back has a new key', () => {
	const removed = withItems(first, [a, c]);
	expect(withItems(removed, [a, b, c]).keys).toEqual([0, 3, 2]);
});
