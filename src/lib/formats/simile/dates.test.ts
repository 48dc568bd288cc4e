import { describe, expect, it } from 'vitest';
import { readDate, type DateFormat } from './dates';

const shown = (value: unknown, format: DateFormat) => {
	const read = readDate(value, format);
	return 'why' in read ? `no: ${read.why}` : `${read.date}${read.clock}`;
};

describe('[D] a date in either format', () => {
	it.each([
		['[D1] a year', '1957', '1957'],
		['[D1] a short year', '79', '0079'],
		['[D1] a number', 1957, '1957'],
		['[D2] BC', '100 BC', '-0099'],
		['[D2] 1 BC', '1 bce', '0000'],
		['[D2] AD', '1 AD', '0001'],
		['[D2] long ago', '12000 B.C.', 'Y-11999'],
		['[D2] a minus', '-100', '-0100'],
		['[D2] a minus in ISO 8601', '-0100-03-15', '-0100-03-15'],
		['[D3] a day', 'Jun 28 2006', '2006-06-28'],
		['[D3] midnight', 'Jun 28 2006 00:00:00 GMT', '2006-06-28T00:00Z'],
		['[D3] an offset', 'Fri Nov 22 1963 12:30:00 GMT-0600', '1963-11-22T12:30-06:00'],
		['[D3] a browser', 'Wed Jun 28 2006 10:00:00 GMT-0700 (PDT)', '2006-06-28T10:00-07:00'],
		['[D3] e-mail', 'Wed, 28 Jun 2006 10:00:00 EST', '2006-06-28T10:00-05:00'],
		['[D3] Unix', 'Wed Jun 28 10:00:00 UTC 2006', '2006-06-28T10:00Z'],
		['[D3] an old browser', 'Wed Jun 28 10:00:00 UTC-0700 2006', '2006-06-28T10:00-07:00'],
		['[D3] month first', '6/5/2006', '2006-06-05'],
		['[D3] ISO 8601', '2006-06-28T10:00:00-05:00', '2006-06-28T10:00-05:00'],
		['[D3] basic', '20060628', '2006-06-28'],
		['[D3] plain words', 'c. 1850', '1850~'],
		['[D5] no zone', '2006-06-28 10:00', '2006-06-28T10:00'],
		[
			'[D7] milliseconds',
			'1167609600000',
			'no: “1167609600000” is a number, and no date: write text like 2006-06-28.'
		],
		['[D7] two dates', '1850-1860', 'no: “1850-1860” is more than one date.'],
		['[D7] nothing', ' ', 'no: '],
		['[D7] a list', [1957], 'no: “[1957]” is no date: write text like 2006-06-28.'],
		[
			'[D7] no such day',
			'Feb 30 2006 00:00:00 GMT',
			'no: “Feb 30 2006 00:00:00 GMT” is no date: that month has 28 days.'
		]
	])('%s: %j', (_, value, expected) => {
		expect(shown(value, 'gregorian')).toBe(expected);
		expect(shown(value, 'iso')).toBe(expected);
	});
});

describe('[D1] digits alone', () => {
	const number = (text: string) =>
		`no: “${text}” is a number, and no date: write text like 2006-06-28.`;

	it.each([
		['200606', 'Y200606', '2006-06'],
		['12345', 'Y12345', number('12345')],
		['2006179', 'Y2006179', number('2006179')]
	])('%s', (text, gregorian, iso) => {
		expect(shown(text, 'gregorian')).toBe(gregorian);
		expect(shown(text, 'iso')).toBe(iso);
	});
});
