/** What is read from a calendar, and what is reported. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import type { Draft, DraftEvent } from '../shared/draft';
import { checkDraft } from '../check-draft/check-draft';
import { isICalendar } from './detect';
import { readICalendar } from './read';

const FOLDER = 'src/lib/formats/icalendar/fixtures';
const textIn = (name: string) => readFileSync(`${FOLDER}/${name}`, 'utf8');
const read = (text: string) => drain(readICalendar(text, { title: 'No title' }));

function draftOf(text: string): Draft {
	const drafted = read(text);
	if ('refused' in drafted) throw new Error(JSON.stringify(drafted.refused));
	return drafted;
}

/** The events of a calendar with these lines. */
function eventsOf(...lines: readonly string[]): readonly DraftEvent[] {
	return draftOf(calendar(...lines)).file.events;
}

function calendar(...lines: readonly string[]): string {
	return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

function event(...lines: readonly string[]): string {
	return ['BEGIN:VEVENT', 'UID:a', 'SUMMARY:A', ...lines, 'END:VEVENT'].join('\r\n');
}

const dateOf = (...lines: readonly string[]) => eventsOf(event(...lines)).map(({ date }) => date);
const told = ({ problems }: Draft) =>
	problems.map(({ line, path, code, message }) => `${line ?? 0} ${path} ${code}: ${message}`);

describe('a file', () => {
	const pairs = readdirSync(FOLDER).filter((name) => name.endsWith('.ics'));

	it.each(pairs)('%s is read as what is beside it', (name) => {
		const draft = draftOf(textIn(name));
		const expected: unknown = JSON.parse(textIn(name.replace('.ics', '.json')));
		expect({ file: draft.file, told: told(draft) }).toEqual(expected);
	});

	it.each(pairs)('%s holds: nothing is lost when it is checked', (name) => {
		const draft = draftOf(textIn(name));
		const { timeline, imported } = drain(checkDraft(draft));
		expect(timeline?.events.length).toBe(draft.file.events.length);
		expect(imported?.undated).toEqual([]);
	});

	it.each<[string, readonly string[], number, number]>([
		[
			'lines-of-nothing.ics',
			['7  icalendar-line', '8  icalendar-line', '10  icalendar-line'],
			1,
			0
		],
		[
			'no-end.ics',
			['1 VCALENDAR icalendar-open', '3 VEVENT icalendar-open', '7 VEVENT icalendar-open'],
			2,
			0
		],
		[
			'end-before-start.ics',
			['6 DTEND icalendar-date', '12 DURATION icalendar-date', '18 DTEND icalendar-date'],
			3,
			0
		],
		[
			'no-date.ics',
			[
				'3 VEVENT icalendar-date',
				'9 DTSTART icalendar-date',
				'14 DTSTART icalendar-date',
				'19 DTSTART icalendar-date'
			],
			1,
			4
		],
		[
			'bad-rule.ics',
			[
				'6 RRULE icalendar-rule',
				'12 RRULE icalendar-rule',
				'18 RRULE icalendar-rule',
				'25 RRULE icalendar-rule',
				'26 EXRULE icalendar-rule',
				'27 RDATE icalendar-rule',
				'28 EXDATE icalendar-rule',
				'31 VEVENT icalendar-rule'
			],
			5,
			0
		],
		[
			'no-headline.ics',
			[
				'2 VERSION icalendar-version',
				'3 X-WR-TIMEZONE icalendar-zone',
				'4 VEVENT icalendar-headline',
				'9 VEVENT icalendar-headline',
				'17 GEO icalendar-geo',
				'18 X-DATELINE-EDTF icalendar-date'
			],
			2,
			0
		]
	])('broken/%s tells its faults with their places', (name, codes, events, undated) => {
		const draft = draftOf(textIn(`broken/${name}`));
		const found = [...draft.problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
		expect(found.map(({ line, path, code }) => `${line ?? 0} ${path} ${code}`)).toEqual(codes);
		expect([draft.file.events.length, draft.undated.length]).toEqual([events, undated]);
	});

	it('[L1] broken/no-calendar.ics is refused', () => {
		expect(read(textIn('broken/no-calendar.ics'))).toMatchObject({
			refused: [{ code: 'icalendar-none', severity: 'error' }]
		});
	});
});

describe('[L1] lines', () => {
	it.each([
		['LF alone', '\n'],
		['CR alone', '\r'],
		['CRLF', '\r\n']
	])('end with %s', (_, end) => {
		const text = calendar(event('DTSTART;VALUE=DATE:20250812')).replaceAll('\r\n', end);
		expect(draftOf(text).file.events).toMatchObject([{ headline: 'A', date: '2025-08-12' }]);
	});

	it('[L2] go on with a space or a tab, and in small letters', () => {
		const lines =
			'begin:vevent\r\nuid:a\r\nsum\r\n mary:One\\, t\r\n\two\r\ndtstart:20250812\r\nend:vevent';
		expect(eventsOf(lines)).toMatchObject([{ headline: 'One, two', date: '2025-08-12' }]);
	});

	it('[L3] many broken ones are reported together', () => {
		const { problems } = draftOf(
			calendar(event('DTSTART:20250812'), ...Array<string>(70).fill('?'))
		);
		expect(problems).toHaveLength(51);
		expect(problems.at(-1)?.message).toMatch(/^20 more lines/);
	});
});

describe('what a file says in parts', () => {
	it('[F] a part of a calendar is read as one', () => {
		const text = 'BEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:20240513\nSUMMARY:Bare\nEND:VEVENT\n';
		expect(isICalendar(text)).toBe(true);
		expect(draftOf(text).file.events).toMatchObject([{ date: '2024-05-13', headline: 'Bare' }]);
	});

	it('[F] of several versions of an event the newest is read, and the others are reported', () => {
		const version = (sequence: number, hour: string, ...more: readonly string[]) =>
			event(`SEQUENCE:${sequence}`, `DTSTART:20240120T${hour}0000Z`, ...more);
		const draft = draftOf(calendar(version(1, '10'), version(3, '14'), version(2, '12')));
		expect(draft.file.events.map(({ date }) => date)).toEqual(['2024-01-20T14:00Z']);
		expect(told(draft).filter((line) => line.includes('icalendar-version'))).toHaveLength(2);
		// Events without a version number are separate events.
		const same = draftOf(calendar(version(1, '10'), version(1, '11')));
		expect(same.file.events).toHaveLength(2);
		// A changed occurrence of a repeated event is a separate entry.
		const changed = version(5, '15', 'RECURRENCE-ID:20240121T100000Z');
		const rule = version(1, '10', 'RRULE:FREQ=DAILY;COUNT=3');
		expect(draftOf(calendar(rule, changed)).file.events.map(({ date }) => date)).toEqual([
			'2024-01-20T10:00Z',
			'2024-01-22T10:00Z',
			'2024-01-20T15:00Z'
		]);
	});
});

describe('[D] dates', () => {
	it.each([
		['[D1] a day', ['DTSTART;VALUE=DATE:20250813'], '2025-08-13'],
		['[D1] without VALUE', ['DTSTART:20250813'], '2025-08-13'],
		['[D1] with its clock time cut', ['DTSTART;VALUE=DATE:20250813T100000Z'], '2025-08-13'],
		['[D2] DTEND is not included', ['DTSTART:20250813', 'DTEND:20250815'], '2025-08-13/2025-08-14'],
		['[D2] one day', ['DTSTART:20250813', 'DTEND:20250814'], '2025-08-13'],
		['[D2] no length', ['DTSTART:20250813', 'DTEND:20250813'], '2025-08-13'],
		['[D2] over a leap day', ['DTSTART:20240228', 'DTEND:20240302'], '2024-02-28/2024-03-01'],
		['[D2] weeks', ['DTSTART:20250813', 'DURATION:P1W'], '2025-08-13/2025-08-19'],
		['[D2] days in hours', ['DTSTART:20250813', 'DURATION:PT48H'], '2025-08-13/2025-08-14'],
		['[D3] UTC', ['DTSTART:20250812T130000Z'], '2025-08-12T13:00Z'],
		['[D3] seconds', ['DTSTART:20250812T130005Z'], '2025-08-12T13:00:05Z'],
		['[D3] in separated form', ['DTSTART:2025-08-12T13:00:00Z'], '2025-08-12T13:00Z'],
		['[D3] an offset', ['DTSTART:2025-08-12T16:00:00+03:00'], '2025-08-12T16:00+03:00'],
		[
			'[D3] from and to in zones of their own',
			['DTSTART;TZID=Europe/Berlin:20250812T100000', 'DTEND;TZID=Asia/Tokyo:20250813T060000'],
			'2025-08-12T10:00[Europe/Berlin]/2025-08-13T06:00[Asia/Tokyo]'
		],
		[
			'[D4] days and hours',
			['DTSTART:20250812T130000Z', 'DURATION:P1DT2H30M'],
			'2025-08-12T13:00Z/2025-08-13T15:30Z'
		],
		[
			'[D1] days with clock times, up to the last of them',
			['DTSTART;VALUE=DATE:20110804T120000', 'DTEND;VALUE=DATE:20110806T160000'],
			'2011-08-04/2011-08-06'
		],
		[
			'[D1] days with midnights are days',
			['DTSTART;VALUE=DATE:20110804T000000', 'DTEND;VALUE=DATE:20110806T000000'],
			'2011-08-04/2011-08-05'
		],
		[
			'[D4] an end on another clock is held against the start in real time',
			['DTSTART;TZID=Europe/London:20241005T130000', 'DTEND:20241005T130000Z'],
			'2024-10-05T13:00[Europe/London]/2024-10-05T13:00Z'
		],
		['[D5] X-DATELINE-EDTF', ['DTSTART:18500101', 'X-DATELINE-EDTF:1850~'], '1850~'],
		['[D5] alone', ['X-DATELINE-EDTF:-0043-03'], '-0043-03']
	])('%s', (_, lines, date) => expect(dateOf(...lines)).toEqual([date]));

	it('[D6] a day is the same day whatever the zone, also where clocks change', () => {
		const lines = ['X-WR-TIMEZONE:America/Sao_Paulo', event('DTSTART:20181104', 'DTEND:20181105')];
		const draft = draftOf(calendar(...lines));
		expect(draft.file).toMatchObject({
			timezone: 'America/Sao_Paulo',
			events: [{ date: '2018-11-04' }]
		});
		expect(draft.problems).toEqual([]);
	});
});

describe('[T] words', () => {
	it.each([
		['# a', '\\# a'],
		['1. b', '1\\. b'],
		['[c](https://example.org)', '\\[c]\\(https://example.org)'],
		['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)>'],
		['C:\\\\new\\;x', 'C:\\new;x'],
		['one\\Ntwo\\n\\n\\n\\nthree', 'one\ntwo\n\nthree']
	])('[T2] “%s” is the text and no markup', (text, summary) => {
		expect(eventsOf(event('DTSTART:20250812', `DESCRIPTION:${text}`))).toMatchObject([{ summary }]);
	});

	it('[T1] a long SUMMARY is cut, reported, and is whole in the summary', () => {
		const words = 'word '.repeat(100).trim();
		const lines = ['BEGIN:VEVENT', `SUMMARY:${words}`, 'DTSTART:20250812', 'END:VEVENT'];
		const draft = draftOf(calendar(...lines));
		const [entry] = draft.file.events;
		expect(String(entry?.headline)).toMatch(/^word .{280,}…$/);
		expect(entry?.summary).toBe(words);
		expect(told(draft)).toMatchObject([/^4 SUMMARY changed/]);
	});

	it('[T3] [F35] ten megabytes of DESCRIPTION are cut and reported', () => {
		const draft = draftOf(
			calendar(event('DTSTART:20250812', `DESCRIPTION:${'long * '.repeat(1.5e6)}`))
		);
		const { timeline, problems } = drain(checkDraft(draft));
		expect(timeline?.events[0]?.summary?.length).toBeGreaterThan(19_000);
		expect(problems.map(({ code, line }) => [code, line])).toEqual([['icalendar-long', 7]]);
	});
});

describe('[F] fields', () => {
	it('[F6] people are not named, neither in the file nor in what is reported', () => {
		const people = [
			'ATTENDEE;CN=Ann:mailto:ann@example.org',
			'ORGANIZER:mailto:bo@example.org',
			'CONTACT:Cy'
		];
		const draft = draftOf(calendar(event('DTSTART:20250812', ...people)));
		expect(JSON.stringify([draft.file, draft.problems])).not.toMatch(/Ann|ann@|bo@|Cy/);
		expect(draft.problems.map(({ path }) => path)).toEqual(['ATTENDEE', 'ORGANIZER', 'CONTACT']);
	});

	it('[F7] what has no place is reported once, with how often it is', () => {
		const one = event('DTSTART:20250812', 'ATTACH:https://example.org/a.pdf').replace(
			'UID:a',
			'UID:'
		);
		expect(told(draftOf(calendar(one, one, one)))).toEqual([
			'7 ATTACH icalendar-property: “ATTACH” has no place in a timeline. It is left out (3 occurrences).'
		]);
	});

	it('[F8] names that JavaScript keeps for itself are names', () => {
		const lines = [
			'UID:__proto__',
			'SUMMARY:constructor',
			'CATEGORIES:__proto__',
			'LOCATION:__proto__'
		];
		const draft = draftOf(calendar('BEGIN:VEVENT', ...lines, 'DTSTART:20250812', 'END:VEVENT'));
		const { timeline } = drain(checkDraft(draft));
		expect(timeline?.events).toMatchObject([
			{ id: 'proto', headline: 'constructor', places: ['__proto__'] }
		]);
		expect(timeline?.groups).toMatchObject([{ label: '__proto__' }]);
		expect(({} as Record<string, unknown>).label).toBeUndefined();
	});
});

it.each([
	['BEGIN:VCALENDAR\r\nVERSION:2.0', true],
	['\uFEFF\n begin:vcalendar\n', true],
	['BEGIN:VCALENDAR', false],
	['BEGIN:VCARD\r\n', false],
	['title: BEGIN:VCALENDAR\n', false],
	['{"version": 1, "title": "BEGIN:VCALENDAR\\n"}', false],
	['date,headline\n', false],
	['', false],
	[' '.repeat(4096), false]
])('[L0] “%.40s” is a calendar: %s', (head, is) => {
	expect(isICalendar(head)).toBe(is);
});
