/**
 * The span that includes a whole timeline, and how open ends are drawn within it.
 * Pure. See ./SPEC.md §F.
 */
import { axisAt, DAY_MS, MINUTE_MS, YEAR_MS, type AxisTime, type Span } from '$lib/time/span';
import { chooseRung, floorTo, ladderFrom, nextAfter } from './scale/calendar-ladder';

/** The edge must not cut a dot: exact dates keep this part of the span as distance. */
const DOT_MARGIN = 0.012;
/** The ends are rounded out to a calendar unit of about this part of the span. */
const NICE_PART = 1 / 40;
/** A single moment so far away that numbers cannot represent its minutes: the view takes this part of its age. */
const MIN_PART_OF_AGE = 2 ** -40;
/** A timeline with a single moment is shown with some time around it. */
const MIN_PART = 8;

/** The properties of a date that decide the fit. */
export interface Dated {
	readonly bounds: Span;
	readonly exact: boolean;
}

/**
 * @param dates - at least one with a finite end
 * @param asOf - the day the story was told: open ranges are drawn up to it, if it is later than all dates
 * @param unitMs - the finest unit of the dates: the ends are no finer
 */
export function fitTo(
	dates: readonly Dated[],
	asOf: AxisTime | undefined,
	unitMs = MINUTE_MS
): Span {
	let start = Infinity;
	let end = -Infinity;
	for (const { bounds } of dates) {
		for (const edge of [bounds.start, bounds.end]) {
			if (!Number.isFinite(edge)) continue;
			start = Math.min(start, edge);
			end = Math.max(end, edge);
		}
	}
	const hasOpenEnd = dates.some(({ bounds }) => bounds.end === Infinity);
	if (hasOpenEnd && asOf !== undefined) end = Math.max(end, asOf);
	const shortest = Math.max(MINUTE_MS, Math.abs(start) * MIN_PART_OF_AGE);
	const known = { start, end: Math.max(end, start + shortest) };
	return roundOut(withMargins(known, dates), unitMs);
}

interface Stretch {
	readonly start: number;
	readonly end: number;
}

function withMargins(known: Stretch, dates: readonly Dated[]): Stretch {
	const span = Math.max(known.end - known.start, shortestOf(dates) * MIN_PART);
	const spare = (span - (known.end - known.start)) / 2;
	const margin = Math.max(spare, span * DOT_MARGIN);
	const openMargin = span / 12; // room to show that a bar is open
	let { start, end } = known;
	for (const { bounds, exact } of dates) {
		if (exact || spare > 0) {
			start = Math.min(start, bounds.start - margin);
			end = Math.max(end, bounds.start + margin, Math.min(bounds.end, known.end));
		}
		if (bounds.start === -Infinity) start = Math.min(start, known.start - openMargin);
		if (bounds.end === Infinity) end = Math.max(end, known.end + openMargin);
	}
	return { start: Number.isFinite(start) ? start : known.start, end };
}

function shortestOf(dates: readonly Dated[]): number {
	const lengths = dates.map(({ bounds }) => bounds.end - bounds.start).filter(Number.isFinite);
	return lengths.reduce((a, b) => Math.min(a, b), lengths.length > 0 ? Infinity : DAY_MS);
}

/** Rounds out to whole months, years, …, depending on the length. */
function roundOut({ start, end }: Stretch, unitMs: number): Span {
	const rung = chooseRung((end - start) * NICE_PART, () => 1, ladderFrom(unitMs));
	if (!rung || rung.ms > 1e10 * YEAR_MS) return { start: axisAt(start), end: axisAt(end) };
	const from = floorTo(rung, axisAt(start));
	const last = floorTo(rung, axisAt(end));
	return {
		start: axisAt(Math.min(start, from)),
		end: axisAt(last === end ? end : Math.max(end, nextAfter(rung, last)))
	};
}
