/**
 * The order in which labels are placed: the more important first, and equals in an order that covers the whole
 * axis before any burst fills up. Pure. See ../SPEC.md §L8.
 */
import type { View } from '$lib/chart/scale/axis';
import { MOST_IMPORTANT } from './rank';

/** The number of halvings; events that are then in the same cell count as one place. */
const HALVINGS = 31;
const CELLS = 2 ** HALVINGS;
/** The level of events that never have a cell to themselves. */
const LEVELS = HALVINGS + 2;

export interface Ranked {
	/** Where each is tied, ascending. */
	readonly u: Float64Array;
	/** 0 is the most important; distinct, without gaps. */
	readonly rank: Uint32Array;
	/** The author's, 1–5, never higher than that of a better rank. */
	readonly importance: Uint8Array;
}

/**
 * The axis is halved repeatedly. Among equally important events, the best of the whole axis comes first, then
 * the best of each half, of each quarter, and so on: the best of a cell is placed before the second of any cell
 * twice as large. Leaving out later labels changes nothing before them.
 *
 * @returns indexes into the columns, in the order of placement. O(n)
 */
export function spreadOrder({ u, rank, importance }: Ranked, fit: View): Uint32Array {
	const level = levelsOf(u, rank, fit);
	const byRank = new Uint32Array(rank.length);
	rank.forEach((of, i) => (byRank[of] = i));
	// Counting sort: events with the same importance and level stay in the order of their ranks.
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

/** For each event the number of halvings after which nothing better is in its cell. */
function levelsOf(u: Float64Array, rank: Uint32Array, { u0, u1 }: View): Uint8Array {
	const cells = Uint32Array.from(u, (at) =>
		Math.min(CELLS - 1, Math.max(0, Math.floor(((at - u0) / (u1 - u0)) * CELLS)))
	);
	const levels = new Uint8Array(u.length);
	const better = new Uint32Array(u.length);
	const look = (first: number, step: 1 | -1) => {
		// A stack of the events passed so far that no nearer, better event hides; the nearest is on top.
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

/** The number of halvings after which two cells of the finest level are separate: 1 to 31, or 32 if they are the same. */
function levelApart(a: number, b: number): number {
	return Math.clz32(a ^ b);
}
