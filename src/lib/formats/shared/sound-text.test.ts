import { describe, expect, it } from 'vitest';
import { toLine, toSound, toSoundJson } from './sound-text';

describe('sound text', () => {
	it.each([
		['line ends', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
		['halves of characters', 'a\uD83D b\uDC00', 'a\uFFFD b\uFFFD'],
		['whole characters', '👩‍👩‍👧 한국어', '👩‍👩‍👧 한국어'],
		['controls', '\0\u0001\b\v\f\u001F', '\uFFFD'.repeat(6)],
		['tabs and line ends stay', '\ta\n', '\ta\n'],
		['what is no character', '\uFFFE\uFFFF', '\uFFFD\uFFFD'],
		['what means something to others', '<>&"\'\\{}%\u2028', '<>&"\'\\{}%\u2028']
	])('%s', (_, text, expected) => {
		expect(toSound(text)).toBe(expected);
	});

	it.each([
		['is on one line', ' a\r\n\t b\n\nc\u2028d\u2029e\u0085f ', 'a b c d e f'],
		[
			'keeps spaces that are no breaks',
			'dit\u00A0: «\u202Foui\u202F»',
			'dit\u00A0: «\u202Foui\u202F»'
		],
		['is sound', 'a\uD83D', 'a\uFFFD']
	])('a line %s', (_, text, expected) => {
		expect(toLine(text)).toBe(expected);
	});

	it('is in every text of JSON', () => {
		expect(JSON.parse(toSoundJson({ a: ['\uD83D', { b: 'c\r\nd' }], e: 1 }))).toEqual({
			a: ['\uFFFD', { b: 'c\nd' }],
			e: 1
		});
	});
});
