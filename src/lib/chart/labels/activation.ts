/**
 * Label activation: from which zoom on each label is shown, and in which lane. Computed once for a
 * document, so that a frame only reads it.
 * Pure. `u` is the axis coordinate; the zoom is the world, the px of the whole axis. See ../SPEC.md §L.
 *
 * @see Been, Daiches, Yap: Dynamic Map Labeling, IEEE TVCG 12 (2006): consistent dynamic labelling
 */
import type { View } from '$lib/chart/scale/axis';
import { clearWorld, LABEL_GAP, LABEL_OFFSET, LEFT, MAX_LABEL_WIDTH, RIGHT } from './label-box';
import { LaneSet } from './lane-set';
import { stepOf, widthOf, WIDTHS } from '$lib/chart/widths';

/**
 * Two labels can never meet if their ties are this far apart, px. It depends on the greatest allowed width,
 * not on the widest label: a less important label must not change anything.
 */
const REACH = 2 * (MAX_LABEL_WIDTH + LABEL_OFFSET) + LABEL_GAP;
/** No label appears in a smaller world, because no plot is narrower. */
const FIRST_WORLD = WIDTHS[0];
/** Two lanes count as equally good if the label's activations in them differ by less than the width of a phone. */
const EARLY_WORLD = widthOf(stepOf(358));
/** This many neighbours are checked exactly; beyond them a label waits until it is certainly clear. */
const MOST_NEIGHBOURS = 16;
/** The generator reports its progress after this many labels. */
const LABELS_A_SLICE = 8192;

/** Labels in order of their ties, one column per property, without objects. */
export interface LabelColumns {
	/** Where each is tied, ascending. */
	readonly u: Float64Array;
	/** Of the boxes, px; at most `MAX_LABEL_WIDTH`. */
	readonly width: Uint16Array;
	/** Indexes into these columns, in the order of placement: see ./spread.ts. */
	readonly placing: Uint32Array;
}

/** The result for each label, in the same order. */
export interface Placement {
	/** 0 is nearest to the rail. */
	readonly lane: Uint8Array;
	/** `RIGHT` or `LEFT` of its mark. */
	readonly side: Uint8Array;
	/** The smallest world in which it is shown. Infinity: never. */
	readonly activation: Float64Array;
}

/**
 * Places every label once, in the order of ./spread.ts: here “more important” means placed before.
 *
 * Each takes the lane in which it can appear soonest: its activation is the smallest world from
 * which, at every larger one, it is clear of every more important label of that lane. Later ones
 * give way, so a less important event never delays a more important one.
 *
 * O(n · lanes), because each label checks a few neighbours per lane.
 *
 * @param fit - the whole axis
 * @param isGrowing - labels may grow into the lane below: of equally good lanes, those with a free lane below come first
 * @yields the finished part, 0–1
 */
export function* placeLabels(
	labels: LabelColumns,
	fit: View,
	laneCount: number,
	isGrowing: boolean
): Generator<number, Placement> {
	const placer = new Placer(labels, fit, laneCount, isGrowing);
	const count = labels.placing.length;
	for (let k = 0; k < count; k++) {
		placer.place(labels.placing[k] ?? 0);
		if (k % LABELS_A_SLICE === LABELS_A_SLICE - 1) yield k / count;
	}
	return placer.placement();
}

/** The data of each label is stored together, so that reading it waits for memory only once: */
const STRIDE = 4;
/** the place of its tie, */
const TIE = 0;
/** the world from which it is shown; Infinity: not yet, or never, */
const SHOWN_FROM = 1;
/** the extent of its box from its tie, px, negative to the left, */
const REACHES = 2;
/** and its neighbours in its lane: two integers in the space of one number. */
const AFTER = 6;
const BEFORE = 7;

/** No label. */
const NONE = -1;

