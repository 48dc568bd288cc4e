/**
 * Stores events as pages receive them, so that only those that changed are put into words again. Events are identified
 * by object identity.
 */
import type { ReadingEvent } from '$lib/document/reading';
import { allCitations, withCorrecting } from '$lib/document/citations';
import type { FindMedia } from '$lib/document/media-facts';
import { allMedia } from '$lib/document/to-media';
import type { Timeline, TimelineEvent } from '$lib/document/timeline';
import type { SourcesById } from './evidence';
import { hasBothEras } from './grain';
import { createWords, type Words } from './words';

interface Known {
	readonly context: string;
	readonly event: ReadingEvent;
}

export class ReadingMemory {
	readonly #known = new WeakMap<TimelineEvent, Known>();
	#words: { readonly words: Words; readonly lang: string; readonly bothEras: boolean } | undefined;

	/** The words of dates, with those that were made before. */
	wordsIn(lang: string, bothEras: boolean): Words {
		const known = this.#words;
		if (known?.lang === lang && known.bothEras === bothEras) return known.words;
		const words = createWords(lang, bothEras);
		this.#words = { words, lang, bothEras };
		return words;
	}

	/** @param context - all that the result depends on, beside the event itself */
	readingOf(event: TimelineEvent, context: string, read: () => ReadingEvent): ReadingEvent {
		const known = this.#known.get(event);
		if (known?.context === context) return known.event;
		const reading = read();
		this.#known.set(event, { context, event: reading });
		return reading;
	}
}

/** All that an event is put into words with, beside itself: what all events share, what it cites and what it relates to. */
export function contextsOf(
	timeline: Timeline,
	ground: unknown,
	{ sourceOf, readingOf }: SourcesById,
	headlineOf: (id: string) => string,
	findMedia: FindMedia | undefined
): (event: TimelineEvent, underYears: boolean) => string {
	const { lang, clocks, groups, events } = timeline;
	const shared = JSON.stringify([lang, clocks, groups, ground, hasBothEras(events)]);
	const known = new Map<string, string>();
	const sourceWords = (id: string) => {
		const words = known.get(id) ?? JSON.stringify([sourceOf.get(id), readingOf.get(id)]);
		known.set(id, words);
		return words;
	};
	return (event, underYears) =>
		[
			shared,
			underYears,
			...withCorrecting(allCitations(event)).map(({ source }) => sourceWords(source)),
			...event.related.map(({ to }) => headlineOf(to)),
			...allMedia(event).flatMap(({ source = '', file = '' }) => [
				sourceWords(source),
				findMedia?.(file)?.hash
			])
		].join('\n');
}
