/** Joins quotes and sources: who said it, who relayed it, where it can be read. */
import { allCitations } from '$lib/document/citations';
import type { ListedEvent, ReadingCitation, ReadingSource } from '$lib/document/reading';
import type { Citation, Source, UndatedEvent } from '$lib/document/timeline';
import { factRows, remarkWords } from '$lib/formats/shared/evidence-words';
import { toReadingMedia, type MediaContext } from './media';
import { toReadingQuote } from './quotes';
import { shortName } from './sources';
import type { Words } from './words';

/** The sources of a timeline by id, as in the document and as on the page. */
export interface SourcesById {
	readonly sourceOf: ReadonlyMap<string, Source>;
	readonly readingOf: ReadonlyMap<string, ReadingSource>;
}

export function toEvidence(
	event: UndatedEvent,
	{ sourceOf, readingOf }: SourcesById,
	words: Words,
	media: MediaContext
): Pick<ListedEvent, 'quotes' | 'citations' | 'publishers' | 'facts'> {
	const nameSource = (id: string) => {
		const source = sourceOf.get(id);
		return source ? shortName(source) : id;
	};
	const toCitations = (citations: readonly Citation[]): ReadingCitation[] =>
		citations.flatMap(({ source: id, supports, locator, note, ...remarked }) => {
			const source = readingOf.get(id);
			const remarks = remarkWords(remarked, nameSource, words.evidence);
			const notes = [...(note ? [note] : []), ...remarks];
			return source ? [{ supports, locator, notes, source }] : [];
		});
	// The sources of an event are its own and those of its quotes and facts, without sources that are only
	// cited in another one.
	const own = new Set(
		event.citations.flatMap((citation) => [citation.source, citationKey(citation)])
	);
	const others = allCitations({ ...event, citations: [] })
		.map((citation) => {
			const readIn = sourceOf.get(citation.source)?.citedIn;
			const isKnown = readIn === undefined || !own.has(readIn) || own.has(citation.source);
			return isKnown ? citation : { ...citation, source: readIn };
		})
		.filter((citation) => {
			const isNew = addsToSource(citation)
				? !own.has(citationKey(citation))
				: !own.has(citation.source);
			own.add(citation.source).add(citationKey(citation));
			return isNew;
		});
	const all = [...event.citations, ...others];
	return {
		quotes: event.quotes.map((quote) => ({
			...toReadingQuote(quote, words, sourceOf, readingOf),
			...(quote.media.length > 0 && {
				media: quote.media.map((one) => toReadingMedia(one, media))
			})
		})),
		...(event.facts.length > 0 && { facts: factRows(event.facts, nameSource, words.evidence) }),
		citations: toCitations(all),
		publishers: [
			...new Set(
				all
					.filter(({ supports }) => supports === 'supports')
					.flatMap(({ source }) => sourceOf.get(source) ?? [])
					.map(shortName)
			)
		]
	};
}

/** Whether a citation has more information than its source. */
function addsToSource({ locator, note, unnamed, corrections }: Citation): boolean {
	return Boolean(locator ?? note ?? unnamed) || corrections.length > 0;
}

/** Citations with the same information about the same source are the same. */
function citationKey({ source, supports, locator, note, unnamed, corrections }: Citation): string {
	return JSON.stringify([source, supports, locator, note, unnamed, corrections]);
}
