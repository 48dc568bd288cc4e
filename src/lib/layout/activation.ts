/**
 * Label activation: from which zoom on each label is shown, and in which lane. Decided once for a
 * document, so that a frame only asks.
 * Pure. `u` is the axis coordinate; the zoom is the world, the px of the whole axis. See ./SPEC.md §L.
 *
 * @see Been, Daiches, Yap: Dynamic Map Labeling, IEEE TVCG 12 (2006): consistent dynamic labelling
 */
import type { Axis, View } from './axis';
import { LaneSet } from './lane-set';
import { MAX_LABEL_WIDTH } from './measure';
import type { MeasuredEvent } from './types';
import { WIDTHS } from './widths';

/** From mark to label, px. */
export const LABEL_OFFSET = 8;
/** Left clear between two labels of a lane, px. */
const LABEL_GAP = 12;
/**
 * Two labels whose ties are this far apart, px, can never meet. Of the widest label there may be, not of
 * the widest there is: a less important label must change nothing.
 */
const REACH = 2 * (MAX_LABEL_WIDTH + LABEL_OFFSET) + LABEL_GAP;
/** No label appears in a smaller world: no plot is narrower. */
const FIRST_WORLD = WIDTHS[0];
/** So many neighbours are looked at exactly; beyond them a label waits until it is surely clear. */
const MOST_NEIGHBOURS = 16;
/** A build tells how far it is after this many labels. */
const LABELS_A_SLICE = 8192;

export const RIGHT = 0;
const LEFT = 1;

/** Labels in order of their ties, a column a property: nothing here is an object. */
export interface LabelColumns {
	/** Where each is tied, ascending. */
	readonly u: Float64Array;
	/** Of the boxes, px; at most `MAX_LABEL_WIDTH`. */
	readonly width: Uint16Array;
	/** Places in these columns, the most important first. */
	readonly byRank: Uint32Array;
}

/** What was decided of each label, in the same order. */
export interface Placement {
	/** 0 is nearest to the rail. */
	readonly lane: Uint8Array;
	/** `RIGHT` or `LEFT` of its mark. */
	readonly side: Uint8Array;
	/** The smallest world in which it is shown. Infinity: never. */
	readonly activation: Float64Array;
}

/**
 * Places every label once, the most important first.
 *
 * Each takes the lane in which it can appear soonest: its activation is the smallest world from
 * which, at every larger one, it is clear of every more important label of that lane. Later ones
 * yield, so a less important event never delays a more important one.
 *
 * O(n · lanes), for each label touches a few neighbours a lane.
 *
 * @param fit - the whole axis
 * @yields the part that is done, 0–1
 */
export function* placeLabels(
	labels: LabelColumns,
	fit: View,
	laneCount: number
): Generator<number, Placement> {
	const placer = new Placer(labels, fit, laneCount);
	const count = labels.byRank.length;
	for (let k = 0; k < count; k++) {
		placer.place(labels.byRank[k] ?? 0);
		if (k % LABELS_A_SLICE === LABELS_A_SLICE - 1) yield k / count;
	}
	return placer.placement;
}

/** Where on the axis an event's label is tied. On an even axis that is its step. */
export function anchorU({ anchor, start }: MeasuredEvent, axis: Axis): number {
	return axis.toU(axis.mode === 'even' ? Math.max(start, axis.toWall(axis.fit.u0)) : anchor);
}

/** What is known of a label that has its place, beside each other in memory: */
const STRIDE = 4;
/** where it is tied, */
const TIE = 0;
/** from which world on it is shown, */
const SHOWN_FROM = 1;
/** and where its box begins and ends, px from its tie. */
const START = 2;
const END = 3;

/** No label. */
const NONE = -1;

class Placer {
	readonly placement: Placement;
	readonly #u: Float64Array;
	readonly #width: Uint16Array;
	readonly #fit: View;
	readonly #whole: number;
	readonly #lanes: readonly LaneSet[];
	/** Of the labels that have their place, `STRIDE` a label: looking at one waits for memory once. */
	readonly #placed: Float64Array;
	/** In each lane the neighbours of the label at hand. */
	readonly #after: Int32Array;
	readonly #before: Int32Array;
	/** The best place found so far for the label at hand. */
	#bestLane = 0;

	constructor({ u, width }: LabelColumns, fit: View, laneCount: number) {
		this.#u = u;
		this.#width = width;
		this.#fit = fit;
		this.#whole = fit.u1 - fit.u0;
		this.#lanes = Array.from({ length: laneCount }, () => new LaneSet(u.length));
		this.#placed = new Float64Array(u.length * STRIDE);
		this.#after = new Int32Array(laneCount);
		this.#before = new Int32Array(laneCount);
		this.placement = {
			lane: new Uint8Array(u.length),
			side: new Uint8Array(u.length),
			activation: new Float64Array(u.length).fill(Infinity)
		};
	}

