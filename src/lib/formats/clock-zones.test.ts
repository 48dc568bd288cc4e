/** Clock times without a zone: the author is asked once; they are never hidden, never read as UTC, and written unchanged. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { formatProblem } from '$lib/base/result';
import type { WrittenFormat } from '$lib/document/file-formats';
import { createWords } from '$lib/story/words';
import { instantAt } from '$lib/time/span';
import type { ReadFile } from './read-file';
import { recognize, type ReadOptions } from './recognize';
import { writeFile } from './write-file';

async function read(name: string, text: string, options?: ReadOptions): Promise<ReadFile> {
	const recognized = await recognize(new TextEncoder().encode(text), name);
	if ('refused' in recognized) throw new Error('refused');
	return drain(recognized.read(options));
}
const ofZones = ({ problems }: ReadFile) => problems.filter(({ code }) => /zone/.test(code));
const words = createWords('en-GB');
const shown = ({ timeline }: ReadFile) =>
	timeline?.events.map(({ timing }) => words(timing, 'spelled'));

const COUNT = 1500;
const UNZONED = 568;
const two = (n: number) => String(n).padStart(2, '0');
const days = Array.from({ length: COUNT }, (_, i) => {
	const day = `2025-${two(1 + (i % 12))}-${two(1 + (i % 28))}`;
	// Never midnight, because in tables it means a day.
	return i < UNZONED ? `${day}T${two(1 + (i % 23))}:${two(i % 60)}` : day;
});
const OWN = {
	version: 1,
	title: 'Flights',
	events: days.map((date, i) => ({ id: `e${i}`, date, headline: `Event ${i}` }))
};
const FILES: readonly (readonly [name: string, text: string])[] = [
	['own.timeline.json', JSON.stringify(OWN)],
	[
		'own.timeline.yaml',
		`version: 1\ntitle: Flights\nevents:\n${days.map((date, i) => `  - {id: e${i}, date: ${date}, headline: E}\n`).join('')}`
	],
	['table.csv', `date,headline\n${days.map((date) => `${date.replace('T', ' ')},E\n`).join('')}`],
	['vis.json', JSON.stringify(days.map((start) => ({ content: 'E', start })))],
	[
		'calendar.ics',
		`BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${days
			.map((date, i) => {
				const compact = date.replaceAll(/[-:]/g, '');
				const start = date.includes('T') ? `:${compact}00` : `;VALUE=DATE:${compact}`;
				return `BEGIN:VEVENT\r\nUID:${i}@a\r\nDTSTART${start}\r\nSUMMARY:E\r\nEND:VEVENT\r\n`;
			})
			.join('')}END:VCALENDAR\r\n`
	]
];

describe.each(FILES)(
	'[F345] 568 of 1,500 events of %s have a clock time without a zone',
	(name, text) => {
		it('all are shown, and one question is asked', async () => {
			const result = await read(name, text);
			expect(result.timeline?.events).toHaveLength(COUNT);
			expect(ofZones(result)).toHaveLength(1);
			expect(ofZones(result)[0]).toMatchObject({
				severity: 'warning',
				message: expect.stringMatching(/^568 dates have a clock time without a time zone/) as string
			});
			expect(result.asked?.clocks).toEqual({ example: '01:00', count: UNZONED });
			expect(result.file?.timezone).toBe('floating');
		});

		it('each is at its hour, without a zone', async () => {
			const result = await read(name, text);
			const at =
				result.timeline?.events.filter(({ timing }) => timing.precision === 'minute') ?? [];
			expect(at).toHaveLength(UNZONED);
			for (const { timing } of at) {
				expect([timing.instant, timing.zone]).toEqual([undefined, undefined]);
				expect(words(timing, 'spelled')).toMatch(/^\d+ \w+ 2025 at \d\d:\d\d$/);
			}
		});

		it('a zone that a person chooses is that of all of them, and nothing is left to ask', async () => {
			const result = await read(name, text, { timezone: 'Asia/Tokyo' });
			expect(ofZones(result)).toEqual([]);
			expect(result.file?.timezone).toBe('Asia/Tokyo');
			expect(result.asked?.clocks?.count).toBe(UNZONED);
			expect(shown(result)).toContain('2 February 2025 at 02:01 GMT+9');
		});

		it('“nobody knows” is an answer', async () => {
			const result = await read(name, text, { timezone: 'floating' });
			expect(ofZones(result)).toEqual([]);
			expect(result.file?.timezone).toBe('floating');
		});
	}
);

describe('[F346] a floating clock time is written as one, and read again as one', () => {
	const file = (timezone: string | undefined, ...dates: readonly unknown[]) =>
		JSON.stringify({
			version: 1,
			title: 'T',
			...(timezone !== undefined && { timezone }),
			events: dates.map((date, i) => ({ id: `e${i}`, date, headline: `E${i}` }))
		});
	async function written(format: WrittenFormat, text: string) {
		const { timeline, file: own } = await read('own.timeline.json', text);
		if (!timeline || !own) throw new Error('No timeline');
		const out = await writeFile(format, {
			timeline,
			file: own as never,
			text: undefined,
			url: undefined,
			updated: instantAt(0)
		});
		return out;
	}

	const BOTH = file(
		'floating',
		'2025-06-12T13:39',
		'2025-06-12T13:39/2025-06-12T15:00',
		'2025-06-13'
	);
	it.each<[WrittenFormat, string]>([
		['yaml', 'a.timeline.yaml'],
		['json', 'a.timeline.json'],
		['csv', 'a.csv'],
		['spreadsheet.csv', 'b.csv'],
		['ics', 'a.ics'],
		['timelinejs.json', 'a.json']
	])('%s', async (format, name) => {
		const { text, leftOut } = await written(format, BOTH);
		expect(text).not.toMatch(/\[floating\]|13:?39:?(?:00)?Z|X-WR-TIMEZONE/);
		expect(leftOut.filter(({ message }) => /zone/.test(message))).toEqual([]);
		const again = await read(name, text);
		expect(shown(again)).toEqual([
			'12 June 2025 at 13:39',
			'12 June 2025 at 13:39 to 12 June 2025 at 15:00',
			'13 June 2025'
		]);
		expect(again.timeline?.events.every(({ timing }) => timing.zone === undefined)).toBe(true);
	});

	it.each<[WrittenFormat]>([['feed.json'], ['atom'], ['jsonld'], ['md'], ['csl.json']])(
		'%s does not name a zone',
		async (format) => {
			const { text } = await written(format, BOTH);
			expect(text).not.toMatch(/2025-06-12T13:39(?::00)?(?:\.000)?(?:Z|[+-]\d)|13:39 (?:UTC|GMT)/);
		}
	);

	it('in a calendar beside instants, in a timeline with a zone, it still floats', async () => {
		const own = file('Europe/Moscow', '2025-06-12T13:39', {
			value: '2025-06-12T13:39',
			timezone: 'floating'
		});
		const { text } = await written('ics', own);
		expect(text).toContain('DTSTART:20250612T103900Z');
		expect(text).toContain('DTSTART:20250612T133900\r\n');
		expect(shown(await read('a.ics', text))?.sort()).toEqual([
			'12 June 2025 at 13:39',
			'12 June 2025 at 13:39 UTC+3'
		]);
	});

	it('whatever the clock times are', async () => {
		const minute = fc
			.tuple(
				fc.integer({ min: 1, max: 28 }),
				fc.integer({ min: 1, max: 23 }),
				fc.integer({ min: 0, max: 59 })
			)
			.map(([day, hour, min]) => `2025-03-${two(day)}T${two(hour)}:${two(min)}`);
		await fc.assert(
			fc.asyncProperty(fc.array(minute, { minLength: 1, maxLength: 5 }), async (dates) => {
				const own = file(undefined, ...dates);
				const first = shown(await read('own.timeline.json', own));
				for (const [format, name] of [
					['yaml', 'a.timeline.yaml'],
					['csv', 'a.csv'],
					['ics', 'a.ics']
				] as const) {
					const { text } = await written(format, own);
					expect([...(shown(await read(name, text)) ?? [])].sort()).toEqual(
						[...(first ?? [])].sort()
					);
				}
			}),
			{ numRuns: 40, seed: 345 }
		);
	});
});

describe('[F347] other clock times beside them', () => {
	const text = (head: string) =>
		`version: 1\ntitle: T\n${head}events:\n  - {id: a, headline: A, date: 2025-06-12T13:39}\n  - {id: b, headline: B, date: 2025-06-12T13:39Z}\n  - {id: c, headline: C, date: {value: 2025-06-12T13:39, timezone: Asia/Tokyo}}\n`;

	it('one with an offset or a zone of its own remains an instant, and is not counted', async () => {
		const result = await read('a.timeline.yaml', text(''));
		expect(result.problems.map(formatProblem)).toEqual([
			expect.stringMatching(
				/^4:26 warning: events\[0\]\.date: 1 date has a clock time without a time zone \(“13:39”\)/
			)
		]);
		const zones = result.timeline?.events.map(({ id, timing }) => [
			id,
			timing.instant !== undefined
		]);
		expect(Object.fromEntries(zones ?? [])).toEqual({ a: false, b: true, c: true });
	});

	it('a zone that does not exist is one fault, not one for each date', async () => {
		const result = await read('a.timeline.yaml', text('timezone: Mars/Olympus\n'));
		expect(result.problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
			'date-zone timezone'
		]);
	});

	it('a zone that the file names is not asked about', async () => {
		const result = await read('a.timeline.yaml', text('timezone: Europe/Moscow\n'));
		expect([result.problems, result.asked]).toEqual([[], undefined]);
	});

	it('dates of quotes, sources and lists count as well', async () => {
		const own = {
			version: 1,
			title: 'T',
			sources: { s: { title: 'S', date: '2025-06-12T10:00', accessed: '2025-06-12' } },
			events: [
				{
					id: 'a',
					date: ['2025-06-12', '2025-06-13T08:00'],
					headline: 'A',
					quotes: [{ text: 'Q', date: '2025-06-12T09:00', sources: ['s'] }]
				}
			]
		};
		const result = await read('own.timeline.json', JSON.stringify(own));
		expect(result.problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
			'clock-zone events[0].date'
		]);
		expect(result.asked?.clocks).toEqual({ example: '08:00', count: 3 });
		expect(result.timeline?.sources[0]?.date?.precision).toBe('minute');
	});

	it('text that is no file, or no date, is not changed', async () => {
		for (const events of [
			[null],
			'T10:00',
			[{ date: { value: 7 } }],
			[{ date: [null, 'T10:00'] }]
		]) {
			const result = await read(
				'a.timeline.json',
				JSON.stringify({ version: 1, title: 'T', events })
			);
			expect(result.timeline).toBeUndefined();
			expect(result.problems.every(({ message }) => message !== '')).toBe(true);
		}
	});
});
