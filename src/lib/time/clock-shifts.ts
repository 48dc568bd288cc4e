/**
 * Where the clocks of a zone go back or forward on an axis in that zone: a repeated hour takes two
 * hours of real time, a skipped one none.
 * Pure. See ./SPEC.md §Z3.
 */
import { DAY_MS, instantAt, MINUTE_MS, axisAt, YEAR_MS, type AxisTime, type Span } from './span';
import { toWallIn } from './zone';

/** A part of the axis with another length in real time. Half-open. */
export interface ClockShift {
	readonly start: AxisTime;
	readonly end: AxisTime;
	readonly realMs: number;
}

/** Clock changes of a zone are weeks apart. */
const STEP_MS = 7 * DAY_MS;
/** On a longer axis single hours cannot be seen. */
const MOST_MS = 40 * YEAR_MS;

export function clockShifts({ start, end }: Span, zone: string): ClockShift[] {
	if (end - start > MOST_MS) return [];
	const offsetAt = (ms: number) => toWallIn(instantAt(ms), zone) - ms;
	const shifts: ClockShift[] = [];
	for (let low = start - DAY_MS; low < end + DAY_MS; low += STEP_MS) {
		const [before, after] = [offsetAt(low), offsetAt(low + STEP_MS)];
		if (before === after) continue;
		let [from, to] = [low, low + STEP_MS];
		while (to - from > MINUTE_MS) {
			const middle = Math.floor((from + to) / 2 / MINUTE_MS) * MINUTE_MS;
			if (middle <= from || middle >= to) break;
			if (offsetAt(middle) === before) from = middle;
			else to = middle;
		}
		const at = Math.ceil(to / MINUTE_MS) * MINUTE_MS;
		const [first, last] = [at + Math.min(before, after), at + Math.max(before, after)];
		const realMs = after < before ? 2 * (last - first) : 0;
		if (first >= start && last <= end)
			shifts.push({ start: axisAt(first), end: axisAt(last), realMs });
	}
	return shifts;
}
