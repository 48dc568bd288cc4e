import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '$lib/base/result';
import { drain } from '$lib/base/drain';
import { readTimelineFile } from './read';

const read = (text: string) => drain(readTimelineFile(text));

/** What the author of a broken file is told, line by line. */
function told(name: string): string[] {
	const text = readFileSync(
		`src/lib/formats/timeline/fixtures/broken/${name}.timeline.yaml`,
		'utf8'
	);
	return read(text).problems.map(formatProblem);
}

describe('a broken file', () => {
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
				'8:9 events[0].quotes[0]: Neither this quote nor its event names a source. Say where the words stand.'
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
				'1:1 version: This version of Dateline reads “version: 1”. 2 was read.',
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
		// A long message is compared as far as it is written here.
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

it.each(['', 'just text', '[1, 2]', 'null', '---\n---\n'])('refuses %j with a message', (text) => {
	const { timeline, problems } = read(text);
	expect(timeline).toBeUndefined();
	expect(problems.length).toBeGreaterThan(0);
});
