import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FLOATING, resolveDate } from '$lib/time/bounds';
import { parseEdtf } from '$lib/time/edtf';
import { createWords } from '../words';
import { readTyped, type Typed } from './read';

/** The value, or the values to choose from. */
function valueOf(typed: Typed): string | readonly string[] | undefined {
	if (typed === undefined) return undefined;
	return 'choices' in typed ? typed.choices.map(({ value }) => value) : typed.value;
}
const read = (text: string, locale = 'en-GB') => valueOf(readTyped(text, { locale }));

describe('[F340] what is unmistakable in English is taken', () => {
	it.each([
		['12 June 2025', '2025-06-12'],
		['June 12th, 2025', '2025-06-12'],
		['  12   June\u00a02025 ', '2025-06-12'],
		['13/04/2025', '2025-04-13'],
		['12.6.2025', '2025-06-12'],
		['2025-06-12', '2025-06-12'],
		['2025-06-12 13:39', '2025-06-12T13:39'],
		['12 June 2025 at 1:39 pm', '2025-06-12T13:39'],
		['13:39 on 12 June 2025', '2025-06-12T13:39'],
		['12 June 2025, 13:39–15:00', '2025-06-12T13:39/2025-06-12T15:00'],
		['about 1520', '1520~'],
		['possibly about 1850', '1850%'],
		['spring of 1968', '1968-21'],
		['winter 1968/69', '1968-24'],
		['the 16th century', '15XX'],
		['the sixteenth century', '15XX'],
		['fifth century BC', '-04XX'],
		['15 March 44 BC', '-0043-03-15'],
		['24 August AD 79', '0079-08-24'],
		['between 1840 and 1843', '1840/1843'],
		['second half of 1968', '1968-41'],
		['third quarter of 2025', '2025-35'],
		['June 12 or 13, 2025', '[2025-06-12,2025-06-13]'],
		['1936, 1937 or 1940', '[1936,1937,1940]'],
		['a day in August 2025', '2025-08-XX'],
		['since 1968', '1968/..'],
		['from 15 August 2025, end not known', '2025-08-15/']
	])('%s: %s', (text, value) => expect(read(text)).toBe(value));
});

describe('[F341] an end of time that nobody knows exactly', () => {
	it.each([
		['before 1850', '../1849'],
		['before 12 June 2025', '../2025-06-11'],
		['before 1 January 2025', '../2024-12-31'],
		['before January 2025', '../2024-12'],
		['before the 1840s', '../183X'],
		['prior to the 16th century', '../14XX'],
		['before 44 BC', '../-0044'],
		['before AD 1', '../0000'],
		['before spring 1968', '../1968-02'],
		['before about 1850', '../1850~'],
		['no later than 1850', '../1850'],
		['by 12 June 2025', '../2025-06-12'],
		['after 1850', '1851/'],
		['after 31 December 2024', '2025-01-01/'],
		['after winter 1968/69', '1969-03/'],
		['not before 1850', '1850/']
	])('%s: %s', (text, value) => expect(read(text)).toBe(value));

	it('a part of a time is read as the whole, and its words are kept', () => {
		for (const text of ['early 1840s', 'mid-1840s', 'the mid 1840s', 'in the late 1840s'])
			expect(readTyped(text, { locale: 'en' })).toMatchObject({
				value: '184X',
				words: 'the 1840s',
				stated: text,
				note: expect.stringContaining(text) as string
			});
	});
});

