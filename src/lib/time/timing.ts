/** A date that was read, with its place on the axis; how it is put together of others, and their order. Pure. */
import { PRECISIONS, type DatePoint, type EdtfDate, type Precision } from './edtf';
import { axisAt, MINUTE_MS, plus, type AxisTime, type Instant, type Span } from './span';

/** A date with everything that drawing, sorting and naming it needs. */
export interface Timing {
	readonly date: EdtfDate;
	/** Half-open; ±Infinity where an end is open or unknown. */
	readonly bounds: Span;
	/** Of the date, or of the start of an interval (of its end when it has no start). */
	readonly precision: Precision;
	readonly approximate: boolean;
	readonly uncertain: boolean;
	/** The start in real time, for clock times only. Undefined where nobody knows whose clock it was. */
	readonly instant?: Instant;
	/** Whose clock its words read, for clock times only: an IANA name, or `UTC-05:00` of an offset alone. */
	readonly zone?: string;
	/** The dates of which an interval or a choice is made, in their order. */
	readonly parts?: readonly Timing[];
}

/** A clock time lasts as long as the finest part of it that is written. */
export function lasting(start: AxisTime, { precision }: Pick<DatePoint, 'precision'>): Span {
	return { start, end: plus(start, precision === 'minute' ? MINUTE_MS : 1000) };
}

/** Of an interval; an end that is open or unknown is undefined. */
export function boundsBetween(from: Timing | undefined, to: Timing | undefined): Span {
	return {
		start: from?.bounds.start ?? axisAt(-Infinity),
		// A clock time ends an interval at that moment, not a minute after it (§B6).
		end: to?.bounds[isClockTime(to) ? 'start' : 'end'] ?? axisAt(Infinity)
	};
}

export function isClockTime({ date }: Timing): boolean {
	return date.kind === 'point' && date.time !== undefined;
}

/** From the earliest to the latest. */
export function boundsOfAll(timings: readonly Timing[]): Span {
	return {
		start: axisAt(Math.min(...timings.map(({ bounds }) => bounds.start))),
		end: axisAt(Math.max(...timings.map(({ bounds }) => bounds.end)))
	};
}

/**
 * Order of events on one axis: start, then the coarser, then the end. Real time decides between clock times: an
 * axis is drawn after one clock, and never turns back. Sorting with it must be stable, so that document order
 * breaks the last ties.
 */
export function compareTimings(a: Timing, b: Timing): number {
	if (a.bounds.start !== b.bounds.start) return a.bounds.start - b.bounds.start;
	const byPrecision = PRECISIONS.indexOf(a.precision) - PRECISIONS.indexOf(b.precision);
	if (byPrecision !== 0) return byPrecision;
	if (a.bounds.end === b.bounds.end) return 0; // both may be Infinity
	return a.bounds.end - b.bounds.end;
}
