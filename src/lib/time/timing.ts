/** A parsed date with its place on the axis; how it is composed of others, and their order. Pure. */
import { PRECISIONS, type DatePoint, type EdtfDate, type Precision } from './edtf';
import { axisAt, MINUTE_MS, plus, type AxisTime, type Instant, type Span } from './span';

/** A date with everything that drawing, sorting and naming it needs. */
export interface Timing {
	readonly date: EdtfDate;
	/** Half-open; ±Infinity if an end is open or unknown. */
	readonly bounds: Span;
	/** Of the date, or of the start of an interval (of its end if it has no start). */
	readonly precision: Precision;
	readonly approximate: boolean;
	readonly uncertain: boolean;
	/** The start in real time, for clock times only. Undefined if the zone is unknown. */
	readonly instant?: Instant;
	/** The clock of its words, for clock times only: an IANA name, or `UTC-05:00` for an offset alone. */
	readonly zone?: string;
	/** The dates of an interval or a choice, in their order. */
	readonly parts?: readonly Timing[];
}

/** A clock time is as long as its finest written part. */
export function lasting(start: AxisTime, { precision }: Pick<DatePoint, 'precision'>): Span {
	return { start, end: plus(start, precision === 'minute' ? MINUTE_MS : 1000) };
}

/** The dates of an interval; an end that is open or unknown is undefined. */
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
 * Order of events on one axis: start, then the coarser, then the end. Clock times are compared in real time,
 * in which the axis never runs backward. Sorting with it must be stable, so that document order
 * breaks the last ties.
 */
export function compareTimings(a: Timing, b: Timing): number {
	if (a.bounds.start !== b.bounds.start) return a.bounds.start - b.bounds.start;
	const byPrecision = PRECISIONS.indexOf(a.precision) - PRECISIONS.indexOf(b.precision);
	if (byPrecision !== 0) return byPrecision;
	if (a.bounds.end === b.bounds.end) return 0; // both may be Infinity
	return a.bounds.end - b.bounds.end;
}
