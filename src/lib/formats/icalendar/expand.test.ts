import ICAL from 'ical.js';
import { sync } from 'node-ical';
import { describe, expect, it } from 'vitest';
import { toWall } from '$lib/time/calendar';
import { edtfOf } from '$lib/time/edtf-of';
import { DAY_MS, plus, wallAt } from '$lib/time/span';
import { expand, type Limits } from './expand';
import { parseRule, type Rule } from './rule';

const MOST = 30;
const START = toWall(2025, 1, 31, 9, 30);
const toRule = (text: string): Rule => {
	const read = parseRule(text);
	if ('why' in read) throw new Error(read.why);
	return read;
};
const expandFrom = (text: string, limits: Partial<Limits> = {}, start = START) =>
	expand(toRule(text), start, {
		until: wallAt(Infinity),
		horizon: plus(start, 3653 * DAY_MS),
		most: MOST,
		work: { left: 1e6 },
		...limits
	});
const read = (text: string) => expandFrom(text).walls.map(edtfOf);

/** The occurrences in ical.js, without the start. */
function byIcalJs(text: string): string[] {
	const start = ICAL.Time.fromString('2025-01-31T09:30:00', undefined);
	const iterator = ICAL.Recur.fromString(text).iterator(start);
	const found: string[] = [];
	while (found.length < MOST + 1) {
		const next = iterator.next() as ICAL.Time | null;
		if (!next || next.year > 2034) break;
		if (next.compare(start) > 0) found.push(next.toString().slice(0, 16));
	}
	return found;
}

interface Rules {
	fromString(text: string): {
		between(
			from: Date,
			to: Date,
			isWith: boolean,
			isOn: (date: Date, i: number) => boolean
		): Date[];
	};
}

/** The occurrences in rrule, which node-ical uses. Its own time zones are not used here. */
function byRrule(text: string): string[] {
	const calendar = `BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20250131\nRRULE:${text}\nEND:VEVENT\nEND:VCALENDAR`;
	const event = sync.parseICS(calendar).a;
	if (event?.type !== 'VEVENT' || !event.rrule) throw new Error('there is no rule');
	const rules = event.rrule.constructor as unknown as Rules;
	return rules
		.fromString(`DTSTART:20250131T093000Z\nRRULE:${text}`)
		.between(new Date('2025-01-31T09:30:01Z'), new Date('2035-01-01'), true, (_, i) => i <= MOST)
		.map((date) => date.toISOString().slice(0, 16));
}

