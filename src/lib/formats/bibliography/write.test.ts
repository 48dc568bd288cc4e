/** Each of the three formats, read by parsers that are not ours. */
import { readFileSync } from 'node:fs';
import '@citation-js/plugin-ris';
import { Cite, type CslItem } from '@citation-js/core';
import { parse, type Entry } from '@retorquere/bibtex-parser';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceEntry } from '$lib/document/schema';
import type { Source } from '$lib/document/timeline';
import type { Published } from '../shared/published';
import { toLine } from '../shared/sound-text';
import { anyPublished, HOSTILE, NAUGHTY, published, SHIPPED } from '../test-timelines';
import { writeBibtex } from './bibtex';
import { writeCslJson } from './csl';
import { calendarDate } from './dates';
import { writeRis } from './ris';

/** A timeline with these sources; the first one is cited. */
function withSources(sources: Record<string, SourceEntry>): Published {
	const [first = ''] = Object.keys(sources);
	const event = { id: 'e', date: '2025', headline: 'It happens', sources: [first] };
	return published({ version: 1, title: 'A story', lang: 'en-GB', sources, events: [event] });
}

const ofTexts = (texts: readonly string[]) =>
	withSources(
		Object.fromEntries(
			texts.map((text, i) => [
				`s${i}`,
				{ type: 'article-newspaper', title: text, publisher: text, author: [text, 'Reuters'] }
			])
		)
	);

const CASES: readonly (readonly [string, Published])[] = [
	...SHIPPED,
	['hostile texts', ofTexts(HOSTILE)],
	['naughty strings', ofTexts(NAUGHTY)]
];
const line = (text: string | undefined) => (text === undefined ? undefined : toLine(text));
const partsOf = ({ date }: Source): readonly (readonly (number | undefined)[])[] | undefined =>
	date && calendarDate(date)?.parts;

const schema = JSON.parse(
	readFileSync('src/lib/formats/bibliography/fixtures/csl-data.schema.json', 'utf8')
) as object;
const isCsl = new Ajv({ allowUnionTypes: true }).compile(schema);

function readCsl(story: Published): readonly CslItem[] {
	const items: unknown = JSON.parse(writeCslJson(story));
	expect(isCsl(items), JSON.stringify(isCsl.errors)).toBe(true);
	return new Cite(items).data.map(({ _graph, ...item }) => item);
}

function readBibtex(story: Published): readonly Entry[] {
	const { errors, entries } = parse(writeBibtex(story), { sentenceCase: false, english: false });
	expect(errors).toEqual([]);
	return entries;
}

function readRis(story: Published): readonly CslItem[] {
	return new Cite(writeRis(story), { forceType: '@ris/file' }).data;
}

const datesOf = (items: readonly CslItem[]) =>
	items.map(({ issued }) => (issued as { 'date-parts'?: number[][] } | undefined)?.['date-parts']);

describe('CSL-JSON', () => {
	const expectAll = (story: Published) => {
		const items = readCsl(story);
		const { sources } = story.timeline;
		expect(items.map((item) => [item.id, item.type, item.title, item.URL])).toEqual(
			sources.map(({ id, type, title, url }) => [id, type, line(title), url])
		);
		expect(items.map(({ author = [] }) => author)).toEqual(
			sources.map(({ authors }) => authors.map((name) => ({ literal: toLine(name) })))
		);
		expect(items.map((item) => item.publisher ?? item['container-title'])).toEqual(
			sources.map(({ publisher }) => line(publisher))
		);
		expect(datesOf(items)).toEqual(sources.map(partsOf));
	};

	it.each(CASES)('[A1, A3, A6] has what a story says of its sources: %s', (_, story) => {
		expectAll(story);
	});

	it('[A3] has what any story says of its sources', () => {
		fc.assert(fc.property(anyPublished, expectAll), { seed: 1, numRuns: 25 });
	}, 20_000);
});

describe('BibTeX', () => {
	/** This parser reads TeX's grave accent as another letter; every TeX prints the letter that we mean. */
	const tex = (text: string | undefined) => line(text)?.replaceAll('`', '\u02CB');
	/** The name of the publisher's field depends on the type; its value may be a list of one. */
	const publisherOf = ({ fields }: Entry) =>
		[fields.journaltitle, fields.publisher, fields.institution, fields.organization]
			.flat()
			.find((name) => name !== undefined);
	const verbatim = (url: string | undefined) =>
		url?.replaceAll(/[{}\\$]/g, (mark) => encodeURIComponent(mark));

	const expectAll = (story: Published) => {
		const entries = readBibtex(story);
		const { sources } = story.timeline;
		expect(entries.map(({ key, fields }) => [key, fields.title, fields.url])).toEqual(
			sources.map(({ id, title, url }) => [id, tex(title), verbatim(url)])
		);
		expect(entries.map(({ fields }) => (fields.author ?? []).map(({ name }) => name))).toEqual(
			sources.map(({ authors }) => authors.map(tex))
		);
		expect(entries.map(publisherOf)).toEqual(sources.map(({ publisher }) => tex(publisher)));
	};

	it.each(CASES)('[A1, B1, B2, B3] has what a story says of its sources: %s', (_, story) => {
		expectAll(story);
	});

	it('[B1, B3] has what any story says of its sources', () => {
		fc.assert(fc.property(anyPublished, expectAll), { seed: 2, numRuns: 25 });
	}, 20_000);

	it('[B1] opens no brace that it does not close, even for those who count them all', () => {
		const text = writeBibtex(ofTexts([...HOSTILE, ...NAUGHTY]));
		let depth = 0;
		for (const mark of text.matchAll(/[{}]/g)) {
			depth += mark[0] === '{' ? 1 : -1;
			expect(depth).toBeGreaterThanOrEqual(0);
		}
		expect(depth).toBe(0);
	});
});

