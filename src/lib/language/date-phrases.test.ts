import { expect, it } from 'vitest';
import { resolveDate } from '$lib/time/bounds';
import type { WordStyle } from '$lib/time/word-style';
import { formatTiming, toHtmlDate } from '$lib/time/words';
import { phrasesOf } from './date-phrases';

function words(
	written: string | string[] | number,
	length: WordStyle['length'] = 'short',
	locale = 'en-GB'
) {
	const read = resolveDate(written, 'Europe/Moscow');
	if (!read.ok) throw new Error(read.problems[0]?.message);
	return formatTiming(read.value, { locale, phrases: phrasesOf(locale), length });
}

it.each([
	['[W1] a year', 2024, '2024'],
	['[W1] a month', '2025-04', 'April 2025'],
	['[W1] a day', '2025-08-12', 'Tue 12 Aug 2025'],
	['[W1] a decade', '202X', 'the 2020s'],
	['[W1] a century', '19XX', '1900 to 1999'],
	['[W2] a season', '2025-21', 'spring 2025'],
	['[W2] a winter names both years', '2025-24', 'winter 2025–26'],
	['[W2] a quarter', '2025-34', 'Q2 2025'],
	['[W2] a half-year', '2025-41', 'second half of 2025'],
	['[W3] approximate', '1850~', 'about 1850'],
	['[W3] uncertain', '2025-04?', 'possibly April 2025'],
	['[W3] both', '1850%', 'possibly about 1850'],
	['[W4] an unknown day', '2025-08-XX', 'a day in August 2025'],
	['[W4] an unknown month', '2025-XX', 'a month in 2025'],
	['[W5] an interval in the language’s own form', '2024-06-18/2024-06-19', '18 – 19 Jun 2024'],
	['[W5] years', '1914/1918', '1914 – 1918'],
	['[W5] unlike ends', '2024/2025-03', '2024 to March 2025'],
	['[W5] goes on', '2022-02-24/..', 'since Thu 24 Feb 2022'],
	['[W5] no beginning', '../1991', 'until 1991'],
	['[W5] an unknown end', '2025-08-15/', 'from Fri 15 Aug 2025, end not known'],
	['[W5] an unknown start', '/1991', 'to 1991, start not known'],
	['[W6] one of two days', ['2025-08-12', '2025-08-13'], '12 or 13 Aug 2025'],
	[
		'[W6] one of two clock times',
		['2025-08-12T16:00+03:00', '2025-08-12T17:00+03:00'],
		'Tue 12 Aug 2025, 16:00 GMT+3 or Tue 12 Aug 2025, 17:00 GMT+3'
	],
	[
		'[W6] one of two days before our era',
		['-0043-03-14', '-0043-03-15'],
		'14 Mar 44 BC or 15 Mar 44 BC'
	],
	[
		'[W5] clock times on the day of a change',
		'2025-03-30T01:30+03:00/2025-03-30T06:00+03:00',
		'Sun 30 Mar 2025, 01:30 GMT+3 to Sun 30 Mar 2025, 06:00 GMT+3'
	],
	['[W6] one of two years', ['1850', '1852'], '1850 or 1852'],
	['[W7] before our era', '-0043', '44 BC'],
	['[W7] the year 0 is 1 BC', '0000', '1 BC'],
	['[W7] beyond any calendar', 'Y-13800000000', '13.8 billion BC'],
	['[W8] a clock time with its zone', '2025-08-12T16:00+03:00', 'Tue 12 Aug 2025, 16:00 GMT+3'],
	[
		'[W8] on the timeline’s clocks, wherever it was written',
		'2025-08-12T13:00Z',
		'Tue 12 Aug 2025, 16:00 GMT+3'
	]
])('%s', (_, written, expected) => expect(words(written)).toBe(expected));

it.each(['fa', 'th', 'ar-SA', 'ja'])('[W7] the calendar is Gregorian in %s as well', (locale) => {
	expect(new Intl.NumberFormat(locale, { useGrouping: false }).format(2024)).toBe(
		words(2024, 'short', locale).replace(/\P{Nd}*$/u, '')
	);
});

it.each([
	['[W1] plain', 'plain', '12 Aug 2025'],
	['[W1] long, to be spoken', 'long', 'Tuesday 12 August 2025'],
	['[W1] under a heading that names the year', 'inYear', 'Tue 12 Aug']
] as const)('%s', (_, length, expected) => expect(words('2025-08-12', length)).toBe(expected));

it.each([
	['[W1] a day', 'de', '2025-08-12', 'Di., 12. Aug. 2025'],
	['[W1] a decade', 'de', '198X', '1980er-Jahre'],
	['[W2] a winter, where digits say a year', 'ru', '2025-24', 'зима 2025–26'],
	['[W2] a winter, where a word does', 'ja', '2025-24', '2025年–2026年冬'],
	['[W3] approximate', 'fr', '2025-08~', 'août 2025 environ'],
	['[W6] each day as it is written', 'de', ['2025-08-12', '2025-08-13'], '12. oder 13. Aug. 2025'],
	['[W6] in American English', 'en-US', ['2025-08-12', '2025-08-13'], 'Aug 12 or 13, 2025'],
	['[W7] the era where it belongs', 'zh', 'Y-13800000000', '公元前138亿年'],
	['no language of ours', 'it', '2025-08~', 'about agosto 2025'],
	['other letters than ours', 'zh-TW', '2025-08~', 'about 2025年8月']
])('%s in %s', (_, locale, written, expected) =>
	expect(words(written, 'short', locale)).toBe(expected)
);

it.each([
	['[W9] a day', '2025-08-12', '2025-08-12'],
	['[W9] a month', '2025-04', '2025-04'],
	['[W9] a year', 2024, '2024'],
	['[W9] an instant', '2025-08-12T16:00+03:00', '2025-08-12T13:00:00.000Z'],
	['[W9] nothing for what is about then', '1850~', undefined],
	['[W9] nothing before year 1', '-0043', undefined],
	['[W9] nothing for an interval', '2024/2025', undefined]
])('%s for <time>', (_, written, expected) => {
	const read = resolveDate(written, 'UTC');
	expect(read.ok && toHtmlDate(read.value)).toBe(expected);
});
