/** Proposals while a person reviews them. Types only. See ../SPEC.md §P. */
import type { EventProposal, QuoteProposal, SourceProposal } from '../proposal';

/** What the person said of it. Only what is accepted becomes a part of the timeline. */
export type Verdict = 'proposed' | 'accepted' | 'rejected';

interface Item {
	/** Never changes while the review exists: `e3`, `q1`, `s2`. */
	readonly id: string;
	readonly verdict: Verdict;
}

export interface EventItem extends Item {
	readonly kind: 'event';
	readonly proposal: EventProposal;
	/** Events that were merged into it: their sentences are evidence for it, too. */
	readonly merged: readonly EventProposal[];
}

export interface QuoteItem extends Item {
	readonly kind: 'quote';
	readonly proposal: QuoteProposal;
	/** The id of its event, if a person chose one; undefined: its place in the text decides. */
	readonly home: string | undefined;
}

export interface SourceItem extends Item {
	readonly kind: 'source';
	readonly proposal: SourceProposal;
}

export type ReviewItem = EventItem | QuoteItem | SourceItem;
export type ItemKind = ReviewItem['kind'];

/** In the order of the text. */
export type ReviewItems = readonly ReviewItem[];
