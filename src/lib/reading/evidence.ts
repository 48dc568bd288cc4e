/** Quotes and sources joined: who said it, who relayed it, where it can be read. */
import { hostOf } from '$lib/document/address';
import type {
	ReadingCitation,
	ReadingEvent,
	ReadingQuote,
	ReadingSource
} from '$lib/document/reading';
import { toTextFragmentUrl } from '$lib/document/text-fragment';
import type { Citation, Quote, Source, TimelineEvent } from '$lib/document/timeline';
import type { Words } from './words';

export function toReadingSources(sources: readonly Source[], words: Words): ReadingSource[] {
	const byId = new Map(sources.map((source) => [source.id, source]));
	return sources.map((source, i) => {
		const holder = source.citedIn === undefined ? undefined : byId.get(source.citedIn);
		return {
			number: i + 1,
			id: source.id,
			type: source.type,
			title: source.title,
			publisher: source.publisher,
			authors: source.authors,
			dateWords: source.date && words(source.date, 'plain'),
			accessedWords: source.accessed && words(source.accessed, 'plain'),
			url: source.url,
			host: source.url === undefined ? undefined : hostOf(source.url),
			refusedUrl: source.refusedUrl,
			archived: source.archived && {
				url: source.archived.url,
				dateWords: source.archived.date && words(source.archived.date, 'plain')
			},
			access: source.access,
			citedIn: holder && shortName(holder)
		};
	});
}

function shortName({ publisherShort, publisher, title, url, id }: Source): string {
	return publisherShort ?? publisher ?? title ?? (url === undefined ? id : hostOf(url));
}

/** The sources of a timeline by id, as they were read and as a page has them. */
export interface SourcesById {
	readonly sourceOf: ReadonlyMap<string, Source>;
	readonly readingOf: ReadonlyMap<string, ReadingSource>;
}

export function toEvidence(
	event: TimelineEvent,
	{ sourceOf, readingOf }: SourcesById,
	words: Words
): Pick<ReadingEvent, 'quotes' | 'citations' | 'publishers'> {
	const toCitations = (citations: readonly Citation[]): ReadingCitation[] =>
		citations.flatMap(({ source: id, supports, locator, note }) => {
			const source = readingOf.get(id);
			return source ? [{ supports, locator, note, source }] : [];
		});
	// The sources of an event are its own and those of its quotes; what a quote's source was only
	// read in stands for it.
	const own = new Set(event.citations.flatMap((citation) => [citation.source, saying(citation)]));
	const ofQuotes = event.quotes
		.flatMap(({ citations, versions }) => [
			...citations,
			...versions.flatMap((version) => version.citations)
		])
		.map((citation) => {
			const readIn = sourceOf.get(citation.source)?.citedIn;
			const isKnown = readIn === undefined || !own.has(readIn) || own.has(citation.source);
			return isKnown ? citation : { ...citation, source: readIn };
		})
		.filter((citation) => {
			const isNew =
				(citation.locator ?? citation.note)
					? !own.has(saying(citation))
					: !own.has(citation.source);
			own.add(citation.source).add(saying(citation));
			return isNew;
		});
	const all = [...event.citations, ...ofQuotes];
	return {
		quotes: event.quotes.map((quote) => toReadingQuote(quote, words, sourceOf, readingOf)),
		citations: toCitations(all),
		publishers: distinct(
			all
				.filter(({ supports }) => supports === 'supports')
				.flatMap(({ source }) => sourceOf.get(source) ?? [])
				.map(shortName)
		)
	};
}

/** A citation that says the same of the same source is the same citation. */
function saying({ source, supports, locator, note }: Citation): string {
	return JSON.stringify([source, supports, locator, note]);
}

function distinct(names: readonly string[]): string[] {
	return [...new Set(names)];
}

function toReadingQuote(
	quote: Quote,
	words: Words,
	sourceOf: ReadonlyMap<string, Source>,
	readingOf: ReadonlyMap<string, ReadingSource>
): ReadingQuote {
	const [first] = quote.citations;
	const source = first && sourceOf.get(first.source);
	const reading = first && readingOf.get(first.source);
	const holder = source?.citedIn === undefined ? source : sourceOf.get(source.citedIn);
	const via = carriersOf(quote.citations, sourceOf);
	const isRelayed = quote.mode !== 'direct' && quote.via !== undefined;
	const known = new Set([quote.speaker, quote.to, isRelayed ? quote.via : undefined]);
	return {
		text: quote.text,
		lang: quote.lang,
		original: quote.original,
		translator: quote.translator,
		speaker: quote.speaker,
		role: quote.role,
		to: quote.to,
		mode: quote.mode,
		where: quote.where,
		dateWords: quote.date && words(quote.date, 'plain'),
		reportedBy: isRelayed ? quote.via : undefined,
		via: distinct([...(quote.via !== undefined && !isRelayed ? [quote.via] : []), ...via]).filter(
			(name) => !known.has(name)
		),
		openAt: openAt(quote.text, quote.citations, sourceOf),
		sourceLine: [
			reading?.title && words.phrases.quoted(reading.title),
			holder && (holder.publisher ?? holder.title),
			holder && readingOf.get(holder.id)?.dateWords
		]
			.filter(Boolean)
			.join(', '),
		sourceUrl: holder?.url,
		versions: quote.versions.map(({ text, citations, note }) => ({
			text,
			note,
			via: carriersOf(citations, sourceOf),
			openAt: openAt(text, citations, sourceOf)
		}))
	};
}

/** The publications in which cited words were really read. */
function carriersOf(
	citations: readonly Citation[],
	sourceOf: ReadonlyMap<string, Source>
): string[] {
	return distinct(
		citations.flatMap(({ source: id }) => {
			const source = sourceOf.get(id);
			const read = source?.citedIn === undefined ? source : sourceOf.get(source.citedIn);
			return read ? [shortName(read)] : [];
		})
	);
}

function openAt(
	text: string,
	citations: readonly Citation[],
	sourceOf: ReadonlyMap<string, Source>
): ReadingQuote['openAt'] {
	for (const { source: id, selector } of citations) {
		const url = sourceOf.get(id)?.url;
		if (url !== undefined)
			return { url: toTextFragmentUrl(url, selector ?? { exact: text }), host: hostOf(url) };
	}
	return undefined;
}
