/**
 * Years so far off that they are counted, not read: “4.54 billion BC”. Intl only.
 * Pure. See ./SPEC.md §W7.
 */
import { toWall } from './calendar';

/** From here on digits are grouped and rounded in speech; calendars end a little later. */
const FAR_YEAR = 100_000;

export function isFarYear(year: number): boolean {
	return Math.abs(year) >= FAR_YEAR;
}

/** A counted year with its era, at most six figures: more is not said of such years. */
export function formatFarYear(
	year: number,
	compactDisplay: 'long' | 'short',
	locale: string
): string {
	const count = new Intl.NumberFormat(locale, {
		notation: 'compact',
		compactDisplay,
		maximumSignificantDigits: 6
	}).format(year < 1 ? 1 - year : year);
	// The era stands where the language has it, around the count.
	return new Intl.DateTimeFormat(locale, {
		era: 'short',
		year: 'numeric',
		calendar: 'gregory',
		timeZone: 'UTC'
	})
		.formatToParts(toWall(year < 1 ? -1 : 1))
		.map(({ type, value }) => (type === 'year' ? count : value))
		.join('');
}
