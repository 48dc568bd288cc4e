/** One line that an author types as an event: “12 June 2025 Air India 171 crashes”. */
import type { Head } from '$lib/authoring/draft';
import { sayDate } from './say-date';

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

/** Takes the longest beginning that is a date; a date that could be two days is not taken. */
export async function readLine(line: string, head: Head): Promise<ReadLine> {
	const text = line.trim();
	const words = text.split(/\s+/);
	const beginnings = Array.from({ length: Math.min(MOST_WORDS, words.length) }, (_, i) =>
		words.slice(0, i + 1).join(' ')
	).reverse();
	const [cjk] = CJK_DATE.exec(text) ?? [];
	for (const beginning of cjk === undefined ? beginnings : [cjk, ...beginnings]) {
		const said = await sayDate(beginning.replace(/[:,;–—-]+$/, ''), head);
		if (said.kind === 'none' || (said.kind === 'meant' && said.asOf !== undefined)) continue;
		const date = said.kind === 'meant' ? said.edtf : beginning.replace(/[:,;–—-]+$/, '');
		const rest =
			cjk === beginning
				? text.slice(cjk.length)
				: text.split(/\s+/).slice(beginning.split(' ').length).join(' ');
		return { date, headline: rest.replace(BETWEEN, '') };
	}
	return { date: undefined, headline: text };
}
