/** Text that XML 1.0 can hold. Pure. @see https://www.w3.org/TR/xml/#charsets */

/** Controls, halves of characters, and the two code points that are no characters. */
const FORBIDDEN = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;

/** The text with U+FFFD instead of each character that XML forbids. All other characters stay. */
export function toXmlCharacters(text: string): string {
	return text.replaceAll(FORBIDDEN, '\uFFFD');
}

/** The text without the characters that XML forbids: for drawings, whose fonts have no sign for them. */
export function withoutForbidden(text: string): string {
	return text.replaceAll(FORBIDDEN, '');
}

/**
 * Markup that an XML parser accepts, made of markup that HTML would accept: Svelte escapes `&` and `<`
 * alone, and XML forbids `]]>` in text as well.
 *
 * @param markup - has no CDATA sections
 */
export function toXmlMarkup(markup: string): string {
	return toXmlCharacters(markup).replaceAll(']]>', ']]&gt;');
}
