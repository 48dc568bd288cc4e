/** The parts of which the words of dates are made, in any language. luxon is only used here and in ./zone.ts. Pure. */
import { DateTime } from 'luxon';
import { needsEra } from './era';

/** Phrases around dates in one language, which no calendar library has. */
export interface DatePhrases {
	approximate(date: string): string;
	uncertain(date: string): string;
	/** No unit finer than `unit` is known: a day in August 2025. */
	within(unit: 'day' | 'month', date: string): string;
	decade(firstYear: string): string;
	fromTo(start: string, end: string): string;
	either(dates: readonly string[]): string;
	/** 1 spring, 2 summer, 3 autumn, 4 winter; the year of a winter may be a pair. */
	season(season: 1 | 2 | 3 | 4, year: string): string;
	quarter(quarter: number, year: string): string;
	half(half: number, year: string): string;
	since(date: string): string;
	until(date: string): string;
	endUnknown(date: string): string;
	startUnknown(date: string): string;
}

/** The language and the length of the words. */
export interface WordStyle {
	/** BCP 47. */
	readonly locale: string;
	readonly phrases: DatePhrases;
	/**
	 * `long`: Tuesday 12 August 2025. `short`: Tue 12 Aug 2025. `inYear`: Tue 12 Aug. `plain`: 12 Aug 2025.
	 * `spelled`: 12 August 2025. `clock`: as `short`, but a clock time without its day, which is shown elsewhere. `label`: as `plain`, with
	 * short months and dashes. `labelClock`: the same without the year.
	 */
	readonly length:
		'long' | 'short' | 'inYear' | 'plain' | 'spelled' | 'clock' | 'label' | 'labelClock';
	/** The zone is shown elsewhere. */
	readonly withoutZone?: boolean;
	/** Whether years of our era show it too: they must, beside years before it. */
	readonly withEra?: boolean;
}

export function dayOptions(length: WordStyle['length']): Intl.DateTimeFormatOptions {
	if (length === 'long') return { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };
	if (length === 'spelled') return { day: 'numeric', month: 'long', year: 'numeric' };
	if (length === 'labelClock') return { day: 'numeric', month: 'short' };
	if (length === 'plain' || length === 'label')
		return { day: 'numeric', month: 'short', year: 'numeric' };
	const short = { weekday: 'short', day: 'numeric', month: 'short' } as const;
	return length === 'inYear' ? short : { ...short, year: 'numeric' };
}

/** A year that could be of either era shows which. */
export function eraOf(year: number, { withEra }: WordStyle): Intl.DateTimeFormatOptions {
	return needsEra(year, withEra) ? { year: 'numeric', era: 'short' } : {};
}

/** A month is short if there is little room. */
export function monthOf({ length }: WordStyle): 'short' | 'long' {
	return length === 'label' || length === 'labelClock' ? 'short' : 'long';
}

export const UTC_CALENDAR = { zone: 'utc', outputCalendar: 'gregory' } as const;

export function floating(year: number, month: number, day: number): DateTime {
	return DateTime.fromObject({ year, month, day }, UTC_CALENDAR);
}

/** In English “Tue, 12 Aug” and “Tue 12 Aug” differ by browser: use one form. Elsewhere the comma stays. */
export function joinWeekday(text: string, locale: string): string {
	return /^en\b/.test(locale) ? text.replace(/^(\p{L}+), (?=\d)/u, '$1 ') : text;
}
