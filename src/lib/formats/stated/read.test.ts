import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveDate } from '$lib/time/bounds';
import { readStated } from './read';

/** A Wednesday. */
const AS_OF = { year: 2025, month: 8, day: 13 };
const edtf = (text: string, lang?: string) =>
	readStated(text, AS_OF, lang === undefined ? {} : { lang })?.edtf;

describe('from the day of the text', () => {
	it.each<[string, string]>([
		['last year', '2024'],
		['this year', '2025'],
		['next year', '2026'],
		['last month', '2025-07'],
		['this month', '2025-08'],
		['next month', '2025-09'],
		['last week', '2025-08-04/2025-08-10'],
		['this week', '2025-08-11/2025-08-17'],
		['next week', '2025-08-18/2025-08-24'],
		['last weekend', '2025-08-09/2025-08-10'],
		['yesterday', '2025-08-12'],
		['today', '2025-08-13'],
		['tomorrow night', '2025-08-14'],
		['the day before yesterday', '2025-08-11'],
		['last night', '2025-08-12/2025-08-13'],
		['week before last', '2025-07-28/2025-08-03'],
		['the year before last', '2023'],
		['last century', '19XX'],
		['last quarter', '2025-34'],
		['the first half of last year', '2024-40'],
		['the third quarter of this year', '2025-35'],
		['earlier this month', '2025-08-01/2025-08-13'],
		['earlier this year', '2025-01-01/2025-08-13'],
		['later this month', '2025-08-13/2025-08-31'],
		['late last year', '2024'],
		['early this week', '2025-08-11/2025-08-17'],
		['on Tuesday', '2025-08-12'],
		['on Wednesday', '2025-08-13'],
		['on Friday', '2025-08-08'],
		['They will meet on Friday', '2025-08-15'],
		['Tuesday last week', '2025-08-05'],
		['last week’s Friday', '2025-08-08'],
		['last Tuesday', '[2025-08-05,2025-08-12]'],
		['last Friday', '2025-08-08'],
		['next Friday', '[2025-08-15,2025-08-22]'],
		['this Friday', '2025-08-15'],
		['10 days ago', '2025-08-03'],
		['two weeks ago', '2025-07-28/2025-08-03'],
		['a fortnight ago', '2025-07-28/2025-08-03'],
		['two months ago', '2025-06~'],
		['three years ago', '2022~'],
		['some 20 years ago', '2005~'],
		['two decades ago', '2005~'],
		['three hours ago', '[2025-08-12,2025-08-13]'],
		['in two days', '2025-08-15'],
		['2 days from now', '2025-08-15'],
		['in three weeks', '2025-09-01/2025-09-07'],
		['in the past three years', '2022~/2025-08-13'],
		['over the past week', '2025-08-06/2025-08-13']
	])('[R] %s is %s', (text, date) => {
		expect(edtf(text)).toBe(date);
	});
});

describe('of the calendar', () => {
	it.each<[string, string]>([
		['in April', '2025-04'],
		['in August', '2025-08'],
		['in September', '2024-09'],
		['It will open in September', '2025-09'],
		['April', '2025-04'],
		['mid April', '2025-04'],
		['in late April', '2025-04'],
		['early April 2024', '2024-04'],
		['last April', '[2024-04,2025-04]'],
		['last September', '2024-09'],
		['next April', '2026-04'],
		['early 2024', '2024'],
		['mid-2024', '2024'],
		['at the end of 2024', '2024'],
		['in 2024', '2024'],
		['2024', '2024'],
		['spring 2025', '2025-21'],
		['the summer of 1914', '1914-22'],
		['in the summer', '2025-22'],
		['last summer', '[2024-22,2025-22]'],
		['winter 2024', '[2023-24,2024-24]'],
		['winter 2024-25', '2024-24'],
		['the 1990s', '199X'],
		['in the mid-1990s', '199X'],
		['the 1900s', '19XX'],
		['19th century', '18XX'],
		['the early nineteenth century', '18XX'],
		['5th century BC', '-04XX'],
		['Q2 2025', '2025-34'],
		['the second quarter of 2024', '2024-34'],
		['first half of 2025', '2025-40'],
		['in the second half of April', '2025-04'],
		['44 BC', '-0043'],
		['15 March 44 BC', '-0043-03-15'],
		['AD 79', '0079'],
		['on 12 August', '2025-08-12'],
		['August 14', '2024-08-14'],
		['on the 12th', '2025-08-12'],
		['on the 31st', '2025-07-31'],
		['Tue 12 Aug 2025', '2025-08-12'],
		['on Tuesday (12 August)', '2025-08-12'],
		['Aug 12, 2025', '2025-08-12'],
		['13/08/2025', '2025-08-13'],
		['They met on 2025-08-12.', '2025-08-12'],
		['Sunday 7 September 2014 at 3pm', '2014-09-07'],
		['eleventh of September 2001', '2001-09']
	])('[C] %s is %s', (text, date) => {
		expect(edtf(text)).toBe(date);
	});

	it.each<[string, string | undefined, string | undefined]>([
		['12/08/2025', undefined, undefined],
		['12/08/2025', 'en', undefined],
		['12/08/2025', 'en-GB', '2025-08-12'],
		['12/08/2025', 'en-US', '2025-12-08'],
		['on 12/08/2025', 'en-US', '2025-12-08'],
		['on 12/08/25', 'en-US', undefined],
		['12. August 2025', 'de', '2025-08-12'],
		['12 августа 2025', 'ru', '2025-08-12'],
		['last year', 'de', undefined]
	])('[C3] [X1] %s in %s is %s', (text, lang, date) => {
		expect(edtf(text, lang)).toBe(date);
	});
});

