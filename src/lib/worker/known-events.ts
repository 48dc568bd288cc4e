/**
 * Events on their way from the worker to the page: those that the page already has go as numbers, so that a letter in
 * one of 1,500 headlines does not copy all of them.
 * Pure.
 */
import { replaceEqual } from '$lib/base/replace-equal';
import type { ReadingEvent, ReadingTimeline } from '$lib/document/reading';

/** A number is the position of the event in the timeline that was sent before. */
export type SentTimeline = Omit<ReadingTimeline, 'events'> & {
	readonly events: readonly (ReadingEvent | number)[];
};

/** @param before - the timeline that the page has; its events are recognized by identity */
export function toSent(now: ReadingTimeline, before: ReadingTimeline | undefined): SentTimeline {
	const known = new Map(before?.events.map((event, at) => [event, at]));
	return { ...now, events: now.events.map((event) => known.get(event) ?? event) };
}

/**
 * What is equal to a part of the timeline before is the same object, so that it is not drawn again.
 *
 * @param before - the timeline with which the other one was sent
 */
export function fromSent(sent: SentTimeline, before: ReadingTimeline | undefined): ReadingTimeline {
	const events = sent.events.map((event) => {
		if (typeof event !== 'number') return event;
		const known = before?.events[event];
		if (!known) throw new RangeError(`The timeline before has no event ${event}.`);
		return known;
	});
	return replaceEqual(before, { ...sent, events });
}
