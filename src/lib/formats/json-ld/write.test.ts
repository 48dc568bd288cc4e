import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import type { EventEntry, TimelineFile } from '$lib/document/schema';
import { anyPublished, HOSTILE, NAUGHTY, published, SHIPPED } from '../test-timelines';
import { toScriptText, writeJsonLd } from './write';

const PAGE = 'https://dateline.example/t/story';

/** A page has the data of this many events at most. */
const EVENTS_A_TIMELINE = 200;

type Data = Readonly<Record<string, unknown>>;

/** The data as a program reads it: without types. */
function dataOf(file: Omit<TimelineFile, 'version' | 'title'>, isPublic = true) {
	const whole: TimelineFile = { version: 1, title: 'A story', lang: 'en-GB', ...file };
	const url = isPublic ? PAGE : undefined;
	const data: unknown = writeJsonLd({ ...published(whole), url });
	return data as Data & Record<'about' | 'citation' | 'hasPart', readonly Data[]>;
}

/** The data of one event. */
function eventOf(entry: Omit<EventEntry, 'id' | 'headline'>): Data | undefined {
	return dataOf({ events: [{ id: 'e', headline: 'It happens', ...entry }] }).about[0];
}

/** The vocabulary, without a network: every term is from schema.org. */
const VOCABULARY = {
	'@vocab': 'https://schema.org/',
	'@language': null
};
const documentLoader = (url: string) =>
	Promise.resolve({ contextUrl: null, documentUrl: url, document: { '@context': VOCABULARY } });

/** The data as a graph, from a JSON-LD processor that rejects terms that it does not know. */
const expand = (data: object) => jsonld.expand(data, { safe: true, base: PAGE, documentLoader });

describe('the article', () => {
	it.each(SHIPPED)('[A1] says what its page says: %s', async (_, story) => {
		const data: unknown = writeJsonLd(story);
		expect(data).toMatchObject({
			'@context': 'https://schema.org',
			'@type': 'Article',
			'@id': PAGE,
			url: PAGE,
			headline: story.timeline.title,
			description: story.timeline.summary,
			inLanguage: 'en-GB',
			dateModified: '2025-08-13T12:00:00Z',
			about: story.timeline.events.map(({ headline, id }) => ({
				'@type': 'Event',
				name: headline,
				url: `${PAGE}/${id}`
			})),
			hasPart: story.timeline.events
				.flatMap(({ quotes }) => quotes)
				.map(({ text }) => ({ '@type': 'Quotation', text }))
		});
		expect(await expand(writeJsonLd(story))).toHaveLength(1);
	});

	it('[A2] has the most important of very many events, in order of time', () => {
		const events = Array.from({ length: 260 }, (_, i) => ({
			id: `e${i}`,
			date: String(1700 + i),
			headline: `Event ${i}`,
			importance: i >= 250 ? 5 : 3,
			sources: [`s${i}`]
		}));
		const sources = Object.fromEntries(events.map((_, i) => [`s${i}`, { title: `Source ${i}` }]));
		const { about, citation, temporalCoverage } = dataOf({ events, sources });
		const expected = events.filter((_, i) => i < 190 || i >= 250);
		expect(about.map(({ name }) => name)).toEqual(expected.map(({ headline }) => headline));
		expect(citation).toHaveLength(200);
		expect(temporalCoverage).toBe('1700/1959');
	});

	it.each([
		['two years', ['2024-06', '2025-08-13'], '2024/2025'],
		['one year', ['2025-06', '2025-08-13'], '2025'],
		['no end', ['2022-02-24/..', '2025'], '2022/..'],
		['an end that is about then', ['2022', '2025~'], undefined],
		['a beginning that may be then', ['2022?', '2025'], undefined],
		['years before ours', ['-0043', '2025'], undefined],
		['no beginning', ['../2022'], undefined]
	])('[A3] %s: %s', (_, dates, expected) => {
		const events = dates.map((date, i) => ({ id: `e${i}`, headline: 'It happens', date }));
		expect(dataOf({ events }).temporalCoverage).toBe(expected);
	});

	it('[A4] has no fields of which nothing is known', () => {
		const data = dataOf({ events: [{ id: 'e', headline: 'It happens', date: '2025' }] }, false);
		expect(Object.keys(data)).toEqual([
			'@context',
			'@type',
			'headline',
			'inLanguage',
			'dateModified',
			'temporalCoverage',
			'about',
			'citation',
			'hasPart'
		]);
	});

	it('[I1] names things within the page where it has no address', () => {
		const events = [{ id: 'e', headline: 'It happens', date: '2025', sources: ['s'] }];
		const { about } = dataOf({ events, sources: { s: { title: 'S' } } }, false);
		expect(about[0]).toMatchObject({ '@id': '#e', subjectOf: [{ '@id': '#source-s' }] });
		expect(about[0]).not.toHaveProperty('url');
	});
});

