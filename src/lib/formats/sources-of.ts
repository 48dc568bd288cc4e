/** The sources that the events of a timeline cite. Pure. */
import type { Citation, Quote, Source, Timeline, TimelineEvent } from '$lib/document/timeline';
import { toLine } from './sound-text';

/** In the order of the timeline, each once, with those in which cited ones were read. */
export function citedSources({ events, sources }: Timeline): Source[] {
	const byId = new Map(sources.map((source) => [source.id, source]));
	const met = new Set<string>();
	for (const event of events)
		for (const { source } of citationsOf(event)) {
			let id: string | undefined = source;
			while (id !== undefined && !met.has(id)) {
				met.add(id);
				id = byId.get(id)?.citedIn;
			}
		}
	return sources.filter(({ id }) => met.has(id));
}

/** Of an event and of all that is quoted in it. */
export function citationsOf({ citations, quotes }: TimelineEvent): Citation[] {
	return [...citations, ...quotes.flatMap(citationsOfQuote)];
}

function citationsOfQuote({ citations, versions }: Quote): Citation[] {
	return [...citations, ...versions.flatMap((version) => version.citations)];
}

/** The ids of sources, each once. */
export function sourceIds(citations: readonly Citation[]): string[] {
	return [...new Set(citations.map(({ source }) => source))];
}

const DOI_ADDRESS = /^https?:\/\/(?:dx\.|www\.)?doi\.org\/(10\..+)$/;

/** The DOI to which the address of a source leads, where it is one. */
export function doiOf({ url }: Source): string | undefined {
	const written = url === undefined ? undefined : DOI_ADDRESS.exec(url)?.[1];
	if (written === undefined) return undefined;
	try {
		return decodeURIComponent(written);
	} catch {
		return written;
	}
}

/** A name for a source in running text. */
export function shortName({ publisherShort, publisher, title, url, id }: Source): string {
	return toLine(publisherShort ?? publisher ?? title ?? url ?? id);
}
