/**
 * Makes an axis and finds its cuts. A page gets the cuts from the server (./scales.ts), and does not search for them.
 * Pure. See ../SPEC.md §A.
 */
import type { ClockShift } from '$lib/time/clock-shifts';
import type { Span } from '$lib/time/span';
import type { ChartEvent } from '$lib/document/chart-event';
import type { Axis, Scale } from './axis';
import { UNIT_MS, type TickUnit } from './calendar-ladder';
import { findCuts } from './cuts';

/**
 * @param fit - the span that includes all dates, see ../fit.ts
 * @param events - in order of time
 * @param finest - the finest unit of the dates
 * @param shifts - where the clock goes back or forward: a true axis has real hours
 */
export function createAxis(
	scale: Scale,
	fit: Span,
	events: readonly ChartEvent[],
	finest: TickUnit = 'minute',
	shifts: readonly ClockShift[] = []
): Axis {
	const unitMs = UNIT_MS[finest];
	return scale.createAxis({ fit, events, unitMs, shifts, cutting: findCuts(fit, events, unitMs) });
}
