import { expect, it } from 'vitest';
import { mergeGroup, moveGroup } from './groups';

const HEAD = { title: 'T', groups: { a: { label: 'A' }, b: { label: 'B' }, c: { label: 'C' } } };
const orderOf = (head: object) => Object.keys((head as typeof HEAD).groups);
const DRAFT = {
	head: HEAD,
	entries: [
		{ key: 1, entry: { headline: '1', group: 'a' } },
		{ key: 2, entry: { headline: '2', group: 'b' } },
		{ key: 3, entry: { headline: '3' } }
	]
};

it('a group moves by one place, never over an end', () => {
	expect(orderOf(moveGroup(HEAD, 'b', -1))).toEqual(['b', 'a', 'c']);
	expect(orderOf(moveGroup(HEAD, 'b', 1))).toEqual(['a', 'c', 'b']);
	expect(moveGroup(HEAD, 'a', -1)).toBe(HEAD);
	expect(moveGroup(HEAD, 'x', 1)).toBe(HEAD);
});

it('the events of a merged group join the other one; those of a removed group have none', () => {
	const merged = mergeGroup(DRAFT, 'a', 'b');
	expect(orderOf(merged.head)).toEqual(['b', 'c']);
	expect(merged.changed).toEqual([{ key: 1, entry: { headline: '1', group: 'b' } }]);
	expect(mergeGroup(DRAFT, 'b', '').changed).toEqual([{ key: 2, entry: { headline: '2' } }]);
});

it('a timeline without groups has no field for them', () =>
	expect(mergeGroup({ head: { groups: { a: {} } }, entries: [] }, 'a', '').head).toEqual({}));
