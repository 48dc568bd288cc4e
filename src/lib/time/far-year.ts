/**
 * Years so far away that they are counted: “4.54 billion BC”. Intl only.
 * Pure. See ./SPEC.md §W7.
 */
import { toWall } from './calendar';

/** From here on digits are grouped and rounded; calendars end a little later. */
const FAR_YEAR = 100_000;

export function isFarYear(year: number): boolean {
	return Math.abs(year) >= FAR_YEAR;
}

/** The number of digits of such years by default. */
const FIGURES = 6;

/**
 * A counted year with its era.
 *
 * @param stepYears - the year has enough digits to differ from one this far away; undefined: six digits
 */
export function formatFarYear(
	year: number,
	compactDisplay: 'long' | 'short',
	locale: string,
	stepYears?: number
): string {
	const years = year < 1 ? 1 - year : year;
	const count = new Intl.NumberFormat(locale, {
		notation: 'compact',
		compactDisplay,
		maximumSignificantDigits: stepYears === undefined ? FIGURES : figuresFor(years, stepYears)
	}).format(years);
	return withEra(year, count, locale);
}

/** The same in digits, to the year: for a field, which reads them again. */
export function formatWholeYear(year: number, locale: string): string {
	return withEra(year, String(year < 1 ? 1 - year : year), locale);
}

/** The era is where the language puts it, around the count. */
function withEra(year: number, count: string, locale: string): string {
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

/** @see d3-format's `precisionRound` */
export function figuresFor(years: number, stepYears: number): number {
	const figures = magnitudeOf(years) - magnitudeOf(Math.max(1, stepYears)) + 1;
	return Math.min(MOST_FIGURES, Math.max(1, figures));
}

/** The maximum of Intl. */
const MOST_FIGURES = 21;

function magnitudeOf(years: number): number {
	return Math.floor(Math.log10(years) + 1e-9);
}
