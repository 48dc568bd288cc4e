import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { formatProblem } from '$lib/base/result';
import { checkDraft } from '../check-draft/check-draft';
import { isWikidata } from './detect';
import { toJulianWords } from './julian';
import { readWikidata } from './read';
import { readTime } from './time-value';

const FOLDER = 'src/lib/formats/wikidata/fixtures';
const textIn = (name: string) => readFileSync(`${FOLDER}/${name}`, 'utf8');
const read = (text: string) => drain(checkDraft(drain(readWikidata(text, { title: 'No title' }))));
const outcome = (text: string) => {
	const { file, problems, imported } = read(text);
	return { file, told: problems.map(formatProblem), undated: imported?.undated };
};
/** A plain list, as text. */
const rows = (...all: object[]) => JSON.stringify(all);
const event = (...all: object[]) => read(rows(...all)).file?.events[0] ?? {};
const ITEM = 'http://www.wikidata.org/entity/Q43653';
const APOLLO = { item: ITEM, itemLabel: 'Apollo 11', date: '1969-07-16T00:00:00Z' };
/** The properties that every object inherits. */
const OF_ALL = Object.getOwnPropertyNames(Object.prototype);

describe('results', () => {
	it.each(['events.srj', 'wars.srj', 'births.json.txt'])(
		'%s are read as an author would have written them',
		(name) => {
			const expected: unknown = JSON.parse(textIn(`${name.split('.', 1).join('')}.json`));
			expect(outcome(textIn(name))).toEqual(expected);
		}
	);

	it.each<[string, string[]]>([
		['breaks-off.srj', ['3:1 This is no JSON from here on: close brace expected.']],
		[
			'no-bindings.srj',
			[
				'1:1 These are no results of a SPARQL query: there is no “head” with “vars”, or no “results” with “bindings”.'
			]
		],
		['no-rows.srj', ['1:1 The query has no results.']],
		[
			'no-label.srj',
			[
				'1:1 No variable is the name of an event. Ask for one that is called itemLabel. The query has: item, date.'
			]
		],
		[
			'no-date.srj',
			[
				'1:1 No variable is a date. Call one date, pointInTime or startTime. The query has: item, itemLabel, mass.'
			]
		],
		[
			'two-dates.srj',
			['1:1 More than one variable is a date: launch, landing. Call the one of the event date.']
		]
	])('[E2] broken/%s is refused', (name, told) => {
		expect(outcome(textIn(`broken/${name}`))).toEqual({
			told,
			file: undefined,
			undated: undefined
		});
	});

	it.each<[string, string[], unknown[], string[]]>([
		[
			'unknown-value.srj',
			[
				'28:7 warning: results.bindings[1].date: Wikidata says that the date is unknown. The event has no readable date yet.',
				'43:7 warning: results.bindings[2].date: Wikidata says that the date is unknown. The event has no readable date yet.',
				'58:7 warning: results.bindings[3].date: There is no date. The event has no readable date yet.',
				'109:7 warning: results.bindings[6].date: There is a beginning and an end, and both are unknown. The event has no readable date yet.'
			],
			['1969-07-16', '1685-03-31/', '/1791-12-05'],
			['Plato', 'Socrates', 'Aristotle', 'Ludwig van Beethoven']
		],
		[
			'bad-dates.srj',
			[
				'12:7 warning: results.bindings[0].date: “15” is no precision of Wikidata’s: those are 0 to 14. The event has no readable date yet.',
				'33:7 warning: results.bindings[1].date: “long ago” is not a date we can read. Write 2025, 2025-08, 2025-08-12, 2025-08-12T16:00+03:00 or start/end. The event has no readable date yet.',
				'49:7 warning: results.bindings[2].date: There was no year 0. The event has no readable date yet.',
				'70:7 warning: results.bindings[3].date: “2023-02-30” is no date: that month has 28 days. The event has no readable date yet.'
			],
			['1969-07-16'],
			['Apollo 11', 'universe', 'Earth', 'life']
		],
		[
			'end-before-start.srj',
			[
				'1:1 No event has a date that can be read.',
				'12:7 warning: results.bindings[0].start: The end is before the start. Write the earlier date first. The event has no readable date yet.'
			],
			[],
			['Apollo 11']
		],
		[
			'no-name.srj',
			[
				'11:7 warning: results.bindings[0].label: There is no name. The row is left out.',
				'18:7 warning: results.bindings[1].label: Of the events, 1 have no name in the languages of the query. They are called by the ids of their items.'
			],
			['1969-07-16'],
			[]
		],
		[
			'no-row.json',
			['2:2 warning: [1]: This is not a row of results. It is left out.'],
			['1969-07-16'],
			[]
		]
	])('broken/%s', (name, told, dates, waiting) => {
		const { file, told: all, undated = [] } = outcome(textIn(`broken/${name}`));
		expect(all).toEqual(told);
		const events = file?.events ?? [];
		expect(events.slice(0, dates.length).map(({ date }) => date)).toEqual(dates);
		expect(events.slice(dates.length).map(({ headline }) => headline)).toEqual(waiting);
		expect(undated.map(({ entry }) => entry.headline)).toEqual(waiting);
	});
});

