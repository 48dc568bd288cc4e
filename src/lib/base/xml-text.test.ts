import { parseXml } from '@rgrove/parse-xml';
import { describe, expect, it } from 'vitest';
import { toXmlCharacters, toXmlMarkup, withoutForbidden } from './xml-text';

const isForbidden = (code: number) =>
	(code < 0x20 && ![0x9, 0xa, 0xd].includes(code)) ||
	(code >= 0xd800 && code < 0xe000) ||
	code === 0xfffe ||
	code === 0xffff;

describe('text for XML', () => {
	it('has no character that XML forbids, and all others', () => {
		const codes = Array.from({ length: 0x10000 }, (_, code) => code);
		const changed = (to: string, change: (text: string) => string) =>
			codes.filter((code) => change(String.fromCharCode(code)) === to);
		expect(changed('\uFFFD', toXmlCharacters)).toEqual(
			codes.filter((code) => isForbidden(code) || code === 0xfffd)
		);
		expect(changed('', withoutForbidden)).toEqual(codes.filter(isForbidden));
	});

	it.each([
		['the end of a CDATA section', 'a ]]> b', 'a ]]> b'],
		['more than one of them', ']]]>]]>>', ']]]>]]>>'],
		['controls and halves of characters', 'a\u0001b\uD83Dc', 'a\uFFFDb\uFFFDc'],
		['whole characters', '\uD83D\uDC69\u200D\uD83D\uDC67', '\uD83D\uDC69\u200D\uD83D\uDC67']
	])('%s is text for a strict parser', (_, text, expected) => {
		const { root } = parseXml(toXmlMarkup(`<a b="${text}">${text}</a>`));
		expect(root?.text).toBe(expected);
		expect(root?.attributes.b).toBe(expected);
	});
});
