import { expect, it } from 'vitest';
import { addEdit, applyEdits, freeKey, type AuthorDraft, type Edit } from './draft';

const BASE: AuthorDraft = {
	head: { version: 1, title: 'Before' },
	entries: [
		{ key: 2, entry: { headline: 'first' } },
		{ key: 5, entry: { headline: 'second' } }
	]
};
const put = (key: number, headline: string): Edit => ({ kind: 'put', key, entry: { headline } });
const headlines = ({ entries }: AuthorDraft) => entries.map(({ entry }) => entry.headline);

it('an entry that is changed keeps its place, a new one comes last', () => {
	expect(headlines(applyEdits(BASE, [put(2, 'changed'), put(6, 'new')]))).toEqual([
		'changed',
		'second',
		'new'
	]);
	expect(headlines(BASE)).toEqual(['first', 'second']);
});

it('without an edit it is the same draft', () => expect(applyEdits(BASE, [])).toBe(BASE));

it('what is removed is gone, until an edit brings it back', () => {
	const removed: Edit = { kind: 'remove', key: 2 };
	expect(headlines(applyEdits(BASE, [removed]))).toEqual(['second']);
	expect(headlines(applyEdits(BASE, [removed, put(2, 'back')]))).toEqual(['second', 'back']);
});

it('the head is replaced', () => {
	const head = { version: 1, title: 'After' };
	expect(applyEdits(BASE, [{ kind: 'head', head }]).head).toBe(head);
});

it('of edits that follow one another about one entry the last is kept', () => {
	const edits = [put(2, 'a'), put(2, 'ab'), put(5, 'c'), put(2, 'abc')].reduce(addEdit, []);
	expect(edits).toEqual([put(2, 'ab'), put(5, 'c'), put(2, 'abc')]);
});

it('a free key is that of no entry, of none that is new, and of none that was removed', () => {
	expect(freeKey(BASE, [])).toBe(6);
	expect(freeKey(BASE, [put(6, 'new'), { kind: 'remove', key: 9 }])).toBe(10);
	expect(freeKey({ head: {}, entries: [] }, [])).toBe(0);
});
