/** One event as data of schema.org. Pure. See ./SPEC.md §E. */
import type { Event, Place } from 'schema-dts';
import type { Point, TimelineEvent, UndatedEvent } from '$lib/document/timeline';
import type { Timing } from '$lib/time/timing';
import { sayEventDate, type SayDate } from '../shared/dates/date-words';
import { toExactText } from '../shared/dates/edtf-text';
import { factLine, factRows } from '../shared/evidence-words';
import { withoutGaps } from '../shared/ids';
import { markdownToText } from '../shared/rich-text';
import { toLine } from '../shared/sound-text';
import { toSentence } from '../shared/source-line';
import { sourceIds } from '../shared/cited-sources';
import { toMediaData } from './media';
import { references, type Names } from './names';

/** An event with its date, or without one. */
type AnyEvent = UndatedEvent & Partial<Pick<TimelineEvent, 'timing'>>;

export function toEvent(event: AnyEvent, names: Names, say: SayDate): Event {
	const { id, headline, timing, places, points, actors, citations } = event;
	const { images, others, posts } = toMediaData(event.media, names);
	const { isAll, ...dates } = timing ? exactDates(timing) : NO_DATES;
	return {
		'@type': 'Event',
		'@id': names.eventId(id),
		name: toLine(headline),
		...withoutGaps({
			...dates,
			url: names.eventUrl(id),
			eventStatus: statusOf(event),
			description: describe(event, isAll ? undefined : toLine(sayEventDate(event, say)), names, say)
		}),
		location: places.map((name) =>
			toPlace(
				name,
				points.find((point) => point.name === name)
			)
		),
		...(images.length > 0 && { image: images }),
		about: actors.map(names.who),
		subjectOf: [...references(sourceIds(citations), names.sourceId), ...others, ...posts]
	};
}

function toPlace(name: string, point: Point | undefined): Place {
	return {
		'@type': 'Place',
		name: toLine(name),
		...(point && {
			geo: { '@type': 'GeoCoordinates', latitude: point.lat, longitude: point.lon }
		})
	};
}

interface ExactDates {
	readonly startDate: string | undefined;
	readonly endDate: string | undefined;
	/** Whether the date fields express the date completely. */
	readonly isAll: boolean;
}

const NO_DATES: ExactDates = { startDate: undefined, endDate: undefined, isAll: false };

/** For an interval, the ends that are known to the day. */
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

function statusOf({ kind, status }: UndatedEvent): 'EventCancelled' | 'EventScheduled' | undefined {
	if (status === 'cancelled') return 'EventCancelled';
	return kind === 'scheduled' ? 'EventScheduled' : undefined;
}

/** Information without which an event would be misleading. */
const DOUBTFUL: ReadonlySet<string> = new Set(['disputed', 'denied', 'cancelled']);

function describe(
	{ status, summary, facts }: AnyEvent,
	date: string | undefined,
	names: Names,
	say: SayDate
): string | undefined {
	const words = [
		date === undefined ? undefined : `${date}.`,
		DOUBTFUL.has(status) && status !== 'reported'
			? `${toSentence(say.file.state(status))}.`
			: undefined,
		summary === undefined ? undefined : markdownToText(summary),
		...factRows(facts, names.sourceName, say.evidence).map(
			(row) => `${factLine(row, say.evidence)}.`
		)
	].filter((part) => part !== undefined);
	return words.length === 0 ? undefined : words.join(' ');
}
