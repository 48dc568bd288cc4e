/**
 * Finds the nearest event in a view. Pure.
 */
import type { View } from './scale/axis';
import type { PlacedEvent } from './types';
import type { ShownCell, Window } from './window';

/** The parts of a window that a search needs. */
type Shown = Pick<Window, 'crowd'> & {
	readonly marks: readonly { readonly at0: number; readonly at1: number }[];
};

/**
 * The place with an event that is nearest to another place.
 *
 * @param at - a place in the view, 0–1
 * @returns as `u`; undefined: the view shows no event
 */
function nearestPlace({ marks, crowd }: Shown, { u0, u1 }: View, at: number): number | undefined {
	const places =
		crowd.length > 0 ? crowd.flatMap(placesOf) : marks.map(({ at0, at1 }) => [at0, at1] as const);
	let nearest: number | undefined;
	for (const [from, to] of places) {
		const place = Math.min(Math.max(at, from), to);
		if (nearest === undefined || Math.abs(place - at) < Math.abs(nearest - at)) nearest = place;
	}
	return nearest === undefined ? undefined : u0 + nearest * (u1 - u0);
}

/**
 * The place of the event nearest to the middle of a view, as `u`: in the view, or else anywhere.
 *
 * @param windowOf - the window of a view
 */
export function nearestToMiddle(
	view: View,
	fit: View,
	windowOf: (view: View) => Shown
): number | undefined {
	const middle = ((view.u0 + view.u1) / 2 - fit.u0) / (fit.u1 - fit.u0);
	return nearestPlace(windowOf(view), view, 0.5) ?? nearestPlace(windowOf(fit), fit, middle);
}

/**
 * The event drawn nearest to a place; of several under it, the shortest. If marks are drawn as density,
 * the nearest event with a label.
 *
 * @param at - a place in the view, 0–1
 * @returns its distance as a part of the view
 */
export function nearestEvent(
	{ marks, labels }: Pick<Window, 'marks' | 'labels'>,
	at: number
): { readonly event: PlacedEvent; readonly distance: number } | undefined {
	const drawn =
		marks.length > 0 ? marks : labels.map((label) => ({ ...label, bar: false, at0: 0, at1: 0 }));
	let nearest: { event: PlacedEvent; distance: number; length: number } | undefined;
	for (const mark of drawn) {
		const [at0, at1] = mark.bar ? [mark.at0, mark.at1] : [mark.at, mark.at];
		const distance = Math.max(at0 - at, at - at1, 0);
		const length = at1 - at0;
		const isNearer =
			!nearest ||
			distance < nearest.distance ||
			(distance === nearest.distance && length < nearest.length);
		if (isNearer) nearest = { event: mark.event, distance, length };
	}
	return nearest;
}

/** Its bins with at least one event. */
function placesOf({ at0, at1, from, until, counts }: ShownCell): (readonly [number, number])[] {
	const places: (readonly [number, number])[] = [];
	const width = (at1 - at0) / (until - from);
	for (let bin = from; bin < until; bin++) {
		const start = at0 + (bin - from) * width;
		const isFull = counts.some(({ tied, reaching }) => (tied[bin] ?? 0) + (reaching[bin] ?? 0) > 0);
		if (isFull) places.push([start, start + width]);
	}
	return places;
}
