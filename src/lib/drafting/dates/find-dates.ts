/**
 * Finds the words of dates in a sentence. What they mean depends on the text around them: ./resolve-date.ts.
 * Pure. See ../SPEC.md §D.
 */
import type { Stretch } from '../stretch';
import type { DateForm, LanguageWords } from '../words/language-words';
import { datePatterns } from './date-pattern';

export interface FoundDate extends Stretch {
	readonly form: DateForm;
	/** By name of a table: the words that were found. */
	readonly words: Readonly<Record<string, string>>;
}

/** In order, without overlaps: of two that begin together the longer one, else the first. */
export function findDates(text: string, within: Stretch, words: LanguageWords): FoundDate[] {
	const sentence = text.slice(within.start, within.end);
	const found: FoundDate[] = [];
	const { patterns, tables } = datePatterns(words);
	const has = new Map<string, boolean>();
	const hasWordOf = (table: string) => {
		const known = has.get(table) ?? tables.get(table)?.test(sentence) ?? false;
		has.set(table, known);
		return known;
	};
	for (const { form, pattern, needs } of patterns) {
		if (!needs.every(hasWordOf)) continue;
		for (const match of sentence.matchAll(pattern)) {
			const start = within.start + match.index;
			const groups = Object.fromEntries(
				Object.entries(match.groups ?? {}).filter(
					([, word]) => (word as string | undefined) !== undefined
				)
			);
			const one = { form, words: groups, start, end: start + match[0].length };
			if (isDate(one, sentence, match.index, words)) found.push(one);
		}
	}
	const order = found.sort((a, b) => a.start - b.start || b.end - a.end);
	const kept: FoundDate[] = [];
	for (const one of order) {
		const last = kept.at(-1);
		if (one.start >= (last?.end ?? 0)) kept.push(one);
		// “Since the January 14 election”: a day is more than the month before it.
		else if (
			last?.words['day'] === undefined &&
			one.words['day'] !== undefined &&
			one.end > (last?.end ?? 0)
		)
			kept[kept.length - 1] = one;
	}
	return kept;
}

function isDate(one: FoundDate, sentence: string, at: number, { dates }: LanguageWords): boolean {
	const { month, weekday } = one.words;
	if (dates.isCased && [month, weekday].some((word) => word !== undefined && /^\p{Ll}/u.test(word)))
		return false;
	const behind = sentence.slice(at + one.end - one.start);
	return !dates.notAfter.test(sentence.slice(0, at)) && !dates.notBefore.test(behind);
}
