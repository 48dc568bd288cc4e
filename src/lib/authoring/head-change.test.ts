import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyToHead, headChanges, joinChanges } from './head-change';

const BEFORE = {
	title: 'T',
	groups: { a: { label: 'A' }, b: { label: 'B' } },
	sources: { s1: { title: 'One' } }
};

it.each<[string, Record<string, unknown>, object]>([
	['a field', { ...BEFORE, title: 'New' }, { title: 'New' }],
	['a field that is gone', { ...BEFORE, title: undefined }, {}],
	[
		'one source',
		{ ...BEFORE, sources: { s1: { title: 'Edited' } } },
		{ sources: { s2: { title: 'Read' }, s1: { title: 'Edited' } } }
	],
	['an added group', { ...BEFORE, groups: { ...BEFORE.groups, c: {} } }, { groups: { c: {} } }],
	['the last source', { title: 'T', groups: BEFORE.groups }, { sources: { s2: { title: 'Read' } } }]
])('[F369] of %s only that is changed in a head that was read again', (_, after, wanted) => {
	const changes = headChanges(BEFORE, after);
	const again = {
		title: 'T',
		groups: { a: { label: 'A' }, d: { label: 'Read' } },
		sources: { s2: { title: 'Read' }, s1: { title: 'One' } }
	};
	const now = applyToHead(again, changes);
	expect(now).toMatchObject(wanted);
	expect(now).toMatchObject({ groups: { d: { label: 'Read' } }, sources: { s2: {} } });
});

it('[F369] a new order of groups has room for those that are read again', () => {
	const after = { ...BEFORE, groups: { b: BEFORE.groups.b, a: BEFORE.groups.a } };
	const again = { groups: { d: {}, a: {}, b: {} } };
	const { groups = {} } = applyToHead(again, headChanges(BEFORE, after));
	expect(Object.keys(groups as object)).toEqual(['b', 'a', 'd']);
});

const head = fc.dictionary(
	fc.constantFrom('title', 'groups', 'sources', 'tags'),
	fc.oneof(
		fc.string(),
		fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.record({ label: fc.string() }), { minKeys: 1 })
	)
);
it('[F369] the changes from one head to another make the other, alone and joined', () => {
	fc.assert(
		fc.property(head, head, head, (first, second, third) => {
			const [one, two] = [headChanges(first, second), headChanges(second, third)];
			expect(applyToHead(first, one)).toEqual(second);
			expect(applyToHead(first, joinChanges(one, two))).toEqual(third);
		})
	);
});
