/** A rule for phrases, and the search for matches. Pure. */
import type { DayOrder } from '$lib/time/plain-date';
import type { Day } from './days';

/** The groups of a match; '' for a group that matched nothing. */
export type Said = (group: string) => string;

export interface Context {
	readonly asOf: Day;
	/** Whether the text is about the future. */
	readonly isAhead: boolean;
	/** The order of dates in numbers alone; undefined: the language does not decide it. */
	readonly dayOrder: DayOrder | undefined;
}

export interface Rule {
	readonly form: RegExp;
	/** EDTF; undefined: these words contain no date, and no other rule may read one in them. */
	readonly read: (said: Said, context: Context) => string | undefined;
}

/** @param form - a pattern without anchors, of whole words in any case */
export function rule(form: string, read: Rule['read']): Rule {
	return { form: new RegExp(`(?<![\\p{L}\\p{N}])(?:${form})(?![\\p{L}\\p{N}])`, 'iu'), read };
}

/** A date found in a text. */
export interface Found {
	/** EDTF; undefined: words without a date. */
	readonly edtf: string | undefined;
	readonly start: number;
	readonly end: number;
}

/** The first match of all rules; of two at the same place, the longer. */
export function findFirst(
	rules: readonly Rule[],
	text: string,
	context: Context
): Found | undefined {
	let best: { match: RegExpExecArray; rule: Rule } | undefined;
	for (const rule of rules) {
		const match = rule.form.exec(text);
		if (match && (!best || isBefore(match, best.match))) best = { match, rule };
	}
	if (!best) return undefined;
	const { index, groups, 0: phrase } = best.match;
	const edtf = best.rule.read((group) => groups?.[group] ?? '', context);
	return { edtf, start: index, end: index + phrase.length };
}

function isBefore(a: RegExpExecArray, b: RegExpExecArray): boolean {
	return a.index === b.index ? a[0].length > b[0].length : a.index < b.index;
}
