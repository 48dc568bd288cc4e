/** How the server says and draws the dates of a document. */
import { Kept } from '$lib/base/kept';
import type { Timing } from '$lib/time/timing';
import { formatOnClock } from '$lib/time/clock-words';
import type { WordStyle } from '$lib/time/word-style';
import { formatTiming, formatYears } from '$lib/time/words';
import { phrasesOf, type LabelPhrases } from '$lib/language/date-phrases';
import { evidencePhrases, type EvidencePhrases } from '$lib/language/evidence-phrases';

/** The words of a date, in the language of the document. */
export interface Words {
	(timing: Timing, length: WordStyle['length'], withEra?: boolean): string;
	/** What clocks of another zone showed then; undefined: nothing that is not said yet. */
	onClock(timing: Timing, zone: string): string | undefined;
	/** From a year to a later one of the same era. */
	years(first: number, last: number): string;
	/** What is said around dates. */
	readonly phrases: LabelPhrases;
	/** What is said of evidence. */
	readonly evidence: EvidencePhrases;
}

/** Many events share a date: its words are kept, up to so many. */
const KEPT = 50_000;

/** @param bothEras - whether years on both sides of the first of our era stand in it */
export function createWords(lang: string, bothEras = false): Words {
	const phrases = phrasesOf(lang);
	const known = new Kept<string>(KEPT);
	const say = (timing: Timing, length: WordStyle['length'], withEra = bothEras) => {
		const key = `${length} ${withEra} ${timing.instant ?? ''} ${timing.zone ?? ''} ${JSON.stringify(timing.date)}`;
		const words =
			known.get(key) ?? formatTiming(timing, { locale: lang, phrases, length, withEra });
		known.set(key, words);
		return words;
	};
	const onClock = (timing: Timing, zone: string) =>
		formatOnClock(timing, zone, { locale: lang, phrases, length: 'plain', withEra: bothEras });
	const years = (first: number, last: number) =>
		formatYears(first, last, { locale: lang, phrases, length: 'plain', withEra: bothEras });
	return Object.assign(say, { onClock, years, phrases, evidence: evidencePhrases(lang) });
}

/** A day or finer, one of it: drawn as a dot. */
export function isExact({ date, precision }: Timing): boolean {
	return date.kind === 'point' && ['day', 'minute', 'second'].includes(precision);
}
