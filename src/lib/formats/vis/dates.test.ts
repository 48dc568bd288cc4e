import { describe, expect, it } from 'vitest';
import { readDate } from './dates';
import { joinDayClocks, toDayClock } from '../shared/dates/day-clock';
import { datesToText } from '../shared/script/dates';

const shown = (value: unknown) => {
	const read = readDate(value);
	return 'why' in read ? `no: ${read.why}` : `${read.date}${read.clock}`;
};

describe('[D] a date', () => {
	it.each([
		['[D1] a number', 1366329600000, '2013-04-19T00:00Z'],
		['[D1] before 1970', -14159040000, '1969-07-21T02:56Z'],
		['[D1] digits', '1366333200000', '2013-04-19T01:00Z'],
		['[D1] a year', '2025', '1970-01-01T00:00:02Z'],
		['[D1] ASP.NET', '/Date(1198908717056-0700)/', '2007-12-29T06:11:57Z'],
		['[D1] no slash', 'Date(-1000)', '1969-12-31T23:59:59Z'],
		['[D2] a day', '2013-04-20', '2013-04-20'],
		['[D2] a clock time', '2013-04-20T10:00:00.000+02:00', '2013-04-20T10:00+02:00'],
		['[D2] a midnight', '2013-04-20T00:00:00.000Z', '2013-04-20T00:00Z'],
		['[D2] BC', '-000043-03-15', '-0043-03-15'],
		['[D3] words', 'April 5, 2013', '2013-04-05'],
		['[D3] the month is first', '4/5/2013', '2013-04-05'],
		['[D6] beyond the calendar', 9e99, 'no: “9e+99” is no moment that a calendar has.'],
		['[D6] two dates', '1850 to 1860', 'no: “1850 to 1860” is more than one date.'],
		['[D6] nothing', '  ', 'no: '],
		['[D6] a list', [2013], 'no: “[2013]” is no date: write text like 2013-04-20.'],
		['[D6] too long', 'x'.repeat(121), 'no: This is too long for a date.']
	])('%s: %j', (_, value, expected) => expect(shown(value)).toBe(expected));
});

describe('[D4] start and end', () => {
	it.each([
		['2013-04-20T00:00Z', undefined, '2013-04-20'],
		['2013-04-20T10:00', undefined, '2013-04-20T10:00'],
		['2013-04-20T00:00', '2013-04-22T00:00:00+02:00', '2013-04-20/2013-04-22'],
		['2013-04-20T10:00Z', '2013-04-21T00:00Z', '2013-04-20T10:00Z/2013-04-21T00:00Z'],
		['2013-04-20', '2013-04-20', '2013-04-20']
	])('%s and %s are %s', (start, end, expected) => {
		const until = end === undefined ? undefined : toDayClock(end);
		expect(joinDayClocks(toDayClock(start), until, false)).toBe(expected);
	});
});

describe('[U3] a date that a script makes', () => {
	it.each([
		['new Date(2014, 0, 31)', '"2014-01-31"'],
		['new Date(2014, 0)', '"2014-01-01"'],
		['new  Date (2014,11,31,9,5,7)', '"2014-12-31T09:05:07"'],
		['new Date(1391126400000)', '1391126400000'],
		["new Date('2014-01-31')", '"2014-01-31"'],
		['new Date(2014, 12, 1)', 'new Date(2014, 12, 1)'],
		['new Date(14, 0, 1)', 'new Date(14, 0, 1)'],
		['new Date()', 'new Date()'],
		['// new Date(2014, 0, 31)', '// new Date(2014, 0, 31)'],
		["'new Date(2014, 0, 31)'", "'new Date(2014, 0, 31)'"],
		["'it\\'s' + new Date(2014, 0, 31)", "'it\\'s' + \"2014-01-31\""]
	])('%s', (script, expected) => {
		const text = datesToText(`a = ${script}; b`);
		expect(text).toHaveLength(script.length + 7);
		expect(text.replace(/ +; b$/, '; b')).toBe(`a = ${expected}; b`);
	});
});
