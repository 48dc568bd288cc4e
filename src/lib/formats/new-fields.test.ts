/** Newer fields of our format: written to files that have a place for them, and reported for files that have none. */
import { describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import type { EventEntry, TimelineFile } from '$lib/document/schema';
import { parseEdtf } from '$lib/time/edtf';
import { toEdtfText } from './shared/dates/edtf-text';
import { writeHtml } from './html/write';
import { readTimelineFile } from './native/read';
import { readTable } from './table/read';
import { writeCsv } from './table/write';
import { published } from './test-timelines';
import { writeFile } from './write-file';
import { evidencePhrases } from '$lib/language/evidence-phrases';
import { toReading } from '$lib/story/to-reading';
import { LOCALES } from '../../messages/tables.js';
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

	const UNDATED_FILES = {
		'with words for it': { ...UNDATED, quotes: [{ text: 'It ends', speaker: 'A' }] },
		'without any': { id: 'u', date: null, headline: 'The end' }
	};
	describe.each(Object.entries(UNDATED_FILES))(
		'[F350] %s, and a quote without a source',
		(_, last) => {
			const file = fileOf({ events: [DATED, last] });
			it.each(['yaml', 'json'] as const)('is read back from %s', async (format) => {
				const read = drain(readTimelineFile((await write(format, file)).text));
				expect(read.file?.events).toEqual(file.events);
				expect(read.timeline).toEqual(published(file).timeline);
			});

			it.each(['csv', 'spreadsheet.csv'] as const)('is read back from %s', async (format) => {
				const { text, leftOut } = await write(format, file);
				const read = drain(readTable(text, ',', { title: 'A story' }));
				const told = [...leftOut, ...read.problems].filter(
					({ code }) => code !== 'quote-without-source'
				);
				expect(told.map(({ message }) => message)).toEqual([
					'A table has no column for the language.'
				]);
				expect(read.timeline?.undated).toEqual(published(file).timeline.undated);
				expect(read.timeline?.events).toEqual(published(file).timeline.events);
			});

			it('is in the HTML page and in its data', async () => {
				const own = { ...published(file), file };
				const json = (await writeFile('json', own)).text;
				const html = writeHtml(own, { file: json, script: '' });
				expect(html).toContain('No date yet');
				const count = 'quotes' in last ? 1 : 0;
				expect(html.includes('<span>1 quote</span>')).toBe(count === 1);
				expect(toReading('t', own.timeline).quoteCount).toBe(count);
				const data = /<script type="application\/json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
				expect(drain(readTimelineFile(data)).timeline).toEqual(own.timeline);
			});
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

describe('[F351] a quote without a source', () => {
	const quotes = [
		{ text: 'It is so', speaker: 'A witness', versions: [{ text: 'So it is', sources: [] }] }
	];
	const file = { events: [{ ...DATED, quotes }] };
	it.each(['md', 'atom', 'feed.json', 'ics', 'timelinejs.json', 'jsonld'] as const)(
		'%s says that it has none',
		async (format) => {
			const text = (await write(format, file)).text.replaceAll('\r\n ', '').replaceAll('\\,', ',');
			expect(text).toContain('It is so');
			expect(text).toContain('no source given');
		}
	);

	it.each(['de', 'ja', 'ar'])('so does the page, in %s, for each wording', (lang) => {
		const { timeline } = published(fileOf({ ...file, lang }));
		const [quote] = toReading('t', timeline).events[0]?.quotes ?? [];
		const none = evidencePhrases(lang).noSource();
		expect(quote?.attribution).toEqual([none]);
		expect(quote?.versions[0]?.carried).toBe(none);
	});
});

describe('[F352] a paraphrase', () => {
	const said = {
		text: 'They will leave soon',
		mode: 'paraphrase' as const,
		original: { text: 'Sie gehen bald', lang: 'de' },
		sources: [{ source: 's', selector: { exact: 'leave in May', prefix: 'will' } }],
		versions: [{ text: 'They go in May', sources: ['s'] }]
	};
	const sources = { s: { title: 'T', url: 'https://example.org/t' } };
	const fileIn = (lang: string) => ({ lang, sources, events: [{ ...DATED, quotes: [said] }] });
	const FORMATS: readonly WrittenFormat[] = [
		'md',
		'atom',
		'feed.json',
		'ics',
		'jsonld',
		'timelinejs.json',
		'csv'
	];

	it.each(LOCALES)('has no marks and no place in its source, in any file in %s', async (lang) => {
		for (const format of FORMATS) {
			const text = (await write(format, fileIn(lang))).text.replaceAll('\r\n ', '');
			expect(text).toContain(said.text);
			expect(text).not.toContain(':~:text=');
			for (const words of [said.text, said.versions[0]?.text ?? '', said.original.text]) {
				expect(text).not.toContain(evidencePhrases(lang).quoted(words));
				expect(text).not.toContain(`> ${words}`);
				expect(text).not.toMatch(new RegExp(`blockquote&?[a-z]*;?>(?:<p>|&lt;p>)${words}`));
			}
		}
	});

	it('the page opens its source, not words of it', () => {
		const { timeline } = published(fileOf(fileIn('en')));
		const [quote] = toReading('t', timeline).events[0]?.quotes ?? [];
		const openAt = { url: 'https://example.org/t', host: 'example.org' };
		expect(quote?.openAt).toEqual(openAt);
		expect(quote?.versions[0]?.openAt).toEqual(openAt);
	});

	it.each(['direct', 'reported'] as const)('words that are %s have both', (mode) => {
		const events = [{ ...DATED, quotes: [{ ...said, mode, versions: [] }] }];
		const { timeline } = published(fileOf({ ...fileIn('en'), events }));
		const [quote] = toReading('t', timeline).events[0]?.quotes ?? [];
		expect(quote?.openAt?.url).toBe('https://example.org/t#:~:text=will-,leave%20in%20May');
	});
});
