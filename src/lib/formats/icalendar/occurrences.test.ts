/** The occurrences of repeated events: how many, which are left out, and the limits of the work. */
import { describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import type { Draft } from '../shared/draft';
import { expand } from './expand';
import { MOST_ENDED, MOST_ENDLESS } from './occurrences';
import { readICalendar } from './read';
import { parseRule } from './rule';
import { wallAt } from '$lib/time/span';

function draftOf(...lines: readonly string[]): Draft {
	const text = ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n');
	const drafted = drain(readICalendar(text, { title: 'T' }));
	if ('refused' in drafted) throw new Error(JSON.stringify(drafted.refused));
	return drafted;
}

const event = (...lines: readonly string[]) => [
	'BEGIN:VEVENT',
	'UID:a',
	'SUMMARY:A',
	...lines,
	'END:VEVENT'
];
const datesOf = (...lines: readonly string[]) =>
	draftOf(...event(...lines)).file.events.map(({ date }) => date);

describe('[R3] further dates and dates that are taken out', () => {
	it.each<[string, readonly string[], readonly string[]]>([
		[
			'a date of the rule, by the clock of the start',
			['DTSTART:20250812T080000Z', 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE:20250813T080000Z'],
			['2025-08-12T08:00Z', '2025-08-14T08:00Z']
		],
		[
			'the start itself',
			['DTSTART:20250812', 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE;VALUE=DATE:20250812,20250814'],
			['2025-08-13']
		],
		[
			'a day takes out all clock times on it',
			[
				'DTSTART:20250812T080000Z',
				'RRULE:FREQ=HOURLY;INTERVAL=12;COUNT=4',
				'EXDATE;VALUE=DATE:20250812'
			],
			['2025-08-13T08:00Z', '2025-08-13T20:00Z']
		],
		[
			'a date that is named twice is one',
			['DTSTART:20250812', 'RRULE:FREQ=DAILY;COUNT=2', 'RDATE;VALUE=DATE:20250813,20250820'],
			['2025-08-12', '2025-08-13', '2025-08-20']
		],
		[
			'in another zone it takes as long',
			[
				'DTSTART:20250812T080000Z',
				'DTEND:20250812T090000Z',
				'RDATE;TZID=Asia/Tokyo:20250820T080000'
			],
			[
				'2025-08-12T08:00Z/2025-08-12T09:00Z',
				'2025-08-20T08:00[Asia/Tokyo]/2025-08-20T09:00[Asia/Tokyo]'
			]
		],
		[
			'the clock stays when clocks change',
			['DTSTART;TZID=Europe/Berlin:20251025T120000', 'RRULE:FREQ=DAILY;COUNT=2'],
			['2025-10-25T12:00[Europe/Berlin]', '2025-10-26T12:00[Europe/Berlin]']
		]
	])('%s', (_, lines, dates) => expect(datesOf(...lines)).toEqual(dates));
});

describe('[R4] UNTIL', () => {
	it.each([
		['is included', 'DTSTART:20250812', '20250814', 3],
		['is a day also where it has a clock time', 'DTSTART:20250812', '20250813T235959', 2],
		['a day is meant to its end', 'DTSTART:20250812T200000Z', '20250813', 2],
		[
			'is in UTC for the clock of the start',
			'DTSTART;TZID=Asia/Tokyo:20250812T080000',
			'20250812T230000Z',
			2
		],
		['a second before that', 'DTSTART;TZID=Asia/Tokyo:20250812T080000', '20250812T225959Z', 1],
		[
			'without a zone is on that clock',
			'DTSTART;TZID=Asia/Tokyo:20250812T080000',
			'20250813T080000',
			2
		],
		['before the start leaves the start', 'DTSTART:20250812', '20250101', 1]
	])('%s', (_, start, until, count) => {
		expect(datesOf(start, `RRULE:FREQ=DAILY;UNTIL=${until}`)).toHaveLength(count);
	});
});

describe('[R5] [F34] so many are read, and what is left out is reported', () => {
	const seconds = Array.from({ length: 60 }, (_, i) => i).join(',');
	it.each<[string, string, number, RegExp]>([
		['every second', 'FREQ=SECONDLY', MOST_ENDLESS, /has no end: 50 dates/],
		['no interval', 'FREQ=DAILY;INTERVAL=0', 1, /INTERVAL.* The start alone is read/],
		[
			'a milliard of times',
			'FREQ=DAILY;COUNT=1000000000',
			MOST_ENDED,
			/366 dates .* 999999634 are left out/
		],
		[
			'each second of each day, once',
			`FREQ=YEARLY;BYDAY=SU,MO,TU,WE,TH,FR,SA;BYMINUTE=${seconds};BYSECOND=${seconds};COUNT=1`,
			1,
			/^$/
		],
		[
			'the last second of each year',
			`FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31;BYHOUR=23;BYMINUTE=${seconds};BYSECOND=${seconds};BYSETPOS=-1;COUNT=4`,
			4,
			/^$/
		],
		['never', 'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30', 1, /1 date of it/],
		['never, year by year', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2', 1, /1 date of it/],
		['a year too long', 'FREQ=DAILY;COUNT=367', MOST_ENDED, /1 are left out/],
		['a year and no more', 'FREQ=DAILY;COUNT=366', MOST_ENDED, /^$/],
		[
			'until far away',
			'FREQ=DAILY;UNTIL=20351231T000000Z',
			MOST_ENDED,
			/366 dates .* 3427 are left out/
		],
		[
			'until for ever',
			'FREQ=DAILY;UNTIL=99991231T000000Z',
			MOST_ENDED,
			/more than \d+ are left out/
		]
	])('%s', (_, rule, count, why) => {
		const { file, problems } = draftOf(...event('DTSTART:20250812T080000Z', `RRULE:${rule}`));
		expect(file.events).toHaveLength(count);
		expect(problems.map(({ message }) => message).join()).toMatch(why);
	});

	it('a list of a hundred thousand dates', () => {
		const list = Array<string>(100_000)
			.fill('')
			.map(
				(_, i) =>
					`2025${String(10 + (i % 3))}${String(10 + (i % 20))}T0${i % 10}${String(10 + (i % 50))}00Z`
			);
		const { file, problems } = draftOf(
			...event('DTSTART:20250812T080000Z', `RDATE:${list.join(',')}`)
		);
		expect(file.events.length).toBeLessThanOrEqual(MOST_ENDED);
		expect(problems.map(({ path, code }) => [path, code])).toEqual([['RDATE', 'icalendar-rule']]);
	});

	it('more dates are taken out than anybody has', () => {
		const list = Array<string>(12_000).fill('20250813T080000Z').join(',');
		const lines = ['DTSTART:20250812T080000Z', 'RRULE:FREQ=DAILY;COUNT=2', `EXDATE:${list}`];
		const { file, problems } = draftOf(...event(...lines));
		expect(file.events).toHaveLength(1);
		expect(problems.map(({ path, code }) => [path, code])).toEqual([['EXDATE', 'icalendar-rule']]);
	});

	it(
		'[R6] the rules of a file together are bounded: later ones have their start alone',
		{ timeout: 30_000 },
		() => {
			const one = event('DTSTART:20250812T080000Z', 'RRULE:FREQ=DAILY;COUNT=366').join('\r\n');
			const { file, problems } = draftOf(...Array<string>(200).fill(one));
			expect(file.events.length).toBeGreaterThan(50_000);
			expect(file.events.length).toBeLessThan(50_500);
			expect(problems.at(-1)?.message).toMatch(/ask for too much/);
		}
	);

	it('[R6] what never comes true costs no more than its share', () => {
		const rule = parseRule('FREQ=MINUTELY;INTERVAL=2;BYHOUR=1;BYMINUTE=1');
		if ('why' in rule) throw new Error(rule.why);
		const work = { left: 100_000 };
		const limits = { until: wallAt(Infinity), horizon: wallAt(Infinity), most: 50, work };
		expect(expand(rule, wallAt(0), limits)).toEqual({ walls: [], end: 'work' });
		expect(work.left).toBeGreaterThan(-5);
	});
});

describe('[R7] dates that were moved', () => {
	const series = event('DTSTART:20250812T080000Z', 'RRULE:FREQ=DAILY;COUNT=3');
	it.each<[string, readonly string[], readonly unknown[]]>([
		[
			'stand in place of their date',
			event('RECURRENCE-ID:20250813T080000Z', 'DTSTART:20250813T100000Z'),
			['2025-08-12T08:00Z', '2025-08-14T08:00Z', '2025-08-13T10:00Z']
		],
		[
			'also that of the start',
			event('RECURRENCE-ID:20250812T080000Z', 'DTSTART:20250812T100000Z'),
			['2025-08-13T08:00Z', '2025-08-14T08:00Z', '2025-08-12T10:00Z']
		],
		[
			'by their day',
			event('RECURRENCE-ID;VALUE=DATE:20250813', 'DTSTART;VALUE=DATE:20250820'),
			['2025-08-12T08:00Z', '2025-08-14T08:00Z', '2025-08-20']
		]
	])('%s', (_, moved, dates) => {
		expect(draftOf(...series, ...moved).file.events.map(({ date }) => date)).toEqual(dates);
	});

	it('are events also where the series is not in the file', () => {
		const { file } = draftOf(
			...event('RECURRENCE-ID:20250813T080000Z', 'DTSTART:20250813T100000Z')
		);
		expect(file.events.map(({ date }) => date)).toEqual(['2025-08-13T10:00Z']);
	});

	it('and all later ones: that is reported, one is moved', () => {
		const moved = event(
			'RECURRENCE-ID;RANGE=THISANDFUTURE:20250813T080000Z',
			'DTSTART:20250813T100000Z'
		);
		const { file, problems } = draftOf(...series, ...moved);
		expect(file.events).toHaveLength(3);
		expect(problems.map(({ path, code }) => [path, code])).toContainEqual([
			'RECURRENCE-ID',
			'icalendar-rule'
		]);
	});

	it('one that is cancelled is an event that is cancelled', () => {
		const moved = event(
			'RECURRENCE-ID:20250813T080000Z',
			'DTSTART:20250813T080000Z',
			'STATUS:CANCELLED'
		);
		const { file } = draftOf(...series, ...moved);
		expect(file.events.map(({ status }) => status)).toEqual([undefined, undefined, 'cancelled']);
	});
});
