import { domainToASCII, domainToUnicode } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostOf, toSafeUrl } from './address';
import { toShownHost } from './host-words';

describe('[F115] [U3] a host in other letters is shown in them', () => {
	it.each([
		'bücher.example',
		'łódź.pl',
		'žižkov.cz',
		'россия.рф',
		'пример.example',
		'президент.рф',
		'ελλάδα.gr',
		'παράδειγμα.example',
		'日本語.jp',
		'お名前.com',
		'ドメイン名例.jp',
		'abc日本.jp',
		'한국어.kr',
		'中国.cn',
		'例子.测试',
		'مثال.example',
		'דוגמה.il',
		'हिन्दी.भारत',
		'ตัวอย่าง.ไทย',
		'сру.рф',
		'оса.ru'
	])('%s', (host) => expect(toShownHost(domainToASCII(host))).toBe(host.normalize('NFC')));
});

describe('[F115] [U3] a host that can be taken for another is shown as browsers send it', () => {
	it.each([
		['Cyrillic among Latin', 'аpple.com'],
		['all Cyrillic that looks Latin', 'аррӏе.com'],
		['Greek among Latin', 'gοogle.com'],
		['all Greek that looks Latin', 'τοτο.com'],
		['Armenian that looks Latin', 'սօ.com'],
		['Hebrew that looks like strokes', 'סוס.com'],
		['dotless i', 'wıkipedia.org'],
		['a dot below', 'gọogle.com'],
		['IPA', 'ɡoogle.com'],
		['combining marks', 'g\u0332oogle.com'],
		['a stroke between Latin letters', 'aノb.com'],
		['digits alone', '१२३.com'],
		['Cherokee', 'ᎪᎠᏚ.com'],
		['Cyrillic and Greek', 'аω.com'],
		['symbols', '☃.net'],
		['an emoji', 'i❤.ws']
	])('%s', (_, host) => {
		const sent = domainToASCII(host);
		expect(sent).toMatch(/xn--/);
		expect(toShownHost(sent)).toBe(sent);
	});

	it.each([
		'xn--pple-43d.com',
		'xn--a.com',
		'xn--.com',
		'xn--99999999.com',
		'xn--abc-.com',
		'xn--80ak6aa92e.com'
	])('%s stays', (host) => expect(toShownHost(host)).toBe(host));

	it('label for label', () => {
		expect(toShownHost(domainToASCII('bücher.аpple.com:8080'.replace(':8080', '')) + ':8080')).toBe(
			'bücher.xn--pple-43d.com:8080'
		);
	});
});

it('[U3] no other name is ever shown', () => {
	const label = fc
		.array(fc.constantFrom(...Array.from('abzé1-дяжыюαωß中日本の한국어עבם')), {
			minLength: 1,
			maxLength: 8
		})
		.map((letters) => `${letters.join('')}.example`);
	fc.assert(
		fc.property(label, (host) => {
			const sent = domainToASCII(host);
			const shown = toShownHost(sent);
			expect(domainToASCII(shown)).toBe(sent);
			expect([sent, domainToUnicode(sent)]).toContain(shown);
		}),
		{ numRuns: 2000 }
	);
});

it('[U1] [U2] who is asked is not who is named before it', () => {
	const url = toSafeUrl('https://bank.com@xn--pple-43d.com/x') ?? '';
	expect(url).toBe('https://xn--pple-43d.com/x');
	expect(hostOf(url)).toBe('xn--pple-43d.com');
	expect(hostOf('https://www.xn--bcher-kva.example/')).toBe('bücher.example');
});
