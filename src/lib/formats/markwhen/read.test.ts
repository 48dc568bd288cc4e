import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { formatProblem } from '$lib/base/result';
import { checkDraft } from '../check-draft/check-draft';
import { isMarkwhen } from './detect';
import { readMarkwhen } from './read';

const FOLDER = 'src/lib/formats/markwhen/fixtures';
const textIn = (name: string) => readFileSync(`${FOLDER}/${name}`, 'utf8');
const read = (text: string) => drain(checkDraft(drain(readMarkwhen(text, { title: 'No title' }))));
const told = (text: string) => read(text).problems.map(formatProblem);
const events = (text: string) => read(text).file?.events ?? [];
const eventOf = (text: string) => events(text)[0] ?? {};
const outcome = (text: string) => {
	const { file, problems, imported } = read(text);
	return { file, told: problems.map(formatProblem), undated: imported?.undated };
};
/** The properties that every object inherits. */
const OF_ALL = Object.getOwnPropertyNames(Object.prototype);

describe('a file', () => {
	it.each(['space-race', 'rome'])('%s is read as an author would have written it', (name) => {
		const expected: unknown = JSON.parse(textIn(`${name}.json`));
		expect(outcome(textIn(`${name}.mw`))).toEqual(expected);
	});

	const UNDATED = 'The event has no readable date yet.';
	it.each<[string, string[], string[], string[]]>([
		[
			'relative',
			[
				`4:1 warning: “after !meeting 3 days” counts from another entry or end. Write the date itself, like 2025-08-12. ${UNDATED}`,
				`5:1 warning: “5 days” counts from another entry or end. Write the date itself, like 2025-08-12. ${UNDATED}`,
				`6:1 warning: “2 weeks” counts from another entry or end. Write the date itself, like 2025-08-12. ${UNDATED}`
			],
			['Meeting'],
			['Minutes are due', 'Review', 'Holiday']
		],
		[
			'repeats',
			[
				`3:1 warning: “2025-01-06 every 2 weeks for 5 times” repeats. Write each of its dates in a line of its own. ${UNDATED}`,
				`4:1 warning: “every 3 days” repeats. Write each of its dates in a line of its own. ${UNDATED}`
			],
			['Kept'],
			['Board meets', 'Water the plants']
		],
		[
			'no-such-day',
			[
				`1:1 warning: “2025-02-30” is no date: that month has 28 days. ${UNDATED}`,
				`2:1 warning: “2025-13”: there is no month 13. ${UNDATED}`,
				`3:1 warning: “13/08/2025” is read month first, and there is no month 13. Write 2025-08-13, or say “dateFormat: d/M/y” in the header. ${UNDATED}`,
				`4:1 warning: “8/12/25”: write the year with four digits, or the day like 2025-08-12. ${UNDATED}`,
				`5:1 warning: “2025-W54”: there is no week 54 in 2025. ${UNDATED}`,
				`6:1 warning: “0” is a clock time without a day: markwhen takes the day of the entry before. Write it as well, like 2025-08-12 10:30. ${UNDATED}`
			],
			['Kept'],
			['No such day', 'No such month', 'Month first', 'Two digits', 'No such week', 'No such year']
		],
		[
			'depends-on-today',
			[
				`1:1 warning: “12 Aug” has no year: markwhen takes the year in which it is read. Write it as well. ${UNDATED}`,
				`2:1 warning: “10:30” is a clock time without a day: markwhen takes the day of the entry before. Write it as well, like 2025-08-12 10:30. ${UNDATED}`,
				`3:1 warning: “now” is another day whenever it is read. Write the day. ${UNDATED}`
			],
			['Kept'],
			['Whose year?', 'Whose day?', 'When?']
		],
		[
			'end-before-start',
			[`1:1 warning: The end is before the start. Write the earlier date first. ${UNDATED}`],
			['Kept'],
			['Backwards']
		],
		[
			'header-no-yaml',
			['3:1 warning: Text before the first entry that is not a field is left out.'],
			['Kept'],
			[]
		],
		[
			'header-odd',
			[
				'2:1 warning: timezone: “Mars/Olympus” is no time zone. Write an IANA name, like Europe/Moscow.',
				'3:1 warning: dateFormat: Only d/M/y and M/d/y are read. Days in numbers alone are read month first.',
				'5:1 note: “2025-08-12 10:30” is read as “2025-08-12T10:30”.',
				'5:1 warning: 1 date has a clock time without a time zone (“10:30”). It is shown as written. In which zone is it? Choose it when the file is read, or write “timezone: Europe/Moscow”; “timezone: floating” says that nobody knows.'
			],
			['No zone'],
			[]
		],
		[
			'no-entries',
			[
				'1:1 warning: Text before the first entry that is not a field is left out.',
				'1:1 There is no event in it that can be shown.'
			],
			[],
			[]
		],
		[
			'no-words',
			[
				'1:7 warning: There are no words behind the date. The entry is left out.',
				'2:7 warning: There are no words behind the date. The entry is left out.',
				'3:6 warning: There are no words behind the date: “Words below”, from the line below, is the headline.'
			],
			['Words below'],
			[]
		],
		[
			'loose',
			[
				'2:1 warning: “words in no entry” belongs to no entry. It is left out.',
				'3:1 warning: “[there](data:text)” is not the address of a web page. Its words are kept.',
				'3:1 warning: A link here leads to no web address (http or https): it is shown as it is written.',
				'4:1 warning: Another page begins here. It is read as a part of the same timeline.',
				'5:1 warning: “title: Second” belongs to no entry. It is left out.'
			],
			['Kept [here](javascript:alert(1)) and there', 'Next'],
			[]
		]
	])('broken/%s.mw', (name, problems, dated, waiting) => {
		const { file, told: all, undated = [] } = outcome(textIn(`broken/${name}.mw`));
		expect(all).toEqual(problems);
		expect(file?.events.map(({ headline }) => headline)).toEqual([...dated, ...waiting]);
		expect(undated.map(({ entry }) => entry.headline)).toEqual(waiting);
	});

	it('[R1] is called as the file is where it says no title', () => {
		expect(read('2025: A').file?.title).toBe('No title');
		expect(read('title: \u3164\n\n2025: A').file?.title).toBe('No title');
	});

	it('[R2] has limits', () => {
		expect(told(' '.repeat(64_000_001))).toEqual([
			'1:1 The file is too long: 64000000 characters at most.'
		]);
	});
});