describe('[R1] a rule means what others make of it', () => {
	it.each([
		'FREQ=DAILY;COUNT=10',
		'FREQ=DAILY;INTERVAL=10;COUNT=5',
		'FREQ=DAILY;BYMONTH=2,3;COUNT=40',
		'FREQ=DAILY;BYHOUR=9,10;BYMINUTE=0,30',
		'FREQ=WEEKLY;COUNT=10',
		'FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,TH;COUNT=8',
		'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO;COUNT=4',
		'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU;COUNT=4',
		'FREQ=MONTHLY',
		'FREQ=MONTHLY;BYDAY=1FR',
		'FREQ=MONTHLY;INTERVAL=2;BYDAY=1SU,-1SU;COUNT=10',
		'FREQ=MONTHLY;BYDAY=-2MO;COUNT=6',
		'FREQ=MONTHLY;BYMONTHDAY=-3',
		'FREQ=MONTHLY;BYMONTHDAY=1,-1',
		'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
		'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
		'FREQ=MONTHLY;COUNT=4;BYDAY=TU,WE,TH;BYSETPOS=3',
		'FREQ=YEARLY;COUNT=5',
		'FREQ=YEARLY;INTERVAL=3;BYYEARDAY=1,100,200',
		'FREQ=YEARLY;BYMONTH=3;BYDAY=TH',
		'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
		'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8',
		'FREQ=HOURLY;INTERVAL=3',
		'FREQ=MINUTELY;INTERVAL=90;COUNT=4',
		'FREQ=SECONDLY;INTERVAL=3600',
		'FREQ=YEARLY;BYYEARDAY=-1,60',
		'FREQ=DAILY;BYDAY=MO;BYSETPOS=1',
		'FREQ=HOURLY;BYHOUR=9,17;BYMINUTE=0,20',
		'FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11',
		'FREQ=YEARLY;BYMONTHDAY=13;BYDAY=FR'
	])('%s', (text) => {
		const ours = read(text);
		expect(ours.length).toBeGreaterThan(2);
		expect(ours).toEqual(byRrule(text).slice(0, ours.length));
		expect(ours).toEqual(byIcalJs(text).slice(0, ours.length));
	});

	/** Only rrule reads these as RFC 5545 says; the result of ical.js comes last. */
	it.each([
		['FREQ=YEARLY;BYMONTH=6,7', '31 June, which is none, as 1 July'],
		['FREQ=YEARLY;BYDAY=20MO', 'every Monday'],
		['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', 'every Monday'],
		['FREQ=YEARLY;BYWEEKNO=1,-1;BYDAY=MO,SU', 'every Monday and Sunday'],
		['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '1 March']
	])('%s (ical.js: %s)', (text) => {
		const ours = read(text);
		expect(ours.length).toBeGreaterThan(1);
		expect(ours).toEqual(byRrule(text).slice(0, ours.length));
		expect(ours).not.toEqual(byIcalJs(text).slice(0, ours.length));
	});

	it('what a rule leaves open is as in its start: a week alone means its day of the week', () => {
		// rrule uses all seven days, ical.js none; RFC 5545 §3.3.10 says “derived from DTSTART”.
		const ours = read('FREQ=YEARLY;BYWEEKNO=10');
		expect(ours.length).toBeGreaterThan(5);
		expect(ours).toEqual(byRrule('FREQ=YEARLY;BYWEEKNO=10;BYDAY=FR').slice(0, ours.length));
	});
});

it('[R2] ends where the rule ends, the start counted', () => {
	expect(expandFrom('FREQ=DAILY;COUNT=3')).toMatchObject({ end: 'rule', walls: { length: 2 } });
	// RFC 5545 §3.3.10: DTSTART is the first occurrence even if the rule does not match it.
	const third = 'FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3';
	expect(expandFrom(third)).toMatchObject({ end: 'rule', walls: { length: 2 } });
	expect(expandFrom('FREQ=DAILY;COUNT=1')).toEqual({ end: 'rule', walls: [] });
	const until = plus(START, 2 * DAY_MS);
	expect(expandFrom('FREQ=DAILY', { until })).toMatchObject({ end: 'rule', walls: { length: 2 } });
	expect(expandFrom('FREQ=YEARLY;INTERVAL=7', { until })).toEqual({ end: 'rule', walls: [] });
});

it.each<[string, string, string, number]>([
	['[F34] every second', 'FREQ=SECONDLY', 'most', MOST - 1],
	['[F34] a milliard of times', 'FREQ=DAILY;COUNT=1000000000', 'most', MOST - 1],
	[
		'[F34] never: 30 February, second by second',
		'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
		'horizon',
		0
	],
	['[F34] never, asked once', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=1000', 'horizon', 0],
	[
		'[F34] each second of each day, the last of a year',
		`FREQ=YEARLY;BYDAY=SU,MO,TU,WE,TH,FR,SA;BYHOUR=${count(24)};BYMINUTE=${count(60)};BYSECOND=${count(60)};BYSETPOS=-1`,
		'horizon',
		10
	],
	[
		'[F34] minutes of an hour that is never meant',
		'FREQ=MINUTELY;BYHOUR=1;BYMINUTE=1;INTERVAL=2',
		'work',
		0
	],
	['an interval beyond all bounds', 'FREQ=DAILY;INTERVAL=99999999999999999999', 'horizon', 0],
	['years beyond those of a calendar', 'FREQ=YEARLY;INTERVAL=999999999', 'horizon', 0]
])('%s ends within its work', (_, text, end, length) => {
	const work = { left: 20_000 };
	const found = expandFrom(text, { work });
	expect([found.end, found.walls.length]).toEqual([end, length]);
	expect(work.left).toBeGreaterThanOrEqual(-2);
});

it.each([
	'',
	'FREQ=',
	'FREQ=SOMETIMES',
	'FREQ=DAILY;INTERVAL=0',
	'FREQ=DAILY;INTERVAL=-1',
	'FREQ=DAILY;COUNT=0',
	'FREQ=DAILY;BYMONTH=13',
	'FREQ=DAILY;BYMONTH=',
	'FREQ=DAILY;BYSETPOS=0',
	'FREQ=DAILY;BYDAY=XX',
	'FREQ=DAILY;BYDAY=99MO',
	'FREQ=DAILY;WKST=XX',
	'FREQ=DAILY;BYEASTER=0',
	'FREQ=DAILY;FREQ=DAILY',
	'FREQ=DAILY;__proto__=1',
	'CONSTRUCTOR=1',
	`FREQ=DAILY;BYDAY=${'MO,'.repeat(30_000)}`
])('“%.40s” is no rule', (text) => {
	expect(parseRule(text)).toEqual({ why: expect.stringMatching(/\.$/) as string });
});

function count(to: number): string {
	return Array.from({ length: to }, (_, i) => i).join(',');
}