describe('RIS', () => {
	/** A comma separates the parts of a name; the names of organisations stay whole. */
	const nameOf = (name: unknown) => {
		const { family, given, suffix, literal } = toParts(name);
		return literal ?? [family, given, suffix].filter((part) => part !== undefined).join(',');
	};
	const toParts = (name: unknown) =>
		typeof name === 'string' ? { literal: name } : (name as Record<string, string | undefined>);
	const commas = (text: string) => toLine(text).replaceAll(', ', ',');

	const expectAll = (story: Published) => {
		const { sources } = story.timeline;
		const items = readRis(story);
		expect(items.map((item) => [item.id, item.title, item.URL])).toEqual(
			sources.map(({ id, title, url }) => [id, line(title), url])
		);
		expect(
			items.map(({ author, reporter }) => [author ?? reporter ?? []].flat().map(nameOf).map(commas))
		).toEqual(sources.map(({ authors }) => authors.map(commas)));
	};

	it.each(SHIPPED)('[A1, A3] has what a story says of its sources: %s', (_, story) => {
		expectAll(story);
		const items = readRis(story);
		const { sources } = story.timeline;
		// For a newspaper, this parser reads only the year; the day is tested in the table below.
		const yearOf = (parts: ReturnType<typeof partsOf>) => parts?.map(([year]) => year);
		expect(datesOf(items).map(yearOf)).toEqual(sources.map(partsOf).map(yearOf));
		expect(items.map((item) => item.publisher ?? item['container-title'])).toEqual(
			sources.map(({ publisher }) => publisher)
		);
	});

	it.each([
		['hostile texts', ofTexts(HOSTILE)],
		['naughty strings', ofTexts(NAUGHTY)]
	])('[R1] has what a story says of its sources: %s', (_, story) => {
		expectAll(story);
	});

	it('[A3, R1] has what any story says of its sources', () => {
		fc.assert(fc.property(anyPublished, expectAll), { seed: 4, numRuns: 25 });
	}, 20_000);

	it('[R1] every line of any story is a field, from TY to ER', () => {
		fc.assert(
			fc.property(anyPublished, (story) => {
				const records = writeRis(story).split('ER  - \r\n');
				expect(records.pop()).toBe('');
				expect(records).toHaveLength(story.timeline.sources.length);
				for (const record of records) {
					const lines = record.trimStart().split('\r\n');
					expect(lines.pop()).toBe('');
					expect(lines[0]).toMatch(/^TY {2}- [A-Z]+$/);
					for (const text of lines.slice(1)) expect(text).toMatch(/^(?!TY|ER)[A-Z][A-Z\d] {2}- \S/);
				}
			}),
			{ seed: 3, numRuns: 25 }
		);
	}, 20_000);
});

