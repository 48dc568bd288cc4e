/**
 * Reads an article and proposes the events, quotations and sources in it, beside the page, so that the page never
 * waits. Nothing is fetched or sent.
 */
import { expose } from 'comlink';
import { propose, type ArticleFacts } from '$lib/drafting/propose';
import { toTimeline } from '$lib/drafting/review/to-timeline';
import type { ReviewItems } from '$lib/drafting/review/review-item';
import { wordsOf } from '$lib/drafting/words/languages';
import type { ArticleSource } from '$lib/drafting/to-draft';
import { readArticle } from '$lib/formats/article/read-article';
import { writeYaml } from '$lib/formats/native/write';
import { readTyped, type TypedOptions } from '$lib/story/typed/read';

const host = {
	/** @param name - of the file; '' for text that was pasted */
	async read(file: Blob, name: string) {
		const bytes = new Uint8Array(await file.arrayBuffer());
		if (isPdf(bytes)) await (await import('$lib/formats/article/pdf-in-worker')).preparePdf();
		return readArticle(bytes, name);
	},
	propose: (text: string, facts: ArticleFacts) => propose(text, withKnown(facts)),
	/** What the engine finds in words that a person selected. */
	find(words: string, facts: ArticleFacts) {
		// With an end, a line with a day is a sentence and no heading.
		const found = propose(`${words}.`, withKnown(facts));
		return found.ok ? found.value.events[0] : undefined;
	},
	readTyped: (written: string, options: TypedOptions) => readTyped(written, options),
	/** The file of what was accepted. */
	write: (items: ReviewItems, lang: string, article: ArticleSource) =>
		writeYaml(toTimeline(items, lang, article))
};

/** A page may say a language that the engine does not know: then its text decides. */
function withKnown(facts: ArticleFacts): ArticleFacts {
	const isKnown = facts.lang !== undefined && wordsOf(facts.lang) !== undefined;
	return isKnown ? facts : { ...facts, lang: undefined };
}

function isPdf(bytes: Uint8Array): boolean {
	return String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-';
}

export type ArticleHost = typeof host;
expose(host);
