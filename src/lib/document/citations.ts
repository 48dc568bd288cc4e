/** The sources that an event cites, wherever in it. Pure. */
import type { Citation, UndatedEvent } from './timeline';

/** Of the event, its quotes with their wordings, and its facts, in this order; those of corrections stand in each. */
export function allCitations({ citations, quotes, facts }: UndatedEvent): Citation[] {
	return [
		...citations,
		...quotes.flatMap((quote) => [
			...quote.citations,
			...quote.versions.flatMap((version) => version.citations)
		]),
		...facts.flatMap((fact) => fact.citations)
	];
}

/** With those of their corrections behind each. */
export function withCorrecting(citations: readonly Citation[]): Citation[] {
	return citations.flatMap((citation) => [
		citation,
		...withCorrecting(citation.corrections.flatMap((correction) => correction.citations))
	]);
}
