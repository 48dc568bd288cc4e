/**
 * Words in quotation marks that nobody speaks: titles, names, terms, scare quotes.
 * Pure. See ../SPEC.md §Q.
 */
import type { QuoteContext } from './context';

const LEAST_WORDS = 3;
/** Of words that are not parted by spaces. */
const LEAST_LETTERS = 6;
/** Before a name, a title or a term. */
const GLOSS =
	/(?:(?:^|[\s,(])(?:or|also known as|so-called|known as|dubbed|named|nicknamed|titled|entitled|called the|(?:the|a) (?:word|words|term|phrase|song|film|movie|book|album|show|slogan|motto|title|name)|oder|sogenannten?|namens|mit dem Titel|genannt|ou|dit|dite|intitulée?|surnommée?|o|llamad[oa]|titulad[oa]|так называем\p{L}*|под названием|или|так звані?|під назвою|або))\s*["“„«‹「'‘]?$/iu;
const SPACELESS = /[\u3040-\u30ff\u3400-\u9fff]/u;

/** @param isVerbBehind - the verb that says it is right behind the quotation */
export function isTerm(
	{ text, before, after }: QuoteContext,
	lang: string,
	isVerbBehind: boolean
): boolean {
	if (GLOSS.test(before)) return true;
	const isSpoken = /[,?!…。！？]$/u.test(text) || /[,:：]\s*["“„«‹「'‘]?$/u.test(before);
	if (SPACELESS.test(text)) return text.length < LEAST_LETTERS && !isSpoken;
	const parts = text.split(/\s+/u);
	if (parts.length < LEAST_WORDS && !isSpoken) return true;
	const content = parts.filter((word) => /^\p{L}{4,}/u.test(word));
	const isTitle =
		lang !== 'de' &&
		content.length >= 2 &&
		content.every((word) => /^\p{Lu}/u.test(word)) &&
		!/[,.?!]$/u.test(text);
	return isTitle && !isVerbBehind && !/^\s*,/u.test(after);
}
