/** Time zones that a file defines itself, with a name that is not in the IANA list. */
import { describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { resolveDate } from '$lib/time/bounds';
import { readICalendar } from './read';

const CENTRAL_EUROPE = [
	'BEGIN:VTIMEZONE',
	'TZID:(UTC+01:00) Amsterdam\\, Berlin\\, Bern\\, Rom\\, Stockholm\\, Wien',
	'BEGIN:STANDARD',
	'DTSTART:16010101T030000',
	'TZOFFSETFROM:+0200',
	'TZOFFSETTO:+0100',
	'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10',
	'END:STANDARD',
	'BEGIN:DAYLIGHT',
	'DTSTART:16010101T020000',
	'TZOFFSETFROM:+0100',
	'TZOFFSETTO:+0200',
	'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3',
	'END:DAYLIGHT',
	'END:VTIMEZONE'
];
/** A rule that ended, and the rule that replaced it. */
const OLD_AND_NEW = [
	'BEGIN:VTIMEZONE',
	'TZID:Customized Time Zone',
	'BEGIN:DAYLIGHT',
	'DTSTART:19870405T020000',
	'TZOFFSETFROM:-0500',
	'TZOFFSETTO:-0400',
	'RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU;UNTIL=20060402T070000Z',
	'END:DAYLIGHT',
	'BEGIN:DAYLIGHT',
	'DTSTART:20070311T020000',
	'TZOFFSETFROM:-0500',
	'TZOFFSETTO:-0400',
	'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
	'END:DAYLIGHT',
	'BEGIN:STANDARD',
	'DTSTART:19671029T020000',
	'TZOFFSETFROM:-0400',
	'TZOFFSETTO:-0500',
	'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20061029T060000Z',
	'END:STANDARD',
	'BEGIN:STANDARD',
	'DTSTART:20071104T020000',
	'TZOFFSETFROM:-0400',
	'TZOFFSETTO:-0500',
	'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
	'END:STANDARD',
	'END:VTIMEZONE'
];
/** With a list of the days on which it changes, as some programs write it. */
const BY_DAYS = [
	'BEGIN:VTIMEZONE',
	'TZID:Site',
	'BEGIN:STANDARD',
	'DTSTART:20200101T000000',
	'RDATE:20201101T020000,20211107T020000',
	'TZOFFSETFROM:-0700',
	'TZOFFSETTO:-0800',
	'END:STANDARD',
	'BEGIN:DAYLIGHT',
	'DTSTART:20200308T020000',
	'RDATE:20210314T020000',
	'TZOFFSETFROM:-0800',
	'TZOFFSETTO:-0700',
	'END:DAYLIGHT',
	'END:VTIMEZONE'
];

function read(zone: readonly string[], ...lines: readonly string[]) {
	const id = zone.find((line) => line.startsWith('TZID:'))?.slice(5) ?? '';
	const text = [
		'BEGIN:VCALENDAR',
		...zone,
		...['BEGIN:VEVENT', 'UID:a', 'SUMMARY:A'],
		...lines.map((line) => line.replace('ZONE', `TZID="${id.replaceAll('\\', '')}"`)),
		...['END:VEVENT', 'END:VCALENDAR']
	].join('\r\n');
	const draft = drain(readICalendar(text, { title: 'T' }));
	if ('refused' in draft) throw new Error(JSON.stringify(draft.refused));
	return draft;
}
const datesOf = (...args: Parameters<typeof read>) =>
	read(...args).file.events.map(({ date }) => date);

describe('[Z] the clock of a zone that the file defines', () => {
	it.each<[string, readonly string[], string, string]>([
		['in summer', CENTRAL_EUROPE, '20240701T100000', '2024-07-01T10:00+02:00'],
		['in winter', CENTRAL_EUROPE, '20240115T100000', '2024-01-15T10:00+01:00'],
		['the day of the change', CENTRAL_EUROPE, '20240331T040000', '2024-03-31T04:00+02:00'],
		['the night before it', CENTRAL_EUROPE, '20240331T013000', '2024-03-31T01:30+01:00'],
		['an hour shown twice: its first', CENTRAL_EUROPE, '20241027T023000', '2024-10-27T02:30+02:00'],
		['after it', CENTRAL_EUROPE, '20241027T033000', '2024-10-27T03:30+01:00'],
		['by the rule of its year', OLD_AND_NEW, '20050320T120000', '2005-03-20T12:00-05:00'],
		['by the later rule', OLD_AND_NEW, '20080320T120000', '2008-03-20T12:00-04:00'],
		['by days', BY_DAYS, '20210801T120000', '2021-08-01T12:00-07:00'],
		['by days, after the last', BY_DAYS, '20220801T120000', '2022-08-01T12:00-08:00'],
		['before all of it', BY_DAYS, '20190801T120000', '2019-08-01T12:00-07:00']
	])('%s', (_, zone, clock, date) => {
		expect(datesOf(zone, `DTSTART;ZONE:${clock}`)).toEqual([date]);
		expect(resolveDate(date, undefined).ok).toBe(true);
	});

	it('is kept by what comes again, over a change of clocks', () => {
		const rule = ['DTSTART;ZONE:20240330T100000', 'RRULE:FREQ=DAILY;UNTIL=20240401T080000Z'];
		expect(datesOf(CENTRAL_EUROPE, ...rule, 'EXDATE:20240331T080000Z')).toEqual([
			'2024-03-30T10:00+01:00',
			'2024-04-01T10:00+02:00'
		]);
	});

	it('an end in UTC is held against it in real time', () => {
		const lines = ['DTSTART;ZONE:20240701T100000', 'DTEND:20240701T090000Z'];
		expect(datesOf(CENTRAL_EUROPE, ...lines)).toEqual(['2024-07-01T10:00+02:00/2024-07-01T09:00Z']);
	});
});

describe('[R] rules and the hour that clocks show twice', () => {
	const berlin = (...lines: readonly string[]) =>
		datesOf([], 'DTSTART;TZID=Europe/Berlin:20251025T023000', ...lines);

	it('a rule ends in real time', () => {
		const days = ['2025-10-25', '2025-10-26'].map((day) => `${day}T02:30[Europe/Berlin]`);
		expect(berlin('RRULE:FREQ=DAILY;UNTIL=20251026T003000Z')).toEqual(days);
		expect(berlin('RRULE:FREQ=DAILY;UNTIL=20251026T010000Z')).toEqual(days);
		expect(berlin('RRULE:FREQ=DAILY;UNTIL=20251026T002900Z')).toEqual(days.slice(0, 1));
	});

	it('a date that is taken out in UTC is', () => {
		const lines = ['RRULE:FREQ=DAILY;COUNT=3', 'EXDATE:20251026T003000Z'];
		expect(berlin(...lines)).toEqual([
			'2025-10-25T02:30[Europe/Berlin]',
			'2025-10-27T02:30[Europe/Berlin]'
		]);
	});
});
