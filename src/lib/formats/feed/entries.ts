/** What both feeds say of a timeline and of each of its events. Pure. See ./SPEC.md. */
import type { BlockContent } from 'mdast';
import type { Source, TimelineEvent, UndatedEvent } from '$lib/document/timeline';
import { toCivil } from '$lib/time/calendar';
import { pad } from '$lib/time/edtf-of';
import { utcClock, type Instant } from '$lib/time/span';
import { createSayDate, type SayDate } from '../date-words';
import { bodyStyle, eventBody } from '../event-body';
import { toYear } from '../iso-date';
import type { Published } from '../published';
import { list, paragraph, text, treeToHtml } from '../rich-text';
import { sourceLine } from '../source-line';
import { citationsOf, citedSources, shortName, sourceIds } from '../sources-of';

export interface FeedEntry {
	/** With a date, or without one. */
	readonly event: UndatedEvent & Partial<Pick<TimelineEvent, 'timing'>>;
	readonly url: string | undefined;
	readonly html: string;
	/** The label of its group. */
	readonly group: string | undefined;
	readonly sources: readonly Source[];
}

/** Newest first: events that begin together stay in their order, turned round like all others. Last, those without a date. */
export function feedEntries(published: Published): FeedEntry[] {
	const { timeline } = published;
	const sources = new Map(citedSources(timeline).map((source) => [source.id, source]));
	const say = createSayDate(timeline.lang);
	const nameSource = (id: string) => {
		const source = sources.get(id);
		return source ? shortName(source) : id;
	};
	const style = bodyStyle(timeline, { say, nameSource });
	return [...[...timeline.events].reverse(), ...timeline.undated].map((event) => {
		const cited = sourceIds(citationsOf(event)).flatMap((id) => sources.get(id) ?? []);
		return {
			event,
			url: eventUrl(published, event),
			html: treeToHtml([...eventBody(event, style), ...sourceList(cited, sources, say)]),
			group: event.group === undefined ? undefined : style.groups.get(event.group),
			sources: cited
		};
	});
}

export function eventUrl({ url }: Published, { id }: UndatedEvent): string | undefined {
	return url === undefined ? undefined : `${url.replace(/\/$/, '')}/${id}`;
}

function sourceList(
	cited: readonly Source[],
	all: ReadonlyMap<string, Source>,
	say: SayDate
): BlockContent[] {
	if (cited.length === 0) return [];
	const items = cited.map((source) => [paragraph(sourceLine(source, all, say))]);
	return [paragraph([text(say.evidence.labelled(say.file.sources(), ''))]), list(items, false)];
}

/** To the second, in UTC. */
export function toRfc3339(instant: Instant): string {
	const { year, month, day, hour, minute, second } = toCivil(utcClock(instant));
	return `${toYear(year)}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}:${pad(second)}Z`;
}
