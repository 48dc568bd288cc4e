/** What becomes of accepted proposals. */
import { expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { readTimeline } from '$lib/document/read';
import { eventOfWords, quoteOfWords, sourceOfWords } from './by-hand';
import { decide, merge, replace } from './review';
import type { ReviewItems } from './review-item';
import { PUBLISHED, TEXT, itemsOf } from './test-article';
import { homeOf, toTimeline } from './to-timeline';

const ARTICLE = {
	text: TEXT,
	published: PUBLISHED,
	publisher: 'The Harbour Post',
	title: 'Harbour bridge to close',
	url: 'https://example.org/bridge'
};
const accepted = (items: ReviewItems, ids = items.map(({ id }) => id)) =>
	decide(items, ids, 'accepted');
const made = (items: ReviewItems) => toTimeline(items, 'en', ARTICLE);

it('[P5] only what was accepted is in the timeline', () => {
	expect(made(itemsOf()).events).toEqual([]);
	const file = made(decide(accepted(itemsOf(), ['e1', 'q1', 'e3']), ['e3'], 'rejected'));
	expect(file.events.map(({ date }) => date)).toEqual([
		{ value: '2024-05-13', stated: 'on Monday' }
	]);
	expect(file.events.flatMap(({ quotes = [] }) => quotes.map(({ text }) => text))).toEqual([
		'We have waited for twenty years'
	]);
	expect(Object.keys(file.sources ?? {})).toEqual(['article']);
	expect(file.tags).toBeUndefined();
});

it('[P5] quotations have their words to the letter, with speaker, role, addressee, relay and place', () => {
	const { events } = made(accepted(itemsOf()));
	expect(events[1]?.quotes).toEqual([
		{
			text: 'We have waited for twenty years',
			speaker: 'Ana Ruiz',
			role: 'the mayor',
			to: 'Reuters',
			via: 'Reuters',
			mode: 'direct',
			sources: [
				{
					source: 'article',
					selector: {
						exact: 'We have waited for twenty years',
						prefix: 't with the builders in March. "',
						suffix: '," Ana Ruiz, the mayor, told Reu'
					}
				}
			]
		}
	]);
	expect(TEXT).toContain(events[1]?.quotes?.[0]?.text);
});

it('[P5] the file is a timeline without a problem', () => {
	const { timeline, findings } = drain(readTimeline(made(accepted(itemsOf()))));
	expect(findings).toEqual([]);
	expect(timeline?.events.map(({ headline }) => headline)).toEqual([
		'The bridge was opened',
		'The mayor signed a contract with the builders',
		'The council said that the old bridge will close'
	]);
});

it('[P5] a merged event cites both sentences and has the quotations of both', () => {
	const { events } = made(accepted(merge(itemsOf(), 'e2', 'e3')));
	expect(events.map(({ date }) => date)).toEqual([
		{ value: '2024-05-13', stated: 'on Monday' },
		{ value: '2024-03', stated: 'in March' }
	]);
	expect(events[1]?.quotes?.map(({ speaker }) => speaker)).toEqual(['Ana Ruiz', 'Tom Hale']);
	expect(events[1]?.sources?.at(-1)).toMatchObject({
		selector: { exact: 'The bridge was opened in 1931.' }
	});
});

it('[P5] a chosen event has the quotation, unless it is not accepted', () => {
	const items = itemsOf();
	const quote = items.find(({ id }) => id === 'q1');
	if (quote?.kind !== 'quote') throw new Error('q1 is a quotation');
	const moved = replace(accepted(items), { ...quote, verdict: 'accepted', home: 'e3' });
	expect(made(moved).events.map(({ quotes = [] }) => quotes.length)).toEqual([0, 0, 2]);
	const without = made(decide(moved, ['e3'], 'rejected'));
	expect(without.events.map(({ quotes = [] }) => quotes.length)).toEqual([0, 2]);
	expect(homeOf(quote, [])).toBeUndefined();
});

it('[P5] quotations without an event wait in one without a date', () => {
	const { events } = made(accepted(itemsOf(), ['q1', 'q2']));
	expect(events).toMatchObject([{ date: null, headline: 'Harbour bridge to close' }]);
	expect(events[0]?.quotes?.length).toBe(2);
});

it('[P4] words that were selected become an event, with the date that the engine finds in them', () => {
	const start = TEXT.indexOf('the mayor signed');
	const selected = { start: start - 1, end: TEXT.indexOf(' with the builders') + 1 };
	const event = eventOfWords(TEXT, selected, undefined);
	expect(event).toMatchObject({
		date: '',
		headline: 'the mayor signed a contract',
		rule: 'by hand'
	});
	expect(event.at).toEqual({ start, end: start + event.headline.length });
	const item = { id: 'e9', kind: 'event', verdict: 'accepted', merged: [] } as const;
	const undated = made([{ ...item, proposal: event }]).events[0];
	expect(undated).toMatchObject({ date: null, headline: 'the mayor signed a contract' });
	const said = { ...event, date: '2024-03-05', stated: '' };
	expect(made([{ ...item, proposal: said }]).events[0]?.date).toBe('2024-03-05');
	const known = {
		date: '2024-03',
		stated: 'in March',
		headline: 'A contract',
		kind: 'context'
	} as const;
	expect(eventOfWords(TEXT, selected, known)).toMatchObject(known);
});

it.each([
	['"It shakes when', 'It shakes when'],
	['“We have waited”', 'We have waited'],
	[' «Мы ждали» ', 'Мы ждали'],
	['「待っていた」', '待っていた'],
	['don’t wait', 'don’t wait']
])('[P4] the marks around %s are not a part of the quotation', (words, expected) => {
	const quote = quoteOfWords(words, { start: 0, end: words.length });
	expect(quote.text).toBe(expected);
	expect(words.slice(quote.at.start, quote.at.end)).toBe(expected);
	expect(quote.speaker).toBeUndefined();
});

it('[P4] a source has the selected words as its name', () => {
	const start = TEXT.indexOf('council');
	expect(sourceOfWords(TEXT, { start: start - 1, end: start + 7 }).name).toBe('council');
});

it('[C3] a floating clock time that was accepted makes the timeline floating', () => {
	const items = itemsOf('A fire broke out at 9:15 p.m. on Monday.\n\nIt was out on Tuesday.');
	expect(made(accepted(items, ['e1'])).timezone).toBe('floating');
	expect(made(accepted(items, ['e2'])).timezone).toBeUndefined();
	expect(drain(readTimeline(made(accepted(items)))).findings).toEqual([]);
});
