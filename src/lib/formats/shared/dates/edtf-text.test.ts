import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveDate } from '$lib/time/bounds';
import type { Timing } from '$lib/time/timing';
import { toEdtfText, toExactText } from './edtf-text';
import { anyEdtf } from '../../test-timelines';

function read(text: string, zone?: string, writtenIn?: string): Timing {
	const read = resolveDate(text, zone, writtenIn);
	if (!read.ok) throw new Error(`${text}: ${read.problems[0]?.message}`);
	return read.value;
}

describe('a date as EDTF again', () => {
	it.each([
		'2025-08-12',
		'2025-08',
		'2025',
		'202X',
		'20XX',
		'000X',
		'-000X',
		'-004X~',
		'-01XX',
		'0000',
		'-0043?',
		'Y-170000002%',
		'2025-21',
		'2025-36',
		'2025-41~',
		'2025-XX',
		'2025-08-XX',
		'2025-XX-XX?',
		'2024-06-18/2024-07',
		'2022-02-24/..',
		'../1991',
		'2025-08-15/',
		'/2025~',
		'[2025-08-12,2025-08-13?]',
		'2025-08-12T16:00+03:00',
		'2025-08-12T16:00:30Z',
		'2025-08-12T16:00-02:30[America/St_Johns]'
	])('%s stays as it is', (text) => {
		expect(toEdtfText(read(text))).toBe(text);
	});

	it.each([
		[
			'the zone of the timeline',
			'2025-08-12T16:00',
			'Europe/Moscow',
			undefined,
			'2025-08-12T16:00+03:00'
		],
		[
			'the zone it was written in',
			'2025-08-12T16:00',
			'Europe/Moscow',
			'Asia/Seoul',
			'2025-08-12T16:00+09:00'
		],
		[
			'a zone of its own stays',
			'2025-08-12T16:00[Asia/Seoul]',
			'UTC',
			undefined,
			'2025-08-12T16:00[Asia/Seoul]'
		],
		[
			'the second pass of an hour',
			'2025-11-02T01:30-05:00',
			'America/New_York',
			undefined,
			'2025-11-02T01:30-05:00'
		],
		[
			'both ends of an interval',
			'2025-01-12T16:00/2025-07-12T16:00',
			'Europe/Paris',
			undefined,
			'2025-01-12T16:00+01:00/2025-07-12T16:00+02:00'
		],
		[
			'clocks with an odd minute',
			'1970-01-01T16:00',
			'Africa/Monrovia',
			undefined,
			'1970-01-01T16:00[Africa/Monrovia]'
		],
		[
			'an end that only some day has',
			'/2025-08-12T16:00',
			'Europe/Moscow',
			undefined,
			'/2025-08-12T16:00+03:00'
		]
	])('a clock time says where: %s', (_, text, zone, writtenIn, expected) => {
		expect(toEdtfText(read(text, zone, writtenIn ?? zone))).toBe(expected);
	});

	it.each(['Europe/Moscow', 'America/New_York', 'Africa/Monrovia', 'Asia/Kolkata'])(
		'is the same date wherever it is read, on clocks of %s',
		(zone) => {
			const holds = anyEdtf.filter((text) => resolveDate(text, zone).ok);
			const known = ({ bounds, precision, approximate, uncertain }: Timing) => ({
				bounds,
				precision,
				approximate,
				uncertain
			});
			fc.assert(
				fc.property(holds, (text) => {
					const first = read(text, zone);
					const again = toEdtfText(first);
					expect(known(read(again, zone, 'Pacific/Kiritimati'))).toEqual(known(first));
				}),
				{ seed: 11, numRuns: 400 }
			);
		}
	);
});

describe('a date known for sure, as ISO 8601', () => {
	it.each([
		['2025-08-12', '2025-08-12'],
		['0476-09-04', '0476-09-04'],
		['2025-08-12T16:00', '2025-08-12T16:00+03:00'],
		['2025-08-12T16:00:30Z', '2025-08-12T16:00:30Z'],
		['2025-08-12T16:00[Asia/Seoul]', '2025-08-12T16:00+09:00'],
		['2025-08-12~', undefined],
		['2025-08-12?', undefined],
		['2025-08', undefined],
		['2025-08-XX', undefined],
		['2024-06-18/2024-06-19', undefined],
		['[2025-08-12,2025-08-13]', undefined],
		['-0043-03-15', undefined]
	])('%s: %s', (text, expected) => {
		expect(toExactText(read(text, 'Europe/Moscow'))).toBe(expected);
	});
});
