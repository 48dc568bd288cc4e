import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveDate } from './bounds';
import { compareTimings, type Timing } from './timing';
import { toWall } from './calendar';

const day = (text: string) => {
	const [, year = '', month = '', dayOfMonth = ''] = /^(-?\d+)-(\d\d)-(\d\d)$/.exec(text) ?? [];
	return toWall(Number(year), Number(month), Number(dayOfMonth));
};

function resolve(written: Parameters<typeof resolveDate>[0], zone?: string): Timing {
	const read = resolveDate(written, zone);
	if (!read.ok) throw new Error(read.problems[0]?.message);
	return read.value;
}

describe('bounds', () => {
	it.each([
		['[B1] a year', 2024, '2024-01-01', '2025-01-01'],
		['[B1] a month', '2025-04', '2025-04-01', '2025-05-01'],
		['[B1] a day', '2025-08-12', '2025-08-12', '2025-08-13'],
		['[B1] a leap day', '2024-02-29', '2024-02-29', '2024-03-01'],
		['[B1] a decade', '202X', '2020-01-01', '2030-01-01'],
		['[B1] a century', '19XX', '1900-01-01', '2000-01-01'],
		['[B1] 44 BC', '-0043', '-43-01-01', '-42-01-01'],
		['[B1] a year that YAML read as a number', -43, '-43-01-01', '-42-01-01'],
		['[B1] a year whose zero YAML dropped', 850, '850-01-01', '851-01-01'],
		['[B2] spring', '2025-21', '2025-03-01', '2025-06-01'],
		['[B2] winter, into the next year', '2025-24', '2025-12-01', '2026-03-01'],
		['[B2] the second quarter', '2025-34', '2025-04-01', '2025-07-01'],
		['[B2] the second half', '2025-41', '2025-07-01', '2026-01-01'],
		['[B3] an unknown day is its month', '2025-08-XX', '2025-08-01', '2025-09-01'],
		['[B3] an unknown month is its year', '2025-XX', '2025-01-01', '2026-01-01'],
		['[B4] a doubt does not widen', '2025-04%', '2025-04-01', '2025-05-01'],
		['[B5] an interval, both ends whole', '2024-06-18/2024-06-19', '2024-06-18', '2024-06-20'],
		['[B5] an interval of unlike ends', '2024/2025-03', '2024-01-01', '2025-04-01'],
		[
			'[B7] one of several, from first to last',
			['2025-08-13', '2025-08-12'],
			'2025-08-12',
			'2025-08-14'
		]
	])('%s', (_, written, start, end) => {
		expect(resolve(written).bounds).toEqual({ start: day(start), end: day(end) });
	});

	it.each([
		['[B5] an open end', '2022-02-24/..', [day('2022-02-24'), Infinity]],
		['[B5] an unknown end', '2022-02-24/', [day('2022-02-24'), Infinity]],
		['[B5] an open start', '../1991', [-Infinity, day('1992-01-01')]]
	])('%s', (_, written, [start, end]) => {
		expect(resolve(written).bounds).toEqual({ start, end });
	});

	it.each([
		['[Z1] in the zone of the timeline', '2025-08-12T16:00+03:00', 'Europe/Moscow', 16],
		['[Z1] written at another offset', '2025-08-12T13:00Z', 'Europe/Moscow', 16],
		['[Z1] written in another zone', '2025-08-12T22:00[Asia/Pyongyang]', 'Europe/Moscow', 16],
		['[Z1] without an offset', '2025-08-12T16:00', 'Europe/Moscow', 16],
		[
			'[Z1] on the clock that it was written on where the timeline has no zone',
			'2025-08-12T16:00+03:00',
			undefined,
			16
		],
		[
			'[Z2] with the offset that Pyongyang had in 2016',
			'2016-01-01T12:00[Asia/Pyongyang]',
			'UTC',
			3.5
		]
	])('%s', (_, written, zone, hours) => {
		const { bounds } = resolve(written, zone);
		expect((bounds.start % 86_400_000) / 3_600_000).toBe(hours);
		expect(bounds.end - bounds.start).toBe(60_000);
	});

	it('[Z1] read in its own field’s zone, placed on the timeline’s clocks', () => {
		const read = resolveDate('2025-08-12T10:00', 'Europe/Moscow', 'Asia/Seoul');
		expect(read.ok && (read.value.bounds.start % 86_400_000) / 3_600_000).toBe(4);
	});

	it('[B6] a clock time ends an interval at that moment', () => {
		const { bounds } = resolve('2025-08-12T16:00/2025-08-12T17:30', 'Europe/Moscow');
		expect((bounds.end - bounds.start) / 60_000).toBe(90);
	});

	it.each([
		['2025-08-12/2025-08-11', undefined, 'date-end-before-start'],
		['2025-08-12T16:00/2025-08-12T16:00', 'UTC', 'date-no-length'],
		['2025-08-12T16:00+02:00/2025-08-12T14:00Z', undefined, 'date-no-length'],
		['2025-08-12T16:00+02:00/2025-08-12T15:00+03:00', undefined, 'date-end-before-start'],
		['2025-08-12T16:00', undefined, 'date-no-zone'],
		['2025-08-12T16:00[Mars/Olympus]', 'UTC', 'date-zone'],
		['2025-08-12T16:00+04:00[Europe/Moscow]', 'UTC', 'date-offset'],
		['2025-03-30T02:30', 'Europe/Paris', 'date-skipped-hour'],
		['2011-12-30T12:00', 'Pacific/Apia', 'date-skipped-hour'],
		['2025-08-12T16:00+03:99', 'UTC', 'date-offset']
	])('refuses %s in %s as %s', (written, zone, code) => {
		const read = resolveDate(written, zone);
		expect(read.problems.map((problem) => problem.code)).toEqual([code]);
	});
});

