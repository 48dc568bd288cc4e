/**
 * How long a range without an end is known to have continued: up to the report, or to the last date.
 * Pure. See chart/SPEC.md §M.
 */
import type { Timeline, TimelineEvent } from '$lib/document/timeline';
import { axisAt, type AxisTime, type Span } from '$lib/time/span';

/** The range from the first to the last known date of a timeline. */
export function knownSpan({ events, asOf }: Pick<Timeline, 'events' | 'asOf'>): Span {
	let [start, end] = [Infinity, -Infinity];
	for (const { timing } of events)
		for (const { bounds } of [timing, ...(timing.parts ?? [])])
			for (const edge of [bounds.start, bounds.end]) {
				if (!Number.isFinite(edge)) continue;
				start = Math.min(start, edge);
				end = Math.max(end, edge);
			}
	return { start: axisAt(start), end: asOf?.bounds.end ?? axisAt(end) };
}

/** The open parts of an event. */
export function openEndsOf(
	{ timing: { date } }: Pick<TimelineEvent, 'timing'>,
	known: Span
): {
	readonly openFrom?: AxisTime;
	readonly openUntil?: AxisTime;
} {
	if (date.kind !== 'interval') return {};
	return {
		...(date.end === 'open' ? { openFrom: known.end } : {}),
		...(date.start === 'open' ? { openUntil: known.start } : {})
	};
}
