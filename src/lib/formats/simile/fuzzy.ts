/**
 * Joins the four dates of a SIMILE event to one. The possible start and end dates are
 * kept in words; on the axis it covers all of them, with soft ends.
 * Pure. See ./SPEC.md §F.
 */
import { FLOATING, resolveDate } from '$lib/time/bounds';
import { createSayDate } from '../shared/dates/date-words';
import { joinDayClocks, toEdtfAlone, type DayClock } from '../shared/dates/day-clock';

export interface Ends {
	readonly start: DayClock;
	readonly latestStart?: DayClock | undefined;
	readonly earliestEnd?: DayClock | undefined;
	readonly end?: DayClock | undefined;
}
/** As in our own format. */
export type FuzzyDate =
	string | { readonly value: string; readonly display?: string; readonly note?: string };

// Words of ours in a file are English, as all of them are.
const sayDate = createSayDate('en');

/**
 * @param isInstant - one moment between the first and the last date, else an interval
 */
export function toFuzzyDate(ends: Ends, isInstant: boolean): FuzzyDate {
	const { start, latestStart, earliestEnd, end } = ends;
	if (isInstant || end === undefined) {
		const last = end ?? latestStart;
		if (last === undefined || isSame(start, last)) return toEdtfAlone(start);
		const display = `between ${say(start)} and ${say(last)}`;
		return { value: `${about(start)}/${about(last)}`, display };
	}
	const isSoftStart = latestStart !== undefined && !isSame(start, latestStart);
	const isSoftEnd = earliestEnd !== undefined && !isSame(end, earliestEnd);
	if (!isSoftStart && !isSoftEnd) return joinDayClocks(start, end, false);
	const [from, to] = joinDayClocks(start, end, true).split('/');
	const value = `${isSoftStart ? about(start) : from}/${isSoftEnd ? about(end) : to}`;
	const said = [
		...(isSoftStart ? [`It began between ${say(start)} and ${say(latestStart)}.`] : []),
		...(isSoftEnd ? [`It ended between ${say(earliestEnd)} and ${say(end)}.`] : [])
	];
	return { value, note: said.join(' ') };
}

/** EDTF has no mark for an approximate clock time: the day has it instead. */
function about({ date }: DayClock): string {
	return /[?~%]$/.test(date) ? date : `${date}~`;
}

function isSame(a: DayClock, b: DayClock): boolean {
	return toEdtfAlone(a) === toEdtfAlone(b);
}

function say(known: DayClock): string {
	const edtf = toEdtfAlone(known);
	const resolved = resolveDate(edtf, FLOATING);
	return resolved.ok ? sayDate(resolved.value) : edtf;
}