class Placer {
	readonly #lane: Uint8Array;
	readonly #fit: View;
	readonly #whole: number;
	readonly #lanes: readonly LaneSet[];
	/** The order in which lanes are tried. */
	readonly #laneOrder: readonly number[];
	/** Worlds up to this are equally good. */
	readonly #early: number;
	/** `STRIDE` numbers per label. */
	readonly #labels: Float64Array;
	/** The same memory as integers, `2 * STRIDE` per label. */
	readonly #links: Int32Array;
	/** For each label the first one with the same tie. */
	readonly #moment: Uint32Array;
	/** For each moment and side, a bit per lane that has a label there. */
	readonly #taken: Uint32Array;
	/** One bit per lane. */
	readonly #everyLane: number;
	/** In each lane, the neighbours of the current label. */
	readonly #after: Int32Array;
	readonly #before: Int32Array;
	/** The best place found so far for the current label. */
	#bestLane = 0;

	constructor({ u, width }: LabelColumns, fit: View, laneCount: number, isGrowing: boolean) {
		this.#fit = fit;
		this.#whole = fit.u1 - fit.u0;
		this.#lanes = Array.from({ length: laneCount }, () => new LaneSet(u.length));
		const lanes = [...this.#lanes.keys()];
		const isOdd = (lane: number) => lane % 2 === 1;
		this.#laneOrder = isGrowing
			? [...lanes.filter(isOdd), ...lanes.filter((lane) => !isOdd(lane))]
			: lanes;
		this.#early = isGrowing ? EARLY_WORLD : FIRST_WORLD;
		this.#lane = new Uint8Array(u.length);
		this.#labels = new Float64Array(u.length * STRIDE);
		this.#links = new Int32Array(this.#labels.buffer);
		for (let i = 0; i < u.length; i++) {
			this.#labels[i * STRIDE + TIE] = u[i] ?? 0;
			this.#labels[i * STRIDE + SHOWN_FROM] = Infinity;
			this.#labels[i * STRIDE + REACHES] = (width[i] ?? 0) + LABEL_OFFSET;
		}
		this.#moment = momentsOf(u);
		this.#taken = new Uint32Array(u.length * 2);
		this.#everyLane = 2 ** laneCount - 1;
		this.#after = new Int32Array(laneCount);
		this.#before = new Int32Array(laneCount);
	}

	placement(): Placement {
		const side = new Uint8Array(this.#lane.length);
		const activation = new Float64Array(this.#lane.length);
		for (let i = 0; i < side.length; i++) {
			side[i] = (this.#labels[i * STRIDE + REACHES] ?? 0) > 0 ? RIGHT : LEFT;
			activation[i] = this.#labels[i * STRIDE + SHOWN_FROM] ?? Infinity;
		}
		return { lane: this.#lane, side, activation };
	}

	/**
	 * Right of the mark, unless the label would then pass the document's end when it appears, and not be inside it by
	 * the width of a phone: then left, if it appears sooner there. The side depends on the document alone, so no view ever flips it.
	 */
	place(i: number): void {
		const moment = this.#moment[i] ?? 0;
		const takenRight = this.#taken[2 * moment + RIGHT] ?? 0;
		const takenLeft = this.#taken[2 * moment + LEFT] ?? 0;
		if (takenRight === this.#everyLane && takenLeft === this.#everyLane) return;
		this.#findNeighbours(i);
		const u = this.#labels[i * STRIDE + TIE] ?? 0;
		const needed = this.#labels[i * STRIDE + REACHES] ?? 0;
		const fitsFrom = (room: number) => needed / Math.max(room / this.#whole, Number.MIN_VALUE);
		const fitsRightFrom = fitsFrom(this.#fit.u1 - u);
		const right = this.#soonest(u, LABEL_OFFSET, needed, takenRight);
		const rightLane = this.#bestLane;
		if (right < Infinity && right >= fitsRightFrom) {
			this.#take(i, RIGHT, rightLane, right);
			return;
		}
		// A greater activation is still clear: labels stay clear at every larger world.
		const soonest = this.#soonest(u, -needed, -LABEL_OFFSET, takenLeft);
		const left = Math.max(soonest, fitsFrom(u - this.#fit.u0));
		const rightInside = Math.max(right, fitsRightFrom);
		if (left <= rightInside && rightInside > EARLY_WORLD) this.#take(i, LEFT, this.#bestLane, left);
		else this.#take(i, RIGHT, rightLane, rightInside);
	}

	#findNeighbours(i: number): void {
		for (let at = 0; at < this.#lanes.length; at++) {
			const after = this.#lanes[at]?.after(i) ?? NONE;
			this.#after[at] = after;
			this.#before[at] =
				after === NONE ? (this.#lanes[at]?.before(i) ?? NONE) : this.#beside(BEFORE, after);
		}
	}

	/** The neighbour of a label in its lane. */
	#beside(link: typeof AFTER | typeof BEFORE, i: number): number {
		return this.#links[2 * STRIDE * i + link] ?? NONE;
	}

	#take(i: number, side: typeof RIGHT | typeof LEFT, lane: number, activation: number): void {
		if (activation === Infinity) return;
		const moment = this.#moment[i] ?? 0;
		this.#taken[2 * moment + side] = (this.#taken[2 * moment + side] ?? 0) | (1 << lane);
		this.#lanes[lane]?.add(i);
		this.#lane[i] = lane;
		const at = i * STRIDE;
		this.#labels[at + SHOWN_FROM] = activation;
		if (side === LEFT) this.#labels[at + REACHES] = -(this.#labels[at + REACHES] ?? 0);
		const [after, before] = [this.#after[lane] ?? NONE, this.#before[lane] ?? NONE];
		this.#links[2 * at + AFTER] = after;
		this.#links[2 * at + BEFORE] = before;
		if (after !== NONE) this.#links[2 * STRIDE * after + BEFORE] = i;
		if (before !== NONE) this.#links[2 * STRIDE * before + AFTER] = i;
	}

	/**
	 * The smallest world in which a label may appear; stores its lane in `#bestLane`.
	 *
	 * @param u - its tie
	 * @param start - of its box, px from there
	 * @param taken - a bit per lane that has a label at that moment, on that side
	 */
	#soonest(u: number, start: number, end: number, taken: number): number {
		let best = Infinity;
		let soonest = Infinity;
		this.#bestLane = 0;
		for (const at of this.#laneOrder) {
			if ((taken & (1 << at)) !== 0) continue;
			const activation = this.#clearFrom(at, u, start, end, best);
			if (Math.max(activation, this.#early) >= best) continue;
			best = Math.max(activation, this.#early);
			soonest = activation;
			this.#bestLane = at;
		}
		return soonest;
	}

	/**
	 * The smallest world from which a label is clear of all labels of a lane that are then shown.
	 *
	 * @param giveUpAt - results from this value on are useless: returns Infinity
	 */
	#clearFrom(lane: number, u: number, start: number, end: number, giveUpAt: number): number {
		const after = this.#clearOn(1, lane, u, start, end, FIRST_WORLD, giveUpAt);
		return after < giveUpAt ? this.#clearOn(-1, lane, u, start, end, after, giveUpAt) : Infinity;
	}

	/**
	 * The same for the labels on one side. Searches outward, and stops at a label that is shown
	 * whenever this one is, because it keeps this one clear of all labels beyond; or where even the
	 * widest label could not reach any more.
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
			const tie = this.#labels[at + TIE] ?? 0;
			if (lastTie !== undefined && tie !== lastTie) break;
			const apart = Math.abs(tie - u) / this.#whole; // part of the world
			if (apart * activation >= REACH) break;
			if (seen >= MOST_NEIGHBOURS && apart > 0) return Math.max(activation, REACH / apart);
			const reaches = this.#labels[at + REACHES] ?? 0;
			const otherStart = reaches > 0 ? LABEL_OFFSET : reaches;
			const otherEnd = reaches > 0 ? reaches : -LABEL_OFFSET;
			const clearAt =
				direction === 1
					? clearWorld(start, end, otherStart, otherEnd, apart)
					: clearWorld(otherStart, otherEnd, start, end, apart);
			const shownFrom = this.#labels[at + SHOWN_FROM] ?? Infinity;
			if (clearAt > shownFrom) activation = Math.max(activation, clearAt);
			if (shownFrom <= activation && apart > 0) lastTie = tie; // one more may have the same mark
			other = this.#beside(direction === 1 ? AFTER : BEFORE, other);
		}
		return activation;
	}
}

function momentsOf(u: Float64Array): Uint32Array {
	const moments = new Uint32Array(u.length);
	for (let i = 1; i < u.length; i++) moments[i] = u[i] === u[i - 1] ? (moments[i - 1] ?? 0) : i;
	return moments;
}
