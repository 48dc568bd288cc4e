/** What is written for calendars, line by line, and what is reported because calendars have no place for it. */
import { describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { readTimeline } from '$lib/document/read';
import type { TimelineFile } from '$lib/document/schema';
import type { Published } from '../shared/published';
import { escapeText, line } from './write-lines';
import { writeICalendar } from './write';
import { instantAt } from '$lib/time/span';

const UPDATED = instantAt(Date.UTC(2025, 7, 13, 9, 30));
const HOME = 'https://dateline.example/t/story';

function publish(
	file: Omit<Partial<TimelineFile>, 'events'> & { events: object[] },
	url?: string
): Published {
	const { timeline, findings } = drain(readTimeline({ version: 1, title: 'Story', ...file }));
	if (!timeline) throw new Error(JSON.stringify(findings));
	return { timeline, url, updated: UPDATED };
}

/** The unfolded lines of the first event. */
function linesOf(event: object, file: object = {}, url?: string): string[] {
	const events = [{ id: 'a', headline: 'A', ...event }];
	const { text } = writeICalendar(publish({ ...file, events }, url));
	const lines = text.replaceAll('\r\n ', '').split('\r\n');
	return lines.slice(lines.indexOf('BEGIN:VEVENT'), lines.indexOf('END:VEVENT'));
}

const datesOf = (date: unknown, file: object = {}) =>
	linesOf({ date }, file).filter((text) => /^(?:DTSTART|DTEND|X-DATELINE)/.test(text));

describe('[W2] dates', () => {
	it.each<[string, unknown, readonly string[]]>([
		['a day', '2025-08-12', ['DTSTART;VALUE=DATE:20250812', 'DTEND;VALUE=DATE:20250813']],
		['days', '2025-08-13/2025-08-14', ['DTSTART;VALUE=DATE:20250813', 'DTEND;VALUE=DATE:20250815']],
		['UTC', '2025-08-12T13:00Z', ['DTSTART:20250812T130000Z']],
		[
			'a zone',
			'2025-08-12T16:00[Europe/Moscow]',
			['DTSTART:20250812T130000Z', 'X-DATELINE-EDTF:2025-08-12T16:00[Europe/Moscow]']
		],
		[
			'a clock time that floats',
			{ value: '2025-08-12T16:00', timezone: 'floating' },
			['DTSTART:20250812T160000']
		],
		[
			'an hour that clocks show twice',
			'2025-10-26T02:30+01:00[Europe/Berlin]',
			['DTSTART:20251026T013000Z', 'X-DATELINE-EDTF:2025-10-26T02:30+01:00[Europe/Berlin]']
		],
		[
			'from a clock time to another',
			'2025-08-12T13:00Z/2025-08-12T14:30Z',
			['DTSTART:20250812T130000Z', 'DTEND:20250812T143000Z']
		],
		[
			'a year',
			2024,
			['DTSTART;VALUE=DATE:20240101', 'DTEND;VALUE=DATE:20250101', 'X-DATELINE-EDTF:2024']
		],
		[
			'about',
			'2025-08-12~',
			['DTSTART;VALUE=DATE:20250812', 'DTEND;VALUE=DATE:20250813', 'X-DATELINE-EDTF:2025-08-12~']
		],
		[
			'a winter',
			'2024-24',
			['DTSTART;VALUE=DATE:20241201', 'DTEND;VALUE=DATE:20250301', 'X-DATELINE-EDTF:2024-24']
		],
		[
			'one of several',
			['2025-08-12', '2025-08-20'],
			[
				'DTSTART;VALUE=DATE:20250812',
				'DTEND;VALUE=DATE:20250821',
				'X-DATELINE-EDTF:[2025-08-12\\,2025-08-20]'
			]
		],
		[
			'a day to a clock time',
			'2025-08-12/2025-08-14T10:00Z',
			[
				'DTSTART;VALUE=DATE:20250812',
				'DTEND;VALUE=DATE:20250815',
				'X-DATELINE-EDTF:2025-08-12/2025-08-14T10:00Z'
			]
		],
		[
			'without end: its beginning',
			'2022-02/..',
			['DTSTART;VALUE=DATE:20220201', 'DTEND;VALUE=DATE:20220301', 'X-DATELINE-EDTF:2022-02/..']
		],
		[
			'without beginning: its end',
			'/1991-12-26',
			['DTSTART;VALUE=DATE:19911226', 'DTEND;VALUE=DATE:19911227', 'X-DATELINE-EDTF:/1991-12-26']
		],
		['the year 1', '0001-01-01', ['DTSTART;VALUE=DATE:00010101', 'DTEND;VALUE=DATE:00010102']]
	])('%s', (_, date, lines) => expect(datesOf(date)).toEqual(lines));

	it('a day is that day in every zone of the timeline', () => {
		const timezone = 'Pacific/Kiritimati';
		expect(datesOf('2025-08-12', { timezone })).toEqual(datesOf('2025-08-12'));
	});
});

describe('[W3] what no calendar has is reported', () => {
	it.each(['0000', '-0043-03-15', 'Y-170000002', '9999', '9999-12-31', '-0043/2025', 'Y20000'])(
		'%s is left out',
		(date) => {
			const { text, leftOut } = writeICalendar(
				publish({ events: [{ id: 'a', date, headline: 'A' }] })
			);
			expect(text).not.toContain('VEVENT');
			expect(leftOut).toMatchObject([
				{ code: 'icalendar-year', path: 'events.a', outcome: { kind: 'left out', from: 'A' } }
			]);
		}
	);

	it('fields once for each kind, with how many', () => {
		const more = { headline: 'A', label: 'B', importance: 5 };
		const events = [
			{ id: 'a', date: '2025/..', ...more },
			{ id: 'b', date: '2026/', ...more, kind: 'context' }
		];
		const { leftOut } = writeICalendar(publish({ events, asOf: '2025-08-13', lang: 'ko' }));
		expect(leftOut.map(({ path, message }) => `${path}: ${message}`)).toEqual([
			'asOf: A calendar does not show the day the story was told.',
			'lang: A calendar does not show its language.',
			'events.a.date: A calendar does not show that a date has no end or no beginning (2 occurrences).',
			'events.a.label: A calendar does not show the label on the chart (2 occurrences).',
			'events.a.importance: A calendar does not show how important it is (2 occurrences).',
			'events.b.kind: A calendar does not show the kind “context”.'
		]);
	});

	it('nothing is reported of what it has', () => {
		const events = [
			{ id: 'a', date: '2025-08', headline: 'A', kind: 'scheduled', group: 'g', places: ['X'] }
		];
		expect(writeICalendar(publish({ groups: { g: { label: 'G' } }, events })).leftOut).toEqual([]);
	});
});

describe('[W4] events', () => {
	it('say in words what there is to read, with sources', () => {
		const sources = { afp: { publisher: 'AFP', date: '2025-08-13', url: 'https://afp.example/1' } };
		const event = {
			date: { value: '2025-08-12', stated: 'on Tuesday' },
			summary: 'One *two* [three](https://x.example/), four; five.',
			places: ['Moscow, Kremlin', 'Pyongyang'],
			group: 'g',
			kind: 'scheduled',
			quotes: [{ text: 'First.\nSecond.', speaker: 'A speaker', sources: ['afp'] }],
			sources: ['afp']
		};
		const lines = linesOf(
			event,
			{ lang: 'en-GB', sources, groups: { g: { label: 'Talks, etc.' } } },
			HOME
		);
		expect(lines).toEqual([
			'BEGIN:VEVENT',
			'UID:a@dateline.example/t/story',
			'DTSTAMP:20250813T093000Z',
			'DTSTART;VALUE=DATE:20250812',
			'DTEND;VALUE=DATE:20250813',
			'SUMMARY:A',
			'DESCRIPTION:12 Aug 2025 (“on Tuesday”) · planned · Talks\\, etc.\\n\\nOne two three (https://x.example/)\\, four\\; five.\\n\\n> First.\\n> Second.\\n>\\n> — A speaker (AFP)\\n\\nWhere: Moscow\\, Kremlin\\, Pyongyang\\n\\nSources:\\n\\n– AFP\\, 13 Aug 2025. https://afp.example/1',
			'LOCATION:Moscow\\, Kremlin\\, Pyongyang',
			'CATEGORIES:Talks\\, etc.',
			'STATUS:TENTATIVE',
			'URL:https://dateline.example/t/story/a',
			'TRANSP:TRANSPARENT'
		]);
	});

	it.each([
		[{ status: 'cancelled' }, ['STATUS:CANCELLED']],
		[{ status: 'cancelled', kind: 'scheduled' }, ['STATUS:CANCELLED']],
		[{ kind: 'scheduled' }, ['STATUS:TENTATIVE']],
		[{ status: 'confirmed' }, []],
		[{ status: 'denied' }, []]
	])('[W5] %j: %j', (state, lines) => {
		const written = linesOf({ date: '2025', ...state });
		expect(written.filter((text) => text.startsWith('STATUS'))).toEqual(lines);
	});

	it('[W6] an id stays the same when all else changes, and is another in another timeline', () => {
		const uid = (event: object, url?: string, file = {}) =>
			linesOf({ date: '2025', ...event }, file, url).find((text) => text.startsWith('UID'));
		expect(uid({ headline: 'B', date: '2026' }, HOME)).toBe(uid({}, HOME));
		expect(uid({}, `${HOME}-2`)).not.toBe(uid({}, HOME));
		expect(uid({})).toMatch(/^UID:a@[0-9a-f]{8}\.dateline\.invalid$/);
		expect(uid({}, undefined, { title: 'Other' })).not.toBe(uid({}));
	});

	it('[W7] nobody is invited and no time is taken', () => {
		const { text } = writeICalendar(
			publish({ events: [{ id: 'a', date: '2025', headline: 'A' }] })
		);
		expect(text).toContain('TRANSP:TRANSPARENT');
		expect(text).not.toMatch(/^(?:METHOD|ORGANIZER|ATTENDEE|BEGIN:VALARM)/m);
	});
});

describe('[W8] a subscription', () => {
	const events = [{ id: 'a', date: '2025', headline: 'A' }];
	const story = publish({ title: 'One, two', timezone: 'Asia/Seoul', events }, HOME);

	it('says its name and how often to come back', () => {
		const { text } = writeICalendar(story, { subscription: true });
		expect(text.split('\r\n').slice(0, 11)).toEqual([
			'BEGIN:VCALENDAR',
			'VERSION:2.0',
			'PRODID:-//Dateline//Timeline//EN',
			'CALSCALE:GREGORIAN',
			'NAME:One\\, two',
			`URL:${HOME}`,
			'LAST-MODIFIED:20250813T093000Z',
			'X-WR-TIMEZONE:Asia/Seoul',
			'X-WR-CALNAME:One\\, two',
			'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
			'X-PUBLISHED-TTL:PT6H'
		]);
	});

	it('a file that is imported once does not', () => {
		expect(writeICalendar(story).text).not.toMatch(/REFRESH|TTL|CALNAME/);
	});

	it('is the same text for the same timeline', () => {
		expect(writeICalendar(story)).toEqual(writeICalendar(story));
	});
});

describe('[W1] lines', () => {
	it.each([
		['ASCII', 'a'.repeat(300)],
		['two octets', 'é'.repeat(200)],
		['three octets', '한'.repeat(200)],
		['four octets', '🛰'.repeat(100)],
		['mixed', 'a한🛰é'.repeat(60)]
	])('are at most 75 octets, never within a character: %s', (_, words) => {
		const written = line('SUMMARY', words);
		expect(written.endsWith('\r\n')).toBe(true);
		const parts = written.slice(0, -2).split('\r\n');
		expect(parts.length).toBeGreaterThan(3);
		for (const part of parts) {
			expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(75);
			expect(part.isWellFormed()).toBe(true);
		}
		expect(parts.map((part, i) => (i === 0 ? part : part.slice(1))).join('')).toBe(
			`SUMMARY:${words}`
		);
	});

	it.each([
		['a,b;c\\d', 'a\\,b\\;c\\\\d'],
		['a\r\nBEGIN:VEVENT\rb\nc', 'a\\nBEGIN:VEVENT\\nb\\nc'],
		['a\u2028b\u2029c\u0085d', 'a\\nb\\nc\\nd'],
		['a\0b\u001bc\u007fd\u0090e', 'a\ufffdb\ufffdc\ufffdd\ufffde'],
		['a\ud800b', 'a\ufffdb'],
		['a\tb', 'a\tb'],
		['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>']
	])('%j is written as %j', (text, written) => expect(escapeText(text)).toBe(written));
});
