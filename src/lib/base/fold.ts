/** ASCII. */
const PLAIN = /^[\0-\x7f]*$/;

/** Text for comparison: without accents and case. */
export function fold(text: string): string {
	if (PLAIN.test(text)) return text.toLowerCase(); // nothing to decompose
	return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words of a query, folded. */
export function wordsOf(query: string): string[] {
	return fold(query).split(/\s+/).filter(Boolean);
}