describe('[F342] the languages of the site', () => {
	it.each([
		['de', '12.6.2025', '2025-06-12'],
		['de', '12. Juni 2025, 13:39 Uhr', '2025-06-12T13:39'],
		['de', 'vor 1850', '../1849'],
		['de', 'spätestens 1850', '../1850'],
		['de', 'zwischen 1840 und 1843', '1840/1843'],
		['de', 'Anfang der 1840er Jahre', '184X'],
		['de', 'die frühen 1840er', '184X'],
		['de', '5. Jahrhundert v. Chr.', '-04XX'],
		['de', 'das 16. Jahrhundert', '15XX'],
		['de', '3. Quartal 2025', '2025-35'],
		['fr', '12 juin 2025', '2025-06-12'],
		['fr', 'le 12 juin 2025 à 13h39', '2025-06-12T13:39'],
		['fr', 'avant 1850', '../1849'],
		['fr', 'au début des années 1840', '184X'],
		['fr', 'Ve siècle av. J.-C.', '-04XX'],
		['fr', '1er trimestre 2025', '2025-33'],
		['es', '12 de junio de 2025 a las 13:39', '2025-06-12T13:39'],
		['es', 'después de 1850', '1851/'],
		['es', 'a finales de los años 1840', '184X'],
		['es', 'siglo V a. C.', '-04XX'],
		['ru', '12 июня 2025 г. в 13:39', '2025-06-12T13:39'],
		['ru', 'после 1850', '1851/'],
		['ru', 'не позднее 1850', '../1850'],
		['ru', 'в середине 1840-х годов', '184X'],
		['ru', 'V век до н. э.', '-04XX'],
		['ru', 'первое полугодие 2025 года', '2025-40'],
		['uk', '12 червня 2025 р. о 13:39', '2025-06-12T13:39'],
		['uk', 'після 1850', '1851/'],
		['uk', 'початок 1840-х', '184X'],
		['uk', 'ХVІ століття', '15XX'],
		['ar', '١٢ يونيو ٢٠٢٥', '2025-06-12'],
		['ar', '12 يونيو 2025، 1:39 م', '2025-06-12T13:39'],
		['ar', 'قبل 1850', '../1849'],
		['ar', 'بين 1840 و1843', '1840/1843'],
		['ar', 'القرن الخامس قبل الميلاد', '-04XX'],
		['ar', 'القرن السادس عشر', '15XX'],
		['zh', '2025年6月12日下午1:39', '2025-06-12T13:39'],
		['zh', '1850年之前', '../1849'],
		['zh', '1840年到1843年之间', '1840/1843'],
		['zh', '1840年代初', '184X'],
		['zh', '公元前5世纪', '-04XX'],
		['zh', '公元前44年–31年', '-0043/-0030'],
		['ja', '2025年6月12日午後1時39分', '2025-06-12T13:39'],
		['ja', '1850年以前', '../1850'],
		['ja', '1840年代後半', '184X'],
		['ja', '2025年8月12日または13日', '[2025-08-12,2025-08-13]'],
		['ja', '令和7年6月12日', '2025-06-12'],
		['ko', '2025년 6월 12일 오후 1:39', '2025-06-12T13:39'],
		['ko', '1850년 이전', '../1850'],
		['ko', '1840년에서 1843년 사이', '1840/1843'],
		['ko', '1840년대 초', '184X'],
		['ko', '기원전 5세기', '-04XX']
	])('%s, %s: %s', (locale, text, value) => expect(read(text, locale)).toBe(value));

	it.each(['ar', 'de', 'es', 'fr', 'ja', 'ko', 'ru', 'uk', 'zh'])(
		'a page in %s also reads English and EDTF',
		(locale) => {
			expect(read('12 June 2025', locale)).toBe('2025-06-12');
			expect(read('5th century BC', locale)).toBe('-04XX');
			expect(read('1850~/1860?', locale)).toBe('1850~/1860?');
		}
	);
});

