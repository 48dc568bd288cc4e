/**
 * How time becomes length. An axis maps its time to `u`, a number that grows with it; a view is a
 * stretch of `u`, drawn over the width of the plot. A scale makes an axis for a timeline.
 * Pure: types only. The scales are in ./scales.ts. See ../SPEC.md §A.
 */
import type { Cutting } from '$lib/document/reading';
import type { ClockShift } from '$lib/time/clock-shifts';
import type { AxisTime, Span } from '$lib/time/span';
import type { ChartEvent } from '$lib/document/chart-event';
import type { GapBefore } from './gaps';
import type { CutForms } from './pieces';
import type { TickRows } from './ticks';

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
	/** Length of the finest unit in which its events are known, ms: the axis shows nothing finer. */
	readonly unitMs: number;
	/** The span that shows all … */
	readonly whole: Span;
	/** … and the view that does. */
	readonly fit: View;
	toU(at: AxisTime): number;
	timeAt(u: number): AxisTime;
	/** Where the label of an event is tied. */
	tieU(event: Pick<ChartEvent, 'start' | 'end' | 'anchor'>): number;
	/** Whether a length on it stands for a duration. One that is not has steps instead of ticks. */
	readonly continuous: boolean;
	/** The time that a view draws, ms: on an axis with cuts less than the time that passes in it. */
	drawnMs(view: View): number;
	/**
	 * The shortest view around a place, in `u`.
	 *
	 * @param shortestMs - shorter than this there is nothing to see
	 */
	minLength(u: number, shortestMs: number): number;
	/** Ticks that have room on a plot of `widthPx`; undefined: none has. @param formsOf - the words of a cut */
	ticks(view: View, widthPx: number, formsOf: CutForms): TickRows | undefined;
	readonly breaks: readonly AxisBreak[];
	/** Where the clock that it is drawn after goes back or forward: there `u` keeps to real time. */
	readonly shifts: readonly ClockShift[];
	/** Distinct moments at which events begin, for an axis of steps; else empty. */
	readonly steps: readonly AxisTime[];
	/** The gap before each step; see ./gaps.ts. */
	readonly gaps: readonly GapBefore[];
}

/** What an axis is made from. */
export interface AxisFacts {
	/** The span that shows all, see ../fit.ts. */
	readonly fit: Span;
	/** In order of time. */
	readonly events: readonly ChartEvent[];
	readonly unitMs: number;
	/** Where the clock goes back or forward. */
	readonly shifts: readonly ClockShift[];
	/** The stretches that can be left out, see ./cuts.ts. Undefined: none. */
	readonly cutting: Cutting | undefined;
}

/** A way in which time becomes length: all that differs from one scale to another. */
export interface Scale {
	/** In addresses and files. */
	readonly name: string;
	/** As that of its axis. Pictures are drawn on continuous scales alone. */
	readonly continuous: boolean;
	/** Whether it shows anything that the true scale does not: readers are offered no other. */
	fits(facts: Pick<AxisFacts, 'cutting'>): boolean;
	createAxis(facts: AxisFacts): Axis;
}
