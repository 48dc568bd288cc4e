/** How events are drawn, by what is known of their dates and by their state. Pure. */
import type { Mark, MarkInUse } from '$lib/document/reading';
import type { TimelineEvent, UndatedEvent } from '$lib/document/timeline';
import { isExact } from './words';

/** The kinds of marks in it, each once. */
export function marksIn(events: readonly TimelineEvent[]): MarkInUse[] {
	const kinds = new Map<string, MarkInUse>();
	for (const event of events) {
		const kind = { mark: toMark(event), precision: event.timing.precision };
		kinds.set(Object.values(kind.mark).join() + kind.precision, kind);
	}
	return [...kinds.values()];
}

export function toMark(event: TimelineEvent): Mark {
	const { timing } = event;
	const { date, approximate, uncertain } = timing;
	const endOf = (end: unknown) => (end === 'open' || end === 'unknown' ? end : undefined);
	return {
		shape: isExact(timing) ? 'dot' : date.kind === 'interval' ? 'span' : 'bar',
		soft: approximate,
		uncertain,
		openStart: date.kind === 'interval' ? endOf(date.start) : undefined,
		openEnd: date.kind === 'interval' ? endOf(date.end) : undefined,
		...stateOf(event)
	};
}

/** For an unknown date. */
export const UNKNOWN = {
	shape: 'dot',
	soft: false,
	uncertain: true,
	openStart: undefined,
	openEnd: undefined
} as const;

export function stateOf({ kind, status }: UndatedEvent): Pick<Mark, 'hollow' | 'split' | 'struck'> {
	return {
		hollow: kind === 'scheduled',
		split: status === 'disputed' || status === 'denied',
		struck: status === 'cancelled'
	};
}
