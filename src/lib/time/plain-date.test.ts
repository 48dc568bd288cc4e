import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from './edtf';
import { plainToEdtf, readPlainDate } from './plain-date';

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
		['2024-08-12 16:30 +0300', '2024-08-12T16:30+0300'],
		['Mon, 12 Aug 2025 16:00:00 +0300', '2025-08-12T16:00:00+0300'],
		['12 Aug 2025 16:00 UTC', '2025-08-12T16:00Z'],
		['16/05/2024 9:05 p. m.', '2024-05-16T21:05'],
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

describe('[P3] [P5] the languages of the site and of many tables', () => {
	it.each([
		['6 aout 2013', '2013-08-06'],
		['le 6 août 2013', '2013-08-06'],
		['1er mai 1968', '1968-05-01'],
		['1st of May 1968', '1968-05-01'],
		['12 января 2014 года', '2014-01-12'],
		['12 січня 2014 року', '2014-01-12'],
		['12 Ağustos 2010', '2010-08-12'],
		['12 sierpnia 2010', '2010-08-12'],
		['12 maart 2010', '2010-03-12'],
		['12 de março de 2010', '2010-03-12'],
		['12 agosto 2010', '2010-08-12'],
		['12 كانون الثاني 2014', '2014-01-12'],
		['3 Mrz 2020', '2020-03-03'],
		['am 3. Oktober 1990', '1990-10-03'],
		['Mon, 12 Aug 2025 16:00', '2025-08-12T16:00'],
		['1917 г.', '1917'],
		['в 1917 году', '1917'],
		['in 1968', '1968'],
		['c. 107', '0107~'],
		['12000 BC', 'Y-11999'],
		['12,000 BC', 'Y-11999'],
		['March 15, 44 BC', '-0043-03-15'],
		['15. März 44 v. Chr.', '-0043-03-15'],
		['44 av. J.-C.', '-0043'],
		['44 a. C.', '-0043'],
		['44 г. до н. э.', '-0043'],
		['公元前44年', '-0043'],
		['紀元前44年', '-0043'],
		['기원전 44년', '-0043'],
		['44 ق.م', '-0043'],
		['M.Ö. 44', '-0043'],
		['44 p.n.e.', '-0043'],
		['2nd century BC', '-01XX'],
		['1990er Jahre', '199X'],
		['années 1990', '199X'],
		['1990-е', '199X'],
		['1990年代', '199X'],
		['18. Jahrhundert', '17XX'],
		['XVIIIe siècle', '17XX'],
		['siglo XVIII', '17XX'],
		['XVIII век', '17XX'],
		['19世紀', '18XX'],
		['Frühjahr 2025', '2025-21'],
		["l'été 2025", '2025-22'],
		['2025年夏', '2025-22'],
		['um 1850', '1850~'],
		['около 1850', '1850~'],
		['1850年頃', '1850~'],
		['昭和20年8月15日', '1945-08-15'],
		['令和元年', '2019'],
		['약 1850년', '1850~'],
		['1850 (circa)', '1850~'],
		['08.05.1945', '1945-05-08']
	])('%j: %s', (text, edtf) => {
		expect(plainToEdtf(text)).toBe(edtf);
		expect(parseEdtf(edtf).ok).toBe(true);
	});
});

