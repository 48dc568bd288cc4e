/**
 * The scales of an axis: how each maps time to length.
 * Pure. See ../SPEC.md §A.
 */
import { lowerBound } from '$lib/base/search';
import type { Cutting } from '$lib/document/reading';
import type { ClockShift } from '$lib/time/clock-shifts';
import { axisAt, laterOf, type AxisTime, type Span } from '$lib/time/span';
import type { Axis, AxisBreak } from './axis';
import { UNIT_MS, type TickUnit } from './calendar-ladder';
import { gapsBefore, type GapBefore } from './gaps';
import type { TimedEvent } from '$lib/chart/types';

/** `true`: equal times, equal lengths. `compact`: long stretches are cut. `even`: one step an event. */
export const SCALE_MODES = ['true', 'compact', 'even'] as const;
export type ScaleMode = (typeof SCALE_MODES)[number];

/**
 * An axis whose cuts are known already: the server has found them (./axis.ts), so a page need not look for them.
 *
 * @param events - in order of time
 */
export function createAxisWith(
	cutting: Cutting | undefined,
	mode: ScaleMode,
	fit: Span,
	events: readonly TimedEvent[],
	finest: TickUnit,
	shifts: readonly ClockShift[]
): Axis {
	const about = { unitMs: UNIT_MS[finest], whole: fit };
	if (mode === 'even') return { ...about, shifts: [], ...createEven(fit, events) };
	if (mode === 'compact')
		return { ...about, shifts: [], ...createCompact(cutting ?? { ...NO_CUTS, extent: fit }) };
	if (shifts.length > 0) return { ...about, ...createReal(fit, shifts) };
	return {
		...about,
		mode,
		fit: { u0: fit.start, u1: fit.end },
		toU: (at) => at,
		timeAt: axisAt,
		tieU: ({ anchor }) => anchor,
		breaks: [],
		shifts,
		steps: [],
		gaps: []
	};
}

/** What each scale works out of a span. */
type Scale = Omit<Axis, 'unitMs' | 'whole'>;

/** A repeated hour is two hours long, and a skipped one has no length. */
function createReal(fit: Span, shifts: readonly ClockShift[]): Scale {
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

function createEven(fit: Span, events: readonly TimedEvent[]): Omit<Scale, 'shifts'> {
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
	const knots = createKnots(times, us);
	return {
		mode: 'even',
		fit: { u0: -0.5, u1: last + 0.75 },
		...knots,
		tieU: ({ start }) => knots.toU(laterOf(start, fit.start)),
		breaks: [],
		steps,
		gaps
	};
}

/** What is drawn begins with the first event and ends with the last: margins of the whole would be most of it. */
function createCompact({ cuts, extent, marginMs, cutMs }: Cutting): Omit<Scale, 'shifts'> {
	const times: number[] = [extent.start - marginMs];
	const us: number[] = [0];
	// Piece by piece: far off, a sum from the beginning would lose what is short.
	const add = (at: number, u: number) => {
		times.push(at);
		us.push(u);
		return u;
	};
	const truly = (at: number) => add(at, (us.at(-1) ?? 0) + at - (times.at(-1) ?? 0));
	const breaks = cuts.map((span): AxisBreak => {
		const u0 = truly(span.start);
		return { span, u0, u1: add(span.end, u0 + cutMs) };
	});
	const drawn = truly(extent.end + marginMs);
	const knots = createKnots(times, us);
	return {
		mode: 'compact',
		fit: { u0: 0, u1: drawn },
		...knots,
		// What is known roughly is tied in the middle of what is drawn of it, also where a cut takes most of it.
		tieU: ({ start, end, anchor }) =>
			anchor === (start + end) / 2 ? (knots.toU(start) + knots.toU(end)) / 2 : knots.toU(anchor),
		breaks,
		steps: [],
		gaps: []
	};
}

const NO_CUTS = { cuts: [], marginMs: 0, cutMs: 0 };

/** A rising polyline through the knots, drawn on straight beyond its ends. */
function createKnots(
	times: readonly number[],
	us: readonly number[]
): Pick<Axis, 'toU' | 'timeAt' | 'tieU'> {
	const toU = (at: AxisTime) => interpolate(times, us, at);
	return {
		toU,
		timeAt: (u) => axisAt(interpolate(us, times, u)),
		tieU: ({ anchor }) => toU(anchor)
	};
}

function interpolate(from: readonly number[], to: readonly number[], value: number): number {
	const at = lowerBound(from.length, (i) => from[i] ?? 0, value);
	const i = Math.min(Math.max(at, 1), from.length - 1);
	const [f0 = 0, f1 = 0, t0 = 0, t1 = 0] = [from[i - 1], from[i], to[i - 1], to[i]];
	return f1 === f0 ? t0 : t0 + ((value - f0) / (f1 - f0)) * (t1 - t0);
}
