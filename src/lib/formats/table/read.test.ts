import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { formatProblem } from '$lib/base/result';
import { delimiterOf } from './delimiter';
import type { TableOptions } from './draft';
import { readTable } from './read';

/** What every object has. */
const OF_ALL = Object.getOwnPropertyNames(Object.prototype);
const read = (text: string, options: Partial<TableOptions> = {}) =>
	drain(readTable(text, delimiterOf(text) ?? ',', { title: 'the cold war', ...options }));
const told = (text: string) => read(text).problems.map(formatProblem);
const FOLDER = 'src/lib/formats/table/fixtures';

describe('a table', () => {
	it('is read as an author would have written it', () => {
		const { timeline, problems } = read(readFileSync(`${FOLDER}/newsroom.csv`, 'utf8'));
		expect(problems.map(formatProblem)).toEqual([
			'1:12 warning: Reporter: This column is not read: no field is called that.',
			'3:1 note: Date: “Apr 2025” is read as “2025-04”.',
			'5:1 note: Date: “12 August 2025” is read as “2025-08-12”.',
			'5:9 warning: Link: “not an address” is no address of a web page. It is left out.',
			'6:1 note: Date: “13/08/2025 – 15/08/2025” is read as “2025-08-13/2025-08-15”.'
		]);
		expect(timeline?.title).toBe('the cold war');
		expect(timeline?.groups.map(({ label }) => label)).toEqual([
			'Diplomacy',
			'Military',
			'diplomatic'
		]);
		expect(
			timeline?.events.map(({ id, timing, stated, headline, status, quotes, citations }) => ({
				id,
				precision: timing.precision,
				kind: timing.date.kind,
				stated,
				headline,
				status,
				quotes: quotes.map(({ text, speaker }) => [text, speaker]),
				sources: citations.length
			}))
		).toEqual([
			{
				id: 'pact-signed-in-pyongyang',
				precision: 'day',
				kind: 'point',
				stated: undefined,
				headline: 'Pact signed, in Pyongyang',
				status: 'confirmed',
				quotes: [],
				sources: 2
			},
			{
				id: 'deployment-confirmed',
				precision: 'month',
				kind: 'point',
				stated: 'in April',
				headline: 'Deployment confirmed',
				status: 'reported',
				quotes: [['Heroic\nand just', 'KCNA']],
				sources: 1
			},
			{
				id: 'phone-call',
				precision: 'day',
				kind: 'point',
				stated: undefined,
				headline: 'Phone call',
				status: 'confirmed',
				quotes: [],
				sources: 1
			},
			{
				id: 'alaska',
				precision: 'day',
				kind: 'interval',
				stated: undefined,
				headline: 'Alaska',
				status: 'reported',
				quotes: [],
				sources: 0
			}
		]);
		expect(timeline?.sources.map(({ publisher, url }) => [publisher, url])).toEqual([
			['KCNA', 'https://kcna.example/1'],
			['TASS', 'https://tass.example/2'],
			['KCNA', 'https://kcna.example/3'],
			[undefined, undefined]
		]);
		expect(timeline?.sources.at(-1)?.title).toBe('The Kremlin');
	});

	it.each([
		['semicolons', 'date;headline\n2024;A\n'],
		['tabs', 'date\theadline\n2024\tA'],
		['CR alone', 'date,headline\r2024,A\r'],
		['CRLF and quotes', '"date","headline"\r\n"2024","A"\r\n\r\n'],
		['other headers', 'Start Date|Event\n2024|A'],
		['empty rows and cells', ',,\nheadline,date,\n,,\nA,2024,\n']
	])('may have %s', (_, text) => {
		const { timeline, problems } = read(text);
		expect(problems).toEqual([]);
		expect(timeline?.events.map(({ headline }) => headline)).toEqual(['A']);
	});

	it.each<[string, string, string[]]>([
		[
			'no date column',
			'headline,when it was\nA,2024',
			[
				'1:1 No column is a date. These are: date, start, startdate, datestart, eventdate, when, startyear, year. The first row of this table has: headline, when it was.'
			]
		],
		['no rows', 'date,headline\n', ['1:1 There is no event in it that can be shown.']],
		[
			'a date that is none, a row without one, a row without a headline',
			'date,headline\n2024-02-30,A\n,B\n2024,\n2024,C\n',
			[
				'2:1 warning: date: “2024-02-30” is no date: that month has 29 days. The event waits for a date.',
				'3:1 warning: date: There is no date. The event waits for one.',
				'4:2 warning: headline: There is no headline. The row is left out.'
			]
		],
		[
			'an end before its start, a status and an importance that are none',
			'date,end,headline,status,importance\n2024,2020,A,,\n2024,,B,perhaps,\n2024,,C,,lots\n',
			[
				'2:1 warning: date: The end is before the start. Write the earlier date first. The event waits for a date.',
				expect.stringMatching(/^3:4 warning: status: .* It is left out\.$/) as string,
				expect.stringMatching(/^4:5 warning: importance: "lots" .* It is left out\.$/) as string
			]
		],
		[
			'a cell too many, after a cell with line breaks',
			'date,headline,summary\n2024,A,"one\ntwo"\n2024,B,,more\n',
			['4:4 warning: “more” stands beyond the last column. It is left out.']
		]
	])('tells of %s', (_, text, problems) => {
		expect(told(text)).toEqual(problems);
	});

	it('tells of what is shown all the same', () => {
		expect(told('date,headline,colour\n2024,abc\u202edef,red\n')).toEqual([
			'1:3 warning: colour: This column is not read: no field is called that.',
			expect.stringMatching(/^2:2 warning: headline: /) as string
		]);
	});

	it('never guesses which number is the day', () => {
		expect(told('date,headline\n03/04/2024,A\n05/05/2024,B\n')).toEqual([
			'2:1 date: “03/04/2024” can be two days, and no date of this table says whether day or month comes first. Write dates as 2025-08-12.'
		]);
		expect(told('date,headline\n13/04/2024,A\n04/13/2024,B\n')).toEqual([
			'2:1 date: “13/04/2024” begins with a day, “04/13/2024” in line 3 with a month. Write dates in one way, best as 2025-08-12.'
		]);
		const dates = (text: string) => read(text).timeline?.events.map(({ timing }) => timing.date);
		expect(dates('date,headline\n03/04/2024,A\n03/25/2024,B\n')).toMatchObject([
			{ month: 3, day: 4 },
			{ month: 3, day: 25 }
		]);
		expect(dates('date,headline\n03.04.2024,A\n25.03.2024,B\n')).toMatchObject([
			{ month: 3, day: 25 },
			{ month: 4, day: 3 }
		]);
	});

	it('takes names of any letters, many times, and none of the language’s own', () => {
		const { timeline } = read(
			'date,headline,__proto__\n2024,Łódź,x\n2024,__proto__,\n2024,조선,\n2024,constructor,\n2024,Lodz!,\n'
		);
		expect(timeline?.events.map(({ id }) => id)).toEqual([
			'odz',
			'proto',
			'row-3',
			'row-4',
			'lodz'
		]);
		expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(OF_ALL);
	});

	it('is told from files of ours by its first line', () => {
		for (const text of [
			'version: 1',
			'# a, b',
			'{"a": 1, "b": 2}',
			'--- # a, b',
			'title: A, B',
			'"title": A, B'
		])
			expect(delimiterOf(text)).toBeUndefined();
		expect(delimiterOf('date,headline')).toBe(',');
		expect(delimiterOf('\n\n"a,a,a";"b"')).toBe(';');
		expect(delimiterOf('Year\tHeadline, whole')).toBe('\t');
	});

	it('reads or refuses whatever stands in its cells', () => {
		const cell = fc.oneof(
			fc.string(),
			fc.constantFrom(
				'2024',
				'03/04/2024',
				'__proto__',
				'"',
				'constructor',
				'=1+1',
				'\u0000',
				'2024/2020'
			)
		);
		const header = fc.constantFrom(
			'date',
			'headline',
			'end',
			'group',
			'url',
			'source',
			'quote',
			'id',
			'__proto__',
			''
		);
		fc.assert(
			fc.property(
				fc.array(header, { minLength: 2, maxLength: 8 }),
				fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 6 }),
				fc.constantFrom(',', ';', '\t'),
				(headers, rows, delimiter) => {
					const text = [headers, ...rows].map((row) => row.join(delimiter)).join('\n');
					const { timeline, problems } = read(text);
					expect(
						timeline !== undefined || problems.some(({ severity }) => severity === 'error')
					).toBe(true);
					expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(OF_ALL);
				}
			),
			{ numRuns: 1000 }
		);
	});
});
