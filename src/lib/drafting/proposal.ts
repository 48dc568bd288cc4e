/** What the engine proposes for an article, with its place in the text and the rule that made it. Pure. */
import type { Problem } from '$lib/base/result';
import type { Stretch } from './stretch';

export type HappeningKind = 'event' | 'statement' | 'scheduled' | 'context';

interface Proposal {
	/** Where its words are in the text. */
	readonly at: Stretch;
	/** The rule that found it: `weekday`, `said after the quote`. For authors and developers. */
	readonly rule: string;
}

/** Something that happened, was said or is planned, with its date. */
export interface EventProposal extends Proposal {
	/** EDTF, no finer than the words. */
	readonly date: string;
	/** The words of the date; `at` is their place. */
	readonly stated: string;
	/** The sentence with the date. */
	readonly sentence: Stretch;
	readonly headline: string;
	readonly kind: HappeningKind;
}

/** Words between quotation marks that the text attributes to somebody; `at` is without the marks. */
export interface QuoteProposal extends Proposal {
	readonly text: string;
	readonly speaker: string | undefined;
	readonly role: string | undefined;
	/** Who relayed the words to the article. */
	readonly via: string | undefined;
	/** Who was addressed. */
	readonly to: string | undefined;
	readonly mode: 'direct' | 'reported';
	/** The sentence around it. */
	readonly sentence: Stretch;
}

export type SourceKind =
	| 'agency'
	| 'broadcaster'
	| 'newspaper'
	| 'magazine'
	| 'website'
	| 'government'
	| 'organisation'
	| 'document';

/** Where the text says that it has something from. */
export interface SourceProposal extends Proposal {
	readonly name: string;
	readonly kind: SourceKind;
}

export interface Proposals {
	readonly lang: string;
	/** As the text has it. */
	readonly title: string | undefined;
	readonly events: readonly EventProposal[];
	readonly quotes: readonly QuoteProposal[];
	readonly sources: readonly SourceProposal[];
	readonly problems: readonly Problem[];
}
