/**
 * Which of two events is the more important one. Pure. See ../SPEC.md §L8.
 */
import { sortedOrder } from '$lib/base/sorted-order';

/** More evidence than this makes no difference. */
const MOST_EVIDENCE = 0xfff;
const EVIDENCE_BITS = 12;
export const MOST_IMPORTANT = 5;
/** Heavier than any weight. */
const MOST_WEIGHT = (MOST_IMPORTANT + 1) << EVIDENCE_BITS;

/** The weight of an event, without its label, as one number: the greater, the more important. */
export type Weight = number;

/** @param importance - the author's, 1–5. @param evidence - quotes and sources */
export function weightOf(importance: number, evidence: number): Weight {
	return (importance << EVIDENCE_BITS) | Math.min(evidence, MOST_EVIDENCE);
}

export function importanceOf(weight: Weight): number {
	return weight >>> EVIDENCE_BITS;
}

const WIDTH_BITS = 9;
const HASH_BITS = 29;

/**
 * The rank of each event, 0 first: by importance, then evidence, then the narrower label (more of these find
 * room), then a hash of the id, which is arbitrary and the same everywhere.
 *
 * @param width - of the labels, px
 * @param hash - of the ids, 32 bits
 */
export function rankEvents(
	weight: Uint16Array,
	width: Uint16Array,
	hash: Uint32Array
): Uint32Array {
	// One number each, exact in a double: 15 bits of weight, 9 of width, 29 of hash.
	const keys = Float64Array.from(
		weight,
		(of, i) =>
			((MOST_WEIGHT - of) * 2 ** WIDTH_BITS + (width[i] ?? 0)) * 2 ** HASH_BITS +
			((hash[i] ?? 0) >>> (32 - HASH_BITS))
	);
	const ranks = new Uint32Array(weight.length);
	sortedOrder(keys).forEach((index, rank) => (ranks[index] = rank));
	return ranks;
}
