/**
 * The date line of a chart label: as exact as the view needs, never more exact than the date, and short (§W10).
 * Pure.
 */
import type { DateInterval, DatePoint, IntervalEnd } from './edtf';
import { shownDay } from './clock-words';
import { DAY_MS } from './span';
import { isClockTime, type Timing } from './timing';
import { formatTiming } from './words';
import type { WordStyle } from './word-style';

/**
 * “Apr–Dec 1911”, “3 Apr – 9 Dec 1911”; “7 Apr 1911”, “7 Apr, 14:30”.
 *
 * @param style - its `length` is ignored
 * @returns the words of `FAR`, `NEAR` and `CLOCK`; fewer if the last ones are the same
 */
export function formatLabelDates(timing: Timing, style: WordStyle): readonly string[] {
	const far = formatTiming(inMonths(inDays(timing)), { ...style, length: 'label' });
	const near = formatTiming(inDays(timing), { ...style, length: 'label' });
	const clock = hasClock(timing) ? formatClocks(timing, style) : near;
	return clock === near ? (near === far ? [far] : [far, near]) : [far, near, clock];
}

function hasClock({ date, parts = [] }: Timing): boolean {
	return date.kind === 'point' ? date.time !== undefined : parts.some(isClockTime);
}

function formatClocks(timing: Timing, style: WordStyle): string {
	const [first, last] = timing.parts ?? [];
	const isOneDay = first && last && isClockTime(first) && dayOf(first) === dayOf(last);
	if (timing.date.kind !== 'interval' || !isOneDay)
		return formatTiming(timing, { ...style, length: 'labelClock' });
	return [
		formatTiming(first, { ...style, length: 'labelClock' }),
		formatTiming(last, { ...style, length: 'clock' })
	].join(' – ');
}

function dayOf({ bounds }: Timing): number {
	return Math.floor(bounds.start / DAY_MS);
}

/** The same date without its clock times: days in its own zone. */
function inDays(timing: Timing): Timing {
	return change(timing, (point) => {
		if (point.date.kind !== 'point' || !point.date.time) return point;
		const { time: _, ...rest } = point.date;
		const date: DatePoint = { ...rest, ...shownDay(point.date, point), precision: 'day' };
		const { instant: _instant, zone: _zone, ...others } = point;
		return { ...others, date };
	});
}

/** An interval over several months, without its days. */
function inMonths(timing: Timing): Timing {
	const { date } = timing;
	if (date.kind !== 'interval' || !isOverMonths(date)) return timing;
	return change(timing, (point) => {
		if (point.date.kind !== 'point' || point.date.precision !== 'day') return point;
		const { day: _, ...month } = point.date;
		return { ...point, date: { ...month, precision: 'month' } };
	});
}

function isOverMonths({ start, end }: DateInterval): boolean {
	if (typeof start !== 'object' || typeof end !== 'object') return true;
	return start.year !== end.year || start.month !== end.month;
}

/** Changes each date in it. */
function change(timing: Timing, toPoint: (point: Timing) => Timing): Timing {
	const { date } = timing;
	if (date.kind === 'point') return toPoint(timing);
	const parts = (timing.parts ?? []).map((part) => change(part, toPoint));
	const points = parts.flatMap((part) => (part.date.kind === 'point' ? [part.date] : []));
	if (date.kind === 'choice') return { ...timing, parts, date: { ...date, dates: points } };
	const endOf = (end: IntervalEnd) => (typeof end === 'object' ? (points.shift() ?? end) : end);
	return { ...timing, parts, date: { ...date, start: endOf(date.start), end: endOf(date.end) } };
}
