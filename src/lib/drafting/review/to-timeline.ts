/**
 * The timeline of what a person accepted. Nothing else of the proposals is in it.
 * Pure. See ../SPEC.md §P5.
 */
import type { CitationEntry, EventEntry, TimelineFile } from '$lib/document/schema';
import type { QuoteProposal } from '../proposal';
import { eventOf, selectorOf, toDraft, zoneFor, type ArticleSource } from '../to-draft';
import type { EventItem, QuoteItem, ReviewItems, SourceItem } from './review-item';

/** The id of the article among the sources. */
const ARTICLE = 'article';

const NO_ARTICLE: ArticleSource = { text: '', published: '' };

/** @param lang - of the article */
export function toTimeline(items: ReviewItems, lang: string, article: ArticleSource): TimelineFile {
	const accepted = items.filter(({ verdict }) => verdict === 'accepted');
	const events = accepted.filter((item): item is EventItem => item.kind === 'event');
	const quotes = accepted.filter((item): item is QuoteItem => item.kind === 'quote');
	const sources = accepted
		.filter((item): item is SourceItem => item.kind === 'source')
		.map(({ proposal }) => proposal);
	const title = article.title ?? events[0]?.proposal.headline;
	const homes = quotes.map((quote) => homeOf(quote, events));
	const draftOf = (event: EventItem | undefined, own: readonly QuoteProposal[]) =>
		toDraft({ lang, title, events: event ? [event.proposal] : [], quotes: own, sources }, article);
	const quotesAt = (event: EventItem | undefined) =>
		quotes.filter((_, i) => homes[i] === event).map(({ proposal }) => proposal);
	const entries = events.flatMap((event, i) =>
		draftOf(event, quotesAt(event)).events.map((entry) => ({
			...withMerged(withoutDate(entry, event), event, article.text),
			id: `event-${i + 1}`
		}))
	);
	const homeless = quotesAt(undefined);
	const undated = homeless.length === 0 ? [] : draftOf(undefined, homeless).events;
	// A person has accepted all of it: it is no longer a proposal.
	const { tags: _proposed, ...head } = draftOf(undefined, []);
	return {
		...head,
		...zoneFor(events.map(({ proposal }) => proposal.date)),
		events: [...entries, ...undated]
	};
}

/** The words as the timeline will have them: without the comma before a closing mark (F2). */
export function wordsOfQuote(quote: QuoteProposal): string {
	const entry = toDraft(
		{ lang: '', title: '', events: [], quotes: [quote], sources: [] },
		NO_ARTICLE
	);
	return entry.events[0]?.quotes?.[0]?.text ?? quote.text;
}

/** The event of a quotation: the chosen one, if it is accepted, else the one by its place in the text. */
export function homeOf(quote: QuoteItem, events: readonly EventItem[]): EventItem | undefined {
	const chosen = events.find(({ id }) => id === quote.home);
	if (chosen) return chosen;
	const owners = events
		.flatMap((event) => [event.proposal, ...event.merged].map((proposal) => ({ event, proposal })))
		.sort((a, b) => a.proposal.at.start - b.proposal.at.start);
	const found = eventOf(
		quote.proposal,
		owners.map(({ proposal }) => proposal)
	);
	return owners.find(({ proposal }) => proposal === found)?.event;
}

/** The sentences of events that were merged into this one. */
function withMerged(entry: EventEntry, { merged }: EventItem, text: string): EventEntry {
	const further = merged.map(({ sentence }): CitationEntry => ({
		source: ARTICLE,
		selector: selectorOf(text, sentence)
	}));
	return further.length === 0
		? entry
		: { ...entry, sources: [...(entry.sources ?? []), ...further] };
}

/** An event that a person added without a date waits for one; its words stay. */
function withoutDate(entry: EventEntry, { proposal: { date, stated } }: EventItem): EventEntry {
	if (stated === '' && date !== '') return { ...entry, date };
	if (date !== '') return entry;
	return { ...entry, date: null, ...(stated !== '' && { stated }) };
}
