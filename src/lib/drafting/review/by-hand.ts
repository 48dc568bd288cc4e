/** Proposals from words that a person selected in the article. Pure. See ../SPEC.md §P4. */
import type { EventProposal, QuoteProposal, SourceProposal } from '../proposal';
import { trimmed, type Stretch } from '../stretch';

/** The rule of what a person added. */
export const BY_HAND = 'by hand';

const OPENING = /^["'“”„‟«»‹›‘’‚「『《〈]+/u;
const CLOSING = /["'“”„‟«»‹›‘’」』》〉]+$/u;

/** A happening in the words of the article. The engine may know the date that they contain. */
export function eventOfWords(
	text: string,
	selected: Stretch,
	found: Pick<EventProposal, 'date' | 'stated' | 'headline' | 'kind'> | undefined
): EventProposal {
	const at = trimmed(text, selected);
	return {
		date: found?.date ?? '',
		stated: found?.stated ?? '',
		at,
		sentence: at,
		headline: found?.headline ?? plain(text, at),
		kind: found?.kind ?? 'event',
		rule: BY_HAND
	};
}

/** The words without the marks around them. Who said them is asked, not guessed. */
export function quoteOfWords(text: string, selected: Stretch): QuoteProposal {
	const whole = trimmed(text, selected);
	const at = unmarked(text, whole);
	return {
		text: plain(text, at),
		speaker: undefined,
		role: undefined,
		via: undefined,
		to: undefined,
		mode: 'direct',
		at,
		sentence: whole,
		rule: BY_HAND
	};
}

export function sourceOfWords(text: string, selected: Stretch): SourceProposal {
	const at = trimmed(text, selected);
	return { name: plain(text, at), kind: 'document', at, rule: BY_HAND };
}

function unmarked(text: string, at: Stretch): Stretch {
	const words = text.slice(at.start, at.end);
	const left = OPENING.exec(words)?.[0].length ?? 0;
	const right = CLOSING.exec(words.slice(left))?.[0].length ?? 0;
	return trimmed(text, { start: at.start + left, end: at.end - right });
}

function plain(text: string, { start, end }: Stretch): string {
	return text.slice(start, end).replaceAll(/\s+/gu, ' ');
}
