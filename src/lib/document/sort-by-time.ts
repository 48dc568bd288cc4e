/** Events in order of time. Pure. */
import { sortedOrder } from '$lib/base/sorted-order';
import { compareTimings } from '$lib/time/timing';
import type { TimelineEvent } from './timeline';

/** In order of time; document order where times are equal. */
export function sortByTime(events: readonly TimelineEvent[]): TimelineEvent[] {
	const starts = new Float64Array(events.length);
	for (const [i, { timing }] of events.entries()) starts[i] = timing.bounds.start;
	const order = sortedOrder(starts);
	const sorted: TimelineEvent[] = [];
	let from = 0;
	let together = NaN;
	for (const i of order) {
		const event = events[i];
		if (!event) continue;
		if (starts[i] !== together) {
			sortTogether(sorted, from, sorted.length);
			from = sorted.length;
			together = starts[i] ?? NaN;
		}
		sorted.push(event);
	}
	sortTogether(sorted, from, sorted.length);
	return sorted;
}

/** Sorts events that begin together: usually they are already in order. */
function sortTogether(sorted: TimelineEvent[], from: number, to: number): void {
	for (let i = from + 1; i < to; i++) {
		const [before, event] = [sorted[i - 1], sorted[i]];
		if (!before || !event || compareTimings(before.timing, event.timing) <= 0) continue;
		const together = sorted.slice(from, to);
		together.sort((a, b) => compareTimings(a.timing, b.timing));
		for (const [at, placed] of together.entries()) sorted[from + at] = placed;
		return;
	}
}
