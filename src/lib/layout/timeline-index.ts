/**
 * A document laid out once, and what a view of it shows. A frame asks here and computes nothing
 * else.
 * Pure. `at` is a place in the view, 0 to 1 from edge to edge. See ./SPEC.md §W.
 */
import { lowerBound } from '$lib/base/search';
import { anchorU, placeLabels } from './activation';
import type { Axis, View } from './axis';
import { countMore, type More } from './more';
import { assignRows, stackDots } from './rail';
import type { MeasuredEvent, PlacedEvent } from './types';
import { rangesOf, widthOf, WIDTHS, type Ranged, type WidthStep } from './widths';

/** A label whose mark is in the view, shown on plots from `from` on. */
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
	/** Of the rail, from below. */
	readonly row: number;
}

export interface Window<T> {
	readonly labels: readonly ShownLabel<T>[];
	readonly marks: readonly ShownMark<T>[];
	/** What is marked but not labelled, counted: a list for each run of widths. */
	readonly more: readonly (Ranged & { readonly value: readonly More[] })[];
	/** Bars that reach into the view while what they are tied to is outside, the most important first. */
	readonly covering: readonly (T & PlacedEvent)[];
}

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
	const dots = byAnchor.filter((i) => placed[i]?.exact);

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
			const inView = anchoredIn(view.u0, view.u1);

			const labels: ShownLabel<T>[] = [];
			for (const i of inView) {
				const event = placed[i];
				if (!event) continue;
				const from = WIDTHS.findIndex((width) => width * zoom >= event.activation);
				if (from === -1 || (step !== undefined && from > step)) continue;
				labels.push({ event, at: place(anchors[i] ?? 0), from });
			}

			const dotRows = stackDots(
				dots.map((i) => anchors[i] ?? 0),
				length
			);
			const rowOf = new Map(dots.map((i, k) => [i, dotRows[k] ?? 0]));
			const marks: ShownMark<T>[] = [];
			const covering: (T & PlacedEvent)[] = [];
			placed.forEach((event, i) => {
				const [at, at0, at1] = [
					place(anchors[i] ?? 0),
					place(axis.toU(event.start)),
					place(axis.toU(event.end))
				];
				if (event.exact ? at < 0 || at > 1 : at0 >= 1 || at1 <= 0) return;
				marks.push({ event, at, at0, at1, row: rowOf.get(i) ?? rows[i] ?? 0 });
				if (!event.exact && (at < 0 || at > 1)) covering.push(event);
			});
			covering.sort((a, b) => a.rank - b.rank);

			const inside = inView.flatMap((i) => {
				const event = placed[i];
				return event ? [{ u: anchors[i] ?? 0, activation: event.activation }] : [];
			});
			const moreAt = (at: WidthStep) => countMore(inside, axis.fit, view, widthOf(at));
			const more = rangesOf((at) => (step === undefined || step === at ? moreAt(at) : undefined));
			return { labels, marks, covering, more };
		}
	};
}
