/** Events for tests of the axis, as a file describes them. */
import { chartEvent } from './test-event';
import { axisOn } from '$lib/time/calendar';
import { DAY_MS, plus, type AxisTime } from '$lib/time/span';
import type { ChartEvent } from '$lib/document/chart-event';

let count = 0;

function event(start: AxisTime, end: AxisTime, anchor: AxisTime, exact: boolean): ChartEvent {
	count += 1;
	return chartEvent({ id: `e${count}`, start, end, anchor, exact, weight: count });
}

/** A day, tied at its middle. */
export function onDay(year: number, month: number, day: number): ChartEvent {
	const start = axisOn(year, month, day);
	return event(start, plus(start, DAY_MS), plus(start, DAY_MS / 2), true);
}

/** An approximate date, tied at its middle. */
export function within(start: AxisTime, end: AxisTime): ChartEvent {
	return event(start, end, plus(start, (end - start) / 2), false);
}

/** A year, a month, and three days of one week: 2024, April 2025, 12, 13 and 15 August 2025. */
export const CHAIN: readonly ChartEvent[] = [
	within(axisOn(2024), axisOn(2025)),
	within(axisOn(2025, 4), axisOn(2025, 5)),
	onDay(2025, 8, 12),
	onDay(2025, 8, 13),
	onDay(2025, 8, 15)
];
export const CHAIN_FIT = { start: axisOn(2024), end: axisOn(2025, 9) };
