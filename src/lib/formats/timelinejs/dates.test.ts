import { expect, it } from 'vitest';
import { fromAstronomical, joinDates, readDate, toAstronomical, type KnownDate } from './dates';
import { parseTime } from './sheet-time';

function known(value: unknown): KnownDate {
	const read = readDate(value, 'human');
	if ('why' in read) throw new Error(read.why);
	return read;
}
const whyNot = (value: unknown) => {
	const read = readDate(value, 'human');
	return 'why' in read ? [read.part, read.why] : undefined;
};
const edtf = (value: unknown) => joinDates(known(value), undefined, false);

it.each<[unknown, string]>([
	[{ year: 1969 }, '1969'],
	[{ year: '1969', month: '', day: '' }, '1969'],
	[{ year: ' 1969 ', month: '07' }, '1969-07'],
	[{ year: 1969, month: 7, day: 20 }, '1969-07-20'],
	[{ year: 1969, month: 7, day: 20, hour: 4 }, '1969-07-20T04:00'],
	[{ year: 1969, month: 7, day: 20, hour: 4, minute: 5, second: 6 }, '1969-07-20T04:05:06'],
	[{ year: 850 }, '0850'],
	[{ year: 12000 }, 'Y12000']
])('[D1] %j is %s', (value, date) => {
	expect(edtf(value)).toBe(date);
});

it.each<[number, number]>([
	[-500, -499],
	[-44, -43],
	[-1, 0],
	[1, 1],
	[-99_999, -99_998],
	[-100_000, -100_000]
])('[D2] year %i is %i, and back', (theirs, ours) => {
	expect(toAstronomical(theirs, 'cosmological')).toBe(ours);
	expect(fromAstronomical(ours, 'cosmological')).toBe(theirs);
});

it('[D2] a year 0 is taken for 1 BC, and reported', () => {
	expect(known({ year: 0 })).toMatchObject({ date: '0000', isYearZero: true });
});

it.each<[object, string, string[]]>([
	[{ year: 1969, day: 20 }, '1969', ['day']],
	[{ year: 1969, month: 7, hour: 4, minute: 5 }, '1969-07', ['hour', 'minute']],
	[{ year: 1969, month: 7, day: 20, minute: 5 }, '1969-07-20', ['minute']],
	[{ year: 1969, month: 7, day: 20, hour: 4, millisecond: 5 }, '1969-07-20T04:00', ['millisecond']],
	[{ year: -20_000, month: 7 }, 'Y-19999', ['month']]
])('[D3] of %j only what says something is kept', (value, date, dropped) => {
	expect(edtf(value)).toBe(date);
	expect(known(value).dropped.map(({ part }) => part)).toEqual(dropped);
});

it.each<[unknown, unknown, string]>([
	[{ year: 1914 }, { year: 1918 }, '1914/1918'],
	[{ year: 1914 }, { year: 1914 }, '1914'],
	[
		{ year: 1969, month: 7, day: 16, hour: 0 },
		{ year: 1969, month: 7, day: 24, hour: 0 },
		'1969-07-16/1969-07-24'
	],
	[
		{ year: 1969, month: 7, day: 16, hour: 0 },
		{ year: 1969, month: 7, day: 24, hour: 9 },
		'1969-07-16T00:00/1969-07-24T09:00'
	]
])('[D4] %j to %j is %s', (start, end, date) => {
	expect(joinDates(known(start), known(end), false)).toBe(date);
});

it.each<[string, string]>([
	['2012,1,26,14,30', '2012-01-26T14:30'],
	['2012,1', '2012-01'],
	['2012', '2012'],
	['-44', '-0043'],
	['12/17/1903', '1903-12-17'],
	['12/17/1903 10:35', '1903-12-17T10:35'],
	['12/1903', '1903-12'],
	['1919-06-14', '1919-06-14'],
	['2012-01-26T14:30:00', '2012-01-26T14:30']
])('[D5] the text %s is %s', (text, date) => {
	expect(edtf(text)).toBe(date);
});

it.each<[unknown, string, string]>([
	[{ year: 1969, month: 13 }, 'month', '“13” is no month.'],
	[{ year: 1969, month: 'July' }, 'month', '“July” is no month.'],
	[{ year: 'MCMLXIX' }, 'year', '“MCMLXIX” is no year.'],
	[{ month: 7 }, 'month', 'There is a month without a year.'],
	[{ year: 1969, month: 2, day: 29 }, '', '“1969-02-29” is no date: that month has 28 days.'],
	[1969, '', '“1969” is no date: write {"year": 1969}.'],
	[undefined, '', ''],
	['x'.repeat(64_000), '', 'This is too long for a date.']
])('[D6] %j is none', (value, part, why) => {
	expect(whyNot(value)).toEqual([part, why]);
});

it.each<[string, object]>([
	['1530', { hour: 15, minute: 30 }],
	['15:30', { hour: 15, minute: 30 }],
	['15.30', { hour: 15, minute: 30 }],
	['3:30 pm', { hour: 15, minute: 30 }],
	['3:30 P.M.', { hour: 15, minute: 30 }],
	['12:05 am', { hour: 0, minute: 5 }],
	['12 pm', { hour: 12 }],
	['7', { hour: 7 }],
	['15:30:20.5', { hour: 15, minute: 30, second: 20, millisecond: 500 }],
	['14 am', { hour: '14 am' }],
	['noon', { hour: 'noon' }]
])('[T2] the time %s', (text, parts) => {
	expect(JSON.parse(JSON.stringify(parseTime(text)))).toEqual(parts);
});
