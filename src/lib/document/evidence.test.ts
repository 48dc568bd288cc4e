/** Evidence in a file beside quotes and sources. Rules: ./SPEC.md §E. */
import { describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { formatPath } from './finding';
import { readTimeline } from './read';
import type { EventEntry, TimelineFile } from './schema';

const DATED: EventEntry = { id: 'a', date: '2025', headline: 'It happens' };

function read(file: Partial<TimelineFile>) {
	const whole = { version: 1, title: 'A story', events: [DATED], ...file };
	const { timeline, findings } = drain(readTimeline(whole));
	const told = findings.map(({ code, keys, message }) => `${code} ${formatPath(keys)}: ${message}`);
	return { timeline, told };
}
const eventOf = (entry: Partial<EventEntry>, file: Partial<TimelineFile> = {}) =>
	read({
		...file,
		events: [
			{ ...DATED, ...entry },
			{ id: 'b', date: '2024', headline: 'B' }
		]
	});

const SOURCES = { s: { title: 'S' }, t: { title: 'T' } };

describe('an event without a date', () => {
	it.each<[string, Partial<EventEntry>]>([
		['null, with the source’s own words', { date: null, stated: 'soon' }],
		['no date, with the source’s own words', { date: undefined, stated: 'soon' }],
		['a value that is null', { date: { value: null, stated: 'soon' } }]
	])('[E9] %s', (_, entry) => {
		const { timeline, told } = read({ events: [DATED, { ...DATED, id: 'u', ...entry }] });
		expect(told).toEqual([]);
		expect(timeline?.events.map(({ id }) => id)).toEqual(['a']);
		expect(timeline?.undated.map(({ id, stated }) => [id, stated])).toEqual([['u', 'soon']]);
	});

	it.each<[string, Partial<EventEntry>[], string]>([
		[
			'a date that was forgotten',
			[{ date: undefined }],
			'shape-missing-field events[1].date: “date” is missing. It is needed here: write “date: null” if nobody knows it yet.'
		],
		[
			'words beside a date',
			[{ stated: 'last year' }],
			'stated-beside-date events[1].stated: Write “last year” inside “date:”: “value:” with the date, and “stated:” with these words below it.'
		],
		[
			'an era',
			[{ date: null, kind: 'era' }],
			'era-needs-interval events[1].date: An era needs a beginning and an end: write start/end.'
		],
		[
			'too many',
			Array.from({ length: 501 }, () => ({ date: null })),
			'undated-many events: 501 events have no date: 500 at most.'
		]
	])('[E9] %s is refused', (_, entries, expected) => {
		const events = entries.map((entry, i) => ({ ...DATED, id: `e${i}`, ...entry }));
		const { timeline, told } = read({ events: [DATED, ...events] });
		expect(timeline).toBeUndefined();
		expect(told).toEqual([expected]);
	});

	it('[E9] something has a date', () => {
		expect(read({ events: [{ ...DATED, date: null }] }).told).toEqual([
			'no-dated-event events: No event has a date: a timeline needs one at least. Write one like 2025 or 2025-08-12.'
		]);
	});
});

it('[E1, E2, E3, E4] a quote has its whole way', () => {
	const { timeline } = eventOf(
		{
			quotes: [
				{
					text: 'The words',
					speaker: 'A witness',
					quotedBy: 'chief',
					via: ['chief', 'KCNA'],
					attribution: 'disputed',
					unnamed: { count: 3, reason: 'not allowed to speak', vouchedBy: 'chief' }
				},
				{ text: 'Others', via: 'KCNA' }
			],
			sources: ['s']
		},
		{ sources: SOURCES, actors: { chief: { name: 'The chief' } } }
	);
	expect(timeline?.events[1]?.quotes).toMatchObject([
		{
			quotedBy: 'The chief',
			via: ['The chief', 'KCNA'],
			attribution: 'disputed',
			unnamed: { count: 3, reason: 'not allowed to speak', vouchedBy: 'The chief' }
		},
		{ quotedBy: undefined, via: ['KCNA'], attribution: 'certain', unnamed: undefined }
	]);
});

it('[E6] sources of corrections and facts are sources of the timeline, in the order in which they are met', () => {
	const { timeline } = eventOf(
		{
			sources: [{ source: 'c', corrections: [{ said: 'one', correct: 'two', sources: ['b'] }] }],
			facts: [{ label: 'Dead', value: 2, sources: ['a'] }]
		},
		{ sources: { a: { title: 'A' }, b: { title: 'B' }, c: { title: 'C' } } }
	);
	expect(timeline?.sources.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
});

it.each<[string, Partial<EventEntry>, string]>([
	[
		'a correction without a source',
		{ sources: [{ source: 's', corrections: [{ said: '1', correct: '2', sources: [] }] }] },
		'correction-without-source events[0].sources[0].corrections[0].sources: Name the source that says “2”.'
	],
	[
		'a correction by an unknown source',
		{ sources: [{ source: 's', corrections: [{ said: '1', correct: '2', sources: ['u'] }] }] },
		'unknown-source events[0].sources[0].corrections[0].sources[0]: There is no source “u”. Did you mean “s”?'
	],
	[
		'a fact of an unknown source',
		{ facts: [{ label: 'Dead', value: 1, sources: ['u'] }] },
		'unknown-source events[0].facts[0].sources[0]: There is no source “u”. Did you mean “s”?'
	],
	[
		'a blank value',
		{ facts: [{ label: 'Dead', value: ' ' }] },
		'blank events[0].facts[0].value: The value of “Dead” is blank.'
	],
	[
		'a length of time in words',
		{ related: [{ to: 'b', rel: 'after', by: '3 seconds' }] },
		'duration events[0].related[0].by: “3 seconds” is no length of time. Write it like PT3S (3 seconds), PT1H30M or P2D (2 days).'
	],
	[
		'a length of time of another relation',
		{ related: [{ to: 'b', rel: 'follows', by: 'PT3S' }] },
		'related-by events[0].related[0].by: “by: PT3S” says how long after or before the other event: write “rel: after” or “rel: before” beside it.'
	]
])('[E5, E6, E7] %s is told', (_, entry, expected) => {
	expect(eventOf(entry, { sources: { s: { title: 'S' } } }).told).toEqual([expected]);
});

it('[E8] half a point is told, and is none', () => {
	const { timeline, told } = eventOf(
		{ places: ['here', 'there'] },
		{ places: { here: { name: 'Here', lat: 39 }, there: { name: 'There', lat: 0, lon: -1.5 } } }
	);
	expect(told).toEqual([
		'place-half places.here.lat: “lat” says nothing without “lon”: write both, or take it out.'
	]);
	expect(timeline?.events[1]?.places).toEqual(['Here', 'There']);
	expect(timeline?.events[1]?.points).toEqual([{ name: 'There', lat: 0, lon: -1.5 }]);
});

it.each([
	['10.1000/182', '10.1000/182'],
	['doi:10.1000/182', '10.1000/182'],
	['https://doi.org/10.1000/182', '10.1000/182'],
	['https://doi.org/https://doi.org/10.1000/182', '10.1000/182'],
	['http://dx.doi.org/10.1000/a%28b%29', '10.1000/a(b)'],
	['10.1000/a%28b%29', '10.1000/a%28b%29']
])('[U4] a DOI beside an address, however it is written: %s', (doi, expected) => {
	const { timeline } = read({ sources: { s: { url: 'https://example.org/', doi } } });
	expect(timeline?.sources[0]).toMatchObject({ url: 'https://example.org/', doi: expected });
});

it('[U4] a DOI without an address is one; what is no DOI is told', () => {
	const { timeline, told } = read({
		sources: {
			a: { title: 'A', doi: 'https://doi.org/10.1000/1?2#3' },
			b: { title: 'B', doi: 'x' }
		}
	});
	expect(timeline?.sources.map(({ url }) => url)).toEqual([
		'https://doi.org/10.1000/1%3F2%233',
		undefined
	]);
	expect(told).toEqual([
		'doi sources.b.doi: “x” is no DOI: it is left out. Write one like 10.1000/182.'
	]);
});
