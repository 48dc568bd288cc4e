/** The steps of a review, and how they are undone. */
import { expect, it } from 'vitest';
import { beginHistory, redone, undone, withStep } from './history';
import { lackOf } from './lack';
import {
	add,
	countOf,
	decide,
	freeId,
	itemBeside,
	merge,
	nextUndecided,
	replace,
	split
} from './review';
import type { EventItem, ReviewItems } from './review-item';
import { sourceOfWords } from './by-hand';
import { splitHeadline } from './split-headline';
import { itemsOf, TEXT } from './test-article';

const idsOf = (items: ReviewItems) => items.map(({ id }) => id);
const eventOf = (items: ReviewItems, id: string): EventItem => {
	const item = items.find((one) => one.id === id);
	if (item?.kind !== 'event') throw new Error(`${id} is no event`);
	return item;
};

it('[P2] proposals are in the order of the text, and none is decided', () => {
	const items = itemsOf();
	expect(idsOf(items)).toEqual(['e1', 'e2', 'q1', 's1', 'e3', 'q2']);
	expect(countOf(items, 'proposed')).toBe(6);
});

it('[P2] after a decision the next undecided one is next, and the first after the last', () => {
	const items = decide(itemsOf(), ['e2', 'q1'], 'accepted');
	expect(nextUndecided(items, 'e1')?.id).toBe('s1');
	expect(nextUndecided(items, 'q2')?.id).toBe('e1');
	const all = decide(items, idsOf(items), 'rejected');
	expect(nextUndecided(all, 'e1')).toBeUndefined();
	expect([countOf(all, 'rejected'), countOf(all, 'rejected', 'event')]).toEqual([6, 3]);
});

it.each([
	['e1', 1, 'e2'],
	['e1', -1, 'e1'],
	['q2', 1, 'q2'],
	['e3', -Infinity, 'e1'],
	['e1', Infinity, 'q2']
])('[P2] from %s by %d the keyboard comes to %s', (id, by, expected) => {
	expect(itemBeside(itemsOf(), id, by)?.id).toBe(expected);
});

it('[P3] an event without a headline, a date that is none, a source without a name cannot be accepted', () => {
	const items = itemsOf();
	const event = eventOf(items, 'e1');
	const having = (changed: object) =>
		lackOf({ ...event, proposal: { ...event.proposal, ...changed } });
	expect(having({})).toBeUndefined();
	expect(having({ headline: ' ' })).toBe('headline');
	expect(having({ date: 'Monday' })).toBe('date');
	expect(having({ date: '' })).toBeUndefined();
	expect(having({ date: '1936/1939' })).toBeUndefined();
	const source = sourceOfWords(TEXT, { start: 0, end: 0 });
	expect(lackOf({ id: 's9', kind: 'source', verdict: 'proposed', proposal: source })).toBe('name');
});

it('[P6] a merged event keeps its own date and has the other one; split, both are as before', () => {
	const items = itemsOf();
	const merged = merge(items, 'e1', 'e3');
	expect(idsOf(merged)).toEqual(['e1', 'e2', 'q1', 's1', 'q2']);
	expect(eventOf(merged, 'e1').proposal.date).toBe('2024-05-13');
	expect(eventOf(merged, 'e1').merged.map(({ date }) => date)).toEqual(['1931']);
	const again = split(merged, 'e1');
	expect(again.map(({ proposal }) => proposal)).toEqual(items.map(({ proposal }) => proposal));
	expect(new Set(idsOf(again)).size).toBe(6);
});

it('[P6] quotations go with the event that was merged into another one', () => {
	const items = itemsOf().map((item) => (item.kind === 'quote' ? { ...item, home: 'e3' } : item));
	const homes = merge(items, 'e1', 'e3').flatMap((item) =>
		item.kind === 'quote' ? item.home : []
	);
	expect(homes).toEqual(['e1', 'e1']);
});

it('[P6] nothing is merged with itself, with a quotation, or with what is gone', () => {
	const items = itemsOf();
	for (const [id, other] of [
		['e1', 'e1'],
		['e1', 'q1'],
		['q1', 'e1'],
		['e1', 'e77']
	] as const)
		expect(merge(items, id, other)).toBe(items);
});

it('[P6] an event that is two becomes two with one date, undecided', () => {
	const items = itemsOf('The council closed the bridge and the mayor resigned on Monday.');
	const halves = split(decide(items, ['e1'], 'accepted'), 'e1');
	expect(halves.map(({ id, verdict }) => [id, verdict])).toEqual([
		['e1', 'accepted'],
		['e2', 'proposed']
	]);
	const events = idsOf(halves).map((id) => eventOf(halves, id).proposal);
	expect(events.map(({ headline }) => headline)).toEqual([
		'The council closed the bridge',
		'The mayor resigned'
	]);
	expect(events.map(({ date }) => date)).toEqual(['2024-05-13', '2024-05-13']);
});

it.each([
	['Parliament met; the king left the city', ['Parliament met', 'The king left the city']],
	[
		'Das Haus brannte nieder und die Feuerwehr kam',
		['Das Haus brannte nieder', 'Die Feuerwehr kam']
	],
	['市议会关闭了这座老桥，市长随后宣布辞职', ['市议会关闭了这座老桥', '市长随后宣布辞职']],
	['The old bridge was opened', undefined]
])('[P6] %s', (headline, halves) => expect(splitHeadline(headline)).toEqual(halves));

it('[P4] what is added has an id of its own and its place in the text', () => {
	const items = merge(itemsOf(), 'e1', 'e3');
	const start = TEXT.indexOf('The council');
	const proposal = sourceOfWords(TEXT, { start, end: start + 'The council'.length });
	const id = freeId(items, 'source');
	const all = add(items, { id, kind: 'source', verdict: 'proposed', proposal });
	expect(idsOf(all)).toEqual(['s2', 'e1', 'e2', 'q1', 's1', 'q2']);
	expect(freeId(itemsOf(), 'event')).toBe('e4');
});

it('[P7] each step is undone and redone; typing in one field is one step', () => {
	const items = itemsOf();
	const typed = (headline: string) => {
		const event = eventOf(items, 'e1');
		return replace(items, { ...event, proposal: { ...event.proposal, headline } });
	};
	let history = withStep(beginHistory(items), decide(items, ['q1'], 'accepted'));
	history = withStep(history, typed('T'), 'e1 headline');
	history = withStep(history, typed('Th'), 'e1 headline');
	history = withStep(history, typed('Th'), 'e1 date');
	expect(history.past.length).toBe(3);
	const before = undone(undone(history));
	expect(countOf(before.items, 'accepted')).toBe(1);
	expect(eventOf(before.items, 'e1').proposal.headline).toBe(
		'The council said that the old bridge will close'
	);
	expect(undone(before).items).toBe(items);
	expect(undone(undone(before)).items).toBe(items);
	expect(redone(redone(undone(before))).items).toEqual(undone(history).items);
});

it('[P7] what follows an undone step takes its place', () => {
	const items = itemsOf();
	const first = withStep(beginHistory(items), decide(items, ['e1'], 'accepted'));
	const other = withStep(undone(first), decide(items, ['e1'], 'rejected'));
	expect(redone(other)).toBe(other);
	expect(countOf(other.items, 'rejected')).toBe(1);
});
