/**
 * Moving and zooming a view. A view is replaced, never changed, and always stays in bounds.
 * Pure. `u` is the axis coordinate. See ../SPEC.md §V.
 */
import { toCivil } from '$lib/time/calendar';
import { isFarYear } from '$lib/time/far-year';
import { clockAt, YEAR_MS, type AxisTime, type Span } from '$lib/time/span';
import type { Axis, View } from './axis';
import { WIDTHS } from '$lib/chart/widths';

/** How far a view may extend past either end, as a part of its own length. */
const BEYOND_ENDS = 0.06;
/** The closest zoom: the finest unit of the dates fills the plot, or the widest plot that has a layout. */
const WIDEST_PX = Math.max(...WIDTHS);

/** Inside a cut there is nothing to see: the view shows both of its ends. */
const AROUND_CUT = 1.25;

/** The closest view of counted years, in years. */
const MIN_FAR_MS = 10 * YEAR_MS;
/** In a view shorter than this part of its age, numbers cannot tell neighbouring moments apart. */
const MIN_PART_OF_AGE = 2 ** -40;

/** The shortest view on a plot of `widthPx`. @param u - the place in its middle */
export function minLength(axis: Axis, widthPx: number, u: number): number {
	const { fit } = axis;
	const shortest = axis.minLength(u, shortestAround(axis.timeAt(u), axis.unitMs, widthPx));
	const cut = axis.breaks.find(({ u0, u1 }) => u >= u0 && u <= u1);
	const aroundCut = cut ? (cut.u1 - cut.u0) * AROUND_CUT : 0;
	return Math.min(Math.max(shortest, aroundCut), fit.u1 - fit.u0);
}

function shortestAround(at: AxisTime, unitMs: number, widthPx: number): number {
	const shortest = isFarYear(toCivil(clockAt(at)).year) ? MIN_FAR_MS : unitMs;
	const onPlot = shortest * Math.max(1, widthPx / WIDEST_PX);
	return Math.max(onPlot, Math.abs(at) * MIN_PART_OF_AGE);
}

function middleOf({ u0, u1 }: View): number {
	return u0 / 2 + u1 / 2;
}

/** The longest view: the whole axis. */
export function maxLength({ fit }: Axis): number {
	return fit.u1 - fit.u0;
}

/** The nearest view that is neither too close nor too wide, nor beyond the ends. The same view if it is valid. */
export function clampView(view: View, axis: Axis, widthPx: number): View {
	const { fit } = axis;
	const middle = middleOf(view);
	const shortest = minLength(axis, widthPx, middle);
	const length = Math.min(Math.max(view.u1 - view.u0, shortest), maxLength(axis));
	const beyond = length < maxLength(axis) ? length * BEYOND_ENDS : 0;
	const u0 = Math.min(Math.max(middle - length / 2, fit.u0 - beyond), fit.u1 + beyond - length);
	return Math.abs(u0 - view.u0) < length * 1e-12 &&
		Math.abs(length - (view.u1 - view.u0)) < length * 1e-12
		? view
		: { u0, u1: u0 + length };
}

/** The factor of one press of zoom in; the step of earlier and later, as a part of the view. */
export const ZOOM_STEP = 2;
export const PAN_STEP = 0.5;

/** @param factor - above 1 zooms in. @param at - the place in the view that stays, 0–1 */
export function zoomView({ u0, u1 }: View, factor: number, at = 0.5): View {
	const anchor = u0 + (u1 - u0) * at;
	return { u0: anchor - (anchor - u0) / factor, u1: anchor + (u1 - anchor) / factor };
}

/** Zooms in around a place, and brings it into the view. When zooming out, the place stays. */
export function zoomAt(view: View, factor: number, u: number): View {
	const { u0, u1 } = factor > 1 ? viewWith(view, u) : view;
	const at = (u - u0) / (u1 - u0);
	return zoomView({ u0, u1 }, factor, at >= 0 && at <= 1 ? at : 0.5);
}

/** A view of the same length around a place. */
export function centred({ u0, u1 }: View, u: number): View {
	const shift = u - (u0 + u1) / 2;
	return { u0: u0 + shift, u1: u1 + shift };
}

