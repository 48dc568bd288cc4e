/**
 * The finest unit of a timeline's dates, and the clock of its axis.
 * Pure. See time/SPEC.md §Z1 and chart/SPEC.md §V2.
 */
import type { TimelineEvent } from '$lib/document/timeline';
import type { TickUnit } from '$lib/chart/scale/calendar-ladder';
import { axisOn } from '$lib/time/calendar';
import { PRECISIONS, type Precision } from '$lib/time/edtf';
import { DAY_MS } from '$lib/time/span';
import type { Timing } from '$lib/time/timing';

const UNITS: Readonly<Record<Precision, TickUnit>> = {
	century: 'year',
	decade: 'year',
	year: 'year',
	half: 'month',
	season: 'month',
	quarter: 'month',
	month: 'month',
	day: 'day',
	minute: 'minute',
	second: 'second'
};

type Dated = Pick<TimelineEvent, 'timing'>;

/** The parts of a date, or the date itself. */
function partsOf({ timing }: Dated): readonly Timing[] {
	return timing.parts && timing.parts.length > 0 ? timing.parts : [timing];
}

/** The finest unit in which an event is known. */
export function finestUnit(events: readonly Dated[]): TickUnit {
	let finest = 0;
	for (const event of events)
		for (const { precision } of partsOf(event))
			finest = Math.max(finest, PRECISIONS.indexOf(precision));
	return UNITS[PRECISIONS[finest] ?? 'day'];
}

/** Whether all clock times are on the same clock: then it is named once, beside the chart. */
export function hasOneClock(events: readonly Dated[]): boolean {
	return clocksOf(events).size < 2;
}

/** The clock of the axis. `floating`: its zone is unknown. Undefined: there are no clock times. */
export function clockOf(events: readonly Dated[]): string | undefined {
	const clocks = clocksOf(events);
	const zones = [...clocks].filter((clock) => clock !== FLOATING);
	return zones.length > 1 ? 'UTC' : (zones[0] ?? [...clocks][0]);
}

/** For a clock time without a known zone. */
const FLOATING = 'floating';

function clocksOf(events: readonly Dated[]): Set<string> {
	const clocks = new Set<string>();
	for (const event of events)
		for (const { zone, precision } of partsOf(event)) {
			if (zone !== undefined) clocks.add(zone);
			else if (precision === 'minute' || precision === 'second') clocks.add(FLOATING);
		}
	return clocks;
}

/** Whether a timeline has years of both eras. */
export function hasBothEras(events: readonly Dated[]): boolean {
	const first = axisOn(1);
	const edges = events.flatMap(({ timing: { bounds } }) =>
		[bounds.start, bounds.end - 1].filter(Number.isFinite)
	);
	return edges.some((edge) => edge < first) && edges.some((edge) => edge >= first);
}

/** Whether all events are within a day: then clock times are enough, and the axis names the day. */
export function isOneDay(events: readonly Dated[]): boolean {
	let [start, end] = [Infinity, -Infinity];
	for (const { timing } of events) {
		start = Math.min(start, timing.bounds.start);
		end = Math.max(end, timing.bounds.end);
	}
	return end - start <= DAY_MS;
}
