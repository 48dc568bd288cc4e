import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clip, clipNoted, shorten } from './clip';
import { Notes } from './notes';

it.each([
	['a text that fits stays', 'one two', 7, 'one two'],
	['it is cut between words', 'one two three', 9, 'one two…'],
	['a long word is cut within', 'abcdefghij', 5, 'abcd…'],
	['a character of two halves stays whole or goes', 'abc😀defg', 5, 'abc…']
])('%s', (_, text, most, cut) => expect(clip(text, most)).toBe(cut));

it('is never longer, and never ends in half a character', () => {
	const texts = fc.string({ unit: 'grapheme', minLength: 0, maxLength: 60 });
	fc.assert(
		fc.property(texts, fc.integer({ min: 2, max: 40 }), (text, most) => {
			const cut = clip(text, most);
			expect(cut.length).toBeLessThanOrEqual(Math.max(most, 1));
			expect(cut.isWellFormed()).toBe(true);
		}),
		{ seed: 7, numRuns: 300 }
	);
});

it('a change is reported with both texts', () => {
	const notes = new Notes();
	expect(clipNoted('one two three', 9, { path: 'title' }, notes)).toBe('one two…');
	expect(clipNoted('one', 9, { path: 'title' }, notes)).toBe('one');
	expect(notes.problems.map(({ path, outcome }) => [path, outcome])).toEqual([
		['title', { kind: 'changed', from: 'one two three', to: 'one two…' }]
	]);
});

it('a quotation in a message has at most 80 characters, all of them whole', () => {
	expect(shorten('a'.repeat(80))).toBe('a'.repeat(80));
	expect(shorten(`${'a'.repeat(79)}😀`)).toBe(`${'a'.repeat(79)}…`);
});