describe('[P7] a stretch of time', () => {
	it.each([
		['8–9 May 1945', '1945-05-08/1945-05-09'],
		['8-9 May 1945', '1945-05-08/1945-05-09'],
		['May 8–9, 1945', '1945-05-08/1945-05-09'],
		['May 8 - June 1, 1945', '1945-05-08/1945-06-01'],
		['28 May 1945 – 3 June', '1945-05-28/1945-06-03'],
		['Dec 28, 1944 - Jan 3, 1945', '1944-12-28/1945-01-03'],
		['April-May 1945', '1945-04/1945-05'],
		['avril-mai 1945', '1945-04/1945-05'],
		['1939–45', '1939/1945'],
		['1939/45', '1939/1945'],
		['1914-18', '1914/1918'],
		['2010-present', '2010/..'],
		['2010 – heute', '2010/..'],
		['2010 – по настоящее время', '2010/..'],
		['2010年至今', '2010/..'],
		['2010–', '2010/..'],
		['circa 1900-1910', '1900~/1910~'],
		['ca. 1850-60', '1850~/1860~'],
		['c. 1900 – c. 1910', '1900~/1910~'],
		['du 8 au 9 mai 1945', '1945-05-08/1945-05-09'],
		['8. bis 9. Mai 1945', '1945-05-08/1945-05-09'],
		['8.–9.5.1945', '1945-05-08/1945-05-09'],
		['08.05.-09.05.1945', '1945-05-08/1945-05-09'],
		['del 8 al 9 de mayo de 1945', '1945-05-08/1945-05-09'],
		['с 8 по 9 мая 1945 г.', '1945-05-08/1945-05-09'],
		['1939 – 1945 гг.', '1939/1945'],
		['2024年8月8日～9日', '2024-08-08/2024-08-09'],
		['between 1914 and 1918', '1914/1918'],
		['zwischen 1914 und 1918', '1914/1918'],
		['между 1914 и 1918', '1914/1918'],
		['seit 2010', '2010/..'],
		['с 2010 г.', '2010/..'],
		['2010年から', '2010/..'],
		['500-400 BC', '-0499/-0399'],
		['44–31 BC', '-0043/-0030'],
		['44 BC – AD 14', '-0043/0014'],
		['2020-01-05 - 2020-01-07', '2020-01-05/2020-01-07'],
		['Q1 2024 - Q3 2024', '2024-33/2024-35'],
		['1990s–2010s', '199X/201X']
	])('%j: %s', (text, edtf) => {
		expect(plainToEdtf(text)).toBe(edtf);
		expect(parseEdtf(edtf).ok).toBe(true);
	});

	it.each(['3 - 4', 'A-B', 'since', '9 May 1945 – 8 May 1945', '1921-22'])('%j says none', (text) =>
		expect(plainToEdtf(text)).toBe(text)
	);
});

describe('[P8] EDTF beyond the profile, and older forms of it', () => {
	it.each([
		['1990-uu-uu', '1990-XX-XX', false],
		['199u', '199X', false],
		['199x', '199X', false],
		['19xx', '19XX', false],
		['uuuu', 'XXXX', false],
		['1723?~', '1723%', false],
		['2004-06-01/open', '2004-06-01/..', false],
		['unknown/2006', '/2006', false],
		['*/2006', '/2006', false],
		['2004-06-01/*', '2004-06-01/', false],
		['~1812-04', '1812-04~', true],
		['2004-06~-11', '2004-06-11~', true],
		['(2004-06)?-11', '2004-06-11?', true],
		['1XXX', '1000/1999', true],
		['{1960,1961}', '1960/1961', true],
		['[1670..1672]', '[1670,1671,1672]', false],
		['[..1760-12-03]', '../1760-12-03', false],
		['156X-12-25', '156X', true],
		['1985-XX-12', '1985', true],
		['Y-17E7', 'Y-170000000', false],
		['y-17e7', 'Y-170000000', false],
		['1950S2', '19XX', true],
		['2001-26', '2001-22', false],
		['2001-29', '2001-09/2001-11', false],
		['2004-06-XX/2004-07-03', '2004-06-XX/2004-07-03', false]
	] as const)('%s: %s', (text, edtf, isWider) =>
		expect(readPlainDate(text)).toEqual({ edtf, isWider })
	);
});

