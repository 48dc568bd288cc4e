/**
 * An axis whose cuts are still to be found. A page is sent them (./scales.ts), and need not look for them.
 * Pure. See ../SPEC.md §A.
 */
import type { ClockShift } from '$lib/time/clock-shifts';
import type { Span } from '$lib/time/span';
import type { ChartEvent } from '$lib/document/chart-event';
import type { Axis, Scale } from './axis';
import { UNIT_MS, type TickUnit } from './calendar-ladder';
import { findCuts } from './cuts';

/**
 * @param fit - the span that shows all, see ../fit.ts
 * @param events - in order of time
 * @param finest - the finest unit in which they are known
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
