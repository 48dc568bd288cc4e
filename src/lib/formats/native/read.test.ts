import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '$lib/base/result';
import { drain } from '$lib/base/drain';
import { readTimelineFile } from './read';

const read = (text: string) => drain(readTimelineFile(text));

/** The reports for the author of an invalid file, line by line. */
function told(name: string): string[] {
	const text = readFileSync(`src/lib/formats/native/fixtures/broken/${name}.timeline.yaml`, 'utf8');
	return read(text).problems.map(formatProblem);
}

describe('[R1] a broken file', () => {
	it.each([
		['broken-syntax', ['6:5 This line is indented differently from its neighbours']],
		[
			'unknown-field',
			['6:5 events[0].headlin: “headlin” is no field here. Did you mean “headline”?']
		],
		[
			'duplicate-id',
			['5:6 events[1].id: “a” is also the id of events[0]. Every event needs its own.']
		],
		['impossible-date', ['4:13 events[0].date: “2024-02-30” is no date: that month has 29 days.']],
		[
			'end-before-start',
			['6:12 events[0].date.value: The end is before the start. Write the earlier date first.']
		],
		['missing-title', ['1:1 title: “title” is missing. It is needed here.']],
		['no-events', ['3:1 events: There are no events: a timeline needs one at least.']],
		[
			'unknown-ids',
			[
				'9:5 events[0].group: There is no group “nort”. Did you mean “north”?',
				'10:15 events[0].sources[0]: There is no source “papr”. Did you mean “paper”?',
				'10:22 events[0].sources[1].source: There is no source “nothing”.',
				'11:16 events[0].related[0].to: There is no event “b”. Did you mean “a”?'
			]
		],
		[
			'quote-without-source',
			[
				'8:9 warning: events[0].quotes[0]: Neither this quote nor its event names a source: readers are told that there is none. Say where the words stand.'
			]
		],
		[
			'unnamed-source',
			[
				'3:11 sources.paper: A source needs a title, an address (url), or a publisher with a date or with “citedIn”.'
			]
		],
		[
			'script-address',
			[
				'3:35 warning: sources.paper.url: This is no web address (http or https): it is shown as text, not as a link.'
			]
		],
		[
			'bidi-control',
			[
				'4:25 warning: events[0].headline: An invisible character here changes the direction of text. It is shown as a mark.'
			]
		],
		['blank-headline', ['4:25 events[0].headline: The headline is blank: an event needs one.']],
		[
			'markup',
			['4:25 warning: events[0].headline: HTML is not read here: it is shown as it is written.']
		],
		['repeated-anchors', ['1:1 The file repeats its anchors (&, *) too often.']],
		[
			'many-faults',
			[
				'1:1 version: Only “version: 1” can be read. 2 was read.',
				'2:1 title: Write text here. 5 was read.',
				'3:1 colour: “colour” is no field here. Take it out, or begin its name with “x-”',
				'4:1 timezone: “Mars/Olympus” is no time zone. Write an IANA name, like Europe/Moscow.',
				'5:1 asOf: “yesterday” is not a date we can read.',
				'7:6 events[0].id: "A!" is no id: use small letters, digits, “-” and “_”, at most 80, beginning with a letter or digit.',
				'8:41 events[1].importance: 9 is outside the range: <=5.',
				'9:5 events[2].id: “id” is missing. It is needed here.',
				'10:13 events[3].date.value: “value” is missing. It is needed here.',
				'10:20 events[3].date.valu: “valu” is no field here. Did you mean “value”?'
			]
		]
	])('%s', (name, expected) => {
		// Only the beginning of a long message is compared.
		const lines = told(name).map((line, i) => line.slice(0, expected[i]?.length));
		expect(lines).toEqual(expected);
	});

	it('a date in an event with another fault is not looked at until that is mended', () => {
		expect(told('many-faults').some((line) => line.includes('2024-13'))).toBe(false);
	});
});

describe('long and odd text', () => {
	const file = (headline: string) =>
		`version: 1\ntitle: A test\nevents:\n  - {id: a, date: 2024, headline: ${JSON.stringify(headline)}}\n`;

	it.each([
		[
			'a headline of 100 kB',
			'x'.repeat(100_000),
			'shape-max-length',
			'100000 characters are too many: 300 at most.'
		],
		[
			'1,000 accents on one letter',
			`a${'\u0301'.repeat(1000)}`,
			'shape-max-length',
			'1001 characters are too many'
		],
		[
			'200 accents on one letter',
			`a${'\u0301'.repeat(200)}`,
			'text-combining-marks',
			'More than eight accents'
		],
		[
			'an isolate that is not closed',
			'a \u2067b',
			'text-bidi-control',
			'changes the direction of text'
		]
	])('%s', (_, headline, code, words) => {
		const { problems } = read(file(headline));
		expect(problems[0]?.code).toBe(code);
		expect(problems[0]?.message).toContain(words);
	});

	it('right-to-left text is fine as it is', () => {
		expect(read(file('خبر من بيونغ يانغ')).problems).toEqual([]);
	});

	it('shows direction controls as marks, and keeps the rest', () => {
		expect(read(file('a \u202Eb')).timeline?.events[0]?.headline).toBe('a ⟦U+202E⟧b');
	});
});

it('reads JSON with lines and columns as well', () => {
	const text =
		'{\n  "version": 1,\n  "title": "T",\n  "events": [\n    {"id": "a", "date": "2024-02-30", "headline": "A"}\n  ]\n}\n';
	expect(read(text).problems.map(formatProblem)).toEqual([
		'5:17 events[0].date: “2024-02-30” is no date: that month has 29 days.'
	]);
});