describe('words around a date', () => {
	it.each<[string, string]>([
		['since 2022', '2022/..'],
		['since April', '2025-04/..'],
		['since last week', '2025-08-04~/..'],
		['2022 onwards', '2022/..'],
		['until 2022', '../2022'],
		['about three years ago', '2022~'],
		['circa 1850', '1850~'],
		['since about 2022', '2022~/..'],
		['around April 2024', '2024-04~'],
		['possibly in 1850', '1850?'],
		['in 1850 or so', '1850~'],
		['between 2014 and 2018', '2014/2018'],
		['between April and June 2024', '2024-04/2024-06'],
		['October–February 2024', '2023-10/2024-02'],
		['12–15 August 2025', '2025-08-12/2025-08-15'],
		['Aug 10 - Sep 12, 2013', '2013-08-10/2013-09-12'],
		['12 or 13 August 2025', '[2025-08-12,2025-08-13]'],
		['3 May 2024 or 4 May 2024', '[2024-05-03,2024-05-04]']
	])('[A] %s is %s', (text, date) => {
		expect(edtf(text)).toBe(date);
	});
});

it.each([
	...[
		'',
		'recently',
		'now',
		'soon',
		'at noon',
		'10:30',
		'3.5',
		'week 32',
		'Easter',
		'5th',
		'three days'
	],
	...[
		'a few years ago',
		'several weeks ago',
		'more than three years ago',
		'for three days',
		'next 3 days'
	],
	...[
		'every Monday',
		'on Mondays',
		'the following year',
		'a year later',
		'last decade',
		'12 days before yesterday'
	],
	...[
		'before last Tuesday',
		'after 2020',
		'by April',
		'two days after 3 May 2024',
		'the week of 12 August'
	],
	...[
		'31 April 2024',
		'he may go',
		'30 ad campaigns',
		'sat on the fence',
		'they march',
		'in 2023-24'
	],
	...["3 Sep '24", "Jan '12", '6 Oct 12', '0 BC', '2018-2014']
])('[E5] “%s” is not read', (text) => {
	expect(edtf(text)).toBeUndefined();
});

it.each<[string, string]>([
	['The two signed it in April 2019, and again in 2023.', 'in April 2019'],
	['since about 2022', 'since about 2022'],
	['It fell (on 12 August).', 'on 12 August'],
	['He said for three days in April 2024', 'in April 2024']
])('[E7] of “%s” the words “%s” are read', (text, phrase) => {
	expect(readStated(text, AS_OF)?.phrase).toBe(phrase);
});

it.each<[string, string]>([
	['12-Aug-2025', '2025-08-12'],
	['September eleventh', '2024-09-11'],
	['2025 August', '2025-08']
])('[X2] %s is read by chrono-node as %s', (text, date) => {
	expect(edtf(text)).toBe(date);
});

describe('[X2] near the ends of days and years', () => {
	it.each<[string, [number, number, number], string]>([
		['yesterday', [2024, 3, 1], '2024-02-29'],
		['last month', [2025, 1, 31], '2024-12'],
		['last week', [2025, 1, 1], '2024-12-23/2024-12-29'],
		['last quarter', [2025, 2, 1], '2024-36'],
		['on the 31st', [2025, 3, 1], '2025-01-31'],
		['31-Dec-2024', [2025, 1, 1], '2024-12-31'],
		['September eleventh', [2025, 9, 11], '2025-09-11'],
		['in April', [2025, 4, 1], '2025-04'],
		['last year', [1, 1, 1], '0000']
	])('%s on %j is %s', (text, [year, month, day], date) => {
		expect(readStated(text, { year, month, day })?.edtf).toBe(date);
	});
});

describe('whatever is in a text', () => {
	const word = fc.constantFrom(
		...'last next this in on since until about three 12 2024 44 BC April May Tuesday year week ago'.split(
			' '
		),
		...'the of early summer 1990s Q2 half and to or before - / ( ) 12/08/2025 ’24 \u0001 yesterday now'.split(
			' '
		)
	);
	const asOf = fc.record({
		year: fc.integer({ min: 1, max: 9999 }),
		month: fc.integer({ min: 1, max: 12 }),
		day: fc.integer({ min: 1, max: 28 })
	});
	const lang = fc.constantFrom('en', 'en-GB', 'en-US', 'fr', '');

	it('never throws, and what is read is a date', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
					fc.string({ unit: 'binary' })
				),
				asOf,
				lang,
				(text, day, language) => {
					const reading = readStated(text, day, { lang: language });
					expect(reading === undefined || resolveDate(reading.edtf, 'UTC').ok).toBe(true);
					expect(text.replaceAll(/\s+/g, ' ')).toContain(reading?.phrase ?? '');
				}
			),
			{ numRuns: 500 }
		);
	});

	it('[E7] is cut at 200 characters, between words', () => {
		const filler = 'x '.repeat(97);
		expect(edtf(`${filler}2024-05-06`)).toBeUndefined();
		expect(edtf(`${filler}and 3 May 2024 ${'y'.repeat(64_000)}`)).toBeUndefined();
		expect(edtf(`on 3 May 2024 ${'y'.repeat(64_000)}`)).toBe('2024-05-03');
	});
});
