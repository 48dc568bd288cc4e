/**
 * Stretches of the axis in words, for controls and announcements. Intl only: a page may load it.
 * Pure; wall times are read as UTC, which is what a floating time is to Intl. See ./SPEC.md §R.
 */
import { toCivil } from './calendar';
import { formatFarYear, isFarYear } from './far-year';
import { clockAt, DAY_MS, plus, YEAR_MS, type AxisTime, type Span } from './span';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Intl formatters are slow to make and a frame needs many: each is made once. */
export function wallFormat(
	locale: string,
	options: Intl.DateTimeFormatOptions
): Intl.DateTimeFormat {
	const key = locale + JSON.stringify(options);
	const known = formats.get(key);
	if (known) return known;
	const made = new Intl.DateTimeFormat(locale, {
		...options,
		timeZone: 'UTC',
		calendar: 'gregory'
	});
	formats.set(key, made);
	return made;
}

const YEAR: Intl.DateTimeFormatOptions = { year: 'numeric' };
const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };
const MINUTE: Intl.DateTimeFormatOptions = {
	...DAY,
	hour: '2-digit',
	minute: '2-digit',
	hourCycle: 'h23'
};

/** Far years are said so finely that parts of the stretch around them have other words. */
const PARTS_TOLD_APART = 100;

/** One moment of the axis, as fine as a stretch of `spanMs` around it needs. */
export function formatWall(at: AxisTime, spanMs: number, locale: string): string {
	const year = yearAt(at);
	if (isFarYear(year))
		return formatFarYear(year, 'short', locale, spanMs / YEAR_MS / PARTS_TOLD_APART);
	const options = optionsFor(spanMs);
	return wallFormat(locale, withEra(options, at)).format(at).replace(',', '');
}

/** “10 – 18 Aug 2025”: the stretch in the language's own way to write a range. */
export function formatSpan({ start, end }: Span, locale: string): string {
	const spanMs = end - start;
	const last = lastOf({ start, end });
	if (isFarYear(yearAt(start)) || isFarYear(yearAt(last)))
		return `${formatWall(start, spanMs, locale)} – ${formatWall(last, spanMs, locale)}`;
	const options = optionsFor(spanMs);
	return wallFormat(locale, withEra(options, start))
		.formatRange(start, last)
		.replace(/[\u2009\u202f]/g, ' ');
}

/**
 * The last moment of a stretch that its words name: spans are half-open, so a stretch of days ends
 * with the day before its end, while a clock shows the end itself.
 */
export function lastOf({ start, end }: Span): AxisTime {
	return optionsFor(end - start) === MINUTE ? end : plus(end, -DAY_MS);
}

function optionsFor(spanMs: number): Intl.DateTimeFormatOptions {
	if (spanMs > 60 * YEAR_MS) return YEAR;
	return spanMs < 3 * DAY_MS ? MINUTE : DAY;
}

function yearAt(at: AxisTime): number {
	return toCivil(clockAt(at)).year;
}

function withEra(options: Intl.DateTimeFormatOptions, at: AxisTime): Intl.DateTimeFormatOptions {
	return yearAt(at) < 1 ? { ...options, era: 'short' } : options;
}