describe('of one source', () => {
	const full: SourceEntry = {
		type: 'article-newspaper',
		title: 'Über “X” – 50% & #1 a_b',
		publisher: 'The Paper',
		publisherShort: 'Paper',
		author: ['Jane Q. Public', 'Reuters, Inc and Co'],
		date: '2025-08-13',
		accessed: '2025-08-14',
		url: 'https://example.org/a_b?c={d}',
		archived: { url: 'https://web.archive.org/web/2025/x_y', date: '2025-08-15' },
		lang: 'en-GB',
		access: 'subscription',
		citedIn: 'b'
	};
	const story = withSources({ a: full, b: { type: 'treaty', title: 'The host', date: '2024-33' } });
	const note = 'Cited in The host. Archived on 15 Aug 2025. Readers need a subscription.';

	it('[A, D, N] CSL-JSON says all', () => {
		expect(JSON.parse(writeCslJson(story))).toEqual([
			{
				id: 'a',
				type: 'article-newspaper',
				title: 'Über “X” – 50% & #1 a_b',
				author: [{ literal: 'Jane Q. Public' }, { literal: 'Reuters, Inc and Co' }],
				'container-title': 'The Paper',
				'container-title-short': 'Paper',
				issued: { 'date-parts': [[2025, 8, 13]] },
				accessed: { 'date-parts': [[2025, 8, 14]] },
				URL: 'https://example.org/a_b?c={d}',
				language: 'en-GB',
				archive: 'web.archive.org',
				archive_location: 'https://web.archive.org/web/2025/x_y',
				note
			},
			{ id: 'b', type: 'treaty', title: 'The host', issued: { literal: 'Q1 2024' } }
		]);
	});

	it('[A, B, D, N] BibTeX says all', () => {
		expect(writeBibtex(story)).toBe(String.raw`@article{a,
	title = {{Über “X” – 50\% \& \#1 a\_b}},
	author = {{Jane Q. Public} and {Reuters, Inc and Co}},
	journaltitle = {{The Paper}},
	shortjournal = {{Paper}},
	entrysubtype = {newspaper},
	date = {2025-08-13},
	url = {https://example.org/a_b?c=%7Bd%7D},
	urldate = {2025-08-14},
	language = {en-GB},
	note = {${note} Archived copy: https://web.archive.org/web/2025/x\_y},
}

@misc{b,
	title = {{The host}},
	type = {treaty},
	year = {Q1 2024},
}
`);
	});

	it('[A, D, N, R] RIS says all', () => {
		expect(writeRis(story).split('\r\n')).toEqual([
			'TY  - NEWS',
			'ID  - a',
			'TI  - Über “X” – 50% & #1 a_b',
			'AU  - Jane Q. Public',
			'AU  - Reuters, Inc and Co',
			'T2  - The Paper',
			'J2  - Paper',
			'DA  - 2025/08/13/',
			'PY  - 2025',
			'Y2  - 2025/08/14/',
			'UR  - https://example.org/a_b?c={d}',
			'LA  - en-GB',
			`N1  - ${note} Archived copy: https://web.archive.org/web/2025/x_y`,
			'ER  - ',
			'',
			'TY  - GEN',
			'ID  - b',
			'TI  - The host',
			'M3  - treaty',
			'N1  - Date: Q1 2024.',
			'ER  - ',
			''
		]);
	});

	it('[A1] uncited sources, and those in which others were read, are among them', () => {
		const chain = withSources({
			first: { title: 'First', citedIn: 'second' },
			second: { title: 'Second', citedIn: 'third' },
			third: { title: 'Third' },
			alone: { title: 'Alone' }
		});
		expect(readCsl(chain).map(({ id, note }) => [id, note])).toEqual([
			['first', 'Cited in Second.'],
			['second', 'Cited in Third.'],
			['third', undefined],
			['alone', undefined]
		]);
	});

	it('[A3] a DOI is said beside the address to which it leads', () => {
		const doi = withSources({ a: { type: 'article-journal', title: 'T', doi: '10.1000/182(a)' } });
		expect(readCsl(doi)[0]).toMatchObject({ DOI: '10.1000/182(a)' });
		expect(readBibtex(doi)[0]?.fields.doi).toBe('10.1000/182(a)');
		expect(readRis(doi)[0]).toMatchObject({ DOI: '10.1000/182(a)' });
	});

	it.each([
		['[D1] a month', '2025-08', 'date = {2025-08}', ['DA  - 2025/08//', 'PY  - 2025']],
		[
			'[D1] a clock time',
			'2025-08-12T16:00Z',
			'date = {2025-08-12}',
			['DA  - 2025/08/12/', 'PY  - 2025']
		],
		['[D2] about', '1850~', 'date = {1850~}', ['DA  - 1850///about 1850', 'PY  - 1850']],
		['[D3] a season', '2025-21', 'date = {2025-21}', ['DA  - 2025///spring 2025', 'PY  - 2025']],
		['[D4] a quarter', '2025-34', 'year = {Q2 2025}', ['N1  - Date: Q2 2025.']],
		['[D4] a choice', '[2024,2025]', 'year = {2024 or 2025}', ['N1  - Date: 2024 or 2025.']],
		['[D4] a decade', '199X', 'date = {199X}', ['N1  - Date: the 1990s.']],
		['[D4] an open end', '2022/..', 'date = {2022/..}', ['N1  - Date: since 2022.']],
		['[D4] 44 BC', '-0043', 'date = {-0043}', ['N1  - Date: 44 BC.']],
		[
			'[D5] within a year',
			'2024-06-18/2024-06-19',
			'date = {2024-06-18/2024-06-19}',
			['DA  - 2024///18 – 19 Jun 2024', 'PY  - 2024']
		],
		['[D5] over years', '2019/2021', 'date = {2019/2021}', ['N1  - Date: 2019 – 2021.']]
	])('%s: %s', (_, date, bib, ris) => {
		const dated = withSources({ a: { title: 'T', date } });
		expect(writeBibtex(dated).split('\n')[2]).toBe(`\t${bib},`);
		expect(writeRis(dated).split('\r\n').slice(3, -2)).toEqual(ris);
	});
});
