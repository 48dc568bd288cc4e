import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { formatProblem, type Problem } from '$lib/base/result';
import type { Drafted } from '../shared/draft';
import { checkDraft } from '../check-draft/check-draft';
import { toRows } from '../table/rows';
import { readTimelineJs } from './read';
import { draftSheet } from './sheet';

const FOLDER = 'src/lib/formats/timelinejs/fixtures';
const options = { title: 'The name of the file' };
/** The properties that every object inherits. */
const OF_ALL = Object.getOwnPropertyNames(Object.prototype);

const textIn = (name: string) => readFileSync(`${FOLDER}/${name}`, 'utf8');
const namesIn = (folder: string) =>
	readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isFile() && !/\.(?:read\.json|md)$/.test(entry.name))
		.map(({ name }) => name);

function draft(name: string, text: string): Drafted {
	if (!name.endsWith('.csv')) return drain(readTimelineJs(text, options));
	const table = toRows(text, ',');
	return 'refused' in table ? table : draftSheet(table.rows, options);
}

/** The whole result of a file: our file, the events without a readable date, and the reports. */
function read(name: string): unknown {
	const { file, imported, problems } = drain(checkDraft(draft(name, textIn(name))));
	const undated = imported?.undated.map(({ entry, place }) => ({ entry, place }));
	return JSON.parse(JSON.stringify({ file, undated, told: problems.map(formatProblem) }));
}

describe('a file of TimelineJS', () => {
	it.each(namesIn(FOLDER))('%s is read as its pair says', (name) => {
		expect(read(name)).toEqual(JSON.parse(textIn(`${name}.read.json`)));
	});
});

describe('a broken file of TimelineJS', () => {
	/** For each file: what is reported, and where; then what has no readable date yet. No third: nothing is read. */
	const BROKEN: Record<string, [told: string[], waiting?: string[]]> = {
		'breaks-off.json': [['file-syntax 2:33']],
		'missing-colon.json': [['file-syntax 2:17']],
		'no-events.json': [['timelinejs-events 1:1']],
		'no-data.js.txt': [['timelinejs-script 1:1']],
		'open-quote.js.txt': [['timelinejs-script 2:32']],
		'runs-code.js.txt': [['timelinejs-script 3:17']],
		'template.js.txt': [['timelinejs-script 2:38']],
		'month-13.json': [
			[
				'timelinejs-date 4:3 events[0].start_date.month',
				'timelinejs-date 8:3 events[1].start_date.month',
				'timelinejs-date 12:3 events[2].start_date'
			],
			['A month too many', 'A month in words', 'A day too many']
		],
		'no-year.json': [
			[
				'timelinejs-date 3:3 events[0].start_date',
				'timelinejs-date 4:3 events[1].start_date.month',
				'timelinejs-date 5:3 events[2].start_date',
				'timelinejs-date 6:3 events[3].start_date.day',
				'timelinejs-date 6:3 events[3].start_date.hour'
			],
			['Nothing', 'A month alone', 'No date']
		],
		'end-before-start.json': [['timelinejs-date 3:3 events[0].end_date'], ['Backwards']],
		'era-without-end.json': [['timelinejs-date 3:11 eras[0].end_date'], ['Great War']],
		'not-an-event.json': [
			[
				'timelinejs-slide 3:3 events[0]',
				'timelinejs-slide 4:3 events[1]',
				'timelinejs-slide 6:3 events[3]',
				'timelinejs-date 7:3 events[4].start_date',
				'timelinejs-slide 8:3 events[5].text.headline'
			],
			['A number is no date']
		],
		'sheet.csv': [
			[
				'table-column 1:20 Mood',
				'table-cell 9:21',
				'timelinejs-title 3:17 Type',
				'timelinejs-date 3:1 Year',
				'timelinejs-date 4:2 Month',
				'timelinejs-date 5:2 Month',
				'timelinejs-date 6:4 Time',
				'timelinejs-slide 7:10 Headline',
				'timelinejs-date 8:5 End Year',
				'timelinejs-type 9:17 Type'
			],
			[
				'Another title',
				'A month alone',
				'A month in words',
				'A time that is none',
				'An end before its start'
			]
		]
	};

	it('is in the table below', () => {
		expect(namesIn(`${FOLDER}/broken`).sort()).toEqual(Object.keys(BROKEN).sort());
	});

	it.each(Object.entries(BROKEN))('%s says what and where', (name, [told, waiting]) => {
		const drafted = draft(name, textIn(`broken/${name}`));
		const isRefused = 'refused' in drafted;
		const problems = isRefused ? drafted.refused : drafted.problems;
		expect(problems.map(toPlace)).toEqual(told);
		expect(isRefused ? undefined : drafted.undated.map(({ entry }) => entry.headline)).toEqual(
			waiting
		);
	});
});