describe('times', () => {
	const GREGORIAN = 'http://www.wikidata.org/entity/Q1985727';
	const JULIAN = 'http://www.wikidata.org/entity/Q1985786';
	const at = (value: string, precision = '', calendar = '') =>
		readTime({ value: value.includes('T') ? value : `${value}T00:00:00Z`, precision, calendar });

	it.each<[string, string, number, string]>([
		['[D1] a year', '1969-01-01', 9, '1969'],
		['[D1] a month', '1969-07-01', 10, '1969-07'],
		['[D1] a day', '1969-07-01', 11, '1969-07-01'],
		['[D1] an hour is read as its day', '1969-07-01T16:00:00Z', 12, '1969-07-01'],
		['[D1] a minute', '1969-07-01T16:05:00Z', 13, '1969-07-01T16:05Z'],
		['[D1] a second', '1969-07-01T16:05:00Z', 14, '1969-07-01T16:05:00Z'],
		['[D1] no finer than it is written', '+1969-00-00', 11, '1969'],
		['[D2] years have a year 0', '0000-01-01', 9, '0000'],
		['[D2] −0043 is 44 BC', '-0043-01-01', 9, '-0043'],
		['[D2] in the JSON of Wikidata −0044 is', '-0044-00-00', 9, '-0043'],
		['[D2] and −0001 is 1 BC', '-0001-03-00', 10, '0000-03']
	])('%s', (_, value, precision, edtf) => {
		expect(at(value, String(precision), GREGORIAN)).toEqual({ edtf, oddities: [] });
	});

	it.each<[string, string, number, string, string | undefined]>([
		['[D3] a decade', '1990-01-01', 8, '199X', undefined],
		['[D3] a decade BC', '-0044-01-01', 8, '-004X', '40s BC'],
		['[D3] a century by its last year', '2000-01-01', 7, '19XX', '20th century'],
		['[D3] a century by its first year', '1901-01-01', 7, '19XX', '20th century'],
		['[D3] 1900 is of the 19th', '1900-01-01', 7, '18XX', '19th century'],
		['[D3] the first', '0001-01-01', 7, '00XX', '1st century'],
		['[D3] an eleventh', '1100-01-01', 7, '10XX', '11th century'],
		['[D3] a century BC', '-0100-01-01', 7, '-00XX', '1st century BC'],
		['[D3] and another', '-0200-01-01', 7, '-01XX', '2nd century BC'],
		['[D4] a millennium', '2000-01-01', 6, '1001/2000', '2nd millennium'],
		['[D4] a millennium BC', '-1000-01-01', 6, '-0999/0000', '1st millennium BC'],
		['[D4] ten thousand years', '-8000-01-01', 5, '-7999~', undefined],
		['[D4] a million years', '-13798000000-01-01', 3, 'Y-13797999999~', undefined],
		['[D4] a millennium too early to be one', '-10000-01-01', 6, '-9999~', undefined]
	])('%s', (_, value, precision, edtf, display) => {
		expect(at(value, String(precision))).toMatchObject(
			display === undefined ? { edtf } : { edtf, display }
		);
	});

	it.each<[string, string, string, string[]]>([
		['[D5] a day that is not the first', '1969-07-16', '1969-07-16', []],
		['[D5] a first of a month', '1969-07-01', '1969-07', ['assumed']],
		['[D5] a first of January', '1969-01-01', '1969', ['assumed']],
		['[D5] which may be a decade', '1960-01-01', '1960?', ['assumed']],
		['[D5] or a century', '1901-01-01', '1901?', ['assumed']],
		['[D5] also BC', '-0100-01-01', '-0100?', ['assumed']],
		['[D5] a clock time', '1969-07-20T20:17:40Z', '1969-07-20T20:17:40Z', []],
		['[D5] what says itself that it is a year', '+1969-00-00', '1969', []],
		['[D7] a day before the reform', '1492-10-12', '1492-10-12', ['old']]
	])('%s', (_, value, edtf, oddities) => {
		expect(at(value)).toEqual({ edtf, oddities });
	});

	it.each([
		['1969', '1969'],
		['1969-07', '1969-07'],
		['1969-07-01', '1969-07-01'],
		['-0043', '-0043'],
		['20 July 1969', '1969-07-20']
	])('[D6] “%s” is as exact as it is written', (value, edtf) => {
		expect(readTime({ value, precision: '', calendar: '' })).toEqual({ edtf, oddities: [] });
	});

	it.each([
		['Shakespeare’s death', 1616, 5, 3, '23 April 1616'],
		['the October Revolution', 1917, 11, 7, '25 October 1917'],
		['Caesar’s death', -43, 3, 13, '15 March 44 BC'],
		['the last day before the reform', 1582, 10, 14, '4 October 1582'],
		['a leap day', 1700, 3, 11, '29 February 1700'],
		['a new year', 1701, 1, 12, '1 January 1701'],
		['where the calendars agree', 250, 6, 1, '1 June 250'],
		['the beginning of Julian days', -4713, 11, 24, '1 January 4713 BC']
	])('[D7] %s', (_, year, month, day, words) => {
		expect(toJulianWords(year, month, day)).toBe(words);
	});

	it('[D7] a Julian day is read as the Gregorian one that is there, with a note', () => {
		expect(at('1066-10-20', '11', JULIAN)).toEqual({
			edtf: '1066-10-20',
			display: '14 October 1066',
			note: 'A day of the Julian calendar, drawn where it is in the Gregorian one: 20 October 1066.',
			oddities: ['julian']
		});
		expect(at('1066-01-01', '9', JULIAN)).toMatchObject({
			edtf: '1066',
			oddities: ['julian words']
		});
		expect(at('-5000-02-03', '11', JULIAN)).toEqual({ edtf: '-5000-02-03', oddities: [] });
	});

	it('[D8] each end has its own precision, and its own words in a note', () => {
		const entry = event({
			item: ITEM,
			itemLabel: 'A',
			startTime: '1301-01-01T00:00:00Z',
			start_precision: '7',
			end: '1453-05-29T00:00:00Z',
			endTimePrecision: 11,
			endCalendar: JULIAN
		});
		expect(entry.date).toEqual({
			value: '13XX/1453-05-29',
			note: 'Beginning: 14th century. End: 20 May 1453. A day of the Julian calendar, drawn where it is in the Gregorian one: 29 May 1453.'
		});
	});
});

