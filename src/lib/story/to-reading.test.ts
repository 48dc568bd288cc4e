/** Dates that were once shown wrongly, and texts that once broke a page. */
import { describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { readTimelineFile } from '$lib/formats/native/read';
import { HOUR_MS } from '$lib/time/span';
import { toReading } from './to-reading';

interface Entry {
	readonly date: unknown;
	readonly [field: string]: unknown;
}

function read(events: readonly Entry[], head: object = {}) {
	const file = {
		version: 1,
		title: 'T',
		...head,
		events: events.map((event, i) => ({ id: `e${i}`, headline: `H${i}`, ...event }))
	};
	const { timeline, problems } = drain(readTimelineFile(JSON.stringify(file)));
	if (!timeline) throw new Error(problems.map(({ message }) => message).join());
	return { reading: toReading('t', timeline), problems };
}
const at = (...dates: readonly unknown[]) => dates.map((date) => ({ date }));

describe('[F230] clock times of several zones', () => {
	it('stand in the order of real time, and last as long as they did', () => {
		const { reading } = read(
			at(
				'2024-06-01T12:00[America/New_York]',
				'2024-06-01T13:00[Europe/London]',
				'2024-06-01T23:00[America/New_York]/2024-06-02T11:00[Europe/London]',
				'2024-06-01T14:00Z'
			)
		);
		expect(reading.events.map(({ id }) => id)).toEqual(['e1', 'e3', 'e0', 'e2']);
		const flight = reading.events.at(-1);
		expect(((flight?.end ?? 0) - (flight?.start ?? 0)) / HOUR_MS).toBe(7);
	});

	it.each([
		[
			['2024-06-01T10:00[Asia/Tokyo]', '2024-06-01T09:00[America/New_York]'],
			['e0', 'e1']
		],
		[
			['2024-06-01T09:00[America/New_York]', '2024-06-01T10:00[Asia/Tokyo]'],
			['e1', 'e0']
		],
		[
			['2024-06-01T23:30-05:00', '2024-06-02T01:00+02:00'],
			['e1', 'e0']
		],
		[
			['2024-06-01T23:30-05:00', '2024-06-02', '2024-06-02T05:00Z'],
			['e1', 'e0', 'e2']
		]
	])('%j are in order', (dates, order) => {
		expect(read(at(...dates)).reading.events.map(({ id }) => id)).toEqual(order);
	});

	it('from a clock in London to one in UTC it is an hour, in summer', () => {
		const [event] = read(at('2024-10-05T13:00[Europe/London]/2024-10-05T13:00Z')).reading.events;
		expect(((event?.end ?? 0) - (event?.start ?? 0)) / HOUR_MS).toBe(1);
	});
});

describe('[F231] a written offset', () => {
	it('is kept, and names the day that was there', () => {
		const [event] = read(at('2024-05-13T22:30:00-05:00')).reading.events;
		expect(event?.date.words).toBe('Mon, May 13, 2024, 10:30:00 PM UTC−5');
		expect(event?.date.machine).toBe('2024-05-14T03:30:00.000Z');
	});

	it('is shown beside other clocks where the timeline asks for them', () => {
		const { reading } = read(
			at(
				'2025-08-12T16:00+03:00',
				'2025-08-12T16:00+03:00/2025-08-12T17:30+03:00',
				'2025-08-12T22:00+03:00',
				'2025-08-12'
			),
			{
				timezone: 'Europe/Moscow',
				clocks: ['Asia/Pyongyang', 'America/Los_Angeles', 'UTC', 'Europe/Moscow']
			}
		);
		expect(reading.events.map(({ date }) => date.onClocks)).toEqual([
			undefined,
			['10:00 PM Korean Standard Time', '6:00 AM Pacific Daylight Time', '1:00 PM UTC'],
			[
				'10:00 PM Korean Standard Time to 11:30 PM Korean Standard Time',
				'6:00 AM Pacific Daylight Time to 7:30 AM Pacific Daylight Time',
				'1:00 PM UTC to 2:30 PM UTC'
			],
			[
				'Aug 13, 2025, 4:00 AM Korean Standard Time',
				'12:00 PM Pacific Daylight Time',
				'7:00 PM UTC'
			]
		]);
	});
});

describe('[F232] a clock time that names no zone', () => {
	it('floats where the timeline says so', () => {
		const { reading } = read(at('2024-05-15T09:30', '2024-05-15T08:00Z'), { timezone: 'floating' });
		expect(reading.events.map(({ date }) => [date.words, date.instant])).toEqual([
			['Wed, May 15, 2024, 8:00 AM UTC', Date.UTC(2024, 4, 15, 8)],
			['Wed, May 15, 2024, 9:30 AM', undefined]
		]);
	});

	it('or where its date does', () => {
		const date = { value: '2024-05-15T09:30', timezone: 'floating' };
		const { reading } = read(at(date), { timezone: 'Asia/Tokyo' });
		expect(reading.events[0]?.date.words).toBe('Wed, May 15, 2024, 9:30 AM');
	});

	it('else it floats', () => {
		const { reading } = read(at('2024-05-15T09:30'));
		expect(reading.events[0]?.date.words).toBe('Wed, May 15, 2024, 9:30 AM');
		expect(reading.events[0]?.date.instant).toBeUndefined();
	});
});

it.each(['../2025-03', '/2025-03-01', '2025-03/..', '../2025-03-01T10:00Z'])(
	'[F233] %s among more than twelve events of a year leaves the page whole',
	(date) => {
		const days = Array.from({ length: 14 }, (_, i) => `2025-0${1 + (i % 6)}-1${i % 10}`);
		const { reading } = read(at(date, ...days));
		expect(reading.outline.flatMap(({ entries }) => entries)).toHaveLength(15);
		expect(reading.outline.every(({ heading }) => /2025/.test(heading))).toBe(true);
	}
);

it('[F234] half of a character, in any text, is shown as a mark and told with its place', () => {
	const half = 'a\uD800b';
	const { reading, problems } = read(
		[
			{
				date: '2025',
				headline: half,
				summary: `See [it](https://example.org) ${half}`,
				places: [half],
				quotes: [
					{
						text: half,
						speaker: half,
						sources: [{ source: 's', locator: half, selector: { exact: half, prefix: half } }]
					}
				]
			}
		],
		{
			summary: half,
			sources: { s: { title: half, url: 'https://example.org/a', doi: `10.1/${half}` } }
		}
	);
	expect(JSON.stringify(reading)).not.toMatch(/\\ud800/i);
	expect(JSON.stringify(reading)).toContain('a\uFFFDb');
	const told = problems.filter(({ code }) => code === 'text-unpaired').map(({ path }) => path);
	expect(told).toContain('events[0].headline');
	expect(told).toContain('events[0].quotes[0].sources[0].selector.exact');
});

describe('[F235] on both sides of the first year of our era', () => {
	it.each([
		[['-0043', '0014'], '44 BC – AD 14'],
		[['-0043', '-0026'], '44 BC – 27 BC'],
		[['0014', '0037'], 'AD 14 – AD 37']
	])('%j is “%s”', (dates, words) => {
		expect(read(at(...dates)).reading.spanWords).toBe(words);
	});
});
