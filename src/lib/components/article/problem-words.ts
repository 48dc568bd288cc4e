/** Why an article is not read, or what was left out, in the language of the page. */
import type { Problem } from '$lib/base/result';
import { m } from '$messages';

/** Of the words that a message quotes. */
const QUOTED_LENGTH = 40;

/** @param text - of the article, of which a problem names a character */
export function problemWords({ code, path, message }: Problem, text: string): string {
	switch (code) {
		case 'article-empty':
			return m.article_problem_empty();
		case 'article-too-long':
			return m.article_problem_long();
		case 'article-unknown':
			return m.article_problem_unknown();
		case 'article-damaged':
			return m.article_problem_damaged();
		case 'pdf-without-text':
			return m.article_problem_pdf();
		case 'not-utf-8':
			return m.article_problem_encoding();
		case 'published-missing':
			return m.article_problem_day();
		case 'published-unreadable':
			return m.article_problem_unreadable();
		case 'published-in-future':
			return m.article_problem_future();
		case 'language-unknown':
			return m.article_problem_language();
		case 'no-dates':
			return m.article_problem_dates();
		case 'quote-unclosed':
			return m.article_problem_quote({ words: quotedAt(path, text) });
		default:
			return message;
	}
}

/** @param path - `character 12`, counted from 1 */
function quotedAt(path: string, text: string): string {
	const at = Number(/\d+/.exec(path)?.[0] ?? 1);
	return text
		.slice(at, at + QUOTED_LENGTH)
		.replaceAll(/\s+/gu, ' ')
		.trim();
}
