/**
 * A document laid out once, and what a view of it shows. A frame asks here and computes nothing
 * else.
 * Pure. `at` is a place in the view, 0 to 1 from edge to edge. See ./SPEC.md §W.
 */
import { lowerBound } from '$lib/base/search';
import { anchorU, LABEL_OFFSET, placeLabels } from './activation';
import type { Axis, View } from './axis';
import { countMore, type More } from './more';
import { assignRows } from './rail';
import type { MeasuredEvent, PlacedEvent } from './types';
import { rangesOf, widthOf, WIDTHS, type Ranged, type WidthStep } from './widths';

/** A label that is shown on plots from `from` on. */
export interface ShownLabel<T> extends Ranged {
	readonly event: T & PlacedEvent;
	readonly at: number;
}

/** The mark of an event that reaches into the view. */
export interface ShownMark<T> {
	readonly event: T & PlacedEvent;
	readonly at: number;
	/** Ends of a bar; may lie outside 0–1. */
	readonly at0: number;
	readonly at1: number;
	/** Of the rail, for bars. */
	readonly row: number;
}

export interface Window<T> {
	readonly labels: readonly ShownLabel<T>[];
	readonly marks: readonly ShownMark<T>[];
	/** What is marked but not labelled, counted: a list for each run of widths. */
	readonly more: readonly (Ranged & { readonly value: readonly More[] })[];
	/** Bars that reach into the view from a label outside it, the most important first. */
	readonly covering: readonly (T & PlacedEvent)[];
}

/** With less than this part of it in view a label does not name its event. */
const READABLE_PART = 0.7;

export interface TimelineIndex<T extends MeasuredEvent> {
	readonly axis: Axis;
	/** In order of time. */
	readonly events: readonly (T & PlacedEvent)[];
	readonly rowCount: number;
	/** @param step - of the plot's width; undefined asks for every width at once, as a server must */
	window(view: View, step: WidthStep | undefined): Window<T>;
}

/** @param events - in order of time */
export function createIndex<T extends MeasuredEvent>(
	events: readonly T[],
	axis: Axis,
	laneCount: number
): TimelineIndex<T> {
	const placed = placeLabels(events, axis, laneCount);
	const { rows, rowCount } = assignRows(events);
	const anchors = placed.map((event) => anchorU(event, axis));
	const byAnchor = placed
		.map((_, i) => i)
		.sort((a, b) => (anchors[a] ?? 0) - (anchors[b] ?? 0) || a - b);
	const widest =
		placed.reduce((width, { labelWidth }) => Math.max(width, labelWidth), 0) + LABEL_OFFSET;

	/** Indexes of the events whose anchor lies in [from, to), in order of anchor. */
	const anchoredIn = (from: number, to: number): number[] => {
		const keyAt = (i: number) => anchors[byAnchor[i] ?? 0] ?? 0;
		return byAnchor.slice(
			lowerBound(placed.length, keyAt, from),
			lowerBound(placed.length, keyAt, to)
		);
	};

	return {
		axis,
		events: placed,
		rowCount,
		window(view, step) {
			const length = view.u1 - view.u0;
			const zoom = (axis.fit.u1 - axis.fit.u0) / length;
			const place = (u: number) => (u - view.u0) / length;
			const narrowest = widthOf(step ?? 0);
			const margin = (widest / narrowest) * length;

			const labels: ShownLabel<T>[] = [];
			for (const i of anchoredIn(view.u0 - margin, view.u1 + margin)) {
				const event = placed[i];
				if (!event) continue;
				const from = WIDTHS.findIndex((width) => width * zoom >= event.activation);
				if (from === -1 || (step !== undefined && from > step)) continue;
				const at = place(anchors[i] ?? 0);
				if (reachesIn(event, at, widthOf(step ?? from))) labels.push({ event, at, from });
			}

			const marks: ShownMark<T>[] = [];
			const covering: (T & PlacedEvent)[] = [];
			placed.forEach((event, i) => {
				const [at, at0, at1] = [
					place(anchors[i] ?? 0),
					place(axis.toU(event.start)),
					place(axis.toU(event.end))
				];
				if (event.exact ? at < 0 || at > 1 : at0 >= 1 || at1 <= 0) return;
				marks.push({ event, at, at0, at1, row: rows[i] ?? 0 });
				if (!event.exact && (at < 0 || at > 1)) covering.push(event);
			});
			const named = new Set(
				labels
					.filter((label) => isReadable(label, widthOf(step ?? label.from)))
					.map(({ event }) => event)
			);

			const inside = anchoredIn(view.u0, view.u1).flatMap((i) => {
				const event = placed[i];
				return event ? [{ u: anchors[i] ?? 0, activation: event.activation }] : [];
			});
			const moreAt = (at: WidthStep) => countMore(inside, axis.fit, view, widthOf(at));
			const more = rangesOf((at) => (step === undefined || step === at ? moreAt(at) : undefined));
			return {
				labels,
				marks,
				covering: covering.filter((event) => !named.has(event)).sort((a, b) => a.rank - b.rank),
				more
			};
		}
	};
}

/** Whether so much of a label is in view that it names its event. */
function isReadable(
	{ event: { side, labelWidth }, at }: ShownLabel<unknown>,
	widthPx: number
): boolean {
	const x0 = at * widthPx + (side === 'right' ? LABEL_OFFSET : -LABEL_OFFSET - labelWidth);
	const shownPx = Math.min(x0 + labelWidth, widthPx) - Math.max(x0, 0);
	return shownPx >= labelWidth * READABLE_PART;
}

/** Whether a label's box reaches into a plot of `widthPx`. */
function reachesIn({ side, labelWidth }: PlacedEvent, at: number, widthPx: number): boolean {
	const x = at * widthPx;
	const [x0, x1] =
		side === 'right' ? [x, x + LABEL_OFFSET + labelWidth] : [x - LABEL_OFFSET - labelWidth, x];
	return x1 > 0 && x0 < widthPx;
}
