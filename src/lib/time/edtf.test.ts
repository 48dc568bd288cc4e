import { describe, expect, it } from 'vitest';
import { parseChoice, parseEdtf } from './edtf';

const point = (rest: object) => ({ kind: 'point', approximate: false, uncertain: false, ...rest });

describe('parseEdtf reads', () => {
	it.each([
		['[E1] a year', '2024', point({ precision: 'year', year: 2024 })],
		['[E1] a month', '2025-04', point({ precision: 'month', year: 2025, month: 4 })],
		['[E1] a day', '2025-08-12', point({ precision: 'day', year: 2025, month: 8, day: 12 })],
		['[E1] a leap day', '2024-02-29', point({ precision: 'day', year: 2024, month: 2, day: 29 })],
		['[E2] 44 BC, astronomically', '-0043', point({ precision: 'year', year: -43 })],
		['[E2] 1 BC', '0000', point({ precision: 'year', year: 0 })],
		['[E2] a far year', 'Y-170000002', point({ precision: 'year', year: -170000002 })],
		[
			'[E4] an uncertain month',
			'2025-04?',
			point({ precision: 'month', year: 2025, month: 4, uncertain: true })
		],
		[
			'[E4] an approximate year',
			'1850~',
			point({ precision: 'year', year: 1850, approximate: true })
		],
		[
			'[E4] both',
			'1850%',
			point({ precision: 'year', year: 1850, approximate: true, uncertain: true })
		],
		[
			'[E5] an unknown day',
			'2025-08-XX',
			point({ precision: 'month', year: 2025, month: 8, unspecified: 'day' })
		],
		[
			'[E5] an unknown month and day',
			'2025-XX-XX',
			point({ precision: 'year', year: 2025, unspecified: 'day' })
		],
		[
			'[E5] an unknown month',
			'2025-XX',
			point({ precision: 'year', year: 2025, unspecified: 'month' })
		],
		['[E5] a decade', '202X', point({ precision: 'decade', year: 2020 })],
		['[E5] a century', '19XX', point({ precision: 'century', year: 1900 })],
		['[E5] a decade before year 0', '-004X', point({ precision: 'decade', year: -49 })],
		['[E6] a season', '2025-24', point({ precision: 'season', year: 2025, part: 24 })],
		['[E6] a quarter', '2025-34', point({ precision: 'quarter', year: 2025, part: 34 })],
		['[E6] a half-year', '2025-41', point({ precision: 'half', year: 2025, part: 41 })]
	])('%s', (_, text, expected) => {
		expect(parseEdtf(text)).toEqual({ ok: true, value: expected, problems: [] });
	});

	it.each([
		[
			'[E3] minutes and an offset',
			'2025-08-12T16:00+03:00',
			{ hour: 16, minute: 0, second: 0, offsetMinutes: 180, zone: undefined }
		],
		[
			'[E3] seconds and Z',
			'2025-08-12T16:00:30Z',
			{ hour: 16, minute: 0, second: 30, offsetMinutes: 0, zone: undefined }
		],
		[
			'[E3] no offset',
			'2025-08-12T16:00',
			{ hour: 16, minute: 0, second: 0, offsetMinutes: undefined, zone: undefined }
		],
		[
			'[E3] a zone name',
			'2025-08-12T16:00+03:00[Europe/Moscow]',
			{ hour: 16, minute: 0, second: 0, offsetMinutes: 180, zone: 'Europe/Moscow' }
		],
		[
			'[E3] a zone name alone',
			'2025-08-12T16:00[Asia/Pyongyang]',
			{ hour: 16, minute: 0, second: 0, offsetMinutes: undefined, zone: 'Asia/Pyongyang' }
		],
		[
			'[E3] a western offset',
			'2025-08-12T16:00-0330',
			{ hour: 16, minute: 0, second: 0, offsetMinutes: -210, zone: undefined }
		]
	])('%s', (_, text, time) => {
		expect(parseEdtf(text)).toMatchObject({ ok: true, value: { kind: 'point', time } });
	});

	it.each([
		['[E7] an interval', '2024-06-18/2024-06-19', 'point', 'point'],
		['[E7] an interval of unlike ends', '2024/2025-03', 'point', 'point'],
		['[E8] one that goes on', '2022-02-24/..', 'point', 'open'],
		['[E8] one that ends, nobody says when', '2025-08-15/', 'point', 'unknown'],
		['[E8] one without a beginning', '../1991', 'open', 'point'],
		['[E8] one whose beginning is unknown', '/1991', 'unknown', 'point']
	])('%s', (_, text, start, end) => {
		const kindOf = (value: unknown) => (typeof value === 'object' && value ? 'point' : value);
		const read = parseEdtf(text);
		expect(read).toMatchObject({ ok: true, value: { kind: 'interval' } });
		const interval = read.ok && read.value.kind === 'interval' ? read.value : undefined;
		expect([kindOf(interval?.start), kindOf(interval?.end)]).toEqual([start, end]);
	});

	it.each([
		['[E9] brackets', parseEdtf('[2025-08-12,2025-08-13]')],
		['[E9] brackets with spaces', parseEdtf('[2025-08-12, 2025-08-13]')],
		['[E9] a list', parseChoice(['2025-08-12', '2025-08-13'])]
	])('%s as one of', (_, read) => {
		expect(read).toMatchObject({
			ok: true,
			value: { kind: 'choice', dates: [{ day: 12 }, { day: 13 }] }
		});
	});

	it('[E9] a list of one as that one', () => {
		expect(parseChoice(['2025'])).toMatchObject({ ok: true, value: { kind: 'point' } });
	});
});

