/** Finds events of a long timeline by words and group. The words of all are gathered once. */
import { fold, wordsOf } from '$lib/base/fold';
import type { Wanted } from '$lib/document/reading';
import type { Citation, Source, Timeline, TimelineEvent } from '$lib/document/timeline';

/** Work on many events pauses after so many. */
const EVENTS_A_STEP = 1000;

export class EventSearch {
	readonly #timeline: Timeline;
	#texts: readonly string[] | undefined;

	constructor(timeline: Timeline) {
		this.#timeline = timeline;
	}

	/**
	 * Places of the events that hold every word of the query and are in the group, ascending.
	 *
	 * @yields the part that is done, 0–1
	 */
	*find({ query = '', group }: Wanted): Generator<number, Uint32Array> {
		const { events } = this.#timeline;
		const words = wordsOf(query);
		const texts = words.length > 0 ? (this.#texts ??= yield* this.#gather()) : [];
		const found: number[] = [];
		for (const [i, event] of events.entries()) {
			if (i % EVENTS_A_STEP === 0) yield i / events.length;
			if (group !== undefined && event.group !== group) continue;
			if (words.every((word) => texts[i]?.includes(word))) found.push(i);
		}
		return Uint32Array.from(found);
	}

	*#gather(): Generator<number, string[]> {
		const { events, sources } = this.#timeline;
		const ofSource = new Map(sources.map((source) => [source.id, wordsOfSource(source)]));
		const texts: string[] = [];
		for (const event of events) {
			if (texts.length % EVENTS_A_STEP === 0) yield texts.length / events.length;
			texts.push(fold(wordsOfEvent(event, ofSource)));
		}
		return texts;
	}
}

function wordsOfSource({ title, publisher, publisherShort, authors, url }: Source): string {
	return joined([title, publisher, publisherShort, ...authors, url]);
}

function wordsOfEvent(event: TimelineEvent, ofSource: ReadonlyMap<string, string>): string {
	const cited = (citations: readonly Citation[]) =>
		citations.map(({ source }) => ofSource.get(source));
	return joined([
		event.headline,
		event.label,
		event.display,
		event.stated,
		event.summary,
		...event.quotes.flatMap(({ text, speaker, role, to, via, citations }) => [
			text,
			speaker,
			role,
			to,
			via,
			...cited(citations)
		]),
		...cited(event.citations),
		...event.places,
		...event.actors
	]);
}

function joined(parts: readonly (string | undefined)[]): string {
	return parts.filter((text) => text !== undefined).join('\n');
}