it.each([20250812, -0, -20250812])(
	'refuses the number %s, which only looks like a year',
	(written) => {
		expect(resolveDate(written, 'UTC').ok).toBe(false);
	}
);

describe('a repeated hour', () => {
	const instants = [
		'01:59+02:00',
		'02:10+02:00',
		'02:50+02:00',
		'02:10+01:00',
		'02:50+01:00',
		'03:00+01:00'
	];

	it('[Z3] keeps the true order on the axis', () => {
		const walls = instants.map(
			(clock) => resolve(`2025-10-26T${clock}`, 'Europe/Paris').bounds.start
		);
		expect(walls).toEqual(walls.toSorted((a, b) => a - b));
		expect(new Set(walls).size).toBe(walls.length);
	});

	it('[Z3] joins the hours around it without a jump', () => {
		const [before = 0, , , , , after = 0] = instants.map(
			(clock) => resolve(`2025-10-26T${clock}`, 'Europe/Paris').bounds.start
		);
		expect((after - before) / 60_000).toBe(61);
	});

	it('[Z4] without an offset is the first of the two', () => {
		expect(resolve('2025-10-26T02:10', 'Europe/Paris').instant).toBe(
			resolve('2025-10-26T02:10+02:00', 'Europe/Paris').instant
		);
	});
});

describe('order', () => {
	it.each([
		['[O1] start first', '2024', '2025'],
		['[O2] then the coarser', '2025', '2025-01'],
		['[O2] a year before its first day', '2025', '2025-01-01'],
		['[O3] then the end', '2025-01-01/2025-01-05', '2025-01-01/2025-01-09']
	])('%s', (_, first, second) => {
		expect(compareTimings(resolve(first), resolve(second))).toBeLessThan(0);
		expect(compareTimings(resolve(second), resolve(first))).toBeGreaterThan(0);
	});

	it('[O4] equal dates stay in document order', () => {
		expect(compareTimings(resolve('2025/..'), resolve('2025/..'))).toBe(0);
	});
});

it('[B8] a floating day is the same stretch in every zone', () => {
	const zones = fc.constantFrom(
		'Pacific/Kiritimati',
		'Pacific/Niue',
		'America/St_Johns',
		'Asia/Kolkata',
		undefined
	);
	fc.assert(
		fc.property(zones, fc.integer({ min: 1, max: 9998 }), (zone, year) => {
			const text = `${String(year).padStart(4, '0')}-06-15`;
			expect(resolve(text, zone).bounds).toEqual(resolve(text).bounds);
		}),
		{ seed: 5, numRuns: 200 }
	);
});
