/** What the format learned, in the files that have a place for it, and reported by those that have none. */
import { describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import type { EventEntry, TimelineFile } from '$lib/document/schema';
import { parseEdtf } from '$lib/time/edtf';
import { toEdtfText } from './shared/dates/edtf-text';
import { readTable } from './table/read';
import { writeCsv } from './table/write';
import { published } from './test-timelines';
import { writeFile } from './write-file';
import type { WrittenFormat } from '$lib/document/file-formats';

const DATED: EventEntry = { id: 'a', date: '2025-06-12', headline: 'It happens' };

function fileOf(file: Partial<TimelineFile>): TimelineFile {
	return { version: 1, title: 'A story', lang: 'en-GB', events: [DATED], ...file };
}
const write = (format: WrittenFormat, file: Partial<TimelineFile>) =>
	writeFile(format, { ...published(fileOf(file)), file: fileOf(file) });

const UNDATED: EventEntry = { id: 'u', date: null, stated: 'soon', headline: 'The end' };
const UNDATED_FILE = { events: [DATED, UNDATED] };

describe('[F203] an event without a date', () => {
	it.each(['md', 'atom', 'feed.json', 'jsonld', 'csv', 'yaml', 'json'] as const)(
		'is in %s',
		async (format) => {
			const { text, leftOut } = await write(format, UNDATED_FILE);
			expect(text).toContain('The end');
			expect(text).toContain('soon');
			expect(leftOut.map(({ message }) => message).join()).not.toContain('date');
		}
	);

	it('is reported by a calendar', async () => {
		const { text, leftOut } = await write('ics', UNDATED_FILE);
		expect(text).not.toContain('The end');
		expect(leftOut.map(({ code, path }) => [code, path])).toEqual([
			['icalendar-undated', 'events.u']
		]);
	});

	it('is reported by TimelineJS', async () => {
		const { text, leftOut } = await write('timelinejs.json', UNDATED_FILE);
		expect(text).not.toContain('The end');
		expect(leftOut.map(({ message }) => message)).toContain(
			'TimelineJS does not show an event without a date.'
		);
	});
});

it('[F207] a table has what it has columns for', () => {
	const events: EventEntry[] = [
		{
			...DATED,
			places: ['here'],
			facts: [
				{ label: 'Dead', value: 241, unit: 'people' },
				{ label: 'Dead', value: 260 },
				{ label: 'From', value: 'the north' }
			],
			quotes: [
				{
					text: 'The words',
					speaker: 'A witness',
					quotedBy: 'The chief',
					via: ['KCNA', 'AFP'],
					attribution: 'probable',
					unnamed: { count: 3 }
				}
			],
			sources: ['s1', 's2']
		},
		UNDATED
	];
	const file = fileOf({
		events,
		places: { here: { name: 'Here', lat: 39.03, lon: -125.75 } },
		sources: {
			s1: { title: 'One', url: 'https://example.org/', doi: '10.1000/182' },
			s2: { title: 'Two' }
		}
	});
	const { text, leftOut } = writeCsv(file, { kind: 'exact' });
	expect(leftOut.map(({ message }) => message)).toEqual([
		'A table has no column for the language.'
	]);
	const read = drain(readTable(text, ',', { title: 'A story' }));
	expect(read.problems).toEqual([]);
	expect(read.imported?.undated).toEqual([]);
	expect(read.file).toMatchObject({
		places: { here: { name: 'Here', lat: 39.03, lon: -125.75 } },
		sources: file.sources,
		events: [events[0], { id: 'u', date: { value: null, stated: 'soon' }, headline: 'The end' }]
	});
});

it.each(['exact', 'spreadsheet'] as const)(
	'[F208] groups that share a label stay apart in a table: %s',
	(kind) => {
		const events = ['x', 'y', 'x'].map((group, i) => ({ ...DATED, id: `e${i}`, group }));
		const groups = { x: { label: 'Talks' }, y: { label: 'Talks' }, z: { label: 'Talks (y)' } };
		const { text, leftOut } = writeCsv(fileOf({ events, groups }), { kind });
		const { timeline } = drain(readTable(text, ',', { title: 'A story' }));
		const labels = new Map(timeline?.groups.map(({ id, label }) => [id, label]));
		expect(timeline?.events.map(({ group }) => labels.get(group ?? ''))).toEqual([
			'Talks',
			'Talks (y 2)',
			'Talks'
		]);
		expect(leftOut.map(({ message }) => message)).toContain(
			'A table has no column for a group with the same label as another as it is.'
		);
	}
);

it.each([12, 50])('[F209] a choice of %i days is written as text that is read again', (count) => {
	const days = Array.from({ length: count }, (_, i) => `2025-0${1 + (i % 9)}-${10 + (i % 19)}`);
	const { timeline } = published(fileOf({ events: [{ ...DATED, date: days }] }));
	const [event] = timeline.events;
	const text = event ? toEdtfText(event.timing) : '';
	expect(text).toBe(`[${days.join(',')}]`);
	const read = parseEdtf(text);
	expect(read.ok && read.value).toEqual(event?.timing.date);
});

it.each([
	[`[${Array.from({ length: 51 }, () => '2025').join(',')}]`, 'date-choice'],
	[`[2025,${'2'.repeat(121)}]`, 'date-too-long'],
	[`[${'2'.repeat(64_000)}]`, 'date-too-long'],
	['2'.repeat(121), 'date-too-long']
])('[F209] a list has limits of its own', (text, code) => {
	const read = parseEdtf(text);
	expect(read.problems.map((problem) => problem.code)).toEqual([code]);
});

describe.each(['10.1000/182', 'https://doi.org/10.1000/182', 'doi:10.1000/182'])(
	'[F204] a DOI beside an address, written as %s',
	(doi) => {
		const file = {
			events: [{ ...DATED, sources: ['s'] }],
			sources: { s: { title: 'T', url: 'https://example.org/t', doi } }
		};
		it.each<[WrittenFormat, string]>([
			['ris', 'DO  - 10.1000/182'],
			['bib', 'doi = {10.1000/182}'],
			['csl.json', '"DOI": "10.1000/182"'],
			['jsonld', '"doi:10.1000/182"']
		])('is in %s', async (format, expected) => {
			const { text } = await write(format, file);
			expect(text).toContain(expected);
			expect(text).toContain('https://example.org/t');
			expect(text).not.toContain('doi.org/https');
		});
	}
);

describe('[F210] a place on the map', () => {
	const file = {
		events: [{ ...DATED, places: ['here'] }],
		places: { here: { name: 'Here', lat: 39.03, lon: -125.75 } }
	};
	it.each<[WrittenFormat, string]>([
		['ics', 'GEO:39.030000;-125.750000'],
		['md', 'Here (39.03° N, 125.75° W)'],
		['jsonld', '"latitude": 39.03'],
		['csv', '39.03,-125.75']
	])('is in %s', async (format, expected) => {
		const { text } = await write(format, file);
		expect(text).toContain(expected);
	});
});

it('[F205] the links and the emphasis of a standfirst are those of Markdown and HTML', async () => {
	const file = { summary: 'They *sign* [it](https://example.org/it).' };
	expect((await write('md', file)).text).toContain(
		'They _sign_ [it](https://example.org/it) (example.org).'
	);
	for (const format of ['feed.json', 'atom', 'jsonld'] as const)
		expect((await write(format, file)).text).toContain('They sign it.');
});

describe('[F330] a DOI beside an address is in what people read', () => {
	const file = {
		events: [{ ...DATED, sources: ['s', 'only'] }],
		sources: {
			s: { title: 'T', url: 'https://example.org/t', doi: '10.1000/182' },
			only: { title: 'O', url: 'https://doi.org/10.1000/7', doi: '10.1000/7' }
		}
	};
	it.each<[WrittenFormat, string]>([
		['md', '[doi:10.1000/182](https://doi.org/10.1000/182)'],
		['atom', 'doi:10.1000/182'],
		['feed.json', 'doi:10.1000/182'],
		['ics', 'doi:10.1000/182'],
		['timelinejs.json', 'doi:10.1000/182']
	])('%s', async (format, expected) => {
		const { text } = await write(format, file);
		// Lines of a calendar are folded.
		const unfolded = text.replaceAll('\r\n ', '');
		expect(unfolded).toContain(expected);
		expect(unfolded).not.toContain('doi:10.1000/7');
	});
});

describe('[F331] what is said of media and sources is written, or reported', () => {
	const file = {
		lang: 'en',
		events: [
			{
				...DATED,
				sources: ['s'],
				media: [
					{
						url: 'https://example.org/a.jpg',
						type: 'document' as const,
						alt: 'A ship at sea',
						caption: 'The Kim'
					}
				]
			}
		],
		sources: { s: { title: 'T', lang: 'ko' } }
	};
	it('TimelineJS shows the alternative text', async () => {
		const { text } = await write('timelinejs.json', file);
		expect(JSON.parse(text)).toMatchObject({
			events: [{ media: { alt: 'A ship at sea', caption: 'The Kim' } }]
		});
	});

	it.each<[WrittenFormat, readonly string[]]>([
		[
			'timelinejs.json',
			[
				'sources.s.lang TimelineJS does not show the language of a source.',
				'events.a.media TimelineJS does not show what kind of media it is.'
			]
		],
		[
			'ics',
			[
				'sources.s.lang A calendar does not show the language of a source.',
				'events.a.media A calendar does not show what kind of media it is.'
			]
		],
		[
			'csv',
			[
				'events[0].media[0] A table has no column for what kind of media it is.',
				'sources.s.lang A table has no column for the language of a source.'
			]
		]
	])('%s', async (format, expected) => {
		const { leftOut } = await write(format, file);
		const said = leftOut.map(({ path, message }) => `${path} ${message}`);
		expect(said).toEqual(expect.arrayContaining([...expected]));
	});
});
