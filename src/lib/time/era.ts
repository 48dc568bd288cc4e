/**
 * When a year says its era, and where English has it. No calendar library: a page may load it.
 * Pure. See ./SPEC.md §W7.
 */

/** A year of fewer figures could be anything without its era. */
const LEAST_PLAIN_YEAR = 1000;

/** @param withEra - whether years on both sides of our era's first stand near one another */
export function needsEra(year: number, withEra = false): boolean {
	return withEra || year < LEAST_PLAIN_YEAR;
}

/** English says 44 BC, but AD 14. */
export function eraFirst(text: string, locale: string): string {
	return /^en\b/.test(locale) ? text.replace(/(\d+(?: ?– ?\d+)?) AD\b/g, 'AD $1') : text;
}
