/** The sources that the events of a timeline cite. Pure. */
import { allCitations, withCorrecting } from '$lib/document/citations';
import { addressOfDoi, toDoi } from '$lib/document/doi';
import type { Citation, Source, UndatedEvent } from '$lib/document/timeline';
import { toLine } from './sound-text';

/** Events with dates and without, and all sources. */
interface Cited {
	readonly events: readonly UndatedEvent[];
	readonly undated: readonly UndatedEvent[];
	readonly sources: readonly Source[];
}

/** In the order of the timeline, each once, with those that cite or correct them. */
export function citedSources({ events, undated, sources }: Cited): Source[] {
	const byId = new Map(sources.map((source) => [source.id, source]));
	const met = new Set(sourceIds([...events, ...undated].flatMap(citationsOf)));
	// New members of a set are visited as well.
	for (const id of met) {
		const { citedIn, corrections = [] } = byId.get(id) ?? {};
		if (citedIn !== undefined) met.add(citedIn);
		for (const cited of sourceIds(corrections.flatMap(({ citations }) => citations)))
			met.add(cited);
	}
	return sources.filter(({ id }) => met.has(id));
}

/** Of an event and of all its parts, corrections included. */
export function citationsOf(event: UndatedEvent): Citation[] {
	return withCorrecting(allCitations(event));
}

/** The ids of sources, each once. */
export function sourceIds(citations: readonly Citation[]): string[] {
	return [...new Set(citations.map(({ source }) => source))];
}

/** The DOI of a source, also from an address that leads to it. */
export function doiOf({ doi, url }: Source): string | undefined {
	return doi ?? (url === undefined ? undefined : toDoi(url));
}

/** The DOI of a source as a separate link; undefined: its address already leads there, or it has none. */
export function doiBeside({
	doi,
	url
}: Source): { readonly url: string; readonly words: string } | undefined {
	if (doi === undefined || (url !== undefined && toDoi(url) === doi)) return undefined;
	return { url: addressOfDoi(doi), words: `doi:${toLine(doi)}` };
}

/** A name for a source in running text. */
export function shortName({ publisherShort, publisher, title, url, id }: Source): string {
	return toLine(publisherShort ?? publisher ?? title ?? url ?? id);
}
