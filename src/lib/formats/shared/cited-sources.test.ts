import { describe, expect, it } from 'vitest';
import type { SourceEntry } from '$lib/document/schema';
import { createSayDate } from './dates/date-words';
import { treeToHtml } from './rich-text';
import { sourceLine } from './source-line';
import { citationsOf, citedSources, doiOf, shortName, sourceIds } from './cited-sources';
import { published } from '../test-timelines';

const timelineOf = (sources: Record<string, SourceEntry>, cited: string[]) =>
	published({
		version: 1,
		title: 'A story',
		lang: 'en-GB',
		sources,
		events: [{ id: 'e', date: '2025', headline: 'It happens', sources: cited }]
	}).timeline;
const sourceOf = (entry: SourceEntry) => {
	const [source] = timelineOf({ a: entry }, ['a']).sources;
	if (!source) throw new Error('There is no source.');
	return source;
};

it('cited sources have with them those in which they were read', () => {
	const sources = {
		alone: { title: 'Alone' },
		third: { title: 'Third' },
		second: { title: 'Second', citedIn: 'third' },
		first: { title: 'First', citedIn: 'second' },
		other: { title: 'Other' }
	};
	expect(citedSources(timelineOf(sources, ['other', 'first'])).map(({ id }) => id)).toEqual([
		'other',
		'first',
		'third',
		'second'
	]);
});

it('citations of an event are its own, those of its quotes, and of their wordings', () => {
	const { timeline } = published({
		version: 1,
		title: 'A story',
		sources: { a: { title: 'A' }, b: { title: 'B' }, c: { title: 'C' } },
		events: [
			{
				id: 'e',
				date: '2025',
				headline: 'It happens',
				sources: ['a'],
				quotes: [
					{ text: 'Words', sources: ['b', 'a'], versions: [{ text: 'Others', sources: ['c'] }] }
				]
			}
		]
	});
	const [event] = timeline.events;
	expect(event && sourceIds(citationsOf(event))).toEqual(['a', 'b', 'c']);
});

describe('the DOI to which an address leads', () => {
	it.each([
		['https://doi.org/10.1000/182', '10.1000/182'],
		['http://dx.doi.org/10.1000/182', '10.1000/182'],
		['https://www.doi.org/10.1000/182', '10.1000/182'],
		['https://doi.org/10.1000/a%28b%29', '10.1000/a(b)'],
		['https://doi.org/10.1000/50%', '10.1000/50%'],
		['https://doi.org/', undefined],
		['https://example.org/10.1000/182', undefined],
		['https://example.org/https://doi.org/10.1000/182', undefined]
	])('%s: %s', (url, expected) => {
		expect(doiOf(sourceOf({ title: 'T', url }))).toBe(expected);
	});
});

it.each<[string, SourceEntry]>([
	['AFP', { publisherShort: 'AFP', publisher: 'Agence', title: 'T' }],
	['Agence', { publisher: 'Agence', title: 'T' }],
	['T', { title: 'T', url: 'https://example.org/' }],
	['https://example.org/', { url: 'https://example.org/' }],
	['a', { url: 'javascript:alert(1)' }]
])('the short name %s', (expected, entry) => {
	expect(shortName(sourceOf(entry))).toBe(expected);
});

describe('a source in a line', () => {
	it.each<[string, SourceEntry, string]>([
		[
			'all that there is',
			{
				author: ['Jane Q. Public', 'Reuters'],
				title: 'A <b>title</b>',
				publisher: 'The Paper',
				date: '2025-08',
				accessed: '2025-08-14',
				url: 'https://example.org/a?b&c',
				archived: { url: 'https://web.archive.org/web/a', date: '2025-08-15' },
				citedIn: 'host'
			},
			'Jane Q. Public; Reuters, A &lt;b&gt;title&lt;/b&gt;, The Paper, August 2025. Cited in The host. Read on 14 Aug 2025. Archived on 15 Aug 2025. <a href="https://example.org/a?b&amp;c">https://example.org/a?b&amp;c</a> Archived copy: <a href="https://web.archive.org/web/a">https://web.archive.org/web/a</a>'
		],
		[
			'an address alone',
			{ url: 'https://example.org/' },
			'https://example.org/. <a href="https://example.org/">https://example.org/</a>'
		],
		[
			'an address that is not linked',
			{ title: 'T', url: 'javascript:alert(1)' },
			'T. Address as written: javascript:alert(1).'
		]
	])('says %s', (_, entry, expected) => {
		const { sources } = timelineOf({ a: entry, host: { title: 'The host' } }, ['a']);
		const byId = new Map(sources.map((source) => [source.id, source]));
		const [source] = sources;
		expect(source && treeToHtml(sourceLine(source, byId, createSayDate('en-GB')))).toBe(expected);
	});
});
