/**
 * Parts of the axis in words, for controls and announcements. Intl only, so pages can load it.
 * Pure; wall times are formatted as UTC, because to Intl a time without a zone is one in UTC. See ./SPEC.md §R.
 */
import { toCivil } from './calendar';
import { eraFirst, needsEra } from './era';
import { formatFarYear, isFarYear } from './far-year';
import { clockOptions } from './own-clock';
import { clockAt, DAY_MS, MINUTE_MS, plus, YEAR_MS, type AxisTime, type Span } from './span';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Cached: Intl formatters are slow to make and a frame needs many. */
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

/** How the dates of one timeline are written. */
export interface DateManner {
	/** Length of the finest unit of its dates: words are never more exact. */
	readonly unitMs: number;
	/** Whether years of our era show it too. */
	readonly withEra: boolean;
}
const PLAIN: DateManner = { unitMs: 1000, withEra: false };

const YEAR: Intl.DateTimeFormatOptions = { year: 'numeric' };
export const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };

/** Far years have enough digits for different parts of the range to have different words. */
const PARTS_TOLD_APART = 100;

/** One moment of the axis, as exact as a range of `spanMs` around it needs. */
export function formatWall(
	at: AxisTime,
	spanMs: number,
	locale: string,
	manner: DateManner = PLAIN
): string {
	const year = yearAt(at);
	if (isFarYear(year))
		return formatFarYear(year, 'short', locale, spanMs / YEAR_MS / PARTS_TOLD_APART);
	const options = withEra(optionsFor(spanMs, locale, manner), [at], manner);
	return eraFirst(plainSpaces(wallFormat(locale, options).format(at)), locale);
}

/** “10 – 18 Aug 2025”: the range as the language writes it. */
export function formatSpan(
	{ start, end }: Span,
	locale: string,
	manner: DateManner = PLAIN
): string {
	const spanMs = end - start;
	const last = lastOf({ start, end }, manner);
	if (isFarYear(yearAt(start)) || isFarYear(yearAt(last))) {
		const ends = [start, last].map((at) => formatWall(at, spanMs, locale, manner));
		return [...new Set(ends)].join(' – ');
	}
	const options = withEra(optionsFor(spanMs, locale, manner), [start, last], manner);
	return eraFirst(plainSpaces(wallFormat(locale, options).formatRange(start, last)), locale);
}

/** Browsers use different narrow spaces. */
function plainSpaces(text: string): string {
	return text.replace(/[\u2009\u202f]/g, ' ');
}

/**
 * The last moment of a range that its words name: spans are half-open, so a range of days ends
 * with the day before its end, but a clock time is the end itself.
 */
export function lastOf({ start, end }: Span, manner: DateManner = PLAIN): AxisTime {
	const unit = unitFor(end - start, manner);
	return unit === 'minute' || unit === 'second' ? end : plus(end, -DAY_MS);
}

/** Below this, clock times are shown; below that, their seconds. */
const CLOCKS_BELOW_MS = 3 * DAY_MS;
const SECONDS_BELOW_MS = 30 * MINUTE_MS;

function unitFor(spanMs: number, { unitMs }: DateManner): 'year' | 'day' | 'minute' | 'second' {
	if (spanMs > 60 * YEAR_MS) return 'year';
	if (spanMs >= CLOCKS_BELOW_MS || unitMs >= DAY_MS) return 'day';
	return spanMs < SECONDS_BELOW_MS && unitMs < MINUTE_MS ? 'second' : 'minute';
}

function optionsFor(
	spanMs: number,
	locale: string,
	manner: DateManner
): Intl.DateTimeFormatOptions {
	const unit = unitFor(spanMs, manner);
	if (unit === 'year') return YEAR;
	return unit === 'day' ? DAY : { ...DAY, ...clockOptions(locale, unit) };
}

function yearAt(at: AxisTime): number {
	return toCivil(clockAt(at)).year;
}

function withEra(
	options: Intl.DateTimeFormatOptions,
	ends: readonly AxisTime[],
	manner: DateManner
): Intl.DateTimeFormatOptions {
	return ends.some((at) => needsEra(yearAt(at), manner.withEra))
		? { ...options, era: 'short' }
		: options;
}
