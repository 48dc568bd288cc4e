/**
 * The part of a bar that is not open: an open range is known to continue up to the day of the report, and no longer.
 * Pure. See ../SPEC.md §M.
 */
import { earlierOf, laterOf } from '$lib/time/span';
import type { Axis } from '$lib/chart/scale/axis';
import type { ChartEvent } from '$lib/document/chart-event';

/** @param place - of `u`, in the view */
export function solidOf(
	{ start, end, openFrom = end, openUntil = start }: ChartEvent,
	axis: Axis,
	place: (u: number) => number
): { readonly solid0: number; readonly solid1: number } {
	const from = earlierOf(laterOf(openUntil, start), end);
	const to = laterOf(earlierOf(openFrom, end), from);
	return { solid0: place(axis.toU(from)), solid1: place(axis.toU(to)) };
}
