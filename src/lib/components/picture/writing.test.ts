import { expect, it } from 'vitest';
import { toStandaloneSvg } from './standalone-svg';
import {
	cutText,
	fittedWidth,
	inOurLetters,
	titleLines,
	widthOfText,
	withoutStacks
} from './writing';

it.each([
	['Launch 🚀 day', 'Launch day'],
	['Kursk', 'Kursk'],
	['日本語', ''],
	['Токио и Αθήνα', 'Токио и Αθήνα'],
	['خبر من بيونغ', '']
])('of “%s” our letters can write “%s”', (text, written) => {
	expect(inOurLetters(text)).toBe(written);
});

it('fits only text whose width it knows', () => {
	expect(fittedWidth('Kursk', 13, 'regular')).toBeGreaterThan(20);
	expect(fittedWidth('Kursk', 26, 'regular')).toBeCloseTo(2 * widthOfText('Kursk', 13), 0);
	expect(fittedWidth('日本', 13, 'regular')).toBeUndefined();
	expect(fittedWidth('', 13, 'regular')).toBeUndefined();
});

it('cuts what is too long', () => {
	const cut = cutText('a word that is much longer than there is room', 100, 13);
	expect(cut).toMatch(/^a word.*…$/);
	expect(widthOfText(cut, 13)).toBeLessThanOrEqual(100);
	expect(titleLines('word '.repeat(200), 600, 34)).toHaveLength(4);
});

it('takes off accents that reach over what stands around', () => {
	expect(withoutStacks(`a${'\u0301'.repeat(100_000)}b`)).toBe(`a${'\u0301'.repeat(4)}b`);
	expect(withoutStacks('tiếng Việt')).toBe('tiếng Việt');
});

it('makes a document of markup: nothing before it, no comments, no letters that XML has no place for', () => {
	const svg = toStandaloneSvg(
		'<!--[--><svg><text>a\u0001b\ud800&lt;!--<!----></text></svg><!--]-->'
	);
	expect(svg).toBe(
		'<?xml version="1.0" encoding="UTF-8"?>\n<svg><text>a\ufffdb\ufffd&lt;!--</text></svg>\n'
	);
});
