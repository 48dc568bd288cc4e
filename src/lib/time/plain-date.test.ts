import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from './edtf';
import { plainToEdtf } from './plain-date';

describe('[P1] EDTF stays as it is', () => {
	it.each([
		'2024',
		'2024-08',
		'2024-08-12',
		'-0043',
		'-0043-03-15',
		'1850~',
		'2025-04?',
		'1850%',
		'2025-08-XX',
		'2025-XX',
		'202X',
		'19XX',
		'2025-21',
		'2025-33',
		'2025-40',
		'Y-170000002',
		'2024-06-18/2024-06-19',
		'2022-02-24/..',
		'../1991',
		'2025-08-15/',
		'2025-08-12T16:00+03:00',
		'2025-08-12T16:00[Europe/Moscow]',
		'[2025-08-12,2025-08-13]'
	])('%s', (text) => {
		expect(plainToEdtf(text)).toBe(text);
		expect(plainToEdtf(text, 'day first')).toBe(text);
		expect(parseEdtf(text).ok).toBe(true);
	});
});

describe('[P2] a day', () => {
	it.each([
		['2024/08/12', '2024-08-12'],
		['2024.8.2', '2024-08-02'],
		['20240812', '2024-08-12'],
		['2024-08-12 00:00:00', '2024-08-12'],
		['2017-07-31 00:00:00.000', '2017-07-31'],
		['2024-08-12 16:30', '2024-08-12T16:30'],
		['2024-08-12 16:30:15Z', '2024-08-12T16:30:15Z'],
		['2024-08-12, 4:30 pm', '2024-08-12T16:30'],
		['2024-08-12 12:05 a.m.', '2024-08-12T00:05'],
		['2024-08-12 16:30 +0300', '2024-08-12 16:30 +0300'],
		['2024-08-12 15:00 am', '2024-08-12 15:00 am'],
		['2024년 8월 12일', '2024-08-12'],
		['2024年8月12日', '2024-08-12'],
		['2024년', '2024']
	])('%j: %s', (text, edtf) => expect(plainToEdtf(text)).toBe(edtf));
});

describe('[P3] the name of a month', () => {
	it.each([
		['12 August 2025', '2025-08-12'],
		['Aug 12, 2025', '2025-08-12'],
		['12th Aug. 2025', '2025-08-12'],
		['Tue 12 Aug 2025', '2025-08-12'],
		['Tuesday, August 12, 2025', '2025-08-12'],
		['12-Aug-2025', '2025-08-12'],
		['12 August 2025 16:00', '2025-08-12T16:00'],
		['August 2025', '2025-08'],
		['Sept. 2025', '2025-09'],
		['12. März 2025', '2025-03-12'],
		['Dienstag, 12. August 2025', '2025-08-12'],
		['mardi 12 août 2025', '2025-08-12'],
		['12 de agosto de 2025', '2025-08-12'],
		['12 августа 2025 г.', '2025-08-12'],
		['12 серпня 2025', '2025-08-12'],
		['12 أغسطس 2025', '2025-08-12']
	])('%j: %s', (text, edtf) => expect(plainToEdtf(text)).toBe(edtf));

	it.each([
		'12 Aug 25',
		'32 Foo 2025',
		'jui 2025',
		'before 12 August 2025',
		'by August 12, 2025',
		'after 12 August 2025',
		'Aug 2025 or so',
		'12 August'
	])('%j says none', (text) => expect(plainToEdtf(text)).toBe(text));
});

describe('[P4] which number is the day', () => {
	it.each([
		['03/04/2024', undefined, '03/04/2024'],
		['03/04/2024', 'day first', '2024-04-03'],
		['03/04/2024', 'month first', '2024-03-04'],
		['03/03/2024', undefined, '2024-03-03'],
		['8/13/2024, 4:30:00 PM', undefined, '2024-08-13T16:30:00'],
		['25.12.2024', undefined, '2024-12-25'],
		['12/25/2024', undefined, '2024-12-25'],
		['3-4-2024 10:00', 'day first', '2024-04-03T10:00'],
		['25/12/2024', 'month first', '2024-25-12'],
		['03/04/24', 'day first', '03/04/24'],
		['03/04-2024', 'day first', '03/04-2024']
	] as const)('%s, %s: %s', (text, order, edtf) => expect(plainToEdtf(text, order)).toBe(edtf));
});

describe('[P5] what is known less exactly', () => {
	it.each([
		['c. 1850', '1850~'],
		['about 12 August 2025', '2025-08-12~'],
		['circa 1850', '1850~'],
		['ca 1850', '1850~'],
		['c1850', '1850~'],
		['approx. May 1850', '1850-05~'],
		['approximately 1850', '1850~'],
		['possibly 1850', '1850?'],
		['spring 2025', '2025-21'],
		['Autumn of 2025', '2025-23'],
		['Q2 2025', '2025-34'],
		['2025 H1', '2025-40'],
		['the 1990s', '199X'],
		['18th century', '17XX'],
		['44 BC', '-0043'],
		['1 BCE', '0000'],
		['AD 79', '0079'],
		['c. 44 BC', '-0043~'],
		['1914-1918', '1914/1918'],
		['June 2024 – August 2025', '2024-06/2025-08'],
		['from 1914 to 1918', '1914/1918'],
		['since 2022', '2022/..'],
		['until 12 Aug 2025', '../2025-08-12']
	])('%j: %s', (text, edtf) => {
		expect(plainToEdtf(text)).toBe(edtf);
		expect(parseEdtf(edtf).ok).toBe(true);
	});

	it.each(['0 BC', 'the 1900s', 'early 2024', 'last year', 'soon', ''])('%j says none', (text) =>
		expect(plainToEdtf(text)).toBe(text)
	);
});

describe('[P6] whatever the text', () => {
	const piece = fc.constantFrom(
		'12',
		'Aug',
		'2025',
		' ',
		'/',
		'.',
		'-',
		'–',
		'c. ',
		'since ',
		' BC',
		'T',
		':',
		'00',
		'+',
		'from ',
		' to ',
		'г',
		'x'
	);
	it('it never throws, and what comes of what is no date is the text', () => {
		const text = fc.oneof(
			fc.string(),
			fc.array(piece, { maxLength: 10 }).map((all) => all.join(''))
		);
		const order = fc.constantFrom(undefined, 'day first', 'month first');
		fc.assert(
			fc.property(text, order, (written, which) => {
				const edtf = plainToEdtf(written, which);
				expect(edtf === written || /^(?:-?[\dX]{4}|\.\.)/.test(edtf)).toBe(true);
			}),
			{ numRuns: 3000 }
		);
	});

	it.each(['1', 'a', ' ', '-', '12 Aug 2025 ', 'from ', '“'])(
		'64 kB of %j stay as they are',
		(part) => {
			const text = part.repeat(65_536 / part.length);
			for (const length of [119, 120, text.length]) {
				const written = text.slice(0, length);
				expect(plainToEdtf(written)).toBe(written);
			}
		}
	);
});
