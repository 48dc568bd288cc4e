/** How the server writes and draws the dates of a document. */
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
	/** @param withoutZone - the zone is shown elsewhere */
	(timing: Timing, length: WordStyle['length'], withoutZone?: boolean): string;
	/** The date lines of a label: time/label-words.ts. */
	onLabel(timing: Timing, length: 'label', withoutZone: boolean): readonly string[];
	/** The clock time in another zone; undefined: it is already shown. */
	onClock(timing: Timing, zone: string): string | undefined;
	/** From a year to a later one of the same era. */
	years(first: number, last: number): string;
	/** Phrases around dates. */
	readonly phrases: LabelPhrases;
	/** Phrases for evidence. */
	readonly evidence: EvidencePhrases;
}

/** Many events share a date: the words of this many dates are cached. */
const KEPT = 50_000;

/** @param bothEras - whether the timeline has years of both eras */
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

/** Caches the words of a date. */
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

/** A day or finer: drawn as a dot. */
export function isExact({ date, precision }: Timing): boolean {
	return date.kind === 'point' && ['day', 'minute', 'second'].includes(precision);
}
