/** Quotes as a page shows them: who said it and who relayed it, in words, and where it was published. */
import { hostOf } from '$lib/document/address';
import type { ReadingQuote, ReadingSource } from '$lib/document/reading';
import { toTextFragmentUrl } from '$lib/document/text-fragment';
import type { Citation, Quote, Source } from '$lib/document/timeline';
import { attributionParts, speakerWords } from '$lib/formats/shared/attribution';
import { shortName } from './sources';
import type { Words } from './words';

export function toReadingQuote(
	quote: Quote,
	words: Words,
	sourceOf: ReadonlyMap<string, Source>,
	readingOf: ReadonlyMap<string, ReadingSource>
): ReadingQuote {
	const { evidence } = words;
	const [first] = quote.citations;
	const source = first && sourceOf.get(first.source);
	const reading = first && readingOf.get(first.source);
	const holder = source?.citedIn === undefined ? source : sourceOf.get(source.citedIn);
	const carriers = carriersOf(quote.citations, sourceOf);
	const reportedBy = quote.mode === 'direct' ? undefined : quote.via[0];
	const quoting = quote.quotedBy === undefined ? [] : [quote.quotedBy];
	const known = new Set([quote.speaker, quote.to, reportedBy]);
	const say = (timing: Parameters<Words>[0]) => words(timing, 'plain');
	return {
		text: quote.text,
		lang: quote.lang,
		original: quote.original,
		speaker: speakerWords(quote, evidence),
		role: quote.role,
		attribution: attributionParts(quote, carriers, say, evidence),
		to: quote.to,
		mode: quote.mode,
		reportedBy,
		via: [...new Set([...quoting, ...quote.via, ...carriers])].filter((name) => !known.has(name)),
		openAt: openAt(quote, quote, sourceOf),
		sourceLine: [
			reading?.title && words.phrases.quoted(reading.title),
			holder && (holder.publisher ?? holder.title),
			holder?.date && say(holder.date)
		]
			.filter(Boolean)
			.join(', '),
		sourceUrl: holder?.url,
		versions: quote.versions.map((version) => {
			const { text, citations, note } = version;
			const via = carriersOf(citations, sourceOf);
			return {
				text,
				note,
				via,
				carried: via.length === 0 ? evidence.noSource() : evidence.via([evidence.all(via)]),
				openAt: openAt(version, quote, sourceOf)
			};
		})
	};
}

/** The publications in which cited words were actually read. */
function carriersOf(
	citations: readonly Citation[],
	sourceOf: ReadonlyMap<string, Source>
): string[] {
	const names = citations.flatMap(({ source: id }) => {
		const source = sourceOf.get(id);
		const read = source?.citedIn === undefined ? source : sourceOf.get(source.citedIn);
		return read ? [shortName(read)] : [];
	});
	return [...new Set(names)];
}

/** At the words themselves; a paraphrase has none that its source printed. */
function openAt(
	{ text, citations }: Pick<Quote, 'text' | 'citations'>,
	{ mode }: Quote,
	sourceOf: ReadonlyMap<string, Source>
): ReadingQuote['openAt'] {
	for (const { source: id, selector } of citations) {
		const url = sourceOf.get(id)?.url;
		if (url === undefined) continue;
		const isPlain = mode === 'paraphrase';
		return {
			url: isPlain ? url : toTextFragmentUrl(url, selector ?? { exact: text }),
			host: hostOf(url)
		};
	}
	return undefined;
}
