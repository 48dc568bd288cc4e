/** The sources that an event cites, in any of its parts. Pure. */
import type { Citation, UndatedEvent } from './timeline';

/** Of the event, its quotes with their wordings, and its facts, in this order, each with the sources of its corrections. */
export function allCitations(event: UndatedEvent): Citation[] {
	const all: Citation[] = [];
	visitCitations(event, (citations) => void all.push(...citations));
	return all;
}

/** The same without making a list, for a million events. */
export function visitCitations(
	{ citations, quotes, facts }: UndatedEvent,
	visit: (citations: readonly Citation[]) => void
): void {
	visit(citations);
	for (const quote of quotes) {
		visit(quote.citations);
		for (const version of quote.versions) visit(version.citations);
	}
	for (const fact of facts) visit(fact.citations);
}

/** Each source, followed by those of its corrections. */
export function withCorrecting(citations: readonly Citation[]): Citation[] {
	return citations.flatMap((citation) => [
		citation,
		...withCorrecting(citation.corrections.flatMap((correction) => correction.citations))
	]);
}
