/** One line that an author types as an event: “12 June 2025 Air India 171 crashes”. */
import { readTyped, type TypedOptions } from '$lib/story/typed/read';

export interface ReadLine {
	/** EDTF; undefined if the line does not begin with a date. */
	readonly date: string | undefined;
	readonly headline: string;
}

/** No date in words is longer. */
const MOST_WORDS = 8;
/** Between a date and a headline. */
const BETWEEN = /^[\s:–—,;.-]+/;
/** In Chinese, Japanese and Korean no space has to follow a date. */
const CJK_DATE = /^\d{1,4}\s?[年년](?:\s?\d{1,2}\s?[月월](?:\s?\d{1,2}\s?[日일])?)?/;
/** Words without a digit that end a date are rather the first words of a headline: “Se” is an era in no line. */
const ENDS_A_DATE = /[\d年月日년월일]\S*$|\s(?:BCE?|CE|AD|a\.?m\.?|p\.?m\.?|centur(?:y|ies))\.?$/iu;

/** Takes the longest beginning that is a date; a date that could be two days is not taken. */
export function readLine(line: string, options: TypedOptions): ReadLine {
	const text = line.trim();
	const words = text.split(/\s+/);
	const beginnings = Array.from({ length: Math.min(MOST_WORDS, words.length) }, (_, i) => i + 1)
		.reverse()
		.map((count) => ({
			date: words.slice(0, count).join(' '),
			rest: words.slice(count).join(' ')
		}));
	const [cjk] = CJK_DATE.exec(text) ?? [];
	const all =
		cjk === undefined ? beginnings : [{ date: cjk, rest: text.slice(cjk.length) }, ...beginnings];
	for (const { date: beginning, rest } of all) {
		const written = beginning.replace(/[:,;–—-]+$/, '');
		const headline = rest.replace(BETWEEN, '');
		const isWhole = ENDS_A_DATE.test(written) || !/\d/.test(written);
		const read = isWhole ? readTyped(written, options) : undefined;
		if (read && 'value' in read && (/\d/.test(written) || headline === ''))
			return { date: read.value, headline };
	}
	return { date: undefined, headline: text };
}
