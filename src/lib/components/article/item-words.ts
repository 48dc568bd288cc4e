/** The words of a proposal: what its list, its mark and its announcement call it. */
import type { ItemKind, ReviewItem, Verdict } from '$lib/drafting/review/review-item';
import { m } from '$messages';

export const KIND_WORDS: Readonly<Record<ItemKind, () => string>> = {
	event: m.article_event,
	quote: m.article_quote,
	source: m.article_source
};
export const VERDICT_WORDS: Readonly<Record<Verdict, () => string>> = {
	proposed: m.article_proposed,
	accepted: m.article_accepted,
	rejected: m.article_rejected
};

export function wordsOfItem({ kind, proposal }: ReviewItem): string {
	if (kind === 'quote') return m.article_quoted({ words: proposal.text });
	return kind === 'event' ? proposal.headline : proposal.name;
}