describe('dates', () => {
	it.each([
		['[D1] a year', '2025', '2025'],
		['[D1] a month', '2025-08', '2025-08'],
		['[D1] a day', '2025-08-12', '2025-08-12'],
		['[D1] a clock time', '2025-08-12T10:30:15+03:00', '2025-08-12T10:30:15+03:00'],
		['[D1] a clock time behind a day', '2025-08-12 10:30pm', '2025-08-12T22:30'],
		[
			'[D1] noon and midnight',
			'2025-08-12 12am / 2025-08-12 12pm',
			'2025-08-12T00:00/2025-08-12T12:00'
		],
		['[D2] a day in words', '12 Aug 2025', '2025-08-12'],
		['[D2] month first', 'August 12, 2025', '2025-08-12'],
		['[D2] with a clock time', 'Aug 12 2025 4pm', '2025-08-12T16:00'],
		['[D2] a month in words', 'Aug 2025', '2025-08'],
		['[D2] an early month', 'Aug 850', '0850-08'],
		['[D3] a day in numbers', '08/12/2025', '2025-08-12'],
		['[D3] with a clock time', '8/12/2025, 4:05', '2025-08-12T04:05'],
		['[D3] a month in numbers', '04/1776', '1776-04'],
		['[D4] before our era', '44 BC', '-0043'],
		['[D4] in our era', '44 ce', '0044'],
		['[D4] both', '50 BCE–50 CE', '-0049/0050'],
		['[D4] the era stands once', '300–200 BCE', '-0299/-0199'],
		['[D4] few digits', '850', '0850'],
		['[D4] many digits', '12345', 'Y12345'],
		['[D4] a decade', '1970s', '197X'],
		['[D5] a week', '2020-W53', '2020-12-28/2021-01-03'],
		['[D5] a day of a week', '2025-W33-2', '2025-08-12'],
		['[D6] to with a slash', '2025-08-12 / 2025-08-15', '2025-08-12/2025-08-15'],
		['[D6] to with a dash', '12 Aug 2025 - 15 Aug 2025', '2025-08-12/2025-08-15'],
		['[D6] to with a dash between days', '2025-08-12 - 2025-08-15', '2025-08-12/2025-08-15'],
		['[D6] to in words', '11/11/2024 to 12/12/2024', '2024-11-11/2024-12-12'],
		['[D6] years', '2012-2013', '2012/2013'],
		['[D6] ends of two kinds', '2004-02-01/2005', '2004-02-01/2005'],
		['[D6] a week ends on Sunday', '2025-W33 / 2025-W34', '2025-08-11/2025-08-24'],
		['[D7] until now', '2024/now', '2024/..']
	])('%s', (_, written, edtf) => {
		const zone = 'title: A\ntimezone: UTC\ndateFormat: M/d/y\n\n';
		expect(eventOf(`${zone}${written}: A`).date).toBe(edtf);
		const isSame = written.replaceAll(' / ', '/') === edtf;
		const notes = isSame ? [] : [`5:1 note: “${written}” is read as “${edtf}”.`];
		expect(told(`${zone}${written}: A`)).toEqual(notes);
	});

	it('[D3] the day comes first where the header says so', () => {
		expect(eventOf('dateFormat: d/M/y\n\n08/12/2025: A').date).toBe('2025-12-08');
	});

	it('[D3] that the month comes first is told, once, where it could be the day', () => {
		expect(told('08/12/2025: A\n09/12/2025: B\n08/13/2025: C\n').slice(1)).toEqual([
			'1:1 warning: Days in numbers alone (2 that can be read in two ways) are read month first, as markwhen reads them. Where the day comes first, say “dateFormat: d/M/y” in the header.',
			'2:1 note: “09/12/2025” is read as “2025-09-12”.',
			'3:1 note: “08/13/2025” is read as “2025-08-13”.'
		]);
	});

	it.each([
		['a zone', 'timezone: Asia/Seoul', '', '2025-08-12T10:30', 'Asia/Seoul'],
		['an offset', 'tz: -5', '', '2025-08-12T10:30-05:00', undefined],
		[
			'a zone of an entry',
			'',
			'timezone: Asia/Seoul',
			{ value: '2025-08-12T10:30', timezone: 'Asia/Seoul' },
			undefined
		],
		[
			'an offset of an entry',
			'timezone: Asia/Seoul',
			'tz: +5:30',
			'2025-08-12T10:30+05:30',
			'Asia/Seoul'
		],
		['none', '', '', '2025-08-12T10:30', 'floating']
	])('[D8] %s', (_, header, property, date, timezone) => {
		const text = `title: A\n${header}\n\n2025-08-12 10:30: A\n${property}\n`;
		expect(eventOf(text).date).toEqual(date);
		expect(read(text).file?.timezone).toBe(timezone);
	});

	it.each([
		'note: 2025',
		'see 2025: x',
		'spring 2025: x',
		'https://example.org: x',
		'2025 was a year'
	])('[D9] “%s” begins no entry', (line) => {
		expect(eventOf(`2024: A\n\n${line}`).summary).toBe(line);
	});
});

