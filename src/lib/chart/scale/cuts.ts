/**
 * Which stretches a compact axis leaves out.
 * Pure. Lengths in ms of wall time until a scale draws them. See ../SPEC.md §A.
 */
import type { Cutting } from '$lib/document/reading';
import { axisAt, earlierOf, laterOf, type AxisTime, type Span } from '$lib/time/span';
import type { ChartEvent } from '$lib/document/chart-event';

/** Long stretches are those that take more than this part of what is drawn, all of a length together … */
const LONG_PART = 0.2;
/** … and are so many times as long as half of the others: events at even distances are never cut apart. */
const TIMES_LONGER = 5;
/** Cut together: all that are at least this part of the longest. */
const ALIKE_PART = 0.5;
/** More cuts are no axis any more. */
const CUTS_MOST = 12;
/** A stretch is cut only where it is at least so many times as long as the cut that takes its place. */
const LEAST_GAIN = 2;
/** What is left is at least this part of how far off it is: below that, numbers no longer tell moments apart. */
const MIN_PART_OF_AGE = 2 ** -40;

/** Of what is drawn: a cut, … */
const CUT_PART = 0.04;
/** … the true room that is left on each side of it, so that no dot stands on its sign, … */
const PAD_PART = 0.03;
/** … all cuts with their room, at most, … */
const CUTS_PART_MOST = 0.5;
/** … and the room before the first event and after the last. */
const MARGIN_PART = 0.05;

/** An event, and which of its ends nobody knows. */

/** Between two neighbours in time. */
interface Stretch {
	/** Where nothing is dated; nowhere, where `end` is not later. */
	readonly start: AxisTime;
	readonly end: AxisTime;
	/** From tie to tie. */
	readonly length: number;
}

/**
 * @param events - in any order
 * @param unitMs - the finest unit in which they are known
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
		const usual = left[Math.floor((left.length + 1) / 2)]; // half of the others are no longer
		if (!longest || !usual) break;
		const alike = left.filter(
			(stretch) =>
				lengthOf(stretch) > 0 &&
				stretch.length >= longest.length * ALIKE_PART &&
				stretch.length > usual.length * TIMES_LONGER
		);
		const next = [...long, ...alike].sort((a, b) => a.start - b.start);
		const isLong = keptMs(extent, next) < keptMs(extent, long) * (1 - LONG_PART);
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
 * What is not cut, piece by piece: far off, a difference of large numbers would lose what is short.
 *
 * @param cut - in order
 */
function keptMs({ start, end }: Span, cut: readonly Span[]): number {
	const begins = [start, ...cut.map((stretch) => stretch.end)];
	return begins.reduce((ms, begin, i) => ms + (cut[i]?.start ?? end) - begin, 0);
}

/** How much room cuts take where so much is left. */
function roomOf(extent: Span, cut: readonly Span[]) {
	const part = Math.min(CUT_PART + 2 * PAD_PART, CUTS_PART_MOST / cut.length);
	const drawnMs = keptMs(extent, cut) / (1 - 2 * MARGIN_PART - cut.length * part);
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
		keptMs(extent, cut) > age * MIN_PART_OF_AGE &&
		cut.every((stretch) => lengthOf(stretch) > (cutMs + 2 * padMs) * LEAST_GAIN)
	);
}

/** What must be drawn: a moment, or as long as the finest unit lasts. */
interface Moment {
	readonly from: AxisTime;
	readonly until: AxisTime;
	readonly tie: AxisTime;
}

/** Bars are cut where nothing else is dated: of them only the ends count, as far as they are known. */
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

/** @param moments - by where they begin */
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
