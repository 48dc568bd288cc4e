/**
 * When a year shows its era, and where English writes it. No calendar library, so pages can load it.
 * Pure. See ./SPEC.md §W7.
 */

/** A year with fewer digits is ambiguous without its era. */
const LEAST_PLAIN_YEAR = 1000;

/** @param withEra - whether years of both eras are shown together */
export function needsEra(year: number, withEra = false): boolean {
	return withEra || year < LEAST_PLAIN_YEAR;
}

/** English says 44 BC, but AD 14. */
export function eraFirst(text: string, locale: string): string {
	return /^en\b/.test(locale) ? text.replace(/(\d+(?: ?– ?\d+)?) AD\b/g, 'AD $1') : text;
}
