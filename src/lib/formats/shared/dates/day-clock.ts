/**
 * Separates a date and its clock time: tools that only know moments write a day as its midnight.
 * Pure.
 */
import { resolveDate } from '$lib/time/bounds';
import { parseEdtf } from '$lib/time/edtf';
import { quoteWritten } from './quote-written';

export interface DayClock {
	/** EDTF without a clock time. */
	readonly date: string;
	/** `T16:00`, `T16:00:30Z`; '' if there is none. */
	readonly clock: string;
}

/** @param edtf - a date that is not an interval */
export function toDayClock(edtf: string): DayClock {
	const at = edtf.indexOf('T');
	return at < 0
		? { date: edtf, clock: '' }
		: { date: edtf.slice(0, at), clock: edtf.slice(at).replace(/^(T\d\d:\d\d):00(?!\d)/, '$1') };
}

/** EDTF of a single date: midnight means the day. */
export function toEdtfAlone(known: DayClock): string {
	return isDay(known) ? known.date : `${known.date}${known.clock}`;
}

/**
 * Start and end as one date. Midnights mean days, unless one end has another clock time.
 *
 * @param isSpan - an interval even if both are the same
 */
export function joinDayClocks(start: DayClock, end: DayClock | undefined, isSpan: boolean): string {
	if (end === undefined) return toEdtfAlone(start);
	const areDays = isDay(start) && isDay(end);
	const [from, to] = [start, end].map((known) =>
		areDays ? known.date : `${known.date}${known.clock}`
	);
	return from === to && !isSpan ? String(from) : `${from}/${to}`;
}

function isDay({ clock }: DayClock): boolean {
	return clock === '' || /^T00:00(?:Z|[+-]\d\d(?::?\d\d)?)?$/.test(clock);
}

/** Days and clock times of UTC, which are in order as they are in the alphabet. */
const IN_ORDER = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\dZ)?$/;

/**
 * Why a date is invalid, in a sentence or two; undefined: it is valid.
 *
 * @param edtf - with valid ends
 * @param written - as in the file
 */
export function faultOf(edtf: string, written = edtf): string | undefined {
	const [from = '', to] = edtf.split('/');
	if (to !== undefined && from <= to && IN_ORDER.test(from) && IN_ORDER.test(to)) return undefined;
	const resolved = to === undefined ? parseEdtf(edtf) : resolveDate(edtf, 'UTC');
	return resolved.ok ? undefined : quoteWritten(resolved.problems, edtf, written);
}
