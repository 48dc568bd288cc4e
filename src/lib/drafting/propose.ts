/**
 * The engine: proposals for a timeline from an article, by rules alone. Nothing is taken over unseen: a person
 * accepts each.
 * Pure; Intl only. See ./SPEC.md.
 */
import { failure, problem, success, type Problem, type Result } from '$lib/base/result';
import { toArticle } from './article';
import { parseDay } from './dates/day';
import { findHappenings } from './happenings';
import { languageOf } from './language-of';
import { findSources } from './named-sources';
import type { Proposals } from './proposal';
import { findQuotes } from './quotes/find-quotes';
import { wordsOf } from './words/languages';

/** Longer texts are refused: they are no article. In characters. */
export const LONGEST_TEXT = 200_000;
/** Of the words that a message quotes. */
const QUOTED_LENGTH = 40;

export interface ArticleFacts {
	/** The day of publication, as EDTF. Relative dates count from it. */
	readonly published: string | undefined;
	/** Today: a later day of publication is a mistake. */
	readonly today: string;
	/** If undefined, it is recognized. */
	readonly lang?: string | undefined;
	/** If it is not the first line of the text. */
	readonly title?: string | undefined;
}

export function propose(text: string, facts: ArticleFacts): Result<Proposals> {
	const { published } = facts;
	if (text.trim() === '')
		return failure(problem('article-empty', '', 'The text is empty: paste the article.'));
	if (text.length > LONGEST_TEXT)
		return failure(
			problem(
				'article-too-long',
				'',
				`The text has ${text.length} characters; ${LONGEST_TEXT} at most. Draft it in parts.`
			)
		);
	const day = published === undefined ? undefined : parseDay(published);
	if (published === undefined)
		return failure(
			problem(
				'published-missing',
				'published',
				'Say on which day the article was published: “on Friday” counts from it.'
			)
		);
	if (day === undefined)
		return failure(
			problem(
				'published-unreadable',
				'published',
				`“${published}” is no day: write it like 2025-08-13.`
			)
		);
	if (published > facts.today)
		return failure(
			problem(
				'published-in-future',
				'published',
				`“${published}” is after today, ${facts.today}: give the day on which the article was published.`
			)
		);
	const lang = facts.lang ?? languageOf(text);
	const words = wordsOf(lang);
	if (!words)
		return failure(
			problem(
				'language-unknown',
				'lang',
				`Texts in “${lang}” cannot be drafted. Languages: en, de, fr, es, ru, uk, ko, ja, zh, ar.`
			)
		);
	const article = toArticle(text, words, facts.title);
	const events = findHappenings(article, words, day);
	const quotes = findQuotes(article, words);
	const problems: Problem[] = article.marks.unclosed.map((at) =>
		problem(
			'quote-unclosed',
			`character ${at + 1}`,
			`The quotation “${text.slice(at + 1, at + 1 + QUOTED_LENGTH)}…” has no closing mark: it was left out. Add the mark, or add the quotation by hand.`,
			'warning'
		)
	);
	if (events.length === 0)
		problems.push(
			problem('no-dates', '', 'No date was found in the text: add events by hand.', 'warning')
		);
	return success(
		{ lang, title: article.title, events, quotes, sources: findSources(article, words), problems },
		problems
	);
}
