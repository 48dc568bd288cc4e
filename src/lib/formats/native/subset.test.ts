import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { TimelineFile } from '$lib/document/schema';
import { arbitraryFile } from './fixtures/arbitrary-files';
import { subsetOf } from './subset';

const FILE: TimelineFile = {
	version: 1,
	title: 'The treaty and after',
	lang: 'en',
	groups: { law: { label: 'Law' }, war: { label: 'War' } },
	actors: {
		speaker: { name: 'Speaker' },
		listener: { name: 'Listener' },
		agency: { name: 'Agency' },
		guest: { name: 'Guest' },
		nobody: { name: 'Nobody' }
	},
	places: { paris: { name: 'Paris' }, rome: { name: 'Rome' } },
	sources: {
		daily: { title: 'Daily' },
		weekly: { title: 'Weekly', citedIn: 'digest' },
		digest: { title: 'Digest', citedIn: 'archive' },
		archive: { title: 'Archive', citedIn: 'digest' },
		version: { title: 'Version' },
		unused: { title: 'Unused' }
	},
	events: [
		{
			id: 'a',
			date: 1950,
			headline: 'A',
			group: 'law',
			actors: ['guest', 'Somebody else'],
			places: ['paris', 'a field'],
			quotes: [
				{
					text: 'Q',
					speaker: 'speaker',
					to: 'listener',
					via: 'agency',
					sources: ['daily'],
					versions: [{ text: 'q', sources: [{ source: 'version', locator: 'p. 2' }] }]
				}
			],
			related: [
				{ to: 'b', rel: 'leads-to' },
				{ to: 'c', rel: 'background' }
			]
		},
		{
			id: 'b',
			date: 1951,
			headline: 'B',
			sources: ['weekly'],
			related: [{ to: 'a', rel: 'follows' }]
		},
		{
			id: 'c',
			date: 1952,
			headline: 'C',
			group: 'war',
			places: ['rome'],
			related: [{ to: 'b', rel: 'follows' }]
		}
	]
};
const usedBy = (...ids: string[]) => {
	const { groups, actors, places, sources, events } = subsetOf(FILE, new Set(ids));
	const names = (defined: object | undefined) => defined && Object.keys(defined).join(' ');
	return {
		groups: names(groups),
		actors: names(actors),
		places: names(places),
		sources: names(sources),
		events: events.map(({ id, related }) => [id, ...(related ?? []).map(({ to }) => to)].join(' '))
	};
};

it.each([
	[
		'[P1] who speaks, hears and relays, and the sources of wordings',
		['a'],
		{
			groups: 'law',
			actors: 'speaker listener agency guest',
			places: 'paris',
			sources: 'daily version',
			events: ['a']
		}
	],
	[
		'[P2] sources in which sources are cited, also in a circle',
		['b'],
		{
			groups: undefined,
			actors: undefined,
			places: undefined,
			sources: 'weekly digest archive',
			events: ['b']
		}
	],
	[
		'[P3] only events that are there are related to; the order is that of the file',
		['c', 'a', 'elsewhere'],
		{
			groups: 'law war',
			actors: 'speaker listener agency guest',
			places: 'paris rome',
			sources: 'daily version',
			events: ['a c', 'c']
		}
	]
])('%s', (_, ids, expected) => expect(usedBy(...ids)).toEqual(expected));

it('[P4] keeps what is said of the whole, and events as they are', () => {
	const { title, lang, events } = subsetOf(FILE, new Set(['a', 'b', 'c']));
	expect([title, lang]).toEqual([FILE.title, FILE.lang]);
	expect(events).toEqual(FILE.events);
});

it('[P5] a part of a part is the part, and the file stays as it was', () => {
	fc.assert(
		fc.property(
			arbitraryFile,
			fc.uniqueArray(fc.constantFrom('a', 'b', 'c-1', '2025')),
			(file, list) => {
				const before = structuredClone(file);
				const ids = new Set<string>(list);
				const once = subsetOf(file, ids);
				expect(subsetOf(once, ids)).toEqual(once);
				expect(file).toEqual(before);
				expect(once.events.length).toBe(file.events.filter(({ id }) => ids.has(id)).length);
			}
		),
		{ numRuns: 150, seed: 2 }
	);
});

it('[P] keeps who relayed, who answers, and what corrects', () => {
	const file: TimelineFile = {
		version: 1,
		title: 'A story',
		actors: Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => [id, { name: id }])),
		sources: {
			s: { title: 'S', unnamed: { vouchedBy: 'd' } },
			t: { title: 'T', corrections: [{ said: '1', correct: '2', sources: ['u'] }] },
			u: { title: 'U' },
			v: { title: 'V' },
			w: { title: 'W' }
		},
		events: [
			{
				id: 'one',
				date: null,
				stated: 'soon',
				headline: 'One',
				quotes: [{ text: 'Words', via: ['a', 'b'], quotedBy: 'c', sources: ['s'] }],
				facts: [
					{
						label: 'Dead',
						value: 1,
						sources: [
							{
								source: 't',
								unnamed: { vouchedBy: 'e' },
								corrections: [{ said: '1', correct: '2', sources: ['v'] }]
							}
						]
					}
				]
			},
			{ id: 'two', date: '2025', headline: 'Two', actors: ['f'], sources: ['w'] }
		]
	};
	const { actors = {}, sources = {}, events } = subsetOf(file, new Set(['one']));
	expect(Object.keys(actors)).toEqual(['a', 'b', 'c', 'd', 'e']);
	expect(Object.keys(sources)).toEqual(['s', 't', 'u', 'v']);
	expect(events.map(({ id }) => id)).toEqual(['one']);
});
