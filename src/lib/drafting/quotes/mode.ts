/**
 * Whether quoted words are the speaker's own, or a relay's report in its grammar.
 * Pure. See ../SPEC.md §V.
 */
import type { LanguageWords } from '../words/language-words';
import type { QuoteContext } from './context';

/** “that the attack “had been intended …”: before a fragment that goes on the sentence of the relay. */
const REPORTED: Readonly<Record<string, RegExp>> = {
	en: /(?:^|\s)(?:that|would|had|was|were)\b[^"“]{0,80}["“]$/iu,
	de: /\p{L}[^"“„]{0,80}["“]$/u,
	fr: /(?:^|\s)qu(?:e\s|['’])[^"“«]{0,80}["“]$/iu
};
/** The fragment is in its tense, in German in its mood, at one end of the fragment. */
const SHIFTED: Readonly<Record<string, RegExp>> = {
	en: /^(?:had|was|were|would|could|did|has been|have been|too early|not)\b/iu,
	de: /^(?:sei(?:en)?|habe|werde|könne|müsse|solle|wolle|dürfe)(?!\p{L})|^(?!.*(?<!\p{L})[Ii]ch\s).*(?<!\p{L})(?:sei(?:en)?|habe|werde|könne|müsse|solle|wolle|dürfe)$/u,
	fr: /^(?:(?:ne |n['’]|s['’])?(?:ét|av|ser|aur|dev|pouv|all|fais|voul)ai(?:t|ent))(?!\p{L})/iu
};

export function isReported({ before, text }: QuoteContext, { lang }: LanguageWords): boolean {
	const [lead, own] = [REPORTED[lang], SHIFTED[lang]];
	if (!lead || !own) return false;
	return lead.test(`${before}"`) && own.test(text);
}
