import { expect, it } from 'vitest';
import { toStandaloneSvg } from './standalone-svg';
import { createWriting, inOurLetters, withoutStacks } from './writing';

const writing = createWriting();

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
	expect(writing.fittedWidth('Kursk', 13, 'regular')).toBeGreaterThan(20);
	expect(writing.fittedWidth('Kursk', 26, 'regular')).toBeCloseTo(
		2 * writing.widthOf('Kursk', 13),
		0
	);
	expect(writing.fittedWidth('日本', 13, 'regular')).toBeUndefined();
	expect(writing.fittedWidth('', 13, 'regular')).toBeUndefined();
});

it('cuts what is too long', () => {
	const cut = writing.cut('a word that is much longer than there is room', 100, 13);
	expect(cut).toMatch(/^a word.*…$/);
	expect(writing.widthOf(cut, 13)).toBeLessThanOrEqual(100);
	expect(writing.titleLines('word '.repeat(200), 600, 34)).toHaveLength(4);
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
