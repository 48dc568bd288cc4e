/** The faults of imports, by number; a number never changes. Each file is read as bytes, as a user would open it. */
import { zipSync, gzipSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import type { Problem } from '$lib/base/result';
import type { ReadFile } from './read-file';
import { recognize, type ReadOptions } from './recognize';
import { writeCsv } from './table/write';

type Read = Pick<ReadFile, 'timeline' | 'problems' | 'imported' | 'file'>;

async function read(
	given: string | Uint8Array,
	name = 'file',
	options?: ReadOptions
): Promise<Read> {
	const bytes = typeof given === 'string' ? new TextEncoder().encode(given) : given;
	const recognized = await recognize(new Uint8Array(bytes), name);
	if ('refused' in recognized) return { timeline: undefined, problems: recognized.refused };
	return drain(recognized.read(options));
}
const headlines = ({ timeline }: Read) => timeline?.events.map(({ headline }) => headline);
const codes = ({ problems }: Read) => problems.map(({ code }) => code);
const at = ({ problems }: Read, code: string) => problems.find((found) => found.code === code);

const row = (date: string, headline = 'x') => `${date},${headline}\n`;
const table = (...rows: string[]) => `date,headline\n${rows.join('')}`;
const calendar = (...lines: string[]) =>
	[
		'BEGIN:VCALENDAR',
		'BEGIN:VEVENT',
		'UID:a',
		'SUMMARY:x',
		...lines,
		'END:VEVENT',
		'END:VCALENDAR',
		''
	].join('\r\n');

describe('[F24] cells that spreadsheets take for formulas', () => {
	const cells = ['=HYPERLINK("//x")', '+1', '-1', '@x', '\tx', '\rx', '＝1+1', '=cmd|x'];
	it.each(cells)('%j is a text in both tables, and comes back', async (headline) => {
		const file = {
			version: 1 as const,
			title: 'file',
			events: [{ id: 'a', date: '2024', headline }]
		};
		const { text } = writeCsv(file, { kind: 'spreadsheet' });
		const cell = text.split('\r\n')[1] ?? '';
		expect(cell).toMatch(/^a,2024,.*'/s);
		for (const kind of ['exact', 'spreadsheet'] as const)
			expect(headlines(await read(writeCsv(file, { kind }).text))).toEqual([headline]);
	});
});

describe('[F26] rows', () => {
	it.each([
		['lone CR', 'date,headline\r2024,a\r2025,b\r'],
		['semicolons', 'date;headline\n2024;a\n2025;b\n'],
		['tabs', 'date\theadline\n2024\ta\n2025\tb\n'],
		['mixed newlines', 'date,headline\r\n2024,a\n2025,b\r']
	])('with %s are read', async (_, text) =>
		expect(headlines(await read(text))).toEqual(['a', 'b'])
	);

	it('with a quote that is never closed are refused, with the row', async () => {
		const rest = row('2024').repeat(200_000);
		const result = await read(`${table(row('2024', 'fine'))}2025,"never closed\n${rest}`);
		expect(result.timeline).toBeUndefined();
		expect(at(result, 'table-open-quote')).toMatchObject({ line: 3 });
	});
});

describe('[F28] what is no table, whatever its name', () => {
	it.each([
		['a zip file', zipSync({ 'a.txt': strToU8('date,headline') }), /zip/],
		['a gzip file', gzipSync(strToU8(table(row('2024')))), /gzip/],
		['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), /picture/],
		['a program', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0), /no text/]
	])('%s', async (_, bytes, why) => {
		const result = await read(bytes, 'table.csv');
		expect(codes(result)).toEqual(['file-binary']);
		expect(result.problems[0]?.message).toMatch(why);
	});
});

describe('[F29] what is too long is refused with the limit', () => {
	it('1,000,001 rows', async () => {
		const result = await read(table(row('2024').repeat(1_000_001)));
		expect(at(result, 'table-too-long')?.message).toContain('1000000');
	});
	it('64 MB of text', async () => {
		const result = await read(`date,headline\n${'x'.repeat(64 * 1024 * 1024)}`);
		expect(at(result, 'file-too-long')?.message).toContain(String(64 * 1024 * 1024));
	});
});

describe('[F30] what is too deep', () => {
	it.each([
		['JSON', '[{"start":1,"content":'.repeat(1) + '['.repeat(100_000)],
		['our JSON', `{"version":1,"title":"x","events":${'['.repeat(100_000)}`],
		['our YAML', `version: 1\nevents: ${'['.repeat(100_000)}`]
	])('%s', async (_, text) => expect(codes(await read(text))).toEqual(['file-too-deep']));
});

describe('[F34] rules that have no end', () => {
	it.each([
		'RRULE:FREQ=SECONDLY',
		'RRULE:FREQ=DAILY;INTERVAL=0',
		'RRULE:FREQ=DAILY;COUNT=1000000000',
		'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2',
		'RRULE:FREQ=SECONDLY;BYSECOND=1,2,3;BYMINUTE=1,2;BYHOUR=1,2,3;BYMONTHDAY=31;BYMONTH=2;COUNT=1'
	])('%s: so many dates as there is room for, and it is reported', async (rule) => {
		const result = await read(calendar('DTSTART;VALUE=DATE:20240101', rule));
		expect(result.timeline?.events.length).toBeLessThanOrEqual(366);
		expect(result.problems.length).toBeGreaterThan(0);
	});
});

describe('[F35] calendars that say what cannot be', () => {
	it.each([
		['an end before the start', ['DTSTART;VALUE=DATE:20240105', 'DTEND;VALUE=DATE:20240101']],
		['an unknown zone', ['DTSTART;TZID=Mars/Olympus:20240105T100000']],
		['an attachment', ['DTSTART;VALUE=DATE:20240105', 'ATTACH:javascript:alert(1)']],
		['a long text', ['DTSTART;VALUE=DATE:20240105', `DESCRIPTION:${'x '.repeat(500_000)}`]]
	])('%s: the event is there on its day, and it is reported', async (_, lines) => {
		const result = await read(calendar(...lines));
		expect(result.timeline?.events[0]?.timing.date).toMatchObject({ day: 5, month: 1, year: 2024 });
		expect(result.problems.length).toBeGreaterThan(0);
		expect(JSON.stringify(result.timeline)).not.toContain('javascript:');
	});
});

it('[F38] of 5,000 rows one is bad: it is reported with its row and column, and the others are there', async () => {
	const rows = Array.from({ length: 5000 }, (_, i) =>
		row(i === 3210 ? '2024-02-30' : '2024-05-01', `e${i}`)
	);
	const result = await read(table(...rows));
	expect(result.timeline?.events.length).toBe(4999);
	expect(result.imported?.undated.length).toBe(1);
	expect(result.problems).toMatchObject([{ line: 3212, column: 1, path: 'date' }]);
});

describe('[F40] 64 kB where a date is', () => {
	const hostile = ['9'.repeat(65_536), '2024-'.repeat(13_107), 'a/'.repeat(32_768)];
	const wraps: readonly (readonly [string, (date: string) => string])[] = [
		['a table', (date) => table(row(date))],
		[
			'TimelineJS',
			(date) =>
				JSON.stringify({ events: [{ start_date: { year: date }, text: { headline: 'x' } }] })
		],
		['vis', (date) => JSON.stringify([{ start: date, content: 'x' }])],
		['SIMILE', (date) => JSON.stringify({ events: [{ start: date, title: 'x' }] })],
		[
			'Wikidata',
			(date) =>
				JSON.stringify({
					head: { vars: ['itemLabel', 'date'] },
					results: {
						bindings: [
							{ itemLabel: { type: 'literal', value: 'x' }, date: { type: 'literal', value: date } }
						]
					}
				})
		],
		['iCalendar', (date) => calendar(`DTSTART:${date}`)],
		[
			'our own',
			(date) =>
				JSON.stringify({ version: 1, title: 'x', events: [{ id: 'a', headline: 'x', date }] })
		]
	];
	it.each(wraps)('in %s: no event is shown, and it is reported', async (_, wrap) => {
		for (const date of hostile) {
			const result = await read(wrap(date));
			const isYear = result.timeline?.events.every(({ timing }) => timing.date.kind === 'point');
			expect(result.timeline === undefined || isYear).toBe(true);
			expect(result.problems.length).toBeGreaterThan(0);
		}
	});
});

it.each([
	'2024-02-30',
	'2024-02-30T10:00',
	'2024-05-01T25:00',
	'2024-05-01T10:60',
	'2024-13-01',
	'2023-02-29'
])('[F41] %s is no date: the event waits', async (date) => {
	const result = await read(table(row(date)));
	expect(result.timeline).toBeUndefined();
	expect(result.imported?.undated.length).toBe(1);
	expect(at(result, 'table-date')).toMatchObject({ line: 2, path: 'date' });
});

describe('[F43] ends', () => {
	const ends = (start: string, end: string) => read(`date,end,headline\n${start},${end},x\n`);
	it('before their start are reported', async () => {
		expect((await ends('2024-05-03', '2024-05-01')).problems).not.toEqual([]);
		expect(headlines(await ends('2024-05-03', '2024-05-01'))).toBeUndefined();
	});
	it('alone are no date', async () =>
		expect((await ends('', '2024-05-01')).imported?.undated.length).toBe(1));
	it('that are missing make a day', async () => {
		const { timeline } = await ends('2024-05-03', '');
		expect(timeline?.events[0]?.timing.date.kind).toBe('point');
	});
});

it.each(['1984?', '2004-06~', '199X', '2004/..', '2024-21', '2025-33'])(
	'[F44] %s is read as EDTF',
	async (date) => {
		const result = await read(table(row(date)));
		expect(headlines(result)).toEqual(['x']);
		expect(result.problems).toEqual([]);
	}
);
it('[F44] sets of EDTF’s second level are read as the time from the first to the last, reported', async () => {
	const result = await read('date;headline\n{1667,1668};x\n');
	expect(result.file?.events[0]?.date).toEqual({ value: '1667/1668', stated: '{1667,1668}' });
	expect(codes(result)).toEqual(['changed']);
});

describe('[F45] clocks', () => {
	it('that showed a time twice stay on their day', async () => {
		const { timeline } = await read(table(row('2024-10-27T02:30[Europe/Berlin]')));
		expect(timeline?.events[0]?.timing.date).toMatchObject({ month: 10, day: 27 });
	});
	it('that never showed it are reported', async () => {
		const result = await read(table(row('2024-03-31T02:30[Europe/Berlin]')));
		expect(result.imported?.undated.length).toBe(1);
		expect(result.problems.some(({ message }) => message.includes('clocks went forward'))).toBe(
			true
		);
	});
	it.each(['2024-05-01T10:00[Nowhere/Never]', '2024-05-01T10:00+25:00'])(
		'%s is no date',
		async (date) => expect((await read(table(row(date)))).timeline).toBeUndefined()
	);
});

describe('[F47] dates that can be two days', () => {
	it('are asked about', async () => {
		const result = await read(table(row('03/04/2024')));
		expect(codes(result)).toEqual(['table-day-order']);
		const said = await read(table(row('03/04/2024')), 'file', { dayOrder: 'day first' });
		expect(said.timeline?.events[0]?.timing.date).toMatchObject({ day: 3, month: 4 });
	});
	it.each(['12/08/2568 BE', '٢٠٢٤-٠٥-٠١', '03.04.24'])('%s is not guessed', async (date) =>
		expect((await read(table(row(date)))).timeline).toBeUndefined()
	);
});

it('[F38] problems are reported once each, in the order of the file', async () => {
	const { problems } = await read(table(row('1 May 2024'), row('never'), row('2 May 2024')));
	const lines = problems.map(({ line = 0 }: Problem) => line);
	expect(lines).toEqual(lines.toSorted((a, b) => a - b));
	expect(new Set(problems.map((found) => JSON.stringify(found))).size).toBe(problems.length);
});
