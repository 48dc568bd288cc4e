/**
 * Stretches of the axis in words, for controls and announcements. Intl only: a page may load it.
 * Pure; wall times are read as UTC, which is what a floating time is to Intl. See ./SPEC.md §R.
 */
import { isWithinDate, toCivil } from './calendar';
import { DAY_MS, YEAR_MS, type Span, type WallTime } from './span';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Intl formatters are slow to make and a frame needs many: each is made once. */
export function wallFormat(
	locale: string,
	options: Intl.DateTimeFormatOptions
): Intl.DateTimeFormat {
	const key = locale + JSON.stringify(options);
	const known = formats.get(key);
	if (known) return known;
	const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
	formats.set(key, made);
	return made;
}

/** A number in the language's digits, rounded to three figures where it is long. */
function plainYears(year: number, locale: string): string {
	return new Intl.NumberFormat(locale, { maximumSignificantDigits: 4 }).format(year);
}

const YEAR: Intl.DateTimeFormatOptions = { year: 'numeric' };
const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };
const MINUTE: Intl.DateTimeFormatOptions = {
	...DAY,
	hour: '2-digit',
	minute: '2-digit',
	hourCycle: 'h23'
};

/** One moment of the axis, as fine as a stretch of `spanMs` around it needs. */
export function formatWall(wall: WallTime, spanMs: number, locale: string): string {
	if (!isWithinDate(wall)) return plainYears(toCivil(wall).year, locale);
	const options = spanMs > 60 * YEAR_MS ? YEAR : spanMs < 3 * DAY_MS ? MINUTE : DAY;
	return wallFormat(locale, withEra(options, wall)).format(wall).replace(',', '');
}

/** “10 – 18 Aug 2025”: the stretch in the language's own way to write a range. */
export function formatSpan({ start, end }: Span, locale: string): string {
	const spanMs = end - start;
	const last = end - Math.min(DAY_MS, spanMs / 2); // half-open: the last day is the day before the end
	if (!isWithinDate(start) || !isWithinDate(last))
		return `${formatWall(start, spanMs, locale)} – ${formatWall(last, spanMs, locale)}`;
	const options = spanMs > 60 * YEAR_MS ? YEAR : spanMs < 3 * DAY_MS ? MINUTE : DAY;
	return wallFormat(locale, withEra(options, start))
		.formatRange(start, last)
		.replace(/[\u2009\u202f]/g, ' ');
}

function withEra(options: Intl.DateTimeFormatOptions, wall: WallTime): Intl.DateTimeFormatOptions {
	return toCivil(wall).year < 1 ? { ...options, era: 'short' } : options;
}
