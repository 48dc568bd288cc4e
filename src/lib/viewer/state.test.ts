import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ReadingEvent, ReadingTimeline } from '$lib/document/reading';
import { axisOn } from '$lib/time/calendar';
import { toSearch } from './location';
import { parseLocation } from './parse-location';
import { findMatching } from './filter';
import { createMemorySource } from './memory-source';
import { findInLane } from './neighbours';

describe('a location in an address', () => {
	it.each([
		['all of it', {}, ''],
		[
			'days',
			{ span: { start: axisOn(2025, 8, 10), end: axisOn(2025, 8, 19) } },
			'?from=2025-08-10&to=2025-08-18'
		],
		[
			'minutes',
			{ span: { start: axisOn(2025, 8, 10, 6, 30), end: axisOn(2025, 8, 10, 7) } },
			'?from=2025-08-10T06:30&to=2025-08-10T07:00'
		],
		[
			'before our era',
			{ span: { start: axisOn(-43, 3, 1), end: axisOn(-43, 4, 1) } },
			'?from=-0043-03-01&to=-0043-03-31'
		],
		[
			'an event, a filter and a scale',
			{ event: 'call', query: 'Putin & Kim', group: 'military', scale: 'even' as const },
			'?event=call&q=Putin+%26+Kim&group=military&scale=even'
		],
		[
			'[F305] the true scale, of a story that opens with another',
			{ scale: 'true' as const },
			'?scale=true'
		]
	])('%s, there and back', (_, location, search) => {
		expect(toSearch(location)).toBe(search);
		expect(toSearch(parseLocation(new URLSearchParams(search), 'en'))).toBe(search);
	});

	it.each([
		['?from=2025&to=2024'],
		['?from=soon&to=later'],
		['?from=2025'],
		['?scale=logarithmic'],
		['?q=&group='],
		['?from=2025-02-30&to=2025-03-01'],
		[`?from=${'9'.repeat(70_000)}&to=2025`]
	])('%.40s opens the page as it is', (search) => {
		expect(toSearch(parseLocation(new URLSearchParams(search), 'en'))).toBe('');
	});

	it('takes dates in words, as a form without scripts sends them', () => {
		expect(
			toSearch(parseLocation(new URLSearchParams('from=1 Jan 2024&to=31 Aug 2025'), 'en-GB'))
		).toBe('?from=2024-01-01&to=2025-08-31');
	});
});

describe('finding', () => {
	const event = (id: string, headline: string, group: string, quote = ''): ReadingEvent =>
		({
			id,
			headline,
			label: headline,
			group,
			date: { words: '2024', spoken: '2024', stated: undefined },
			summary: [
				{
					kind: 'paragraph',
					children: [
						{ kind: 'emphasis', children: [{ kind: 'text', text: `verily so in ${id}-file` }] }
					]
				}
			],
			quotes: quote ? [{ text: quote, speaker: 'Łukasz', via: [] }] : [],
			citations: [],
			places: ['Kraków'],
			actors: []
		}) as unknown as ReadingEvent;
	const events = [
		event('a', 'The call', 'north'),
		event('b', 'The pact', 'south', 'a breakthrough document')
	];

	it.each([
		['a word of the headline', 'call', undefined, ['a']],
		['every word, in any order', 'document pact', undefined, ['b']],
		['case and accents aside', 'KRAKOW', undefined, ['a', 'b']],
		['a word of a quote', 'breakthrough', undefined, ['b']],
		['words of the summary', 'verily b-file', undefined, ['b']],
		['the group', '', 'south', ['b']],
		['both', 'call', 'south', []],
		['what is nowhere', 'xyzzy', undefined, []]
	])('%s', (_, query, group, ids) => {
		expect(findMatching(events, { query, group }).map(({ id }) => id)).toEqual(ids);
	});

	it('without a filter gives the same array', () => {
		expect(findMatching(events, { query: '  ', group: undefined })).toBe(events);
	});
});

/** The first story as a page receives it; src/content.test.ts keeps it true. */
const timeline = JSON.parse(
	readFileSync('src/lib/viewer/fixtures/russia-north-korea.json', 'utf8')
) as ReadingTimeline;

describe('arrow keys', () => {
	const ids = timeline.events.map(({ id }) => id);
	const selection = createMemorySource(timeline).select({ query: '', group: undefined });

	it.each([
		['right', ids[0], 'next', ids[1]],
		['left', ids[1], 'previous', ids[0]],
		['right at the end', ids.at(-1), 'next', undefined],
		['left at the start', ids[0], 'previous', undefined],
		['home', ids[2], 'first', ids[0]],
		['end', ids[0], 'last', ids.at(-1)],
		['right from nowhere', undefined, 'next', ids[0]],
		['left from nowhere', undefined, 'previous', ids.at(-1)]
	] as const)('%s', async (_, from, direction, to) =>
		expect((await selection.neighbour(from, direction))?.event.id).toBe(to)
	);

	const label = (id: string, at: number, lane: number) => ({ at, event: { id, lane } });
	const labels = [label('a', 0.1, 0), label('b', 0.5, 2), label('c', 0.6, 0), label('d', 0.2, 2)];

	it.each([
		['up to the nearest in the next lane', 'a', 1, 'd'],
		['down', 'b', -1, 'c'],
		['up from the top', 'b', 1, undefined],
		['up from nowhere', undefined, 1, 'a']
	] as const)('%s', (_, from, by, to) => expect(findInLane(labels, from, by)).toBe(to));
});
