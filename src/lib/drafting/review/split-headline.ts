/** Where a headline has two clauses. Pure. */

/** Shorter parts are no clauses. */
const LEAST = 8;
/** A conjunction with a comma, a semicolon, or a comma of Chinese and Japanese. */
const BETWEEN =
	/;\s+|,?\s+(?:and|but|while|und|aber|et|mais|y|pero|и|но|а|і|але|та)\s+|[，；、]\s?|،\s+|\sو/giu;

/** @returns the two parts at the clause nearest to the middle; undefined: it has one clause */
export function splitHeadline(headline: string): readonly [string, string] | undefined {
	const middle = headline.length / 2;
	const cuts = [...headline.matchAll(BETWEEN)]
		.map(({ index, 0: { length } }) => ({ end: index, next: index + length }))
		.filter(({ end, next }) => end >= LEAST && headline.length - next >= LEAST)
		.sort((a, b) => Math.abs(a.end - middle) - Math.abs(b.end - middle));
	const cut = cuts[0];
	if (!cut) return undefined;
	const second = headline.slice(cut.next).trim();
	return [headline.slice(0, cut.end).trim(), second.charAt(0).toUpperCase() + second.slice(1)];
}
