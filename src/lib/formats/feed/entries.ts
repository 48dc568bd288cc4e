/** The content of both feeds for a timeline and its events. Pure. See ./SPEC.md. */
import type { BlockContent } from 'mdast';
import type { Source, TimelineEvent, UndatedEvent } from '$lib/document/timeline';
import { allMedia, nameOfMedia } from '$lib/document/to-media';
import { createSayDate, type SayDate } from '../shared/dates/date-words';
import { bodyStyle, eventBody } from '../shared/event-body';
import { mediaFile, type MediaFile, type MediaPlaces } from '../shared/media-url';
import { eventUrl, type Published } from '../shared/published';
import { list, paragraph, text, treeToHtml } from '../shared/rich-text';
import { toLine } from '../shared/sound-text';
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
	/** Of the event and of its quotes, each once. */
	readonly files: readonly EntryFile[];
}

export interface EntryFile extends MediaFile {
	readonly title: string;
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
	const style = bodyStyle(timeline, { say, nameSource, places: published, hasPictures: true });
	return [...[...timeline.events].reverse(), ...timeline.undated].map((event) => {
		const cited = sourceIds(citationsOf(event)).flatMap((id) => sources.get(id) ?? []);
		return {
			event,
			url: eventUrl(published, event),
			html: treeToHtml([...eventBody(event, style), ...sourceList(cited, sources, say)]),
			group: event.group === undefined ? undefined : style.groups.get(event.group),
			sources: cited,
			files: filesOf(event, published)
		};
	});
}

function filesOf(event: UndatedEvent, places: MediaPlaces): EntryFile[] {
	const files = new Map<string, EntryFile>();
	for (const media of allMedia(event)) {
		// Some programs show what is enclosed at once.
		const file = media.cover === undefined ? mediaFile(media, places) : undefined;
		if (file && !files.has(file.url))
			files.set(file.url, { ...file, title: toLine(nameOfMedia(media)) });
	}
	return [...files.values()];
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
