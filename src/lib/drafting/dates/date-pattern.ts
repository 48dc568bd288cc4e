/**
 * Patterns of dates, made of the tables of a language. `{month}` in a form stands for the names of its months.
 * Pure. See ../SPEC.md §D.
 */
import type { DateForm, DateWords, LanguageWords } from '../words/language-words';

export interface DatePattern {
	readonly form: DateForm;
	readonly pattern: RegExp;
	/** Tables of which a sentence must have a word: looking for these first is faster. */
	readonly needs: readonly string[];
}

export interface DatePatterns {
	/** In the order of the file of the language. */
	readonly patterns: readonly DatePattern[];
	/** By table: whether a sentence has a word of it. */
	readonly tables: ReadonlyMap<string, RegExp>;
}

const DIGIT = '[\\d٠-٩]';
const YEAR = '(?:1\\d{3}|20\\d{2}|[١٢][٠-٩]{3})';
const NAME = /\{(\w*[a-z]\w*)\}/gi;
/** Parts of a pattern, without brackets in them; the mark behind says that it may be absent. */
const GROUP = /\((\?(?:[:=!]|<[=!]|<\w+>))?([^()]*)\)(\?)?/g;

const known = new WeakMap<LanguageWords, DatePatterns>();

export function datePatterns(words: LanguageWords): DatePatterns {
	const made = known.get(words) ?? makePatterns(words);
	known.set(words, made);
	return made;
}

function makePatterns({ dates, isSpaced }: LanguageWords): DatePatterns {
	const [before, after] = isSpaced
		? ['(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}][-.,/])', '(?![\\p{L}\\p{N}]|[-/]\\d)']
		: [`(?<!${DIGIT})`, `(?!(?<=${DIGIT})${DIGIT})`];
	const tables = tablesOf(dates);
	return {
		patterns: dates.forms.map((form) => ({
			form,
			pattern: new RegExp(`${before}(?:${expand(form.pattern, dates, tables)})${after}`, 'giu'),
			needs: needsOf(form.pattern, tables)
		})),
		tables: new Map(Object.entries(tables).map(([name, table]) => [name, new RegExp(table, 'iu')]))
	};
}

function tablesOf(dates: DateWords): Readonly<Record<string, string>> {
	return {
		month: anyOf(dates.months),
		lastMonth: anyOf(dates.months),
		weekday: anyOf(dates.weekdays),
		lastWeekday: anyOf(dates.weekdays),
		untilWeekday: anyOf(dates.weekdays),
		dayword: anyOf(dates.days),
		which: anyOf(dates.which),
		whichYear: anyOf(dates.which),
		unit: anyOf(dates.units),
		n: `${DIGIT}{1,3}|${anyOf(dates.numbers)}`,
		day: `${DIGIT}{1,2}`,
		lastDay: `${DIGIT}{1,2}`,
		year: YEAR,
		lastYear: YEAR
	};
}

/** Fills in the tables; each name may stand once in a form. */
function expand(
	pattern: string,
	dates: DateWords,
	tables: Readonly<Record<string, string>>
): string {
	return pattern.replaceAll(NAME, (whole, name: string) => {
		const table = tables[name];
		if (table !== undefined) return `(?<${name}>${table})`;
		const part = dates.parts[name];
		return part === undefined ? whole : `(?:${expand(part, dates, tables)})`;
	});
}

/** The tables that a form cannot do without. Of alternatives, and of what is beside a date, nothing is sure. */
function needsOf(pattern: string, tables: Readonly<Record<string, string>>): string[] {
	let rest = pattern;
	for (let before = ''; before !== rest;) {
		before = rest;
		rest = rest
			.replaceAll(/\{\w+\}\?/g, '')
			.replaceAll(GROUP, (_, kind: string | undefined, inner: string, isOptional?: string) =>
				isOptional !== undefined || inner.includes('|') || /[=!]/.test(kind ?? '') ? '' : inner
			);
	}
	if (rest.includes('|')) return [];
	return [...rest.matchAll(NAME)].flatMap(([, name = '']) =>
		Object.hasOwn(tables, name) ? [name] : []
	);
}

/** The longest first, so that “sept” never hides “september”. */
function anyOf(table: Readonly<Record<string, unknown>>): string {
	return Object.keys(table)
		.sort((a, b) => b.length - a.length)
		.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s'))
		.join('|');
}
