/**
 * How time becomes length. An axis maps its time to `u`, a number that grows with time; a view is a
 * range of `u`, drawn over the width of the plot. A scale makes an axis for a timeline.
 * Pure: types only. The scales are in ./scales.ts. See ../SPEC.md §A.
 */
import type { Cutting } from '$lib/document/cutting';
import type { ClockShift } from '$lib/time/clock-shifts';
import type { AxisTime, Span } from '$lib/time/span';
import type { ChartEvent } from '$lib/document/chart-event';
import type { GapBefore } from './gaps';
import type { CutForms } from './pieces';
import type { TickRows } from './ticks';

/** A range of `u`, half-open. */
export interface View {
	readonly u0: number;
	readonly u1: number;
}

/** A gap that a compact axis has cut. */
export interface AxisBreak {
	readonly span: Span;
	readonly u0: number;
	readonly u1: number;
}

export interface Axis {
	/** Length of the finest unit of its dates, ms: the axis shows nothing finer. */
	readonly unitMs: number;
	/** The span that includes all dates … */
	readonly whole: Span;
	/** … and its view. */
	readonly fit: View;
	toU(at: AxisTime): number;
	timeAt(u: number): AxisTime;
	/** The place of an event's label. */
	tieU(event: Pick<ChartEvent, 'start' | 'end' | 'anchor'>): number;
	/** Whether lengths on it are durations. If not, it has steps instead of ticks. */
	readonly continuous: boolean;
	/** The visible time of a view, ms: on an axis with cuts it is less than the time that passes. */
	drawnMs(view: View): number;
	/**
	 * The shortest view around a place, in `u`.
	 *
	 * @param shortestMs - a shorter view shows nothing
	 */
	minLength(u: number, shortestMs: number): number;
	/** Ticks that have room on a plot of `widthPx`; undefined: there is no room. @param formsOf - the words of a cut */
	ticks(view: View, widthPx: number, formsOf: CutForms): TickRows | undefined;
	readonly breaks: readonly AxisBreak[];
	/** Where its clock goes back or forward: there `u` follows real time. */
	readonly shifts: readonly ClockShift[];
	/** Different moments at which events begin, for an axis of steps; else empty. */
	readonly steps: readonly AxisTime[];
	/** The gap before each step; see ./gaps.ts. */
	readonly gaps: readonly GapBefore[];
}

/** What an axis is made from. */
export interface AxisFacts {
	/** The span that includes all dates, see ../fit.ts. */
	readonly fit: Span;
	/** In order of time. */
	readonly events: readonly ChartEvent[];
	readonly unitMs: number;
	/** Where the clock goes back or forward. */
	readonly shifts: readonly ClockShift[];
	/** The gaps that can be cut, see ./cuts.ts. Undefined: none. */
	readonly cutting: Cutting | undefined;
}

/** What decides whether a scale suits a timeline. */
export interface ScaleFacts extends Pick<AxisFacts, 'cutting'> {
	/** Whether it comes in tiles: they are cut in time, so its axis must be one whose `u` is the time itself. */
	readonly isInTiles: boolean;
}

/** A way in which time becomes length: everything that differs between scales. */
export interface Scale {
	/** Its name in addresses. */
	readonly name: string;
	/** As in its axis. Pictures are only drawn on continuous scales. */
	readonly continuous: boolean;
	/** Whether it differs from the true scale for this timeline, and can show it: readers are offered no other. */
	fits(facts: ScaleFacts): boolean;
	createAxis(facts: AxisFacts): Axis;
}
