import { expect, it } from 'vitest';
import type { ReadingTimeline } from '$lib/document/reading';
import { readTimelineFile } from '$lib/formats/native/read';
import { drain } from '$lib/base/drain';
import { ReadingMemory } from '$lib/story/reading-memory';
import { toReading } from '$lib/story/to-reading';
import { fromSent, toSent } from './known-events';

const memory = new ReadingMemory();
const first = open(['One', 'Two', 'Three']);

function open(headlines: readonly string[], from?: ReadingTimeline): ReadingTimeline {
	const events = headlines.map((headline, i) => ({ id: `e${i}`, date: `200${i}`, headline }));
	const { timeline } = drain(
		readTimelineFile(JSON.stringify({ version: 1, title: 'Numbers', events }))
	);
	if (!timeline) throw new Error('The timeline has a fault.');
	const now = toReading('numbers', timeline, { memory });
	// A worker that is given the same event again has the same object.
	return from
		? { ...now, events: now.events.map((event, i) => sameAs(from.events[i], event)) }
		: now;
}
function sameAs(
	before: ReadingTimeline['events'][number] | undefined,
	now: ReadingTimeline['events'][number]
) {
	return before?.headline === now.headline ? before : now;
}

it('the page receives the events that changed, and numbers for the others', () => {
	const now = open(['One', 'Second', 'Three'], first);
	const sent = structuredClone(toSent(now, first));
	expect(sent.events.map((event) => typeof event)).toEqual(['number', 'object', 'number']);
	const page = structuredClone(first);
	const received = fromSent(sent, page);
	expect(received).toEqual(now);
	expect(received.events[0]).toBe(page.events[0]);
	expect(received.events[1]).not.toBe(page.events[1]);
	expect(received.sources).toBe(page.sources);
});

it('events that are moved, added and removed are found again', () => {
	const [one, two, three] = first.events;
	if (!one || !two || !three) throw new Error('There are three events.');
	const added = { ...two, id: 'new' };
	const now = { ...first, events: [three, added, one] };
	expect(fromSent(structuredClone(toSent(now, first)), first)).toEqual(now);
	expect(toSent(now, undefined).events).toEqual(now.events);
});

it('a number without its timeline is an error, not a gap', () => {
	const sent = toSent(first, first);
	expect(() => fromSent(sent, undefined)).toThrow(RangeError);
});