const toPlace = ({ code, line, column, path }: Problem) =>
	`${code} ${line}:${column} ${path}`.trim();

it('[U4] what is behind the data is left out and reported', () => {
	const text = '{"events":[{"start_date":{"year":1969},"text":{"headline":"A"}}]};\nalert(1);';
	const drafted = draft('a.json', text);
	if ('refused' in drafted) throw new Error('refused');
	expect(drafted.file.events.length).toBe(1);
	expect(drafted.problems.map(toPlace)).toEqual(['timelinejs-script 2:1']);
});

describe('whatever is in a file', () => {
	const hostile = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 30 }),
		fc.constantFrom(
			'__proto__',
			'constructor',
			'\ud800',
			'<script>alert(1)</script>',
			'<iframe src="javascript:alert(1)">',
			'-0',
			'1e9',
			'99999999999999',
			'2024-02-30',
			'1,2,3,4,5,6,7,8,9'
		),
		fc.double(),
		fc.boolean(),
		fc.constant(null)
	);
	const name = fc.constantFrom(
		...'events eras title timeline date era start_date end_date startDate year month day hour'.split(
			' '
		),
		...'text headline media url caption credit link group unique_id display_date scale'.split(' '),
		'__proto__',
		'constructor'
	);
	const { tree } = fc.letrec((tie) => ({
		tree: fc.oneof({ maxDepth: 5 }, hostile, tie('list'), tie('object')),
		list: fc.array(tie('tree'), { maxLength: 4 }),
		object: fc
			.array(fc.tuple(name, tie('tree')), { maxLength: 6 })
			.map((fields) => Object.fromEntries(fields))
	}));
	const texts = namesIn(FOLDER)
		.filter((file) => !file.endsWith('.csv'))
		.map(textIn);

	function holds(text: string): void {
		const { timeline, problems } = drain(checkDraft(drain(readTimelineJs(text, options))));
		const isRefused = problems.some(({ severity }) => severity === 'error');
		expect(timeline === undefined).toBe(isRefused);
		expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(OF_ALL);
	}

	it('is read or refused: any data', () => {
		fc.assert(
			fc.property(tree, tree, (events, rest) => {
				holds(JSON.stringify({ events, eras: rest, title: rest }));
				holds(JSON.stringify({ timeline: { date: events, era: rest } }));
			}),
			{ numRuns: 300 }
		);
	});

	it('is read or refused: files with a piece taken out or put in', () => {
		const piece = fc.constantFrom(
			'"',
			"'",
			'{',
			'}',
			'[',
			']',
			',',
			':',
			'\\',
			'/*',
			'//',
			'`',
			'\n'
		);
		fc.assert(
			fc.property(
				fc.constantFrom(...texts),
				fc.nat(),
				fc.nat(20),
				fc.oneof(piece, fc.string({ maxLength: 8 })),
				(text, at, length, put) => {
					const from = at % text.length;
					holds(text.slice(0, from) + put + text.slice(from + length));
				}
			),
			{ numRuns: 300 }
		);
	});

	it('is read or refused: any row of a sheet', () => {
		const cell = fc.oneof(
			hostile.map(String),
			fc.constantFrom('1969', '-44', '1,969', '7', 'title', 'era', '3:30 pm', '')
		);
		const [headers = ''] = textIn('computing.csv').split('\n');
		fc.assert(
			fc.property(
				fc.array(fc.array(cell, { maxLength: 21 }), { minLength: 1, maxLength: 5 }),
				(body) => {
					const rows = [headers.split(','), ...body].map((cells, i) => ({ line: i + 1, cells }));
					const { timeline, problems } = drain(checkDraft(draftSheet(rows, options)));
					expect(timeline === undefined).toBe(
						problems.some(({ severity }) => severity === 'error')
					);
					expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(OF_ALL);
				}
			),
			{ numRuns: 300 }
		);
	});
});
