/**
 * The layout of events as columns: one typed array per property, so that a million events take a few dozen bytes
 * each and no objects. Made once, then only queried.
 * Pure. All places are in `u`, the coordinate of ./scale/axis.ts. See ./SPEC.md §C.
 */
import { lowerBound } from '$lib/base/search';
import { sortedOrder } from '$lib/base/sorted-order';
import { placeLabels, type Placement } from './labels/activation';
import type { View } from './scale/axis';
import { importanceOf } from './labels/rank';
import { spreadOrder } from './labels/spread';

/** In order of time. */
export interface EventColumns {
	/** Ascending. */
	readonly start: Float64Array;
	readonly end: Float64Array;
	/** Where the label is tied. */
	readonly anchor: Float64Array;
	/** Of the label's box, px. */
	readonly width: Uint16Array;
	/** The evidence of the event, see ./labels/rank.ts. */
	readonly weight: Uint16Array;
	/** 0 is the most important. Distinct, without gaps. */
	readonly rank: Uint32Array;
	/** 1: a day or finer, drawn as a dot. 0: a bar. */
	readonly exact: Uint8Array;
	/** Index of a colour. */
	readonly hue: Uint8Array;
}

/** Columns with their layout. All arrays outside of `events` are in order of the ties. */
export interface LaidOut extends Placement {
	readonly events: EventColumns;
	readonly fit: View;
	/** Where labels are tied, ascending. */
	readonly tie: Float64Array;
	/** For each tie the index of its event in the order of time. */
	readonly order: Uint32Array;
}

/**
 * @param fit - the whole axis
 * @param isGrowing - whether labels may grow, see ./labels/growth.ts
 * @yields the finished part, 0–1
 */
export function* layOut(
	events: EventColumns,
	fit: View,
	laneCount: number,
	isGrowing = false
): Generator<number, LaidOut> {
	const order = sortedOrder(events.anchor);
	const tie = new Float64Array(order.length);
	const width = new Uint16Array(order.length);
	const rank = new Uint32Array(order.length);
	const importance = new Uint8Array(order.length);
	for (let k = 0; k < order.length; k++) {
		const i = order[k] ?? 0;
		tie[k] = events.anchor[i] ?? 0;
		width[k] = events.width[i] ?? 0;
		rank[k] = events.rank[i] ?? 0;
		importance[k] = importanceOf(events.weight[i] ?? 0);
	}
	yield 0;
	const placing = spreadOrder({ u: tie, rank, importance }, fit);
	const labels = { u: tie, width, placing };
	const placement = yield* placeLabels(labels, fit, laneCount, isGrowing);
	return { events, fit, tie, order, ...placement };
}

/** The ties in a part of the axis, as a half-open range of indexes. */
export function tiesIn({ tie }: LaidOut, { u0, u1 }: View): { from: number; to: number } {
	const at = (i: number) => tie[i] ?? Infinity;
	return { from: lowerBound(tie.length, at, u0), to: lowerBound(tie.length, at, u1) };
}