describe('words', () => {
	it.each([
		['[T1] a tag at the end is no word', 'A #x', { headline: 'A', group: 'x' }],
		[
			'[T1] a tag elsewhere is one',
			'In #Berlin, today',
			{ headline: 'In Berlin, today', group: 'berlin' }
		],
		['[T1] a number is no tag', 'Number #1', { headline: 'Number #1' }],
		[
			'[T2] a person',
			'Lunch with @lizzie.',
			{ headline: 'Lunch with lizzie.', actors: ['lizzie'] }
		],
		['[T2] an address of mail is none', 'a@example.org', { headline: 'a@example.org' }],
		[
			'[T3] a link of a headline is a source',
			'A [b](https://example.org/)',
			{ headline: 'A b', sources: ['s1'] }
		],
		[
			'[T3] one below stays',
			'A\n[b](https://example.org/)',
			{ headline: 'A', summary: '[b](https://example.org/)' }
		],
		[
			'[T4] an image',
			'A\n![b](https://example.org/c.png)',
			{ headline: 'A', media: [{ url: 'https://example.org/c.png', type: 'image', alt: 'b' }] }
		],
		['[T4] a place', 'A [Rome](location)', { headline: 'A Rome', places: ['Rome'] }],
		['[T5] an id in the line', 'A !b', { id: 'b', headline: 'A' }],
		['[T5] an id below', 'A\nid: b', { id: 'b', headline: 'A' }],
		['[T5] other properties are text', 'A\nfee: $4', { headline: 'A', summary: 'fee: $4' }],
		['[T6] a box', '[ ] A', { headline: 'A' }],
		['[T6] a percentage is a word', 'A 75%', { headline: 'A 75%' }],
		['[T7] lines below', 'A\n  b\n\n    - c\n// no\n', { headline: 'A', summary: 'b\n\n- c' }],
		['[T8] no words behind the date', '\nb\nc', { headline: 'b', summary: 'c' }]
	])('%s', (_, text, event) => {
		const { id, date, ...rest } = eventOf(`2025: ${text}\n`);
		expect({ ...rest, ...('id' in event ? { id } : {}) }).toEqual(event);
		expect(date).toBe('2025');
	});

	it('[T8] a headline that is too long is whole in the summary', () => {
		const long = 'word '.repeat(100).trim();
		const { headline, summary } = eventOf(`2025: ${long}`);
		expect(headline).toBe(`${'word '.repeat(59).trim()}…`);
		expect(summary).toBe(long);
	});

	it('[G1] a section is the group, tags beside it are told', () => {
		const text = '# A\n## B\n2025: C #d\n# E\n2026: F\ngroup G\n2027: H\nendGroup\n2028: I';
		const labels = Object.values(read(text).file?.groups ?? {}).map(
			(group) => (group as { label: string }).label
		);
		expect(labels).toEqual(['A › B', 'E', 'E › G']);
		expect(events(text).map(({ group }) => group)).toEqual(['a-b', 'e', 'e-g', 'e']);
		expect(told(text)).toEqual([
			'3:1 warning: An event has one group, here “A › B”. The tag is left out.'
		]);
	});

	it('[H3] a colour of a tag is that of its group', () => {
		expect(read('#a: blue\n#b: #abc\n\n2025: C #a\n2026: D #b').file?.groups).toEqual({
			a: { label: 'a', color: 'blue' },
			b: { label: 'b', color: '#abc' }
		});
	});
});

