/** What both feeds say of a timeline and of each of its events. Pure. See ./SPEC.md. */
import type { BlockContent } from 'mdast';
import type { Source, TimelineEvent } from '$lib/document/timeline';
import { toCivil, toWall } from '$lib/time/calendar';
import { pad } from '$lib/time/edtf-of';
import { HOUR_MS, type Instant } from '$lib/time/span';
import { createSayDate, type SayDate } from '../date-words';
import { toExactText } from '../edtf-text';
import { bodyStyle, eventBody } from '../event-body';
import { toYear } from '../iso-date';
import type { Published } from '../published';
import { list, paragraph, text, treeToHtml } from '../rich-text';
import { sourceLine } from '../source-line';
import { citationsOf, citedSources, shortName, sourceIds } from '../sources-of';

export interface FeedEntry {
	readonly event: TimelineEvent;
	readonly url: string | undefined;
	readonly html: string;
	/** RFC 3339; undefined where the event's day is not known, or lies after the last change. */
	readonly published: string | undefined;
	/** The label of its group. */
	readonly group: string | undefined;
	readonly sources: readonly Source[];
}

/** Newest first: events that begin together stay in their order, turned round like all others. */
export function feedEntries(published: Published): FeedEntry[] {
	const { timeline, updated } = published;
	const sources = new Map(citedSources(timeline).map((source) => [source.id, source]));
	const say = createSayDate(timeline.lang);
	const nameSource = (id: string) => {
		const source = sources.get(id);
		return source ? shortName(source) : id;
	};
	const style = bodyStyle(timeline, { say, nameSource });
	return [...timeline.events].reverse().map((event) => {
		const cited = sourceIds(citationsOf(event)).flatMap((id) => sources.get(id) ?? []);
		return {
			event,
			url: eventUrl(published, event),
			html: treeToHtml([...eventBody(event, style), ...sourceList(cited, sources, say)]),
			published: publishedOf(event, updated),
			group: event.group === undefined ? undefined : style.groups.get(event.group),
			sources: cited
		};
	});
}

export function eventUrl({ url }: Published, { id }: TimelineEvent): string | undefined {
	return url === undefined ? undefined : `${url.replace(/\/$/, '')}/${id}`;
}

function sourceList(
	cited: readonly Source[],
	all: ReadonlyMap<string, Source>,
	say: SayDate
): BlockContent[] {
	if (cited.length === 0) return [];
	const items = cited.map((source) => [paragraph(sourceLine(source, all, say))]);
	return [paragraph([text('Sources:')]), list(items, false)];
}

/** Noon of a day, UTC, is that day on nearly every clock; midnight is the day before in all of the Americas. */
const NOON_MS = 12 * HOUR_MS;

function publishedOf({ timing }: TimelineEvent, updated: Instant): string | undefined {
	const { date, instant } = timing;
	if (toExactText(timing) === undefined || date.kind !== 'point') return undefined;
	const { year, month = 1, day = 1 } = date;
	const at = instant ?? toWall(year, month, day) + NOON_MS;
	const begins = instant ?? toWall(year, month, day);
	return begins > updated ? undefined : toRfc3339(Math.min(at, updated));
}

/** To the second, in UTC. */
export function toRfc3339(instant: Instant): string {
	const { year, month, day, hour, minute, second } = toCivil(instant);
	return `${toYear(year)}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}:${pad(second)}Z`;
}
