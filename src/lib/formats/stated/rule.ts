/** What a rule of phrases is. Types and one constructor. */
import type { Day } from './days';

/** What stands in the groups of a pattern; '' where a group matched nothing. */
export type Said = (group: string) => string;

export interface Context {
	readonly asOf: Day;
	/** Whether the text tells of something still to come. */
	readonly isAhead: boolean;
}

export interface Rule {
	readonly form: RegExp;
	/** EDTF; undefined: these words say no date, and no other rule may read one in them. */
	readonly read: (said: Said, context: Context) => string | undefined;
}

/** @param form - a pattern without anchors, between words and without regard to case */
export function rule(form: string, read: Rule['read']): Rule {
	return { form: new RegExp(`(?<![\\p{L}\\p{N}])(?:${form})(?![\\p{L}\\p{N}])`, 'iu'), read };
}
