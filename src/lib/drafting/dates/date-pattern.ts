/**
 * Patterns of dates, made of the tables of a language. `{month}` in a form stands for the names of its months.
 * Pure. See ../SPEC.md §D.
 */
import type { DateForm, DateWords, LanguageWords } from '../words/language-words';

export interface DatePattern {
	readonly form: DateForm;
	readonly pattern: RegExp;
}

const DIGIT = '[\\d٠-٩]';
const YEAR = '(?:1\\d{3}|20\\d{2}|[١٢][٠-٩]{3})';

const known = new WeakMap<LanguageWords, readonly DatePattern[]>();

/** In the order of the file of the language. */
export function datePatterns(words: LanguageWords): readonly DatePattern[] {
	const made = known.get(words) ?? makePatterns(words);
	known.set(words, made);
	return made;
}

function makePatterns({ dates, isSpaced }: LanguageWords): DatePattern[] {
	const [before, after] = isSpaced
		? ['(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}][-.,/])', '(?![\\p{L}\\p{N}]|[-/]\\d)']
		: [`(?<!${DIGIT})`, `(?!${DIGIT})`];
	return dates.forms.map((form) => ({
		form,
		pattern: new RegExp(`${before}(?:${expand(form.pattern, dates)})${after}`, 'giu')
	}));
}

/** Fills in the tables; each name may stand once in a form. */
function expand(pattern: string, dates: DateWords): string {
	const tables: Readonly<Record<string, string>> = {
		month: anyOf(dates.months),
		lastMonth: anyOf(dates.months),
		weekday: anyOf(dates.weekdays),
		lastWeekday: anyOf(dates.weekdays),
		dayword: anyOf(dates.days),
		which: anyOf(dates.which),
		whichYear: anyOf(dates.which),
		unit: anyOf(dates.units),
		n: `${DIGIT}{1,3}|${anyOf(dates.numbers)}`,
		day: `${DIGIT}{1,2}`,
		lastDay: `${DIGIT}{1,2}`,
		year: YEAR,
		lastYear: YEAR,
		shortYear: `${DIGIT}{2}`
	};
	return pattern.replaceAll(/\{(\w*[a-z]\w*)\}/gi, (whole, name: string) => {
		const table = tables[name];
		if (table !== undefined) return `(?<${name}>${table})`;
		const part = dates.parts[name];
		return part === undefined ? whole : `(?:${expand(part, dates)})`;
	});
}

/** The longest first, so that “sept” never hides “september”. */
function anyOf(table: Readonly<Record<string, unknown>>): string {
	return Object.keys(table)
		.sort((a, b) => b.length - a.length)
		.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s'))
		.join('|');
}