describe('[F342] clock times, parts of years and ranges in the languages of the site', () => {
	it.each([
		['12. Juni 2025 um 13.39 Uhr', '2025-06-12T13:39'],
		['le 12 juin 2025 à 13h39', '2025-06-12T13:39'],
		['2025年6月12日13時39分', '2025-06-12T13:39'],
		['2025年6月12日(木) 13:39', '2025-06-12T13:39'],
		['2025년 6월 12일 오후 1:39', '2025-06-12T13:39'],
		['12 يونيو 2025 في 1:39 م', '2025-06-12T13:39'],
		['12 يونيو 2025 في 1:39 ص', '2025-06-12T01:39'],
		['12 June 2025 at 3pm', '2025-06-12T15:00'],
		['13:39 on 12 June 2025', '2025-06-12T13:39'],
		['12 June 2025 13:39–15:00', '2025-06-12T13:39/2025-06-12T15:00'],
		['12 June 2025 25 pm', undefined],
		['12 June 2025 at 13 pm', undefined],
		['1. Hälfte 2025', '2025-40'],
		['II квартал 2025 года', '2025-34'],
		['النصف الثاني من 2025', '2025-41'],
		['2025年第三季度', '2025-35'],
		['2025년 하반기', '2025-41'],
		['2025年–2026年冬', '2025-24'],
		['紀元前44年～31年', '-0043/-0030'],
		['BC 44년~31년', '-0043/-0030'],
		['公元前44年–公元14年', '-0043/0014'],
		['sixteenth century', '15XX'],
		['V век до н. э.', '-04XX'],
		['القرن التاسع عشر', '18XX'],
		['十六世纪', '15XX'],
		['12 or 13 or 14 June 2025', '[2025-06-12,2025-06-13,2025-06-14]'],
		['24 August AD 79', '0079-08-24']
	])('%s: %s', (text, edtf) => expect(plainToEdtf(text)).toBe(edtf ?? text));
});

const INTL_LANGUAGES = [
	'en',
	'en-GB',
	'de',
	'fr',
	'es',
	'ru',
	'uk',
	'it',
	'pt',
	'pl',
	'nl',
	'tr',
	'zh',
	'ja',
	'ko'
];

describe.each(INTL_LANGUAGES)('[P3] every month as it is written in %s', (language) => {
	const MONTHS = Array.from({ length: 12 }, (_, month) => month + 1);
	const FORMS: readonly Intl.DateTimeFormatOptions[] = [
		{ dateStyle: 'long' },
		{ dateStyle: 'full' },
		{ day: 'numeric', month: 'short', year: 'numeric' }
	];
	it.each(MONTHS)('%i', (month) => {
		const two = (n: number) => String(n).padStart(2, '0');
		for (const day of [1, 9, 23, 30].filter((of) => of < 30 || month !== 2))
			for (const form of FORMS) {
				const at = Date.UTC(1999, month - 1, day);
				const text = new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' }).format(at);
				expect([text, plainToEdtf(text)]).toEqual([text, `1999-${two(month)}-${two(day)}`]);
			}
		const at = Date.UTC(1999, month - 1, 5);
		const ofYear = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
		const text = new Intl.DateTimeFormat(language, ofYear).format(at);
		expect([text, plainToEdtf(text)]).toEqual([text, `1999-${two(month)}`]);
	});
});

describe('[P9] one of two, a part of something, months in numbers', () => {
	it.each([
		['1936 or 1937', '[1936,1937]', false],
		['12 or 13 August 2025', '[2025-08-12,2025-08-13]', false],
		['12. oder 13. August 2025', '[2025-08-12,2025-08-13]', false],
		['31 July or 1 August 1914', '[1914-07-31,1914-08-01]', false],
		['2001-09-11 08:46 EDT', '2001-09-11', true],
		['11 Sep 2001, 8:46 am (EDT)', '2001-09-11', true],
		['early 1920s', '192X', true],
		['late 19th century', '18XX', true],
		['Ende März 2020', '2020-03', true],
		['fin 2019', '2019', true],
		['a mediados de 1936', '1936', true],
		['конец 1941 года', '1941', true],
		['12/2025', '2025-12', false],
		['2025/08', '2025-08', false],
		['8.2025', '2025-08', false],
		['Winter 1962/63', '1962-24', false],
		['winter of 1939-1940', '1939-24', false]
	])('%s', (text, edtf, isWider) => expect(readPlainDate(text)).toEqual({ edtf, isWider }));
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
				expect(edtf === written || /^(?:Y?-?[\dX]{4}|\.\.|\/|\[)/.test(edtf)).toBe(true);
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