describe('parseEdtf refuses', () => {
	it.each([
		['2024-02-30', 'date-day-of-month', 'that month has 29 days'],
		['2023-02-29', 'date-day-of-month', 'that month has 28 days'],
		['2025-00-01', 'date-month', 'no month 00'],
		['2025-13', 'date-month', 'no month 13'],
		['2025-13-01', 'date-month', 'no month 13'],
		['1914-18', 'date-month', 'If it means the years from 1914 to 1918, write 1914/1918'],
		['1939-45', 'date-month', 'write 1939/1945'],
		['2025-21-01', 'date-month', 'no month 21'],
		['2025-29', 'date-hemisphere', 'seasons of one hemisphere'],
		['2025-37', 'date-month', 'no month 37'],
		['2025-08-12T24:00Z', 'date-clock', '00:00:00 to 23:59:59'],
		['2025-08-12T16:60Z', 'date-clock', '00:00:00 to 23:59:59'],
		['2025-08-12T16:00:60Z', 'date-clock', '00:00:00 to 23:59:59'],
		['2025-08-12T16:00+25:00', 'date-offset', 'no place is +25:00'],
		['2025-02-30T10:00Z', 'date-day-of-month', 'that month has 28 days'],
		['-0000', 'date-format', '1 BC is “0000”'],
		['2025-XX-12', 'date-format', 'a day without a month'],
		['12/08/2025', 'date-format', 'read in two ways'],
		['12.08.2025', 'date-format', 'read in two ways'],
		['850', 'date-format', 'four digits'],
		['-43', 'date-format', 'four digits'],
		['107?', 'date-format', '“107?”: write years with four digits, like 0107?'],
		['79', 'date-format', 'like 0079'],
		['-44~', 'date-format', 'like -0044~'],
		['1723?~', 'date-format', '“1723?~”: write one mark for uncertain and approximate, “%”: 1723%'],
		['uuuu', 'date-format', '“uuuu” names no year'],
		['12000', 'date-format', 'with a Y'],
		['2025-8-2', 'date-format', 'two digits'],
		['2025-08-12 16:00', 'date-format', 'put a T'],
		['2004-06-~11', 'date-format', 'at the end of a date only'],
		['1X99', 'date-format', 'X may stand for'],
		['1950S2', 'date-format', 'write the plain year'],
		['Y17E7', 'date-format', 'write the plain year'],
		['{1667,1668}', 'date-all-of', 'Make one event of each'],
		['[2025-08-12..2025-08-14]', 'date-choice', 'an interval start/end'],
		['[]', 'date-empty', 'empty'],
		['', 'date-empty', 'empty'],
		['../..', 'date-empty', 'at one end at least'],
		['2024/2025/2026', 'date-format', 'more than one “/”'],
		['last year', 'date-format', 'not a date we can read'],
		['٢٠٢٥', 'date-format', 'not a date we can read'],
		['2'.repeat(64_000), 'date-too-long', '64000 characters']
	])('%.30s as %s', (text, code, words) => {
		const read = parseEdtf(text);
		expect([read.ok, read.problems.map((problem) => problem.code)]).toEqual([false, [code]]);
		expect(read.problems[0]?.message).toContain(words);
	});
});