describe('what is no markwhen', () => {
	it.each(['space-race', 'rome'])('[E1] %s is some', (name) => {
		expect(isMarkwhen(textIn(`${name}.mw`).slice(0, 4096))).toBe(true);
	});

	it.each([
		['a file of ours', 'version: 1\ntitle: A\nevents:\n  - id: a\n    date: 2025\n'],
		['a file of ours that begins with its title', 'title: A\nevents:\n  - id: a\nversion: 1\n'],
		['JSON', '{"2025": 1}'],
		['a table', 'date,headline\n2025-08-12,A: b\n'],
		['a quoted table', '"2025","A"\n'],
		['a calendar', 'BEGIN:VCALENDAR\nDTSTART:20250812\n'],
		['prose', 'On that day\n2025: it rained\n'],
		['a log', '2025-08-12 10:30:22 INFO started\n'],
		['nothing', '']
	])('[E1] %s', (_, text) => {
		expect(isMarkwhen(text)).toBe(false);
	});

	it('[E1] no file that this site ships', () => {
		const shipped = Object.values(
			import.meta.glob<string>('/src/content/*', { query: '?raw', import: 'default', eager: true })
		);
		expect(shipped.length).toBeGreaterThan(0);
		expect(shipped.map((text) => isMarkwhen(text.slice(0, 4096)))).not.toContain(true);
	});
});

describe('hostile text', () => {
	const long = 65_536;
	it.each([
		['digits', '1'.repeat(long)],
		['colons', ':'.repeat(long)],
		['dates', '2025/'.repeat(long / 5)],
		['amounts', '1d '.repeat(long / 3)],
		['brackets', `2025: ${'['.repeat(long)}`],
		['links', `2025: ${'[]('.repeat(long / 3)}`],
		['tags', `2025: ${'#a '.repeat(long / 3)}`],
		['hashes', '#'.repeat(long)],
		['spaces', `2025: ${' '.repeat(long)}x`],
		['a header of spaces', `a:${' '.repeat(long)}x\n2025: A`],
		['a header that nests', `a: ${'['.repeat(long)}\n2025: A`],
		['aliases', `a: &a [x]\nb: &b [${'*a,'.repeat(300)}]\nc: [${'*b,'.repeat(300)}]\n\n2025: A`]
	])('[R2] %s takes no longer than it must', (_, text) => {
		read(text.slice(0, 100));
		const drafted = drain(readMarkwhen(text, { title: 'A' }));
		expect('refused' in drafted ? drafted.refused : [drafted.file]).not.toHaveLength(0);
		expect(typeof isMarkwhen(text)).toBe('boolean');
	});

	it('[R3] never throws and changes no prototype', () => {
		const fixture = textIn('space-race.mw');
		const line = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 40 }),
			fc.constantFrom(
				'---',
				'# A',
				'section B',
				'endSection',
				'__proto__: 1',
				'constructor: {}',
				'#__proto__: red',
				'2025: A #__proto__',
				'tz: 99',
				'!toString',
				'2025-08-12 / now: x'
			),
			fc
				.tuple(
					fc.constantFrom('2025', '1 Aug 2025', '44 BC', '08/12/2025', 'every 2 days', '!a'),
					fc.constantFrom(' / ', '-', ' to ', ''),
					fc.string({ maxLength: 12 })
				)
				.map((parts) => `${parts.join('')}: x`)
		);
		const mutated = fc
			.tuple(fc.nat(fixture.length), fc.nat(20), fc.string({ unit: 'binary', maxLength: 8 }))
			.map(([at, cut, put]) => fixture.slice(0, at) + put + fixture.slice(at + cut));
		const text = fc.oneof(
			fc.array(line, { maxLength: 12 }).map((all) => all.join('\n')),
			mutated
		);
		fc.assert(
			fc.property(text, (any) => {
				isMarkwhen(any);
				const { problems } = read(any);
				expect(problems.every(({ message }) => message !== '')).toBe(true);
			}),
			{ numRuns: 60, seed: 7 }
		);
		expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(OF_ALL);
	}, 20_000);
});
