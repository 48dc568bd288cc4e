/** One event as data of schema.org. Pure. See ./SPEC.md §E. */
import type { Event } from 'schema-dts';
import type { TimelineEvent } from '$lib/document/timeline';
import type { Timing } from '$lib/time/bounds';
import { sayEventDate, type SayDate } from '../date-words';
import { toExactText } from '../edtf-text';
import { withoutGaps } from '../ids';
import { markdownToText } from '../rich-text';
import { toLine } from '../sound-text';
import { sourceIds } from '../sources-of';
import { references, type Names } from './names';

export function toEvent(event: TimelineEvent, names: Names, say: SayDate): Event {
	const { id, headline, timing, places, actors, citations } = event;
	const { isAll, ...dates } = exactDates(timing);
	return {
		'@type': 'Event',
		'@id': names.eventId(id),
		name: toLine(headline),
		...withoutGaps({
			...dates,
			url: names.eventUrl(id),
			eventStatus: statusOf(event),
			description: describe(event, isAll ? undefined : toLine(sayEventDate(event, say)))
		}),
		location: places.map((name) => ({ '@type': 'Place', name: toLine(name) })),
		about: actors.map(names.who),
		subjectOf: references(sourceIds(citations), names.sourceId)
	};
}

interface ExactDates {
	readonly startDate: string | undefined;
	readonly endDate: string | undefined;
	/** Whether they say all that there is to say. */
	readonly isAll: boolean;
}

/** An interval has the one of its ends that is known to the day, or both. */
function exactDates(timing: Timing): ExactDates {
	const { date, parts = [] } = timing;
	const rest = [...parts];
	const textOf = (end: unknown) => {
		const part = typeof end === 'object' ? rest.shift() : undefined;
		return part && toExactText(part);
	};
	const [startDate, endDate] =
		date.kind === 'interval'
			? [textOf(date.start), textOf(date.end)]
			: [toExactText(timing), undefined];
	const isAll = startDate !== undefined && (endDate !== undefined || date.kind === 'point');
	return { startDate, endDate, isAll };
}

function statusOf({
	kind,
	status
}: TimelineEvent): 'EventCancelled' | 'EventScheduled' | undefined {
	if (status === 'cancelled') return 'EventCancelled';
	return kind === 'scheduled' ? 'EventScheduled' : undefined;
}

/** What nobody may read an event without. */
const DOUBTS = {
	confirmed: undefined,
	reported: undefined,
	disputed: 'Disputed.',
	denied: 'Denied.',
	cancelled: 'Cancelled.'
};

function describe(
	{ status, summary }: TimelineEvent,
	date: string | undefined
): string | undefined {
	const words = [
		date === undefined ? undefined : `${date}.`,
		DOUBTS[status],
		summary === undefined ? undefined : markdownToText(summary)
	].filter((part) => part !== undefined);
	return words.length === 0 ? undefined : words.join(' ');
}
