/**
 * The gaps that a compact axis cuts.
 * Pure. Lengths in ms of wall time until a scale draws them. See ../SPEC.md §A.
 */
import type { Cutting } from '$lib/document/cutting';
import { axisAt, earlierOf, laterOf, type AxisTime, type Span } from '$lib/time/span';
import type { ChartEvent } from '$lib/document/chart-event';

/** Gaps are long if those of similar length together take more than this part of the drawn length … */
const LONG_PART = 0.2;
/** … and each is this many times as long as half of the others: no cut separates events at equal distances. */
const TIMES_LONGER = 5;
/** Cut together: all gaps that are at least this part of the longest. */
const ALIKE_PART = 0.5;
/** With more cuts an axis is no longer readable. */
const CUTS_MOST = 12;
/** A gap is cut only if it is at least this many times as long as the cut that replaces it. */
const LEAST_GAIN = 2;
/** The rest is at least this part of its age: below that, numbers cannot tell moments apart. */
const MIN_PART_OF_AGE = 2 ** -40;

/** As parts of the drawn length: a cut, … */
const CUT_PART = 0.04;
/** … the uncut room on each side of it, so that no dot covers its sign, … */
const PAD_PART = 0.03;
/** … the limit for all cuts with their room, … */
const CUTS_PART_MOST = 0.5;
/** … and the room before the first event and after the last. */
const MARGIN_PART = 0.05;

/** An event, and which of its ends are unknown. */

/** A gap between two neighbours in time. */
interface Stretch {
	/** The part without dates; empty if `end` is not later than `start`. */
	readonly start: AxisTime;
	readonly end: AxisTime;
	/** The distance between the ties. */
	readonly length: number;
}

/**
 * @param events - in any order
 * @param unitMs - the finest unit of the dates
 * @returns undefined: there is nothing to cut
 */
export function findCuts(
	fit: Span,
	events: readonly ChartEvent[],
	unitMs: number
): Cutting | undefined {
	const moments = momentsOf(fit, events, unitMs);
	const [first] = moments;
	if (!first) return undefined;
	const end = moments.reduce((last, { until }) => laterOf(last, until), first.until);
	const extent: Span = { start: first.from, end };
	let left = stretchesOf(moments).sort((a, b) => b.length - a.length);
	let long: readonly Stretch[] = [];
	for (;;) {
		const [longest] = left;
		const usual = left[Math.floor((left.length + 1) / 2)]; // half of the others are not longer
		if (!longest || !usual) break;
		const alike = left.filter(
			(stretch) =>
				lengthOf(stretch) > 0 &&
				stretch.length >= longest.length * ALIKE_PART &&
				stretch.length > usual.length * TIMES_LONGER
		);
		const next = [...long, ...alike].sort((a, b) => a.start - b.start);
		const isLong = remainingMs(extent, next) < remainingMs(extent, long) * (1 - LONG_PART);
		if (!isLong || next.length > CUTS_MOST || !isWorthIt(extent, next)) break;
		long = next;
		left = left.filter((stretch) => !alike.includes(stretch));
	}
	if (long.length === 0) return undefined;
	const { cutMs, padMs, marginMs } = roomOf(extent, long);
	const cuts = long.map(({ start, end }) => ({
		start: axisAt(start + padMs),
		end: axisAt(end - padMs)
	}));
	return { cuts, extent, marginMs, cutMs };
}

const lengthOf = ({ start, end }: Span) => end - start;

/**
 * The uncut parts one by one: for far dates, differences of large numbers would lose short lengths.
 *
 * @param cut - in order
 */
function remainingMs({ start, end }: Span, cut: readonly Span[]): number {
	const begins = [start, ...cut.map((stretch) => stretch.end)];
	return begins.reduce((ms, begin, i) => ms + (cut[i]?.start ?? end) - begin, 0);
}

/** The room that cuts take if this much time remains. */
function roomOf(extent: Span, cut: readonly Span[]) {
	const part = Math.min(CUT_PART + 2 * PAD_PART, CUTS_PART_MOST / cut.length);
	const drawnMs = remainingMs(extent, cut) / (1 - 2 * MARGIN_PART - cut.length * part);
	const share = part / (CUT_PART + 2 * PAD_PART);
	return {
		cutMs: drawnMs * CUT_PART * share,
		padMs: drawnMs * PAD_PART * share,
		marginMs: drawnMs * MARGIN_PART
	};
}

function isWorthIt(extent: Span, cut: readonly Span[]): boolean {
	const { cutMs, padMs } = roomOf(extent, cut);
	const age = Math.max(Math.abs(extent.start), Math.abs(extent.end));
	return (
		remainingMs(extent, cut) > age * MIN_PART_OF_AGE &&
		cut.every((stretch) => lengthOf(stretch) > (cutMs + 2 * padMs) * LEAST_GAIN)
	);
}

/** What must be drawn: a moment, or as long as the finest unit lasts. */
interface Moment {
	readonly from: AxisTime;
	readonly until: AxisTime;
	readonly tie: AxisTime;
}

/** Bars are cut where they have no other dates: only their known ends count. */
function momentsOf(fit: Span, events: readonly ChartEvent[], unitMs: number): Moment[] {
	const at = (tie: AxisTime): Moment => ({ from: tie, until: tie, tie });
	return events
		.flatMap(({ start, end, anchor, exact, openFrom = end, openUntil = start, mark }) => {
			const [from, until] = [laterOf(start, fit.start), earlierOf(end, fit.end)];
			if (exact && end - start <= unitMs) return { from, until, tie: anchor };
			const [solidFrom, solidUntil] = [laterOf(openUntil, from), earlierOf(openFrom, until)];
			return [
				...(mark.openStart === 'unknown' ? [] : [at(earlierOf(solidFrom, until))]),
				...(mark.openEnd === 'unknown' ? [] : [at(laterOf(solidUntil, from))])
			];
		})
		.sort((a, b) => a.from - b.from || a.tie - b.tie);
}

/** @param moments - sorted by start */
function stretchesOf(moments: readonly Moment[]): Stretch[] {
	const stretches: Stretch[] = [];
	let [last] = moments;
	for (const moment of moments) {
		if (!last) break;
		const length = moment.tie - last.tie;
		if (length > 0) stretches.push({ start: last.until, end: moment.from, length });
		last = {
			...moment,
			until: laterOf(last.until, moment.until),
			tie: laterOf(last.tie, moment.tie)
		};
	}
	return stretches;
}
