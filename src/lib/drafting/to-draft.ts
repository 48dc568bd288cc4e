/**
 * Accepted proposals as a timeline: quotations exact to the letter, each with the place of its words in the article.
 * Pure. See ./SPEC.md §F.
 */
import type {
	CitationEntry,
	EventEntry,
	QuoteEntry,
	SourceEntry,
	TimelineFile
} from '$lib/document/schema';
import type {
	EventProposal,
	Proposals,
	QuoteProposal,
	SourceKind,
	SourceProposal
} from './proposal';
import type { Stretch } from './stretch';

/** What is known of the article. */
export interface ArticleSource {
	readonly text: string;
	readonly published: string;
	readonly publisher?: string | undefined;
	readonly title?: string | undefined;
	readonly url?: string | undefined;
}

/** The id of the article among the sources. */
const ARTICLE = 'article';
/** Of a line of the format, in characters. */
const LONGEST_LINE = 300;
/** Before and behind the words of a selector: enough to find them again. */
const CONTEXT = 32;
/** A timeline needs a title. */
const UNTITLED = 'Untitled';

/** The timeline of what a person accepted. The title is that of the article. */
export function toDraft(
	{
		lang,
		title,
		events,
		quotes,
		sources
	}: Pick<Proposals, 'lang' | 'title' | 'events' | 'quotes' | 'sources'>,
	article: ArticleSource
): TimelineFile {
	const named = new Map(
		sources.map((source, i): [SourceProposal, string] => [source, `source-${i + 1}`])
	);
	const homes = quotes.map((quote) => eventOf(quote, events));
	const entries = events.map((event, i): EventEntry => {
		const own = quotes.filter((_, at) => homes[at] === event);
		const cited = sources.filter(({ at }) => isIn(at, event.sentence));
		return {
			id: `event-${i + 1}`,
			date: { value: event.date, stated: clipped(event.stated) },
			headline: clipped(event.headline),
			kind: event.kind,
			...(own.length > 0 && { quotes: own.map((quote) => toQuote(quote, article)) }),
			sources: [
				{ source: ARTICLE, selector: selectorOf(article.text, event.sentence) },
				...cited.flatMap((source) => named.get(source) ?? [])
			]
		};
	});
	const homeless = quotes.filter((_, i) => homes[i] === undefined);
	return {
		version: 1,
		title: clipped(article.title ?? title ?? events[0]?.headline ?? UNTITLED),
		tags: ['proposed'],
		lang,
		asOf: article.published,
		...zoneFor(events.map(({ date }) => date)),
		sources: {
			[ARTICLE]: toArticleSource(article),
			...Object.fromEntries(sources.map((source) => [named.get(source) ?? '', toSource(source)]))
		},
		events: homeless.length === 0 ? entries : [...entries, undated(homeless, article)]
	};
}

/** A clock time without a zone is one that nobody knows the zone of. @param dates - in EDTF */
export function zoneFor(dates: readonly string[]): Pick<TimelineFile, 'timezone'> {
	return dates.some((date) => /T[\d:]+(?=$|\/|,)/.test(date)) ? { timezone: 'floating' } : {};
}

/** The event that a quotation is about: of its sentence, else the last one before it, else the first. */
export function eventOf(
	quote: QuoteProposal,
	events: readonly EventProposal[]
): EventProposal | undefined {
	return (
		events.find(({ sentence }) => isIn(quote.at, sentence)) ??
		events.filter(({ at }) => at.start <= quote.at.start).at(-1) ??
		events[0]
	);
}

/** Quotations of a text without dates wait for one. */
function undated(quotes: readonly QuoteProposal[], article: ArticleSource): EventEntry {
	return {
		id: 'undated',
		date: null,
		headline: clipped(article.title ?? UNTITLED),
		kind: 'statement',
		quotes: quotes.map((quote) => toQuote(quote, article)),
		sources: [ARTICLE]
	};
}

function toQuote(quote: QuoteProposal, article: ArticleSource): QuoteEntry {
	const { speaker, role, via, to, mode } = quote;
	// A comma before the closing mark belongs to the sentence of the article.
	const text = quote.text.replace(/,$/u, '');
	const at = { start: quote.at.start, end: quote.at.end - (quote.text.length - text.length) };
	const citation: CitationEntry = { source: ARTICLE, selector: selectorOf(article.text, at) };
	return {
		text,
		...(speaker !== undefined && { speaker: clipped(speaker) }),
		...(role !== undefined && { role: clipped(role) }),
		...(to !== undefined && { to: clipped(to) }),
		...(via !== undefined && { via: clipped(via) }),
		mode,
		sources: [citation]
	};
}

/** A TextQuoteSelector: the words, with those before and behind them. Ends of lines are spaces, as on a page. */
export function selectorOf(
	text: string,
	{ start, end }: Stretch
): { exact: string; prefix?: string; suffix?: string } {
	const prefix = plain(text.slice(Math.max(0, start - CONTEXT), start)).trimStart();
	const suffix = plain(text.slice(end, end + CONTEXT)).trimEnd();
	return {
		exact: plain(text.slice(start, end)),
		...(prefix !== '' && { prefix }),
		...(suffix !== '' && { suffix })
	};
}

function plain(text: string): string {
	return text.replaceAll(/\s+/gu, ' ');
}

function toArticleSource({ publisher, title, published, url }: ArticleSource): SourceEntry {
	return {
		type: 'article-newspaper',
		...(title !== undefined && { title: clipped(title) }),
		...(publisher !== undefined && { publisher: clipped(publisher) }),
		date: published,
		...(url !== undefined && { url })
	};
}

const TYPES: Readonly<Record<SourceKind, SourceEntry['type']>> = {
	agency: 'article-newspaper',
	broadcaster: 'broadcast',
	newspaper: 'article-newspaper',
	magazine: 'article-magazine',
	website: 'webpage',
	government: 'document',
	organisation: 'document',
	document: 'document'
};

/** The author saw the article only, not what it cites. */
function toSource({ name, kind }: SourceProposal): SourceEntry {
	return { type: TYPES[kind], publisher: clipped(name), citedIn: ARTICLE };
}

function isIn({ start }: Stretch, outer: Stretch): boolean {
	return start >= outer.start && start < outer.end;
}

function clipped(text: string): string {
	return text.length <= LONGEST_LINE ? text : `${text.slice(0, LONGEST_LINE - 1)}…`;
}
