import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { formatProblem } from '$lib/base/result';
import { fieldOf, FIELDS, headersOf } from './columns';
import { delimiterOf } from './delimiter';
import type { TableOptions } from './draft';
import type { TimelineFile } from '$lib/document/schema';
import { cellWithoutHtml } from './html-cells';
import { readTable } from './read';
import { readRecords } from './records';
import { writeCsv } from './write';

/** The properties that every object inherits. */
const OF_ALL = Object.getOwnPropertyNames(Object.prototype);
const read = (text: string, options: Partial<TableOptions> = {}) =>
	drain(readTable(text, delimiterOf(text) ?? ',', { title: 'the cold war', ...options }));
const told = (text: string) => read(text).problems.map(formatProblem);
const FOLDER = 'src/lib/formats/table/fixtures';

describe('a table', () => {
	it('is read as an author would have written it', () => {
		const { timeline, problems } = read(readFileSync(`${FOLDER}/newsroom.csv`, 'utf8'));
		expect(problems.map(formatProblem)).toEqual([
			'1:12 warning: Reporter: This column is not read: no field has that name.',
			'3:1 note: Date: “Apr 2025” is read as “2025-04”.',
			'5:1 note: Date: “12 August 2025” is read as “2025-08-12”.',
			'5:9 warning: Link: “not an address” is not the address of a web page. It is left out.',
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
				'1:1 No column is a date. These are, in English or one of 14 other languages: date, start, startdate, datestart, eventdate, exactdate, dateofevent, when, startyear, from, begin, begindate, year. The first row of this table has: headline, when it was.'
			]
		],
		['no rows', 'date,headline\n', ['1:1 There is no event in it that can be shown.']],
		[
			'a date that is none, a row without one, a row without a headline',
			'date,headline\n2024-02-30,A\n,B\n2024,\n2024,C\n',
			[
				'2:1 warning: date: “2024-02-30” is no date: that month has 29 days. The event has no readable date yet.',
				'3:1 warning: date: There is no date. The event has no readable date yet.',
				'4:2 warning: headline: There is no headline. The row is left out.'
			]
		],
		[
			'an end before its start, a status and an importance that are none',
			'date,end,headline,status,importance\n2024,2020,A,,\n2024,,B,perhaps,\n2024,,C,,lots\n',
			[
				'2:1 warning: date: The end is before the start. Write the earlier date first. The event has no readable date yet.',
				expect.stringMatching(/^3:4 warning: status: .* It is left out\.$/) as string,
				expect.stringMatching(/^4:5 warning: importance: "lots" .* It is left out\.$/) as string
			]
		],
		[
			'a cell too many, after a cell with line breaks',
			'date,headline,summary\n2024,A,"one\ntwo"\n2024,B,,more\n',
			['4:4 warning: “more” is beyond the last column. It is left out.']
		]
	])('tells of %s', (_, text, problems) => {
		expect(told(text)).toEqual(problems);
	});

	it('tells of what is shown all the same', () => {
		expect(told('date,headline,colour\n2024,abc\u202edef,red\n')).toEqual([
			'1:3 warning: colour: This column is not read: no field has that name.',
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

	it('reads or refuses whatever is in its cells', () => {
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

describe('[C] columns', () => {
	const dated = (header: string) => {
		const { timeline } = read(`${header}\n2024,A\n`);
		return timeline?.events.map(({ headline }) => headline);
	};
	it.each([
		'date,headline',
		'Start Date,Title',
		'start_date,EVENT',
		' When , Name',
		'Datum,Überschrift',
		'Beginn,Ereignis',
		'Date de début,Événement',
		'Fecha,Título',
		'Fecha,Ti\u0301tulo',
		'Дата,Событие',
		'날짜,제목',
		'Año,Evento'
	])('[C1] %s', (header) => expect(dated(header)).toEqual(['A']));

	it('[C1] no header says two things', () => {
		const names = FIELDS.flatMap((field) => headersOf(field).split(', '));
		const unlike = names.filter((name) => name !== '' && fieldOf(name) === undefined);
		expect(unlike).toEqual([]);
		for (const field of FIELDS)
			for (const name of headersOf(field).split(', ').filter(Boolean))
				expect([name, fieldOf(name)]).toEqual([name, name === 'year' ? 'year' : field]);
	});

	it.each([
		['date,headline,quote,who', { quotes: [{ text: 'Yes', speaker: 'Kim' }] }],
		['date,headline,summary,who', { summary: 'Yes', actors: ['Kim'] }]
	])('[C9] %s', (headers, said) =>
		expect(read(`${headers},source\n2024,A,Yes,Kim,KCNA\n`).file?.events).toMatchObject([said])
	);

	it('[C6] are what a person says they are', () => {
		const columns = [undefined, 'headline', 'summary', 'summary', 'date'] as const;
		const { file, problems, table } = read('date,a,b,headline,c\n1,H,one,two,2024\n', { columns });
		expect(file?.events).toMatchObject([{ date: '2024', headline: 'H', summary: 'one\n\ntwo' }]);
		expect(problems.map(({ line, column, code }) => [line, column, code])).toEqual([
			[1, 1, 'table-column']
		]);
		expect(table).toMatchObject({
			headers: ['date', 'a', 'b', 'headline', 'c'],
			columns,
			examples: ['1', 'H', 'one', 'two', '2024'],
			rows: 1
		});
	});

	it('[C2] are reported where the table is refused, so that a person can say what they are', () => {
		const { table, timeline } = read('x,headline\n2024,A\n');
		expect(timeline).toBeUndefined();
		expect(table).toMatchObject({ headers: ['x', 'headline'], examples: ['2024', 'A'] });
	});

	it.each<[string, string, object]>([
		[
			'several, each with its own address',
			'A; B|C,,,https://a.example; https://b.example/x;y|z',
			{
				s1: { publisher: 'A', url: 'https://a.example' },
				s2: { publisher: 'B', url: 'https://b.example/x;y|z' },
				s3: { title: 'C' }
			}
		],
		['an address for a name', 'https://a.example,,,', { s1: { url: 'https://a.example' } }],
		['a title alone', ',The Times,,', { s1: { title: 'The Times' } }],
		['a name with a date', 'AFP,,2024,', { s1: { publisher: 'AFP', date: '2024' } }],
		['the second of two', ';B,;T,,', { s1: { publisher: 'B', title: 'T' } }],
		['the same twice', 'AFP;AFP,,,', { s1: { title: 'AFP' } }]
	])('[C4] sources: %s', (_, cells, sources) => {
		const { file } = read(`date,headline,source,source title,source date,url\n2024,A,${cells}\n`);
		expect(file?.sources).toEqual(sources);
	});

	it('[C4] actors are in a list, each once', () => {
		const { file } = read('date,headline,actors\n2024,A,"Kim ; Putin|Kim\n\nXi;"\n');
		expect(file?.events).toMatchObject([{ actors: ['Kim', 'Putin', 'Xi'] }]);
	});

	it('[C7] an id is kept where it is one', () => {
		const { file } = read('id,date,headline\na_b-1,2024,A\nUpper,2024,B\na_b-1,2024,C\n,2024,D\n');
		expect(file?.events.map(({ id }) => id)).toEqual(['a_b-1', 'upper', 'a-b-1', 'd']);
	});
});

describe('[D2] which number is the day', () => {
	const text = 'date,headline\n03/04/2024,A\n05/06/2024,B\n';
	it('is asked once', () => {
		const { asked, timeline } = read(text);
		expect(timeline).toBeUndefined();
		expect(asked?.dayOrder).toEqual({ order: undefined, example: '03/04/2024', count: 2 });
	});

	it.each([
		['day first', ['2024-04-03', '2024-06-05']],
		['month first', ['2024-03-04', '2024-05-06']]
	] as const)('and said: %s', (dayOrder, dates) => {
		const { file, asked } = read(text, { dayOrder });
		expect(file?.events.map(({ date }) => date)).toEqual(dates);
		expect(asked?.dayOrder).toEqual({ order: dayOrder, example: '03/04/2024', count: 2 });
	});

	it('or one date says it, of whichever column', () => {
		const { file, asked } = read('date,end,headline\n03/04/2024,,A\n01/01/2024,25/12/2024,B\n');
		expect(file?.events.map(({ date }) => date)).toEqual(['2024-04-03', '2024-01-01/2024-12-25']);
		expect(asked?.dayOrder).toEqual({
			order: 'day first',
			example: '03/04/2024',
			count: 1,
			by: { line: 3, cell: '25/12/2024' }
		});
	});
});

describe('[R] what is wrong', () => {
	it('[F38] one bad row of 5,000 costs that row, and is reported with line and column', () => {
		const rows = Array.from({ length: 5000 }, (_, i) => `2024-01-01,Event ${i},${(i % 5) + 1}`);
		rows[2344] = '2024-13-01,Event 2344,2';
		rows[3000] = '2024-01-01,Event 3000,many';
		const { timeline, problems } = read(['date,headline,importance', ...rows].join('\n'));
		expect(timeline?.events).toHaveLength(4999);
		expect(problems.map(({ line, column, code }) => [line, column, code])).toEqual([
			[2346, 1, 'table-date'],
			[3002, 3, 'shape-number']
		]);
	});

	it('[R4] is left as it was for the rest: a table of nothing else is the same', () => {
		const good = read('date,headline\n2024,A\n').timeline?.events;
		expect(read('date,headline\n2024,A\nsoon,B\n').timeline?.events).toEqual(good);
	});
});

it.each([
	['soon', '', 'soon'],
	['soon', '2024', 'soon/2024'],
	['2024', 'later', '2024/later'],
	['', '2024', undefined],
	['', '', undefined]
])('an event that waits keeps what is written: %j and %j', (start, end, written) => {
	const { imported } = read(`date,end,headline\n${start},${end},A\n2020,,B\n`);
	expect(imported?.undated.map(({ entry }) => entry.date)).toEqual([written]);
});

it('[C4] more dates of sources than anybody has are left out together', () => {
	const { file, problems } = read(
		`date,headline,source,sourcedate\n2024,A,B,${'x;'.repeat(1000)}\n`
	);
	expect(file?.sources).toEqual({ s1: { title: 'B' } });
	expect(problems.map(({ code }) => code)).toEqual(['table-source-date']);
});

describe('[F40] a cell of 64 kB is read, or it is said why not', () => {
	const fields = [
		'date',
		'end',
		'headline',
		'group',
		'actors',
		'source',
		'source date',
		'url',
		'quote',
		'speaker',
		'id',
		'kind',
		'importance',
		'media'
	];
	const K64 = 65_536;
	it.each([
		['letters', 'a'.repeat(K64)],
		['digits', '1'.repeat(K64)],
		['spaces between', `a${' '.repeat(K64)}b;c`],
		['spaces and marks', ' ;'.repeat(K64 / 2)],
		['marks', ';|'.repeat(K64 / 2)],
		['slashes', '1/'.repeat(K64 / 2)],
		['quotation marks', '“'.repeat(K64)],
		['addresses', 'https://a.example/;'.repeat(K64 / 19)],
		['an address without end', `https://${'a.'.repeat(K64 / 2)}`],
		['combining marks', 'e\u0301'.repeat(K64 / 2)],
		['hyphens', '-'.repeat(K64)]
	])('%s', (_, cell) => {
		for (const field of fields) {
			const text = `when,title,${field}\n2024,A,${cell}\n`;
			const { timeline, problems } = read(text, {
				columns: ['date', 'headline', fieldOf(field)]
			});
			expect(timeline ?? problems[0]).toBeDefined();
		}
	});
});

describe('[F355] columns that are kept', () => {
	const long = 'word '.repeat(80).trim();
	const text = `Fatalities,date,headline,Operator,Zip,,Year built,Altitude,Findings,Speed\n17,2024,A,Aeroflot,01234,x,1998,-12.5,N/A,1200\n,2025,B,,,,,,"${long}",1e3\n`;
	const keep = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
	const facts = (kept: readonly number[]) =>
		read(text, { keep: kept }).timeline?.events.map(({ facts }) =>
			facts.map(({ label, value, note }) => [label, value, ...(note === undefined ? [] : [note])])
		);

	it('are facts, as they are written: no year, code or long text is another', () => {
		const { problems } = read(text, { keep });
		expect(problems.map(({ code }) => code)).toEqual(['table-blank']);
		expect(facts(keep)).toEqual([
			[
				['Fatalities', 17],
				['Operator', 'Aeroflot'],
				['Zip', '01234'],
				['#6', 'x'],
				['Year built', '1998'],
				['Altitude', -12.5],
				['Speed', '1200']
			],
			[
				['Findings', `${'word '.repeat(59).trim()}…`, long],
				['Speed', '1e3']
			]
		]);
	});

	it('are those that are asked for; others are reported', () => {
		expect(facts([4])?.[0]).toEqual([['Zip', '01234']]);
		expect(told(text)).toHaveLength(7);
		expect(read(text, { keep: [4] }).problems.map(({ path }) => path)).not.toContain('Zip');
	});

	it('stand behind the facts of a column of facts, and without their HTML', () => {
		const { timeline } = read(
			'date,headline,facts,Operator\n2024,A,Dead: 3 people,<b>Aeroflot</b>\n',
			{
				keep: [3],
				withoutHtml: cellWithoutHtml
			}
		);
		expect(timeline?.events[0]?.facts).toMatchObject([
			{ label: 'Dead', value: 3, unit: 'people' },
			{ label: 'Operator', value: 'Aeroflot' }
		]);
	});

	it('are written and read back by CSV, and read from a workbook or a list of objects alike', () => {
		const { file } = read(text, { keep: [0, 4] });
		const csv = writeCsv(file as unknown as TimelineFile, { kind: 'exact' }).text;
		expect(read(csv).file?.events[0]).toMatchObject({
			facts: [{ label: 'Fatalities', value: 17 }, { label: 'Zip' }]
		});
		const json = JSON.stringify([{ date: '2024', headline: 'A', Fatalities: 17 }]);
		const records = drain(readRecords(json, { title: 'T', keep: [2] }));
		expect(records.timeline?.events[0]?.facts).toMatchObject([{ label: 'Fatalities', value: 17 }]);
	});
});
