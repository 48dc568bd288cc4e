/**
 * The order in which events get their labels. Pure. See ./SPEC.md §L.
 */
import { hashText } from '$lib/base/hash';
import { sortedOrder } from '$lib/base/sorted-order';

/** What importance is judged by. */
export interface Weighed {
	readonly id: string;
	/** The author's, 1–5. */
	readonly importance: number;
	/** Quotes and sources. */
	readonly evidence: number;
}

/** More evidence than this adds nothing. */
const MOST_EVIDENCE = 0xffff;
const MOST_IMPORTANT = 5;

/** For each event its rank, 0 first: importance, then evidence, then a stable hash of the id. */
export function rankEvents(events: readonly Weighed[]): Uint32Array {
	// One number each, exact in a double: 3 bits of importance, 16 of evidence, 32 of hash.
	const keys = Float64Array.from(
		events,
		({ id, importance, evidence }) =>
			((MOST_IMPORTANT - importance) * (MOST_EVIDENCE + 1) +
				(MOST_EVIDENCE - Math.min(evidence, MOST_EVIDENCE))) *
				2 ** 32 +
			hashText(id)
	);
	const ranks = new Uint32Array(events.length);
	sortedOrder(keys).forEach((index, rank) => (ranks[index] = rank));
	return ranks;
}
