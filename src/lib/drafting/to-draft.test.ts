import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { readTimelineFile } from '$lib/formats/native/read';
import { writeYaml } from '$lib/formats/native/write';
import { propose } from './propose';
import { toDraft } from './to-draft';

const text = readFileSync('src/lib/drafting/fixtures/en-moon.txt', 'utf8');
const published = '1969-07-22';
const result = propose(text, { published, today: '2026-01-01', lang: 'en' });
if (!result.ok) throw new Error('refused');
const proposals = result.value;
const file = toDraft(proposals, { text, published, publisher: 'The Example' });

it('[F1] a quotation cites its words, exact to the letter, with those around them', () => {
	const quote = file.events[0]?.quotes?.[0];
	expect(quote).toEqual({
		text: "That's one small step for man, one giant leap for mankind",
		speaker: 'Neil Armstrong',
		mode: 'direct',
		sources: [
			{
				source: 'article',
				selector: {
					exact: "That's one small step for man, one giant leap for mankind",
					prefix: 'd him about 19 minutes later. "',
					suffix: '," Armstrong said as he set his l'.slice(0, 32).trimEnd()
				}
			}
		]
	});
});

it('[F1] every selector is in the text, as a page shows it', () => {
	const plain = text.replaceAll(/\s+/g, ' ');
	const selectors = file.events.flatMap(({ quotes = [], sources = [] }) =>
		[...sources, ...quotes.flatMap((quote) => quote.sources ?? [])].flatMap((source) =>
			typeof source === 'object' && source.selector ? [source.selector] : []
		)
	);
	expect(selectors.length).toBe(proposals.events.length + proposals.quotes.length);
	for (const { prefix = '', exact, suffix = '' } of selectors)
		expect(plain).toContain(prefix + exact + suffix);
});

it('[F2] a quotation belongs to the event of its sentence, or to the one before it', () => {
	const homes = file.events.map(({ id, quotes = [] }) => [id, quotes.length]);
	expect(homes.filter(([, count]) => count !== 0)).toEqual([
		['event-1', 3],
		['event-3', 1]
	]);
});

it('[F2] quotations of a text without dates are in an undated event', () => {
	const plain = 'Ann Sample said, “The bridge is safe again.”';
	const drafted = propose(plain, { published, today: '2026-01-01', lang: 'en' });
	if (!drafted.ok) throw new Error('refused');
	const { events } = toDraft(drafted.value, { text: plain, published, title: 'The bridge' });
	expect(events).toMatchObject([
		{ id: 'undated', date: null, headline: 'The bridge', quotes: [{ speaker: 'Ann Sample' }] }
	]);
});

it('[F3] the file is a timeline without problems, and says that it is proposed', () => {
	expect(file.tags).toEqual(['proposed']);
	const read = drain(readTimelineFile(writeYaml(file)));
	expect(read.problems.map(({ code }) => code)).toEqual(['unapproved']);
	expect(read.timeline?.events.length).toBe(proposals.events.length);
});

it('[F440] only what was accepted is in the timeline', () => {
	const [first] = proposals.events;
	const accepted = { ...proposals, events: first ? [first] : [], quotes: [], sources: [] };
	const { events, sources } = toDraft(accepted, { text, published });
	expect(events.map(({ headline }) => headline)).toEqual([first?.headline]);
	expect(Object.keys(sources ?? {})).toEqual(['article']);
});

it.each([
	['[C3] a clock time without a zone is floating', 'at 2:30 p.m. on Friday', 'floating'],
	['[C3] one with a zone needs none', 'at 2:30 p.m. EDT on Friday', undefined],
	['[C3] days need none', 'on Friday', undefined]
])('%s', (_, words, timezone) => {
	const plain = `The bridge closed ${words}.`;
	const drafted = propose(plain, { published: '2025-08-13', today: '2026-01-01', lang: 'en' });
	if (!drafted.ok) throw new Error('refused');
	const made = toDraft(drafted.value, { text: plain, published: '2025-08-13', title: 'A' });
	expect(made.timezone).toBe(timezone);
	const { problems } = drain(readTimelineFile(writeYaml(made)));
	expect(problems.map(({ code }) => code)).toEqual(['unapproved']);
});
