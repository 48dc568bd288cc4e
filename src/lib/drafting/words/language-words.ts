/**
 * What the engine knows of a language: words of dates and of speech. Each language is one file of data
 * beside this one.
 * Pure. See ../SPEC.md §L.
 */

/** A unit of relative dates. */
export type Unit = 'day' | 'week' | 'weekend' | 'month' | 'year' | 'decade';

/** A way to write a date. Names in braces stand for the tables: `{month} {day}`. */
export interface DateForm {
	/** Shown as the rule of a proposal. */
	readonly name: string;
	readonly pattern: string;
	/** Words that move a count: “three years ago”. */
	readonly turn?: 'past' | 'future';
	/** Before the time that the words name: “ever since”. */
	readonly isVague?: true;
}

/** What a word says about a clock time: 2:30 in the afternoon. `noon` is 11 to 3; `night` is 6 to 5. */
export type DayPart = 'am' | 'pm' | 'morning' | 'noon' | 'afternoon' | 'night';

/**
 * Clock times beside a day, as parts of patterns. In a form `{hour}` and `{minute}` are numbers of one or two and of
 * two digits; it may have the groups `half`, a word of `halves`, and `hours`, a word that says that the clock has 24.
 */
export interface ClockWords {
	/** Before a clock time: “at”. */
	readonly at: string;
	/** Before or behind one that is not exact: “around”. */
	readonly about: string;
	readonly forms: readonly string[];
	/** In lower case, without dots. Also looked for in the words of the date: “on Friday evening”. */
	readonly halves: Readonly<Record<string, DayPart>>;
	/** Zones in words, with their names in the tz database; `Z` is UTC, and nothing is the zone of the place. */
	readonly zones: Readonly<Record<string, string>>;
	/** “At 8:30” may be in the evening. */
	readonly isTwelveHour?: true;
}

export interface DateWords {
	readonly months: Readonly<Record<string, number>>;
	/** Monday is 1. */
	readonly weekdays: Readonly<Record<string, number>>;
	/** Days from today. */
	readonly days: Readonly<Record<string, number>>;
	/** Last, this, next. */
	readonly which: Readonly<Record<string, number>>;
	readonly units: Readonly<Record<string, Unit>>;
	readonly numbers: Readonly<Record<string, number>>;
	/** More parts of patterns, by name. */
	readonly parts: Readonly<Record<string, string>>;
	/** The first that fits the longest text is used. */
	readonly forms: readonly DateForm[];
	readonly clock: ClockWords;
	/** Upper and lower case matter for months and weekdays: “may” is no month. */
	readonly isCased: boolean;
	/** A date in such words is none: “every Friday”. Tested on the text before it. */
	readonly notAfter: RegExp;
	/** Tested on the text behind it: “Friday prayers”. */
	readonly notBefore: RegExp;
}

/** Verbs that say when something is, in the order in which they are tried. */
export interface TenseWords {
	readonly past: RegExp;
	readonly future: RegExp;
	/** The clause in which the date is ends here. */
	readonly clauseEnd: RegExp;
	/** The verb is at the end of a sentence, so the one behind a date counts first. */
	readonly isVerbLast?: true;
}

/**
 * What is around a quotation, in a language without capitals: patterns with the groups `subject`, `via` and `rest`.
 * `{say}` stands for the verbs.
 */
export interface SpeechFrame {
	/** Shown as the rule of a proposal. */
	readonly name: string;
	readonly side: 'before' | 'after' | 'both';
	readonly before?: string;
	readonly after?: string;
}

export interface SpeechWords {
	/** Verbs of saying, as a part of a pattern, in all forms that occur. */
	readonly say: string;
	/** Nouns and other words that lead to what somebody said: “according to”. The name follows. */
	readonly accordingTo: string;
	/** Verbs of which the addressee is the object: “told”. */
	readonly tell: string;
	/** Before an addressee: “to”, “zu”. */
	readonly toWhom: string;
	/** Verbs of which the subject quotes somebody: “quoted”. */
	readonly quote: string;
	readonly pronouns: Readonly<Record<string, 'he' | 'she' | 'it' | 'they'>>;
	/** “Dijo” may stand without a speaker. */
	readonly dropsPronouns?: true;
	/** Nouns of offices and jobs, as a part of a pattern: the name follows or precedes. */
	readonly role: string;
	/** Before a name: Mr, Frau. */
	readonly honorifics: string;
	/** Words that show that a name is of an organisation. */
	readonly organisation: string;
	/** Words for media, which relay what others say: “news agency”. */
	readonly outlet: string;
	/** Only of languages without capitals: who speaks is found by what is around a name. */
	readonly frames?: readonly SpeechFrame[];
	/** Somebody who says something anywhere: whom a pronoun can mean. With the group `subject`. */
	readonly mention?: string;
	/** Whom a speaker told. With the group `to`. */
	readonly hearer?: string;
	/** The name is before the office: “강신명 전 경찰청장”. */
	readonly nameFirst?: boolean;
}

export interface LanguageWords {
	readonly lang: string;
	/** Words are parted by spaces. */
	readonly isSpaced: boolean;
	/** In lower case, without the last dot, with “|” between them. */
	readonly abbreviations: string;
	readonly dates: DateWords;
	readonly tense: TenseWords;
	readonly speech: SpeechWords;
}
