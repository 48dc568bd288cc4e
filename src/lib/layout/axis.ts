/**
 * How time becomes length. An axis maps its time to `u`, a number that grows with it; a view is a
 * stretch of `u`, drawn over the width of the plot. On the true axis `u` is the time itself.
 * Pure. See ./SPEC.md §A.
 */
import { lowerBound } from '$lib/base/search';
import { axisAt, earlierOf, laterOf, MINUTE_MS, type AxisTime, type Span } from '$lib/time/span';
import { UNIT_MS, type TickUnit } from './calendar-ladder';
import { gapsBefore, type GapBefore } from './gaps';
import type { ClockShift } from '$lib/time/clock-shifts';
import type { TimedEvent } from './types';

/** `true`: equal times, equal lengths. `compact`: long gaps are cut. `even`: one step an event. */
export const SCALE_MODES = ['true', 'compact', 'even'] as const;
export type ScaleMode = (typeof SCALE_MODES)[number];

/** A stretch of `u`, half-open. */
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
	readonly mode: ScaleMode;
	/** Length of the finest unit in which its events are known: nothing is told apart that is closer. */
	readonly unitMs: number;
	/** The view that shows all. */
	readonly fit: View;
	toU(at: AxisTime): number;
	timeAt(u: number): AxisTime;
	readonly breaks: readonly AxisBreak[];
	/** Where the clock that it is drawn after goes back or forward: there `u` keeps to real time. */
	readonly shifts: readonly ClockShift[];
	/** Distinct moments at which events begin, for an even axis; else empty. */
	readonly steps: readonly AxisTime[];
	/** The gap before each step; see ./gaps.ts. */
	readonly gaps: readonly GapBefore[];
}

/** A gap is long when it takes more than this part of the whole; cut, it takes `CUT_PART` of what is drawn. */
const LONG_PART = 0.2;
const CUT_PART = 0.04;
/** Room before the first event and after the last of a compact axis, as a part of what is not cut. */
const MARGIN_PART = 0.08;

/**
 * @param fit - the span that shows all, see ./fit.ts
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
	const unitMs = UNIT_MS[finest];
	if (mode === 'even') return { unitMs, shifts: [], ...createEven(fit, events) };
	if (mode === 'compact') return { unitMs, shifts: [], ...createCompact(fit, events) };
	if (shifts.length > 0) return { unitMs, ...createReal(fit, shifts) };
	return {
		mode,
		unitMs,
		fit: { u0: fit.start, u1: fit.end },
		toU: (at) => at,
		timeAt: axisAt,
		breaks: [],
		shifts,
		steps: [],
		gaps: []
	};
}

/** A repeated hour is two hours long, and a skipped one has no length. */
function createReal(fit: Span, shifts: readonly ClockShift[]): Omit<Axis, 'unitMs'> {
	const times: number[] = [fit.start];
	const us: number[] = [fit.start];
	let late = 0;
	for (const { start, end, realMs } of shifts) {
		times.push(start, end);
		us.push(start + late, start + late + realMs);
		late += realMs - (end - start);
	}
	times.push(fit.end);
	us.push(fit.end + late);
	return {
		mode: 'true',
		fit: { u0: fit.start, u1: fit.end + late },
		...createKnots(times, us),
		breaks: [],
		shifts,
		steps: [],
		gaps: []
	};
}

function createEven(fit: Span, events: readonly TimedEvent[]): Omit<Axis, 'unitMs' | 'shifts'> {
	const steps: AxisTime[] = [];
	const gaps: GapBefore[] = [];
	const before = gapsBefore(events, fit.end);
	events.forEach(({ start }, i) => {
		const at = laterOf(start, fit.start);
		if (at === steps.at(-1)) return;
		steps.push(at);
		gaps.push(before[i] ?? { ms: 0, atLeast: false });
	});
	const last = steps.length - 1;
	const [first = fit.start] = steps;
	const step = (fit.end - fit.start) / (steps.length + 1);
	const times = [first - step / 2, ...steps, Math.max(fit.end, (steps[last] ?? 0) + step / 2)];
	const us = [-0.5, ...steps.keys(), last + 0.75];
	return {
		mode: 'even',
		fit: { u0: -0.5, u1: last + 0.75 },
		...createKnots(times, us),
		breaks: [],
		steps,
		gaps
	};
}

/** What is drawn begins with the first event and ends with the last: margins of the whole would be most of it. */
function createCompact(fit: Span, events: readonly TimedEvent[]): Omit<Axis, 'unitMs' | 'shifts'> {
	const gaps = findLongGaps(fit, events);
	const length = ({ start, end }: Span) => end - start;
	const { start, end } = gaps.length === 0 ? fit : extentOf(fit, events);
	const kept = gaps.reduce((rest, gap) => rest - length(gap), end - start);
	const margin = gaps.length === 0 ? 0 : Math.max(kept, MINUTE_MS) * MARGIN_PART;
	const drawn = (kept + 2 * margin) / (1 - gaps.length * CUT_PART);
	const times: number[] = [start - margin];
	const us = [0];
	const breaks: AxisBreak[] = [];
	let cut = start - margin;
	for (const gap of gaps) {
		const u0 = gap.start - cut;
		cut += length(gap) - drawn * CUT_PART;
		const u1 = gap.end - cut;
		times.push(gap.start, gap.end);
		us.push(u0, u1);
		breaks.push({ span: gap, u0, u1 });
	}
	times.push(end + margin);
	us.push(drawn);
	return {
		mode: 'compact',
		fit: { u0: 0, u1: drawn },
		...createKnots(times, us),
		breaks,
		steps: [],
		gaps: []
	};
}

/** From the first event to the end of the last, as far as they are drawn. */
function extentOf(fit: Span, events: readonly TimedEvent[]): Span {
	return events.reduce(
		(extent, { start, end }) => ({
			start: earlierOf(extent.start, laterOf(start, fit.start)),
			end: laterOf(extent.end, earlierOf(end, fit.end))
		}),
		{ start: fit.end, end: fit.start }
	);
}

/** The stretches longer than a fifth of the whole in which nothing is dated. */
export function findLongGaps(fit: Span, events: readonly TimedEvent[]): Span[] {
	const long = (fit.end - fit.start) * LONG_PART;
	const gaps: Span[] = [];
	let covered = events[0]?.start ?? fit.start;
	for (const { start, end } of events) {
		if (start - covered > long) gaps.push({ start: covered, end: start });
		covered = laterOf(covered, earlierOf(end, fit.end));
	}
	return gaps;
}

/** A rising polyline through the knots, drawn on straight beyond its ends. */
function createKnots(
	times: readonly number[],
	us: readonly number[]
): Pick<Axis, 'toU' | 'timeAt'> {
	return {
		toU: (at) => interpolate(times, us, at),
		timeAt: (u) => axisAt(interpolate(us, times, u))
	};
}

function interpolate(from: readonly number[], to: readonly number[], value: number): number {
	const at = lowerBound(from.length, (i) => from[i] ?? 0, value);
	const i = Math.min(Math.max(at, 1), from.length - 1);
	const [f0 = 0, f1 = 0, t0 = 0, t1 = 0] = [from[i - 1], from[i], to[i - 1], to[i]];
	return f1 === f0 ? t0 : t0 + ((value - f0) / (f1 - f0)) * (t1 - t0);
}
