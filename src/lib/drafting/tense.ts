/**
 * Whether a sentence places something before or after its publication: by the verb nearest to the date.
 * Pure. See ./SPEC.md §T.
 */
import type { Stretch } from './stretch';
import type { TenseWords } from './words/language-words';

/** `none`: no word tells. */
export type Tense = 'past' | 'future' | 'none';

export interface Cue {
	readonly tense: Tense;
	/** The verb. */
	readonly word: string;
}

/** The last verb before the date, else the first one behind it. @param at - of the date, within the sentence */
export function cueOf(
	sentence: string,
	at: Stretch,
	{ past, future, isVerbLast }: TenseWords
): Cue {
	const cues = [
		...[...sentence.matchAll(future)].map((match) => ({ match, tense: 'future' as const })),
		...[...sentence.matchAll(past)].map((match) => ({ match, tense: 'past' as const }))
	];
	const free = cues.filter(
		({ match, tense }) =>
			(tense === 'future' ||
				!cues.some((other) => other.tense === 'future' && overlaps(other.match, match))) &&
			(match.index >= at.end || match.index + match[0].length <= at.start)
	);
	const before = free.filter(({ match }) => match.index < at.start);
	const after = free.filter(({ match }) => match.index >= at.end);
	const first = after.sort((a, b) => a.match.index - b.match.index)[0];
	// A date at the start of a clause belongs to the verb behind it.
	const isFirst =
		/(?:^|[,;،、，：:])\s*$/u.test(sentence.slice(0, at.start)) && first !== undefined;
	const nearest = isVerbLast || isFirst ? (first ?? latest(before)) : (latest(before) ?? first);
	return { tense: nearest?.tense ?? 'none', word: nearest?.match[0] ?? '' };
}

function overlaps(a: RegExpExecArray, b: RegExpExecArray): boolean {
	return a.index < b.index + b[0].length && b.index < a.index + a[0].length;
}

function latest<T extends { readonly match: RegExpExecArray }>(cues: readonly T[]): T | undefined {
	return cues.reduce<T | undefined>(
		(last, cue) => (last === undefined || cue.match.index > last.match.index ? cue : last),
		undefined
	);
}
