/** A part of a timeline: some of its events, and everything else unchanged. Pure. */
import type { Timeline, UndatedEvent } from './timeline';

/** @param ids - of events, with dates or without */
export function partOf(timeline: Timeline, ids: ReadonlySet<string>): Timeline {
	const isIn = ({ id }: UndatedEvent) => ids.has(id);
	return {
		...timeline,
		events: timeline.events.filter(isIn),
		undated: timeline.undated.filter(isIn)
	};
}
