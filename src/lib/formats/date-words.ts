/** Dates in words, in the language of the document, for files that people read. Pure. */
import type { TimelineEvent } from '$lib/document/timeline';
import { phrasesOf } from '$lib/language/date-phrases';
import type { Timing } from '$lib/time/bounds';
import { formatTiming } from '$lib/time/words';

/** The words of a date: “12 Aug 2025”, “about 1850”. */
export type SayDate = (timing: Timing) => string;

/** @param lang - BCP 47, of the document */
export function createSayDate(lang: string): SayDate {
	const style = { locale: lang, phrases: phrasesOf(lang), length: 'plain' } as const;
	return (timing) => formatTiming(timing, style);
}

/** The date of an event as its author words it, with the source's own words behind: “2024 (“last year”)”. */
export function sayEventDate({ timing, display, stated }: TimelineEvent, say: SayDate): string {
	const date = display ?? say(timing);
	return stated === undefined ? date : `${date} (“${stated}”)`;
}
