import { expect, it } from 'vitest';
import { approved, findUnapproved, isProposed } from './unapproved';

it.each([
	[['news', 'Proposed '], 1],
	[['proposed'], 0],
	[['proposed law'], undefined],
	[[7, null], undefined],
	['proposed', undefined],
	[undefined, undefined]
])('[M9] the tags %j name an unapproved draft at %s', (tags, at) => {
	expect(findUnapproved({ tags }).map(({ keys }) => keys[1])).toEqual(at === undefined ? [] : [at]);
});

it('[M9] an approved head has its other tags', () => {
	const head = { title: 'A', tags: ['news', 'proposed'] };
	expect(isProposed(head.tags)).toBe(true);
	expect(approved(head)).toEqual({ title: 'A', tags: ['news'] });
	expect(approved({ title: 'A', tags: ['proposed'] })).toEqual({ title: 'A' });
	expect(approved({ title: 'A' })).toEqual({ title: 'A' });
});