describe('[F343] what can be two dates is never guessed', () => {
	it.each([
		['en-GB', '03/04/2025', ['2025-04-03', '2025-03-04']],
		['en-US', '03/04/2025', ['2025-03-04', '2025-04-03']],
		['en-US', '12.6.2025', ['2025-12-06', '2025-06-12']],
		['de', '03/04/2025', ['2025-04-03', '2025-03-04']],
		['ar', '٣/٤/٢٠٢٥', ['2025-04-03', '2025-03-04']],
		['ja', '3/4/2025', ['2025-03-04', '2025-04-03']],
		['fr', '3-4-2025', ['2025-04-03', '2025-03-04']],
		['en-GB', '03/04/2025 13:39', ['2025-04-03T13:39', '2025-03-04T13:39']],
		['en-GB', '03/04/2025 – 05/04/2025', ['2025-04-03/2025-04-05', '2025-03-04/2025-05-04']],
		['en-GB', '12 Jun 25', ['2025-06-12', '1925-06-12', '0025-06-12']],
		['en-GB', "12 Jun '25", ['2025-06-12', '1925-06-12']],
		['en-GB', '24 August 79', ['1979-08-24', '2079-08-24', '0079-08-24']],
		['en-GB', '13/4/25', ['2025-04-13', '1925-04-13']],
		['en-GB', 'the 1900s', ['190X', '19XX']],
		['en-GB', 'winter 1968', ['1967-24', '1968-24']],
		['en-GB', '1921-22', ['1921-22', '1921/1922']],
		['en-GB', '1939-40', ['1939-40', '1939/1940']],
		['en-GB', '-44', ['-0043', '-0044']]
	])('%s, %s: %j', (locale, text, values) => expect(read(text, locale)).toEqual(values));

	it('each has its words, and a note says that there are several', () => {
		expect(readTyped('03/04/2025', { locale: 'fr' })).toEqual({
			choices: [
				{ value: '2025-04-03', words: '3 avril 2025' },
				{ value: '2025-03-04', words: '4 mars 2025' }
			],
			note: 'Cela peut désigner plusieurs dates.'
		});
	});

	it('two numbers of which one is no month, or that are the same, are one date', () => {
		expect(read('13/04/2025')).toBe('2025-04-13');
		expect(read('04/13/2025')).toBe('2025-04-13');
		expect(read('04/04/2025')).toBe('2025-04-04');
	});

	it('words that count from a day, or are a part of the text, are for a person to confirm', () => {
		const options = { locale: 'en-GB', asOf: '2025-08-13' };
		expect(readTyped('yesterday', options)).toEqual({
			choices: [{ value: '2025-08-12', words: '12 August 2025' }],
			note: 'Because the story was told on 13 August 2025.'
		});
		expect(valueOf(readTyped('12 June', options))).toEqual(['2025-06-12']);
		expect(read('the Ides of March 44 BC')).toEqual(['-0043-03']);
		expect(read('yesterday')).toBeUndefined();
		expect(valueOf(readTyped('yesterday', { ...options, asOf: 'soon' }))).toBeUndefined();
	});
});

describe('[F344] years before our era, as EDTF counts them', () => {
	it('-0044-03-15 is 15 March 45 BC, with a note, and 44 BC is offered', () => {
		expect(readTyped('-0044-03-15', { locale: 'en-GB' })).toEqual({
			value: '-0044-03-15',
			words: '15 March 45 BC',
			note: expect.stringContaining('−0044 is 45 BC') as string,
			instead: { value: '-0043-03-15', words: '15 March 44 BC' }
		});
	});

	it.each([
		['-0044', '-0043'],
		['-0044~', '-0043~'],
		['-0044/-0031', '-0043/-0030'],
		['-0001', '0000'],
		['0000', undefined],
		['-004X', undefined],
		['0079', undefined],
		['Y-170000002', undefined],
		['1914/1918', undefined]
	])('%s offers %s', (text, value) => {
		const typed = readTyped(text, { locale: 'en' });
		expect(typed && 'value' in typed && typed.instead?.value).toBe(value);
	});

	it('words for such a year need no note', () => {
		expect(readTyped('15 March 44 BC', { locale: 'en' })).toEqual({
			value: '-0043-03-15',
			words: 'March 15, 44 BC'
		});
	});
});

