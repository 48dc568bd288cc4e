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
	const move = (id: string, by: -1 | 1) => moveGroup(DRAFT, id, by);
	expect(orderOf(move('b', -1).head)).toEqual(['b', 'a', 'c']);
	expect(orderOf(move('b', 1).head)).toEqual(['a', 'c', 'b']);
	expect(move('b', 1).changed).toEqual([]);
	expect(move('a', -1).head).toBe(HEAD);
	expect(move('x', 1).head).toBe(HEAD);
});

it('[F374] groups with numbers as ids move too, and keep their events', () => {
	const years = {
		b: { label: 'B' },
		'group-7': { label: 'Taken' },
		7: { label: '7' },
		2024: { label: '2024' }
	};
	const entries = [
		{ key: 1, entry: { group: '2024' } },
		{ key: 2, entry: { group: 'b' } }
	];
	const { head, changed } = moveGroup({ head: { groups: years }, entries }, 'b', -1);
	const groups = head.groups as Record<string, { label: string }>;
	expect(Object.values(groups).map(({ label }) => label)).toEqual(['7', 'B', '2024', 'Taken']);
	expect(Object.keys(groups)).toEqual(['group-7-5', 'b', 'group-2024', 'group-7']);
	expect(changed).toEqual([{ key: 1, entry: { group: 'group-2024' } }]);
});

it('the events of a merged group join the other one; those of a removed group have none', () => {
	const merged = mergeGroup(DRAFT, 'a', 'b');
	expect(orderOf(merged.head)).toEqual(['b', 'c']);
	expect(merged.changed).toEqual([{ key: 1, entry: { headline: '1', group: 'b' } }]);
	expect(mergeGroup(DRAFT, 'b', '').changed).toEqual([{ key: 2, entry: { headline: '2' } }]);
});

it('a timeline without groups has no field for them', () =>
	expect(mergeGroup({ head: { groups: { a: {} } }, entries: [] }, 'a', '').head).toEqual({}));