describe('variables', () => {
	it.each([
		[
			'[V1] any item with a label',
			{ battle: ITEM, battleLabel: 'A', when: '1969' },
			{ headline: 'A', sources: ['s1'] }
		],
		[
			'[V1] also one that could be a place',
			{ city: ITEM, cityLabel: 'A', inception: '1969' },
			{ headline: 'A', sources: ['s1'] }
		],
		[
			'[V1] an id alone',
			{ item: 'Q43653', label: 'A', year: 1969 },
			{ headline: 'A', sources: ['s1'] }
		],
		['[V1] no item', { label: 'A', date: '1969' }, { headline: 'A' }],
		[
			'[V2] a date by its value',
			{ label: 'A', launched: '1969-07-16T00:00:00Z' },
			{ headline: 'A' }
		],
		[
			'[V3] places',
			{ label: 'A', date: '1969', place: ITEM, placeLabel: 'B', countryLabel: 'C', city: 'D' },
			{ headline: 'A', places: ['B', 'C', 'D'] }
		],
		[
			'[V3] actors and a group',
			{ label: 'A', date: '1969', participantsLabel: 'B', typeLabel: 'C' },
			{ headline: 'A', actors: ['B'], group: 'c' }
		],
		[
			'[V3] other spellings',
			{ 'Item Label': 'A', DATE: '1969', item_description: 'B', item: ITEM },
			{ headline: 'A', summary: 'B', sources: ['s1'] }
		],
		[
			'[A3] an article',
			{ label: 'A', date: '1969', article: 'https://en.wikipedia.org/wiki/Moon_landing' },
			{ headline: 'A', sources: ['s1'] }
		]
	])('%s', (_, row, expected) => {
		const { id, date, ...rest } = event(row);
		expect(rest).toEqual(expected);
		expect(id).toBe('a');
		expect(date).toMatch(/^1969/);
	});

	it('[V4] what is not read is reported once', () => {
		const row = {
			...APOLLO,
			coord: 'Point(1 2)',
			mass: '3',
			place: 'http://www.wikidata.org/entity/Q405'
		};
		expect(outcome(rows(row, row)).told).toEqual([
			'1:2 warning: [0].coord: “coord” has no place in a timeline. It is left out (2 occurrences).',
			'1:2 warning: [0].mass: “mass” has no place in a timeline. It is left out (2 occurrences).',
			'1:2 warning: [0].place: “place” has no place in a timeline. It is left out (2 occurrences).'
		]);
	});

	it('[V5] the language is that of all names', () => {
		const file = (...langs: string[]) =>
			read(
				JSON.stringify({
					head: { vars: ['label', 'date'] },
					results: {
						bindings: langs.map((lang) => ({
							label: { type: 'literal', value: 'A', 'xml:lang': lang },
							date: { type: 'literal', value: '1969' }
						}))
					}
				})
			).file;
		expect(file('ko', 'mul', 'ko')?.lang).toBe('ko');
		expect(file('ko', 'en')?.lang).toBeUndefined();
	});
});

