/**
 * A date that is coarser than the finest in its file: a day among clock times, a minute among seconds. It is a dot
 * while nearby dates are dots, and a bar of its full length as soon as finer units can be distinguished.
 * Pure. See ../SPEC.md §M.
 */
import type { Axis, View } from '$lib/chart/scale/axis';
import type { EventColumns } from '$lib/chart/layout';
import type { ChartEvent } from '$lib/document/chart-event';

/**
 * A unit that takes at least this part of a view may have ticks inside it, on the widest plot. The same for every
 * plot, so that the server draws the same as the browser.
 */
const TICKS_INSIDE = 1 / 20;

/** Whether a dot hides that the date covers more time, once the view is close enough. */
export function isCoarse({ exact, start, end }: ChartEvent, unitMs: number): boolean {
	return exact && end - start > unitMs;
}

/** The same for an event in columns, on the true axis, whose `u` is the time. */
export function isCoarseColumn(
	{ exact, start, end }: EventColumns,
	i: number,
	unitMs: number
): boolean {
	return exact[i] === 1 && (end[i] ?? 0) - (start[i] ?? 0) > unitMs;
}

/** Whether an event is drawn as a bar in a view. */
export function isBarIn(event: ChartEvent, axis: Axis, view: View): boolean {
	if (!event.exact) return true;
	if (!axis.continuous || !isCoarse(event, axis.unitMs)) return false;
	return event.end - event.start >= axis.drawnMs(view) * TICKS_INSIDE;
}
