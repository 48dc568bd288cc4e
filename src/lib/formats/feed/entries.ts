/** The content of both feeds for a timeline and its events. Pure. See ./SPEC.md. */
import type { BlockContent } from 'mdast';
import type { Source, TimelineEvent, UndatedEvent } from '$lib/document/timeline';
import { createSayDate, type SayDate } from '../shared/dates/date-words';
import { bodyStyle, eventBody } from '../shared/event-body';
import { eventUrl, type Published } from '../shared/published';
import { list, paragraph, text, treeToHtml } from '../shared/rich-text';
import { sourceLine } from '../shared/source-line';
import { citationsOf, citedSources, shortName, sourceIds } from '../shared/cited-sources';

export interface FeedEntry {
	/** With a date, or without one. */
	readonly event: UndatedEvent & Partial<Pick<TimelineEvent, 'timing'>>;
	readonly url: string | undefined;
	readonly html: string;
	/** The label of its group. */
	readonly group: string | undefined;
	readonly sources: readonly Source[];
}

/** Newest first: events that begin together are reversed as well. Events without a date are last. */
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

function sourceList(
	cited: readonly Source[],
	all: ReadonlyMap<string, Source>,
	say: SayDate
): BlockContent[] {
	if (cited.length === 0) return [];
	const items = cited.map((source) => [paragraph(sourceLine(source, all, say))]);
	return [paragraph([text(say.evidence.labelled(say.file.sources(), ''))]), list(items, false)];
}