describe('[R2] what nests too deep', () => {
	const MANY = 100_000;
	const deep = (text: string, code = 'file-too-deep') => ({ text, code });
	it.each([
		['JSON', deep(`${'['.repeat(MANY)}${']'.repeat(MANY)}`)],
		['JSON in a field', deep(`{"version": 1, "x-a": ${'['.repeat(MANY)}${']'.repeat(MANY)}}`)],
		[
			'JSON of a megabyte',
			deep(`{"x-a": "${'x'.repeat(1 << 20)}", "x-b": ${'['.repeat(MANY)}1${']'.repeat(MANY)}}`)
		],
		['objects of JSON', deep(`${'{"a":'.repeat(MANY)}1${'}'.repeat(MANY)}`)],
		['brackets that are not closed', deep('['.repeat(MANY))],
		['braces that are not closed', deep('{a: '.repeat(MANY))],
		['lists of YAML', deep(`${'- '.repeat(MANY)}a`)],
		['names of YAML', deep('? '.repeat(MANY))],
		['fields without names', deep(': '.repeat(MANY))],
		[
			'lines further and further in',
			deep(Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'))
		],
		[
			'a chain of aliases',
			deep(
				`a0: &a0 [1]\n${Array.from({ length: 9000 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}]\n`).join('')}`,
				'file-aliases'
			)
		],
		[
			'a short chain of aliases',
			deep(
				`a0: &a0 [1]\n${Array.from({ length: 90 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}]\n`).join('')}`,
				'file-aliases'
			)
		],
		[
			'an alias of what nests deep, deep within',
			deep(`a: &a ${'['.repeat(40)}${']'.repeat(40)}\nb: ${'['.repeat(40)}*a${']'.repeat(40)}\n`)
		],
		['what stands in itself', deep('version: 1\ntitle: T\nx-a: &a [*a]\nevents: []\n')]
	])('%s', (_, { text, code }) => {
		const { timeline, problems, file } = read(text);
		expect([timeline, file, problems.map((problem) => problem.code)]).toEqual([
			undefined,
			undefined,
			[code]
		]);
	});

	it('says where', () => {
		expect(read(`version: 1\nx-a: ${'['.repeat(MANY)}`).problems.map(formatProblem)).toEqual([
			'2:69 The data is nested too deeply: 64 levels at most; a timeline needs no more than ten.'
		]);
	});

	it('64 levels are read', () => {
		const text = (levels: number) =>
			`version: 1\ntitle: T\nx-a: ${'['.repeat(levels)}${']'.repeat(levels)}\nevents: [{id: a, date: 1, headline: A}]\n`;
		expect(read(text(63)).problems).toEqual([]);
		expect(read(text(64)).problems.map(({ code }) => code)).toEqual(['file-too-deep']);
	});
});

describe('[R3] the file as it was written', () => {
	const DATA = {
		version: 1,
		title: 'T',
		'x-own': [null, 1.5, 'yes'],
		events: [
			{ id: 'a', date: -43, headline: 'A', 'x-b': {} },
			{ id: 'b', date: '2024-02-30', headline: 'B' }
		]
	};
	const json = JSON.stringify(DATA, undefined, 1);
	const long = JSON.stringify({ ...DATA, 'x-long': 'x'.repeat(1 << 20) }, undefined, 1);
	const yaml = `version: 1\ntitle: T\nx-own: [~, 1.5, yes]\nevents:\n  - {id: a, date: -0043, headline: A, x-b: {}}\n  - id: b\n    date: 2024-02-30\n    headline: B\n`;
	const placesOf = (text: string) =>
		read(text).imported?.places.map(({ line, column, path }) => `${line}:${column} ${path}`);

	it('from YAML and JSON, also where a date is not valid', () => {
		expect(read(yaml)).toMatchObject({ timeline: undefined, file: DATA });
		expect(read(json)).toMatchObject({ timeline: undefined, file: DATA });
		expect(read(long).file).toEqual({ ...DATA, 'x-long': 'x'.repeat(1 << 20) });
	});

	it('with where each event is', () => {
		expect(placesOf(yaml)).toEqual(['5:5 events[0]', '6:5 events[1]']);
		expect(placesOf(json)).toEqual(['10:3 events[0]', '16:3 events[1]']);
		expect(placesOf(long)).toEqual(placesOf(json));
	});

	it.each([
		['no title', 'version: 1\nevents: []\n'],
		['another version', 'version: 2\ntitle: T\nevents: []\n'],
		['events that are no list', 'version: 1\ntitle: T\nevents: {}\n'],
		['an event that has no fields', 'version: 1\ntitle: T\nevents: [a]\n'],
		['a field twice', 'version: 1\ntitle: T\ntitle: U\nevents: []\n'],
		[
			'a field twice, in long JSON',
			`{"version": 1, "title": "T", "title": "U", "events": [], "x-a": "${'x'.repeat(1 << 20)}"}`
		]
	])('none of what is none: %s', (_, text) => {
		const { file, problems } = read(text);
		expect(file).toBeUndefined();
		expect(problems.length).toBeGreaterThan(0);
	});
});

it.each(['', 'just text', '[1, 2]', 'null', '---\n---\n'])('refuses %j with a message', (text) => {
	const { timeline, problems } = read(text);
	expect(timeline).toBeUndefined();
	expect(problems.length).toBeGreaterThan(0);
});