describe('an event', () => {
	it.each([
		['a day', '2025-08-12', { startDate: '2025-08-12' }],
		['a clock time', '2025-08-12T16:00+03:00', { startDate: '2025-08-12T16:00+03:00' }],
		[
			'days',
			'2024-06-18/2024-06-19',
			{ startDate: '2024-06-18', endDate: '2024-06-19', description: undefined }
		],
		['a month', '2025-04', { description: 'April 2025.' }],
		['a year', '2024', { description: '2024.' }],
		['about a day', '2025-08-12~', { description: 'about 12 Aug 2025.' }],
		['possibly a day', '2025-08-12?', { description: 'possibly 12 Aug 2025.' }],
		['a choice', '[2025-08-12,2025-08-13]', { description: '12 or 13 Aug 2025.' }],
		[
			'an open end',
			'2022-02-24/..',
			{ startDate: '2022-02-24', description: 'since 24 Feb 2022.' }
		],
		[
			'one end to the day',
			'2024/2025-08-12',
			{ endDate: '2025-08-12', description: '2024 to 12 Aug 2025.' }
		],
		['44 BC', '-0043-03-15', { description: '15 Mar 44 BC.' }]
	])('[E1, E2] %s: %s', (_, date, expected) => {
		const { startDate, endDate, description } = { ...eventOf({ date }) };
		expect({ startDate, endDate, description }).toEqual({
			startDate: undefined,
			endDate: undefined,
			description: undefined,
			...expected
		});
	});

	it('[E2] has the words of its source, and then its summary as plain text', () => {
		const date = { value: '2024', stated: 'last year' };
		expect(eventOf({ date, summary: '*Both* [sign](https://example.org).' })?.description).toBe(
			'2024 (“last year”). Both sign.'
		);
	});

	it.each([
		['denied', 'event', { description: 'Denied.' }],
		['disputed', 'event', { description: 'Disputed.' }],
		['cancelled', 'scheduled', { description: 'Cancelled.', eventStatus: 'EventCancelled' }],
		['reported', 'scheduled', { eventStatus: 'EventScheduled' }],
		['confirmed', 'event', {}]
	] as const)('[E3] %s %s', (status, kind, expected) => {
		const { description, eventStatus } = { ...eventOf({ date: '2025-08-12', status, kind }) };
		expect({ description, eventStatus }).toEqual({
			description: undefined,
			eventStatus: undefined,
			...expected
		});
	});

	it('[E4, I2] has its sources, and who and where', () => {
		const { about } = dataOf({
			actors: {
				kim: {
					name: 'Kim Jong Un',
					type: 'person',
					sameAs: ['https://www.wikidata.org/wiki/Q56226']
				},
				kcna: { name: 'KCNA', type: 'organization', sameAs: ['javascript:alert(1)'] }
			},
			sources: { s: { title: 'S' } },
			events: [
				{
					id: 'e',
					headline: 'It happens',
					date: '2025',
					actors: ['kim', 'kcna', 'Somebody'],
					places: ['Pyongyang'],
					sources: ['s', { source: 's', supports: 'disputes' }]
				}
			]
		});
		expect(about[0]).toMatchObject({
			about: [
				{
					'@type': 'Person',
					name: 'Kim Jong Un',
					sameAs: ['https://www.wikidata.org/wiki/Q56226']
				},
				{ '@type': 'Organization', name: 'KCNA' },
				'Somebody'
			],
			location: [{ '@type': 'Place', name: 'Pyongyang' }],
			subjectOf: [{ '@id': `${PAGE}#source-s` }]
		});
		expect(JSON.stringify(about)).not.toContain('javascript:');
	});
});

describe('a source', () => {
	const events = [{ id: 'e', headline: 'It happens', date: '2025', sources: ['a', 'b'] }];

	it('[S1, S2, S3, I2] says all that there is to say of it', () => {
		const sources: NonNullable<TimelineFile['sources']> = {
			a: {
				type: 'article-newspaper',
				title: 'A title',
				publisher: 'The Paper',
				author: ['Jane Q. Public'],
				date: '2025-08-13',
				url: 'https://example.org/a',
				archived: { url: 'https://web.archive.org/web/2025/a' },
				lang: 'en',
				access: 'subscription'
			},
			b: { type: 'treaty', publisher: 'The State', date: '2024', doi: '10.1000/182' }
		};
		expect(dataOf({ sources, events }).citation).toEqual([
			{
				'@type': 'NewsArticle',
				'@id': `${PAGE}#source-a`,
				name: 'A title',
				headline: 'A title',
				datePublished: '2025-08-13',
				inLanguage: 'en',
				url: 'https://example.org/a',
				archivedAt: 'https://web.archive.org/web/2025/a',
				isAccessibleForFree: false,
				publisher: { '@type': 'Organization', name: 'The Paper' },
				author: ['Jane Q. Public']
			},
			{
				'@type': 'CreativeWork',
				'@id': `${PAGE}#source-b`,
				genre: 'treaty',
				datePublished: '2024',
				url: 'https://doi.org/10.1000/182',
				identifier: 'doi:10.1000/182',
				publisher: { '@type': 'Organization', name: 'The State' }
			}
		]);
	});

	it.each([
		['2025-08', '2025-08'],
		['2025', '2025'],
		['2025~', undefined],
		['2025-XX', undefined],
		['2025-34', undefined],
		['199X', undefined],
		['-0043', undefined],
		['2024/2025', undefined]
	])('[S2] of %s: %s', (date, expected) => {
		const sources = { a: { title: 'A', date }, b: { title: 'B' } };
		expect(dataOf({ sources, events }).citation[0]?.datePublished).toBe(expected);
	});

	it('[S3] an address that is not linked is not there', () => {
		const sources = { a: { title: 'A', url: 'javascript:alert(1)' }, b: { title: 'B' } };
		expect(dataOf({ sources, events }).citation[0]).not.toHaveProperty('url');
	});

	it('[S4] one in which another was read cites it', () => {
		const sources = { a: { title: 'A', citedIn: 'c' }, b: { title: 'B' }, c: { title: 'C' } };
		expect(dataOf({ sources, events }).citation.map(({ citation }) => citation)).toEqual([
			undefined,
			undefined,
			[{ '@id': `${PAGE}#source-a` }]
		]);
	});
});