describe('rows', () => {
	it('[M1] of one item and date are one event', () => {
		const { file, told } = outcome(
			rows(
				{ ...APOLLO, image: 'https://example.org/1.jpg' },
				{ ...APOLLO, image: 'https://example.org/2.jpg' },
				APOLLO
			)
		);
		expect(file?.events).toHaveLength(1);
		expect(file?.events[0]?.media).toEqual([
			{ url: 'https://example.org/1.jpg', type: 'image' },
			{ url: 'https://example.org/2.jpg', type: 'image' }
		]);
		expect(told.filter((line) => !line.includes('no “alt”'))).toEqual([]);
	});

	it('[M2] of one item and several dates are several events, which is reported', () => {
		const { file, told } = outcome(rows(APOLLO, { ...APOLLO, date: '1969-07-20T00:00:00Z' }));
		expect(file?.events.map(({ id, date }) => [id, date])).toEqual([
			['apollo-11', '1969-07-16'],
			['apollo-11-2', '1969-07-20']
		]);
		expect(told).toEqual([
			'1:105 warning: [1].date: “Apollo 11” has another date in a row above, 1969-07-16. Both are events of their own.'
		]);
	});

	it('[M3] without an item are an event each', () => {
		const row = { label: 'A', date: '1969' };
		expect(read(rows(row, row)).file?.events).toHaveLength(2);
	});

	it('[A2] an address that is none is left out', () => {
		const { file, told } = outcome(rows({ ...APOLLO, image: 'javascript:alert(1)' }));
		expect(file?.events[0]).not.toHaveProperty('media');
		expect(told).toEqual([
			'1:2 warning: [0].image: “image” has no place in a timeline. It is left out.'
		]);
	});

	it('[A1] an item of another Wikibase is no page of Wikidata', () => {
		const { file } = read(rows({ ...APOLLO, item: 'https://base.example.org/entity/Q5' }));
		expect(file?.sources).toEqual({
			s1: { type: 'webpage', title: 'Apollo 11 (Q5)', url: 'https://base.example.org/entity/Q5' }
		});
	});
});