	/**
	 * Right of the mark, unless the label would then pass the document's end when it appears: then
	 * left. The side depends on the document alone, so no view ever flips it.
	 */
	place(i: number): void {
		for (let at = 0; at < this.#lanes.length; at++) {
			this.#after[at] = this.#lanes[at]?.after(i) ?? NONE;
			this.#before[at] = this.#lanes[at]?.before(i) ?? NONE;
		}
		const u = this.#u[i] ?? 0;
		const needed = (this.#width[i] ?? 0) + LABEL_OFFSET;
		const fitsFrom = (room: number) => needed / Math.max(room / this.#whole, Number.MIN_VALUE);
		const fitsRightFrom = fitsFrom(this.#fit.u1 - u);
		const right = this.#soonest(u, LABEL_OFFSET, needed);
		const rightLane = this.#bestLane;
		if (right < Infinity && right >= fitsRightFrom) {
			this.#take(i, RIGHT, rightLane, right);
			return;
		}
		// Raising an activation keeps it clear: clearance holds at every larger world.
		const left = Math.max(this.#soonest(u, -needed, -LABEL_OFFSET), fitsFrom(u - this.#fit.u0));
		const rightInside = Math.max(right, fitsRightFrom);
		if (left <= rightInside) this.#take(i, LEFT, this.#bestLane, left);
		else this.#take(i, RIGHT, rightLane, rightInside);
	}

	#take(i: number, side: number, lane: number, activation: number): void {
		this.placement.side[i] = side;
		this.placement.lane[i] = lane;
		this.placement.activation[i] = activation;
		if (activation === Infinity) return;
		this.#lanes[lane]?.add(i);
		const needed = (this.#width[i] ?? 0) + LABEL_OFFSET;
		const at = i * STRIDE;
		this.#placed[at + TIE] = this.#u[i] ?? 0;
		this.#placed[at + SHOWN_FROM] = activation;
		this.#placed[at + START] = side === RIGHT ? LABEL_OFFSET : -needed;
		this.#placed[at + END] = side === RIGHT ? needed : -LABEL_OFFSET;
	}

	/**
	 * The smallest world in which a label may appear; its lane is left in `#bestLane`.
	 *
	 * @param u - where it is tied
	 * @param start - of its box, px from there; its sign tells the side
	 */
	#soonest(u: number, start: number, end: number): number {
		let best = Infinity;
		this.#bestLane = 0;
		for (let at = 0; at < this.#lanes.length; at++) {
			const activation = this.#clearFrom(at, u, start, end, best);
			if (activation >= best) continue;
			best = activation;
			this.#bestLane = at;
		}
		return best;
	}

	/**
	 * The smallest world from which a label is clear of all labels of a lane that are then shown.
	 *
	 * @param giveUpAt - an answer at or above this is of no use: Infinity is returned
	 */
	#clearFrom(lane: number, u: number, start: number, end: number, giveUpAt: number): number {
		if (this.#isMarkTaken(lane, u, start)) return Infinity;
		const after = this.#clearOn(1, lane, u, start, end, FIRST_WORLD, giveUpAt);
		return after < giveUpAt ? this.#clearOn(-1, lane, u, start, end, after, giveUpAt) : Infinity;
	}

	#next(direction: 1 | -1, lane: number, other: number): number {
		const set = this.#lanes[lane];
		return (direction === 1 ? set?.after(other) : set?.before(other)) ?? NONE;
	}

	/** Whether a label of the lane is tied to the same moment and stands on the same side of it. */
	#isMarkTaken(lane: number, u: number, start: number): boolean {
		let other = this.#after[lane] ?? NONE;
		for (; this.#isTiedTo(other, u); other = this.#next(1, lane, other))
			if ((this.#placed[other * STRIDE + START] ?? 0) > 0 === start > 0) return true;
		other = this.#before[lane] ?? NONE;
		for (; this.#isTiedTo(other, u); other = this.#next(-1, lane, other))
			if ((this.#placed[other * STRIDE + START] ?? 0) > 0 === start > 0) return true;
		return false;
	}

	#isTiedTo(other: number, u: number): boolean {
		return other !== NONE && this.#placed[other * STRIDE + TIE] === u;
	}

	/**
	 * The same for the labels tied on one side of it. Looks outward, and ends at a label that is
	 * always shown when this one is, for it keeps clear of what is beyond it; or where even the
	 * widest label could not matter any more.
	 */
	#clearOn(
		direction: 1 | -1,
		lane: number,
		u: number,
		start: number,
		end: number,
		from: number,
		giveUpAt: number
	): number {
		let activation = from;
		let other = (direction === 1 ? this.#after[lane] : this.#before[lane]) ?? NONE;
		let lastTie: number | undefined;
		for (let seen = 0; other !== NONE && activation < giveUpAt; seen++) {
			const at = other * STRIDE;
			const tie = this.#placed[at + TIE] ?? 0;
			if (lastTie !== undefined && tie !== lastTie) break;
			const apart = Math.abs(tie - u) / this.#whole; // part of the world
			if (apart * activation >= REACH) break;
			if (seen >= MOST_NEIGHBOURS && apart > 0) return Math.max(activation, REACH / apart);
			const otherStart = this.#placed[at + START] ?? 0;
			const otherEnd = this.#placed[at + END] ?? 0;
			const clearAt =
				direction === 1
					? clearWorld(start, end, otherStart, otherEnd, apart)
					: clearWorld(otherStart, otherEnd, start, end, apart);
			const shownFrom = this.#placed[at + SHOWN_FROM] ?? Infinity;
			if (clearAt > shownFrom) activation = Math.max(activation, clearAt);
			if (shownFrom <= activation && apart > 0) lastTie = tie; // one more may share its mark
			other = this.#next(direction, lane, other);
		}
		return activation;
	}
}

/** The smallest world from which two boxes are clear; the first is tied `apart` before the second. */
function clearWorld(
	firstStart: number,
	firstEnd: number,
	secondStart: number,
	secondEnd: number,
	apart: number
): number {
	const needed = firstEnd - secondStart + LABEL_GAP;
	if (needed <= 0) return 0;
	if (apart > 0) return needed / apart;
	// One mark, two sides.
	return secondEnd - firstStart + LABEL_GAP <= 0 ? 0 : Infinity;
}