/** @param part - of its length; above 0 goes later */
export function panView({ u0, u1 }: View, part: number): View {
	const shift = (u1 - u0) * part;
	return { u0: u0 + shift, u1: u1 + shift };
}

/** The view after a D3 zoom transform that began at `view`: x' = x·k + translate, in px. */
export function transformView(
	{ u0, u1 }: View,
	k: number,
	translatePx: number,
	widthPx: number
): View {
	const perPx = (u1 - u0) / widthPx;
	return { u0: u0 - (translatePx / k) * perPx, u1: u0 + ((widthPx - translatePx) / k) * perPx };
}

/** The world, in px of the whole axis, of the closest view around a place. */
export function closestWorld(axis: Axis, widthPx: number, u: number): number {
	return (widthPx * maxLength(axis)) / minLength(axis, widthPx, u);
}

/** Zooming to events zooms in by at least this factor: a press without an effect would look broken. */
const LEAST_ZOOM = 2;

/** A closer view in which a part of the current one has as much room as possible. */
export function viewToPart(stretch: View, view: View, axis: Axis, widthPx: number): View {
	const around = viewAround(stretch, axis, widthPx);
	const length = view.u1 - view.u0;
	if (around.u1 - around.u0 <= length / LEAST_ZOOM) return around;
	const at = (middleOf(stretch) - view.u0) / length;
	return clampView(zoomView(view, LEAST_ZOOM, Math.min(Math.max(at, 0), 1)), axis, widthPx);
}

/** A view with room around a range, so that its ends are not at the edge. */
export function viewAround(view: View, axis: Axis, widthPx: number): View {
	const { u0, u1 } = view;
	const room = Math.max((u1 - u0) * 0.15, minLength(axis, widthPx, middleOf(view)) / 2);
	return clampView({ u0: u0 - room, u1: u1 + room }, axis, widthPx);
}

/** The view moved by the least distance that brings `u` well inside. The same view if it is inside. */
export function viewWith(view: View, u: number): View {
	const length = view.u1 - view.u0;
	const margin = length * 0.2;
	if (u < view.u0) return panView(view, (u - margin - view.u0) / length);
	if (u > view.u1) return panView(view, (u + margin - view.u1) / length);
	return view;
}

/** Within this factor of the closest zoom, zooming has no visible effect. */
const CLOSEST = 1.01;

export function isClosest(view: View, axis: Axis, widthPx: number): boolean {
	return view.u1 - view.u0 <= minLength(axis, widthPx, middleOf(view)) * CLOSEST;
}

export function isFit({ u0, u1 }: View, { fit }: Axis): boolean {
	const slack = (fit.u1 - fit.u0) * 1e-9;
	return u0 <= fit.u0 + slack && u1 >= fit.u1 - slack;
}

/** On an axis with cuts, its ends replace those of the fit: nothing is drawn between the two. */
export function toSpan({ u0, u1 }: View, axis: Axis): Span {
	const { fit, whole, breaks } = axis;
	const isAt = (u: number, end: number) =>
		breaks.length > 0 && Math.abs(u - end) <= (u1 - u0) * 1e-9;
	return {
		start: isAt(u0, fit.u0) ? whole.start : axis.timeAt(u0),
		end: isAt(u1, fit.u1) ? whole.end : axis.timeAt(u1)
	};
}

export function toView({ start, end }: Span, axis: Axis): View {
	const { fit, whole, breaks } = axis;
	const [u0, u1] = [axis.toU(start), axis.toU(end)];
	if (breaks.length === 0) return { u0, u1 };
	const [from, to] = [Math.max(u0, fit.u0), Math.min(u1, fit.u1)];
	const beyond = ((to - from) * BEYOND_ENDS) / (1 - BEYOND_ENDS);
	const inside = {
		u0: start <= whole.start ? fit.u0 : Math.max(u0, fit.u0 - beyond),
		u1: end >= whole.end ? fit.u1 : Math.min(u1, fit.u1 + beyond)
	};
	return from < to ? inside : { u0, u1 };
}

/** Whether an axis cuts out a whole range of time. */
export function isInCut({ start, end }: Span, { breaks }: Axis): boolean {
	return breaks.some(({ span }) => start >= span.start && end <= span.end);
}