describe('what is no date', () => {
	it.each([
		'',
		' ',
		'soon',
		'30 February 2025',
		'31/02/2025',
		'99/99/2025',
		'2025-02-30',
		'before',
		'before soon',
		'1843 – 1840',
		'the turn of the century',
		'12 Foo 2025',
		'1'.repeat(121),
		'before '.repeat(17)
	])('%j', (text) => expect(read(text)).toBeUndefined());

	it('an hour that clocks in the zone skipped', () => {
		const text = '30 March 2025 02:30';
		expect(readTyped(text, { locale: 'en', timezone: 'Europe/Berlin' })).toBeUndefined();
		expect(readTyped(text, { locale: 'en', timezone: 'Mars/Olympus' })).toMatchObject({
			value: '2025-03-30T02:30'
		});
	});
});

const SITE = ['ar', 'de', 'en', 'en-GB', 'es', 'fr', 'ja', 'ko', 'ru', 'uk', 'zh'];
const DATES = [
	...['2025', '2025-06', '2025-06-12', '0850', '0079-08-24', '-0043', '-0043-03', '-0043-03-15'],
	...['1850~', '-0043-03-15~', '2025-04?', '1850%', '2025-08-XX', '2025-XX', '202X', '185X~'],
	...['19XX', '15XX', '-04XX', '2025-21', '2025-22', '2025-23', '2025-24', '2025-33', '2025-36'],
	...['2025-40', '2025-41', '2024-06-18/2024-06-19', '1939-09-01/1945-09-02', '2024-06/2025-08'],
	...['1914/1918', '-0043/-0030', '-0043/0014', '2022-02-24/..', '../1991', '2025-08-15/', '/1991'],
	...['2025-06-12T13:39', '2025-06-12T01:39:20', '[2025-08-12,2025-08-13]', '[1936,1937,1940]']
];

function boundsOf(edtf: string) {
	const timing = resolveDate(edtf, FLOATING);
	return timing.ok ? timing.value.bounds : undefined;
}

describe.each(SITE)('[F342] the words of a page in %s', (locale) => {
	const words = createWords(locale);
	const say = (edtf: string, length: 'plain' | 'long' | 'spelled') => {
		const timing = resolveDate(edtf, FLOATING);
		return timing.ok ? words(timing.value, length) : '';
	};
	it.each(DATES)('for %s are read again', (edtf) => {
		for (const length of ['plain', 'long', 'spelled'] as const) {
			const text = say(edtf, length);
			const typed = readTyped(text, { locale });
			const value = typed && 'value' in typed ? typed.value : '';
			expect([text, say(value, 'spelled'), boundsOf(value)]).toEqual([
				text,
				// A century is written as its years.
				/XX$/.test(edtf) && /^-?\d\dXX/.test(edtf) ? expect.anything() : say(edtf, 'spelled'),
				boundsOf(edtf)
			]);
		}
	});
});

it('whatever is typed is a date with words, or choices, or nothing', () => {
	const piece = fc.constantFrom(
		...[
			'12',
			'6',
			'2025',
			'79',
			'June',
			'juin',
			'六月',
			'before ',
			'vor ',
			'about ',
			' BC',
			' n. Chr.'
		],
		...[
			' ',
			'/',
			'-',
			'.',
			',',
			'年',
			'月',
			'日',
			':',
			'39',
			'the ',
			'0s',
			' or ',
			'٢',
			'“',
			'\u202e',
			'\u0000'
		]
	);
	const text = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.array(piece, { maxLength: 8 }).map((all) => all.join(''))
	);
	fc.assert(
		fc.property(text, fc.constantFrom(...SITE), (written, locale) => {
			const typed = readTyped(written, { locale, asOf: '2025-08-13' });
			const all = typed === undefined ? [] : 'choices' in typed ? typed.choices : [typed];
			for (const { value, words } of all) {
				expect(parseEdtf(value).ok).toBe(true);
				expect(words).not.toBe('');
			}
			expect(typed === undefined || all.length > 0).toBe(true);
		}),
		{ numRuns: 600 }
	);
});
