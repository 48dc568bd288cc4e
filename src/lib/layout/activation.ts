/**
 * Label activation: from which zoom on each label is shown, and in which lane. Decided once for a
 * document, so that a frame only asks.
 * Pure. `u` is the axis coordinate; the zoom is the world, the px of the whole axis. See ./SPEC.md §L.
 *
 * @see Been, Daiches, Yap: Dynamic Map Labeling, IEEE TVCG 12 (2006): consistent dynamic labelling
 */
import { lowerBound } from '$lib/base/search';
import type { Axis } from './axis';
import type { MeasuredEvent, PlacedEvent, Side } from './types';
import { WIDTHS } from './widths';

/** From mark to label, px. */
export const LABEL_OFFSET = 8;
/** Left clear between two labels of a lane, px. */
const LABEL_GAP = 12;

/** How far a label's box reaches from its anchor, px. */
interface Reach {
	readonly x0: number;
	readonly x1: number;
}

/** A label that has its place. */
interface Taken extends Reach {
	readonly u: number;
	readonly activation: number;
}

/** Labels of one lane, ascending by `u`. */
type Lane = Taken[];

interface Candidate {
	readonly lane: number;
	readonly side: Side;
	readonly activation: number;
}

/**
 * Places every label once, the most important first.
 *
 * Each takes the lane in which it can appear soonest: its activation is the smallest world from
 * which, at every larger one, it is clear of every more important label of that lane. Later ones
 * yield, so a less important event never delays a more important one.
 *
 * @param events - in order of time; `rank` gives the importance
 * @returns the events in the same order, each with lane, side and activation
 */
export function placeLabels<T extends MeasuredEvent>(
	events: readonly T[],
	axis: Axis,
	laneCount: number
): (T & PlacedEvent)[] {
	const lanes: Lane[] = Array.from({ length: laneCount }, () => []);
	const widest = events.reduce((width, event) => Math.max(width, event.labelWidth), 0);
	const reach = 2 * (widest + LABEL_OFFSET) + LABEL_GAP;
	const placed = new Array<T & PlacedEvent>(events.length);
	const byRank = events.map((_, i) => i).sort((a, b) => rankOf(events[a]) - rankOf(events[b]));
	for (const i of byRank) {
		const event = events[i];
		if (!event) continue;
		const u = anchorU(event, axis);
		const best = choosePlace(lanes, u, event.labelWidth, axis, reach);
		placed[i] = { ...event, ...best };
		if (best.activation < Infinity)
			insert(lanes[best.lane], {
				u,
				...reachOf(best.side, event.labelWidth),
				activation: best.activation
			});
	}
	return placed;
}

function rankOf(event: MeasuredEvent | undefined): number {
	return event?.rank ?? Infinity;
}

/** Where on the axis an event's label is tied. On an even axis that is its step. */
export function anchorU({ anchor, start }: MeasuredEvent, axis: Axis): number {
	return axis.toU(axis.mode === 'even' ? Math.max(start, axis.toWall(axis.fit.u0)) : anchor);
}

function reachOf(side: Side, width: number): Reach {
	return side === 'right'
		? { x0: LABEL_OFFSET, x1: LABEL_OFFSET + width }
		: { x0: -LABEL_OFFSET - width, x1: -LABEL_OFFSET };
}

/**
 * Right of the mark, unless the label would then pass the document's end when it appears: then
 * left. The side depends on the document alone, so no view ever flips it.
 */
function choosePlace(
	lanes: readonly Lane[],
	u: number,
	width: number,
	axis: Axis,
	reach: number
): Candidate {
	const { u0, u1 } = axis.fit;
	const needed = width + LABEL_OFFSET;
	const fitsRightFrom = needed / Math.max((u1 - u) / (u1 - u0), Number.MIN_VALUE);
	const fitsLeftFrom = needed / Math.max((u - u0) / (u1 - u0), Number.MIN_VALUE);
	const right = soonestLane(lanes, u, 'right', width, axis, reach);
	if (right.activation < Infinity && right.activation >= fitsRightFrom) return right;
	const left = soonestLane(lanes, u, 'left', width, axis, reach);
	const rightInside = { ...right, activation: Math.max(right.activation, fitsRightFrom) };
	const leftInside = { ...left, activation: Math.max(left.activation, fitsLeftFrom) };
	// Raising an activation keeps it clear: clearance holds at every larger world.
	return leftInside.activation <= rightInside.activation ? leftInside : rightInside;
}

function soonestLane(
	lanes: readonly Lane[],
	u: number,
	side: Side,
	width: number,
	axis: Axis,
	reach: number
): Candidate {
	let best: Candidate = { lane: 0, side, activation: Infinity };
	for (const [lane, labels] of lanes.entries()) {
		const activation = clearFrom(labels, u, reachOf(side, width), axis, reach, best.activation);
		if (activation < best.activation) best = { lane, side, activation };
	}
	return best;
}

/**
 * The smallest world from which a label is clear of all labels of a lane that are then shown.
 * Looks outward from its place and stops where even the widest label could not matter any more.
 *
 * @param giveUpAt - an answer at or above this is of no use: Infinity is returned
 */
function clearFrom(
	lane: Lane,
	u: number,
	own: Reach,
	axis: Axis,
	reach: number,
	giveUpAt: number
): number {
	const whole = axis.fit.u1 - axis.fit.u0;
	const at = lowerBound(lane.length, (i) => lane[i]?.u ?? 0, u);
	let activation: number = WIDTHS[0];
	const visit = (other: Taken | undefined, before: boolean): boolean => {
		if (!other) return false;
		const apart = Math.abs(other.u - u) / whole; // part of the world
		if (apart * activation >= reach) return false;
		const clearAt = before ? clearWorld(other, own, apart) : clearWorld(own, other, apart);
		if (clearAt > other.activation) activation = Math.max(activation, clearAt);
		return activation < giveUpAt;
	};
	for (let i = at; visit(lane[i], false); i++);
	for (let i = at - 1; activation < giveUpAt && visit(lane[i], true); i--);
	return activation < giveUpAt ? activation : Infinity;
}

/** The smallest world from which two labels are clear; `first` is tied `apart` before `second`. */
function clearWorld(first: Reach, second: Reach, apart: number): number {
	const needed = first.x1 - second.x0 + LABEL_GAP;
	if (needed <= 0) return 0;
	if (apart > 0) return needed / apart;
	return second.x1 - first.x0 + LABEL_GAP <= 0 ? 0 : Infinity; // one mark, two sides
}

function insert(lane: Lane | undefined, label: Taken): void {
	if (!lane) return;
	lane.splice(
		lowerBound(lane.length, (i) => lane[i]?.u ?? 0, label.u),
		0,
		label
	);
}
