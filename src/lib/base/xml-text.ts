/** Text that XML 1.0 allows. Pure. @see https://www.w3.org/TR/xml/#charsets */

/** Control characters, halves of characters, and the two code points that are not characters. */
const FORBIDDEN = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;

/** The text with U+FFFD instead of each character that XML forbids. All other characters stay. */
export function toXmlCharacters(text: string): string {
	return text.replaceAll(FORBIDDEN, '\uFFFD');
}

/** The text without the characters that XML forbids: for drawings, because fonts have no glyph for them. */
export function withoutForbidden(text: string): string {
	return text.replaceAll(FORBIDDEN, '');
}

/**
 * Turns HTML markup into markup that an XML parser accepts: Svelte escapes only `&` and `<`, but XML also
 * forbids `]]>` in text.
 *
 * @param markup - without CDATA sections
 */
export function toXmlMarkup(markup: string): string {
	return toXmlCharacters(markup).replaceAll(']]>', ']]&gt;');
}
