/** Finds events of a long timeline by words and group. The words of all events are indexed once. */
import { fold, wordsOf } from '$lib/base/fold';
import { stringsOf } from '$lib/base/strings-of';
import { allCitations, withCorrecting } from '$lib/document/citations';
import { groupTest } from '$lib/document/group-choice';
import type { Wanted } from '$lib/document/reading';
import type { Citation, Group, Source, UndatedEvent } from '$lib/document/timeline';

/** The generator yields after this many events. */
const EVENTS_A_STEP = 1000;

/** The searched events, with or without dates. */
export interface Searched {
	readonly events: readonly UndatedEvent[];
	readonly sources: readonly Source[];
	readonly groups: readonly Group[];
}

export class EventSearch {
	readonly #timeline: Searched;
	#texts: readonly string[] | undefined;

	constructor(timeline: Searched) {
		this.#timeline = timeline;
	}

	/**
	 * Indexes of the events that contain every word of the query and are in the group, ascending.
	 *
	 * @yields the finished part, 0–1
	 */
	*find({ query = '', group }: Wanted): Generator<number, Uint32Array> {
		const { events } = this.#timeline;
		const isAsked = groupTest(group);
		const words = wordsOf(query);
		const texts = words.length > 0 ? (this.#texts ??= yield* this.#gather()) : [];
		const found: number[] = [];
		for (const [i, event] of events.entries()) {
			if (i % EVENTS_A_STEP === 0) yield i / events.length;
			if (!isAsked(event.group)) continue;
			if (words.every((word) => texts[i]?.includes(word))) found.push(i);
		}
		return Uint32Array.from(found);
	}

	*#gather(): Generator<number, string[]> {
		const { events, sources, groups } = this.#timeline;
		const ofGroup = new Map(groups.map(({ id, label }) => [id, label]));
		const ofSource = new Map(
			sources.map((source) => [source.id, stringsOf(source, UNSEEN).join('\n')])
		);
		const texts: string[] = [];
		for (const event of events) {
			if (texts.length % EVENTS_A_STEP === 0) yield texts.length / events.length;
			texts.push(fold(`${ofGroup.get(event.group ?? '') ?? ''}\n${wordsOfEvent(event, ofSource)}`));
		}
		return texts;
	}
}

/** Skips ids, kinds, and dates as numbers. */
const UNSEEN = new Set(
	'id group kind status mode supports attribution timing date accessed importance lang access type source'.split(
		' '
	)
);

function wordsOfEvent(event: UndatedEvent, ofSource: ReadonlyMap<string, string>): string {
	const cited = withCorrecting(allCitations(event)).map(
		({ source }: Citation) => ofSource.get(source) ?? ''
	);
	return [...stringsOf(event, UNSEEN), ...cited].join('\n');
}
