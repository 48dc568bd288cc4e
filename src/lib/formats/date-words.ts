/**
 * Dates in words, for files that people read. The phrases are those of the pages, in English, as every
 * word of ours in a file is; months and days are in the language of the document.
 * Pure.
 */
import type { TimelineEvent } from '$lib/document/timeline';
import type { Timing } from '$lib/time/bounds';
import { formatTiming, type DatePhrases } from '$lib/time/words';

const SEASONS = { 1: 'spring', 2: 'summer', 3: 'autumn', 4: 'winter' };

/** @param lang - BCP 47, of the document */
function datePhrases(lang: string): DatePhrases {
	const either = new Intl.ListFormat(lang, { type: 'disjunction' });
	return {
		approximate: (date) => `about ${date}`,
		uncertain: (date) => `possibly ${date}`,
		within: (unit, date) => `a ${unit} in ${date}`,
		decade: (year) => `the ${year}s`,
		fromTo: (start, end) => `${start} to ${end}`,
		either: (dates) => either.format(dates),
		season: (season, year) => `${SEASONS[season]} ${year}`,
		quarter: (quarter, year) => `Q${quarter} ${year}`,
		half: (half, year) => `${half === 1 ? 'first' : 'second'} half of ${year}`,
		since: (date) => `since ${date}`,
		until: (date) => `until ${date}`,
		endUnknown: (date) => `from ${date}, end not known`,
		startUnknown: (date) => `to ${date}, start not known`
	};
}

/** The words of a date: “12 Aug 2025”, “about 1850”. */
export type SayDate = (timing: Timing) => string;

/** @param lang - BCP 47, of the document */
export function createSayDate(lang: string): SayDate {
	const style = { locale: lang, phrases: datePhrases(lang), length: 'plain' } as const;
	return (timing) => formatTiming(timing, style);
}

/** The date of an event as its author words it, with the source's own words behind: “2024 (“last year”)”. */
export function sayEventDate({ timing, display, stated }: TimelineEvent, say: SayDate): string {
	const date = display ?? say(timing);
	return stated === undefined ? date : `${date} (“${stated}”)`;
}