describe('what is no result of a query', () => {
	it.each(['events.srj', 'wars.srj', 'births.json.txt', 'broken/no-row.json'])(
		'[E1] %s is one',
		(name) => {
			expect(isWikidata(textIn(name).slice(0, 4096))).toBe(true);
		}
	);

	it.each([
		['a file of ours', `{"version":1,"title":"A","sources":{"a":{"url":"${ITEM}"}}}`],
		['TimelineJS', `{"events":[{"start_date":{"year":1},"media":{"url":"${ITEM}"}}]}`],
		['a list of items for a chart', `[{"content":"A","start":"2025","link":"${ITEM}"}]`],
		['JSON-LD', `[{"@type":"Event","sameAs":"${ITEM}"}]`],
		['a list without items', '[{"item":"A","date":"2025"}]'],
		['a yes or no', '{"head":{},"boolean":true}'],
		['a table', 'item,itemLabel,date\n'],
		['nothing', '']
	])('[E1] %s', (_, text) => {
		expect(isWikidata(text)).toBe(false);
	});
});

describe('hostile text', () => {
	const long = 'x'.repeat(65_536);
	it.each([
		['a date', { ...APOLLO, date: '1'.repeat(65_536) }],
		['a date of dashes', { ...APOLLO, date: '2025-'.repeat(13_000) }],
		['a precision', { ...APOLLO, precision: '9'.repeat(65_536) }],
		['a name', { ...APOLLO, itemLabel: long }],
		['an item', { ...APOLLO, item: `http://www.wikidata.org/entity/Q${'1'.repeat(65_536)}` }],
		['an image', { ...APOLLO, image: `https://commons.wikimedia.org/${'%'.repeat(65_536)}` }],
		['a variable', { ...APOLLO, [`${long}precision`]: '1' }],
		['spaces', { ...APOLLO, itemLabel: `${' '.repeat(65_536)}x${' '.repeat(65_536)}` }]
	])('[E3] %s takes no longer than it must', (_, row) => {
		const text = rows(row);
		read(rows(APOLLO));
		drain(readWikidata(text, { title: 'A' }));
		isWikidata(text);
	});

	it('[E3] never throws and changes no prototype', () => {
		const name = fc.oneof(
			fc.constantFrom(
				'item',
				'itemLabel',
				'date',
				'start',
				'end',
				'precision',
				'endPrecision',
				'calendar',
				'image',
				'placeLabel',
				'typeLabel',
				'__proto__',
				'constructor',
				'toString'
			),
			fc.string({ maxLength: 8 })
		);
		const value = fc.oneof(
			fc.constantFrom(
				ITEM,
				'1969-07-16T00:00:00Z',
				'-0043-03-13T00:00:00Z',
				'+1969-00-00T00:00:00Z',
				'-99999999999-01-01T00:00:00Z',
				'0',
				'6',
				'7',
				'14',
				'_:b',
				'http://[',
				'%'
			),
			fc.string({ unit: 'binary', maxLength: 20 }),
			fc.integer(),
			fc.constant(null),
			fc.jsonValue({ maxDepth: 2 })
		);
		const row = fc
			.array(fc.tuple(name, value), { maxLength: 8 })
			.map((pairs) => JSON.stringify(Object.fromEntries(pairs)));
		const term = fc.record({
			type: fc.constantFrom('uri', 'literal', 'bnode', 'triple'),
			value,
			'xml:lang': fc.string({ maxLength: 4 }),
			datatype: fc.string({ maxLength: 8 })
		});
		const binding = fc
			.array(fc.tuple(name, fc.oneof(term, value)), { maxLength: 8 })
			.map((pairs) => JSON.stringify(Object.fromEntries(pairs)));
		const vars = fc
			.array(fc.oneof(name, fc.jsonValue({ maxDepth: 1 })), { maxLength: 10 })
			.map((names) => JSON.stringify(['itemLabel', 'date', ...names]));
		const fixture = textIn('events.srj');
		const text = fc.oneof(
			fc.array(row, { maxLength: 6 }).map((all) => `[${all.join(',')}]`),
			fc
				.tuple(vars, fc.array(binding, { maxLength: 6 }))
				.map(
					([head, all]) => `{"head":{"vars":${head}},"results":{"bindings":[${all.join(',')}]}}`
				),
			fc
				.tuple(fc.nat(fixture.length), fc.nat(20), fc.string({ unit: 'binary', maxLength: 4 }))
				.map(([from, cut, put]) => fixture.slice(0, from) + put + fixture.slice(from + cut))
		);
		fc.assert(
			fc.property(text, (any) => {
				isWikidata(any);
				expect(read(any).problems.every(({ message }) => message !== '')).toBe(true);
			}),
			{ numRuns: 120, seed: 11 }
		);
		expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(OF_ALL);
	}, 20_000);
});
