/**
 * “+37”: the events of a view that have no label, counted in bins of a fixed grid.
 * The numbers and the labels of a view always add up to the events in it.
 * Pure. See ../SPEC.md §N.
 */
import type { View } from '$lib/chart/scale/axis';
import type { ChartEvent } from '$lib/document/chart-event';

/** A bin is at least this wide, px, and less than twice as wide: room for its number. */
const BIN_PX = 84;
/** A bin of which less than this part is in the view is counted with its neighbour. */
const LEAST_PART = 0.6;

export interface More {
	readonly count: number;
	/** Middle of the bin in the view, 0–1. */
	readonly at: number;
	/** From the first of them to the last, both included. */
	readonly u0: number;
	readonly u1: number;
	/** Whether a closer zoom separates them: they are at several places, and at least one has a label there. */
	readonly parts: boolean;
	/** Ids of the event that begins first and of the one that ends last; undefined: not known here. */
	readonly ends: readonly [first: string, last: string] | undefined;
}

/** Events without a label: one, or several in a part too short to separate them. */
export interface Hidden {
	readonly count: number;
	readonly u0: number;
	readonly u1: number;
	/** Whether it has a label at some closer zoom. */
	readonly parts: boolean;
	/** If it is a single event. */
	readonly event: ChartEvent | undefined;
}

/** A bin while it is being filled. */
interface Bin {
	count: number;
	readonly u0: number;
	u1: number;
	readonly view: View;
	parts: boolean;
	first: ChartEvent | undefined;
	last: ChartEvent | undefined;
}

/**
 * @param hidden - those tied in the view, ascending
 * @param widthPx - of the plot
 * @returns undefined when there are none
 */
export function countMore(
	hidden: readonly Hidden[],
	fit: View,
	view: View,
	widthPx: number
): More[] | undefined {
	if (hidden.length === 0) return undefined;
	const length = view.u1 - view.u0;
	const binOf = binsOf(fit, view, widthPx);
	const bins = new Map<number, Bin>();
	for (const { count, u0, u1, parts, event } of hidden) {
		const { key, view: binView } = binOf((u0 + u1) / 2);
		const bin = bins.get(key);
		if (!bin) {
			bins.set(key, { count, u0, u1, view: binView, parts, first: event, last: event });
			continue;
		}
		[bin.count, bin.u1, bin.parts] = [bin.count + count, u1, bin.parts || parts];
		[bin.first, bin.last] = [earlier(bin.first, event), later(bin.last, event)];
	}
	return [...bins.values()].map(({ count, u0, u1, view: bin, parts, first, last }) => ({
		count,
		u0,
		u1,
		parts: parts && (count === 1 || u1 > u0),
		ends: first && last && [first.id, last.id],
		at: ((bin.u0 + bin.u1) / 2 - view.u0) / length
	}));
}

/** The longer of two events that begin together; undefined if one of them is not known. */
function earlier(a: ChartEvent | undefined, b: ChartEvent | undefined): ChartEvent | undefined {
	if (!a || !b) return undefined;
	return b.start < a.start || (b.start === a.start && b.end > a.end) ? b : a;
}

/** The longer of two events that end together; undefined if one of them is not known. */
function later(a: ChartEvent | undefined, b: ChartEvent | undefined): ChartEvent | undefined {
	if (!a || !b) return undefined;
	return b.end > a.end || (b.end === a.end && b.start < a.start) ? b : a;
}

/** The whole axis is halved until bins are small enough, so panning moves none of them. */
function binsOf(
	fit: View,
	view: View,
	widthPx: number
): (u: number) => { key: number; view: View } {
	const length = view.u1 - view.u0;
	const whole = fit.u1 - fit.u0;
	const size = whole / 2 ** Math.floor(Math.log2((whole / length) * (widthPx / BIN_PX)));
	const keyOf = (u: number) => Math.floor((u - fit.u0) / size);
	const partIn = (key: number) =>
		(Math.min(view.u1, fit.u0 + (key + 1) * size) - Math.max(view.u0, fit.u0 + key * size)) / size;
	const first = keyOf(view.u0);
	const last = Math.max(first, Math.ceil((view.u1 - fit.u0) / size) - 1);
	const from = first < last && partIn(first) < LEAST_PART ? first + 1 : first;
	const to = from < last && partIn(last) < LEAST_PART ? last - 1 : last;
	return (u) => {
		const key = Math.min(Math.max(keyOf(u), from), to);
		return {
			key,
			view: {
				u0: key === from ? view.u0 : fit.u0 + key * size,
				u1: key === to ? view.u1 : fit.u0 + (key + 1) * size
			}
		};
	};
}
