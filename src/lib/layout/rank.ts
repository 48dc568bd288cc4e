/**
 * The order in which events get their labels. Pure. See ./SPEC.md §L.
 */
import { hashText } from '$lib/base/hash';

/** What importance is judged by. */
export interface Weighed {
	readonly id: string;
	/** The author's, 1–5. */
	readonly importance: number;
	/** Quotes and sources. */
	readonly evidence: number;
}

/** For each event its rank, 0 first: importance, then evidence, then a stable hash of the id. */
export function rankEvents(events: readonly Weighed[]): number[] {
	const order = events
		.map((event, index) => ({ event, index, hash: hashText(event.id) }))
		.sort(
			(a, b) =>
				b.event.importance - a.event.importance ||
				b.event.evidence - a.event.evidence ||
				a.hash - b.hash ||
				a.index - b.index
		);
	const ranks = new Array<number>(events.length);
	order.forEach(({ index }, rank) => (ranks[index] = rank));
	return ranks;
}
