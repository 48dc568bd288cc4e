/**
 * Whether quoted words are the speaker's own, or a relay's report in its grammar.
 * Pure. See ../SPEC.md §V.
 */
import type { LanguageWords } from '../words/language-words';
import type { QuoteContext } from './context';

/** “that the attack “had been intended …”: a fragment that goes on the sentence of the relay, in its tense. */
const REPORTED: Readonly<Record<string, RegExp>> = {
	en: /(?:^|\s)(?:that|would|had|was|were)\b[^"“]{0,80}["“]$/iu
};
const SHIFTED: Readonly<Record<string, RegExp>> = {
	en: /^(?:had|was|were|would|could|did|has been|have been|too early|not)\b/iu
};

export function isReported({ before, text }: QuoteContext, { lang }: LanguageWords): boolean {
	const [lead, own] = [REPORTED[lang], SHIFTED[lang]];
	if (!lead || !own) return false;
	return lead.test(`${before}"`) && own.test(text);
}
