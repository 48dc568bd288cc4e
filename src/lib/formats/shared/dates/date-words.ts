/** Dates in words, in the language of the document, for output files. Pure. */
import type { TimelineEvent, UndatedEvent } from '$lib/document/timeline';
import { evidencePhrases, type EvidencePhrases } from '$lib/language/evidence-phrases';
import { filePhrases, type FilePhrases } from '$lib/language/file-phrases';
import { phrasesOf } from '$lib/language/date-phrases';
import type { Timing } from '$lib/time/timing';
import { formatTiming } from '$lib/time/words';

/** The words of a date: “12 Aug 2025”, “about 1850”, and phrases around dates in the same language. */
export interface SayDate {
	(timing: Timing): string;
	readonly evidence: EvidencePhrases;
	readonly file: FilePhrases;
}

/** @param lang - BCP 47, of the document */
export function createSayDate(lang: string): SayDate {
	const style = { locale: lang, phrases: phrasesOf(lang), length: 'plain' } as const;
	const say = (timing: Timing) => formatTiming(timing, style);
	return Object.assign(say, { evidence: evidencePhrases(lang), file: filePhrases(lang) });
}

/**
 * The date of an event in its author's words, followed by the source's own words: “2024 (“last year”)”.
 *
 * @param event - without a date: the words say that it is not known yet
 */
export function sayEventDate(
	event: UndatedEvent & Partial<Pick<TimelineEvent, 'timing'>>,
	say: SayDate
): string {
	const { timing, display, stated } = event;
	const date = display ?? (timing ? say(timing) : say.evidence.noDate());
	return stated === undefined ? date : `${date} (${say.evidence.quoted(stated)})`;
}
