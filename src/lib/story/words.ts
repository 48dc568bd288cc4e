/** How the server says and draws the dates of a document. */
import { LruMap } from '$lib/base/lru-map';
import type { Timing } from '$lib/time/timing';
import { formatOnClock } from '$lib/time/clock-words';
import type { WordStyle } from '$lib/time/word-style';
import { formatLabelDates } from '$lib/time/label-words';
import { formatTiming, formatYears } from '$lib/time/words';
import { phrasesOf, type LabelPhrases } from '$lib/language/date-phrases';
import { evidencePhrases, type EvidencePhrases } from '$lib/language/evidence-phrases';

/** The words of a date, in the language of the document. */
export interface Words {
	/** @param withoutZone - whose clock it was is said elsewhere */
	(timing: Timing, length: WordStyle['length'], withoutZone?: boolean): string;
	/** The date lines of a label: time/label-words.ts. */
	onLabel(timing: Timing, length: 'label', withoutZone: boolean): readonly string[];
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
	const style = { locale: lang, phrases, withEra: bothEras };
	const say = keep((timing, length: WordStyle['length'], withoutZone) =>
		formatTiming(timing, { ...style, length, withoutZone })
	);
	const onLabel = keep((timing, length: 'label', withoutZone) =>
		formatLabelDates(timing, { ...style, length, withoutZone })
	);
	const onClock = (timing: Timing, zone: string) =>
		formatOnClock(timing, zone, { ...style, length: 'plain' });
	const years = (first: number, last: number) =>
		formatYears(first, last, { ...style, length: 'plain' });
	return Object.assign(say, { onLabel, onClock, years, phrases, evidence: evidencePhrases(lang) });
}

/** Remembers the words of a date. */
function keep<Length extends string, Said>(
	format: (timing: Timing, length: Length, withoutZone: boolean) => Said
): (timing: Timing, length: Length, withoutZone?: boolean) => Said {
	const known = new LruMap<Said>(KEPT);
	return (timing, length, withoutZone = false) => {
		const { instant = '', zone = '', date } = timing;
		const key = `${length} ${withoutZone} ${instant} ${zone} ${JSON.stringify(date)}`;
		const said = known.get(key) ?? format(timing, length, withoutZone);
		known.set(key, said);
		return said;
	};
}

/** A day or finer, one of it: drawn as a dot. */
export function isExact({ date, precision }: Timing): boolean {
	return date.kind === 'point' && ['day', 'minute', 'second'].includes(precision);
}
