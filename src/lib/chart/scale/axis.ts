/**
 * How time becomes length. An axis maps its time to `u`, a number that grows with it; a view is a
 * stretch of `u`, drawn over the width of the plot. On the true axis `u` is the time itself.
 * Pure. What a page draws with is in ./scales.ts, without what only finds cuts. See ../SPEC.md §A.
 */
import type { ClockShift } from '$lib/time/clock-shifts';
import type { AxisTime, Span } from '$lib/time/span';
import { UNIT_MS, type TickUnit } from './calendar-ladder';
import { findCuts } from './cuts';
import type { GapBefore } from './gaps';
import { createAxisWith, SCALE_MODES, type ScaleMode } from './scales';
import type { TimedEvent } from '$lib/chart/types';

export { SCALE_MODES, type ScaleMode };

/** A stretch of `u`, half-open. */
export interface View {
	readonly u0: number;
	readonly u1: number;
}

/** A stretch that a compact axis has cut. */
export interface AxisBreak {
	readonly span: Span;
	readonly u0: number;
	readonly u1: number;
}

export interface Axis {
	readonly mode: ScaleMode;
	/** Length of the finest unit in which its events are known: nothing is told apart that is closer. */
	readonly unitMs: number;
	/** The span that shows all … */
	readonly whole: Span;
	/** … and the view that does. */
	readonly fit: View;
	toU(at: AxisTime): number;
	timeAt(u: number): AxisTime;
	/** Where the label of an event is tied. */
	tieU(event: Pick<TimedEvent, 'start' | 'end' | 'anchor'>): number;
	readonly breaks: readonly AxisBreak[];
	/** Where the clock that it is drawn after goes back or forward: there `u` keeps to real time. */
	readonly shifts: readonly ClockShift[];
	/** Distinct moments at which events begin, for an even axis; else empty. */
	readonly steps: readonly AxisTime[];
	/** The gap before each step; see ./gaps.ts. */
	readonly gaps: readonly GapBefore[];
}

/**
 * @param fit - the span that shows all, see ../fit.ts
 * @param events - in order of time
 * @param finest - the finest unit in which they are known
 * @param shifts - where the clock goes back or forward: a true axis has real hours
 */
export function createAxis(
	mode: ScaleMode,
	fit: Span,
	events: readonly TimedEvent[],
	finest: TickUnit = 'minute',
	shifts: readonly ClockShift[] = []
): Axis {
	const cutting = mode === 'compact' ? findCuts(fit, events, UNIT_MS[finest]) : undefined;
	return createAxisWith(cutting, mode, fit, events, finest, shifts);
}
