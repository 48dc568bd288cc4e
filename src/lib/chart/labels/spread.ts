/**
 * The order in which labels are placed: the more important first, and equals so that they soon stand over all of
 * the axis, before any burst fills up. Pure. See ../SPEC.md §L8.
 */
import type { View } from '$lib/chart/scale/axis';
import { MOST_IMPORTANT } from './rank';

/** So often the axis is halved; what is still in one cell then stands at one place. */
const HALVINGS = 31;
const CELLS = 2 ** HALVINGS;
/** The level of what never has a cell to itself. */
const LEVELS = HALVINGS + 2;

export interface Ranked {
	/** Where each is tied, ascending. */
	readonly u: Float64Array;
	/** 0 is the most important; distinct, and dense. */
	readonly rank: Uint32Array;
	/** The author's, 1–5, never higher than that of a better rank. */
	readonly importance: Uint8Array;
}

/**
 * The axis is halved again and again. Of equal importance first comes what is the best of the whole axis, then what
 * is the best of a half, of a quarter, and so on: the best of a cell is placed before the second of any cell twice
 * as large. What is left out at the end changes nothing before it.
 *
 * @returns places in the columns, the first to be placed first. O(n)
 */
export function spreadOrder({ u, rank, importance }: Ranked, fit: View): Uint32Array {
	const level = levelsOf(u, rank, fit);
	const byRank = new Uint32Array(rank.length);
	rank.forEach((of, i) => (byRank[of] = i));
	// Sorted by counting: what has the same importance and level keeps the order of its ranks.
	const binOf = (i: number) => (MOST_IMPORTANT - (importance[i] ?? 0)) * LEVELS + (level[i] ?? 0);
	const next = new Uint32Array((MOST_IMPORTANT + 1) * LEVELS + 1);
	for (let i = 0; i < rank.length; i++) next[binOf(i) + 1] = (next[binOf(i) + 1] ?? 0) + 1;
	for (let bin = 1; bin < next.length; bin++) next[bin] = (next[bin] ?? 0) + (next[bin - 1] ?? 0);
	const order = new Uint32Array(rank.length);
	for (const i of byRank) {
		const place = next[binOf(i)] ?? 0;
		order[place] = i;
		next[binOf(i)] = place + 1;
	}
	return order;
}

/** For each the number of halvings after which nothing better shares its cell. */
function levelsOf(u: Float64Array, rank: Uint32Array, { u0, u1 }: View): Uint8Array {
	const cells = Uint32Array.from(u, (at) =>
		Math.min(CELLS - 1, Math.max(0, Math.floor(((at - u0) / (u1 - u0)) * CELLS)))
	);
	const levels = new Uint8Array(u.length);
	const better = new Uint32Array(u.length);
	const look = (first: number, step: 1 | -1) => {
		// What was passed and is not hidden by something better that is nearer: the nearest on top.
		let size = 0;
		for (let n = 0, i = first; n < u.length; n++, i += step) {
			while (size > 0 && (rank[better[size - 1] ?? 0] ?? 0) > (rank[i] ?? 0)) size--;
			if (size > 0) {
				const apart = levelApart(cells[i] ?? 0, cells[better[size - 1] ?? 0] ?? 0);
				levels[i] = Math.max(levels[i] ?? 0, apart);
			}
			better[size++] = i;
		}
	};
	look(0, 1);
	look(u.length - 1, -1);
	return levels;
}

/** After so many halvings two cells of the finest level are no longer in one: 1 to 31, or 32 if they are the same. */
function levelApart(a: number, b: number): number {
	return Math.clz32(a ^ b);
}