describe('a quote', () => {
	const quoted = (mode: 'direct' | 'reported') =>
		dataOf({
			actors: { kim: { name: 'Kim Jong Un', type: 'person', role: 'leader' } },
			sources: { s: { title: 'S' } },
			events: [
				{
					id: 'e',
					headline: 'It happens',
					date: '2025',
					quotes: [
						{
							text: 'The words',
							lang: 'en',
							original: { text: '말', lang: 'ko' },
							translator: 'publisher',
							speaker: 'kim',
							to: 'Somebody',
							via: 'KCNA',
							where: 'a call',
							date: '2025-08-12',
							mode,
							sources: ['s']
						}
					]
				}
			]
		}).hasPart[0];
	const kim = { '@type': 'Person', name: 'Kim Jong Un' };

	it('[Q1, Q2, Q3] in its speaker’s own words', () => {
		expect(quoted('direct')).toEqual({
			'@type': 'Quotation',
			text: 'The words',
			creator: kim,
			inLanguage: 'en',
			dateCreated: '2025-08-12',
			creditText:
				'Kim Jong Un, leader, to Somebody, a call, 12 Aug 2025, via KCNA, translated by the publisher',
			translationOfWork: { '@type': 'Quotation', text: '말', inLanguage: 'ko' },
			isBasedOn: [{ '@id': `${PAGE}#source-s` }],
			recordedAt: { '@id': `${PAGE}/e` }
		});
	});

	it('[Q2] as others report it', () => {
		expect(quoted('reported')).toMatchObject({
			spokenByCharacter: kim,
			creditText:
				'Kim Jong Un, leader, to Somebody, a call, 12 Aug 2025, via KCNA, as reported, translated by the publisher'
		});
		expect(quoted('reported')).not.toHaveProperty('creator');
	});
});

describe('in a page', () => {
	/** The text of the only script in a page, read with an HTML parser. */
	function scriptIn(text: string): string {
		const { children } = fromHtml(
			`<body><script type="application/ld+json">${text}</script><p>after</p></body>`,
			{ fragment: true }
		);
		const [script, after, ...more] = children;
		expect(more).toEqual([]);
		expect(after).toMatchObject({ tagName: 'p', children: [{ value: 'after' }] });
		const inside = script?.type === 'element' ? script.children : [];
		expect(inside).toHaveLength(1);
		return inside[0]?.type === 'text' ? inside[0].value : '';
	}

	it.each([
		[
			'</script><script>alert(1)</script>',
			'"\\u003c/script>\\u003cscript>alert(1)\\u003c/script>"'
		],
		['<!--<script', '"\\u003c!--\\u003cscript"'],
		['a\u2028b\u2029c', '"a\\u2028b\\u2029c"']
	])('[X1] %j', (text, expected) => {
		expect(toScriptText([text])).toBe(`[${expected}]`);
	});

	it('[X1] stays intact with all strings that are known to be naughty', () => {
		const events = [...HOSTILE, ...NAUGHTY].map((text, i) => ({
			id: `e${i}`,
			headline: text,
			date: '2025-08-12',
			actors: [text],
			summary: text
		}));
		for (let i = 0; i < events.length; i += EVENTS_A_TIMELINE) {
			const data = dataOf({ events: events.slice(i, i + EVENTS_A_TIMELINE) });
			expect(JSON.parse(scriptIn(toScriptText(data)))).toEqual(data);
		}
	});

	it('[X1] stays intact with any timeline, and is a graph from which nothing is dropped', async () => {
		await fc.assert(
			fc.asyncProperty(anyPublished, async (story) => {
				const data = writeJsonLd(story);
				const text = toScriptText(data);
				expect(text).not.toMatch(/[<\u2028\u2029]/);
				expect(JSON.parse(scriptIn(text))).toEqual(data);
				expect(await expand(data)).toHaveLength(1);
			}),
			{ seed: 5, numRuns: 20 }
		);
	}, 20_000);

	it('[X2] halves of characters become U+FFFD', () => {
		const event = eventOf({ date: '2025', actors: ['half \uD83D'], places: ['\uDC00'] });
		expect(event).toMatchObject({ about: ['half \uFFFD'], location: [{ name: '\uFFFD' }] });
	});
});
