/** The text of a saved web page, without its markup. Pure. See ./SPEC.md §H. */
import type { ArticleFile } from './article-file';
import { factsOfHtml } from './html-facts';
import { decodeEntities, TAG } from './html-marks';

/** Elements without words of the article. */
const LEFT_OUT = new Set(
	'script style template noscript iframe object svg math form button select textarea nav header footer aside figure figcaption audio video canvas head dialog menu'.split(
		' '
	)
);
/** Elements that are a paragraph of their own. */
const BLOCKS = new Set(
	'p div br li tr td th h1 h2 h3 h4 h5 h6 blockquote section article main ul ol table pre hr dt dd address body'.split(
		' '
	)
);

export function readHtml(html: string): ArticleFile {
	return { text: textOfHtml(regionOf(html)), ...factsOfHtml(html) };
}

/** The part of a page that has the article. */
function regionOf(html: string): string {
	for (const name of ['article', 'main', 'body']) {
		const parts = [...html.matchAll(new RegExp(`<${name}\\b[^>]*>([^]*?)</${name}\\s*>`, 'gi'))];
		const longest = parts.reduce(
			(best, [, part = '']) => (part.length > best.length ? part : best),
			''
		);
		if (textOfHtml(longest).trim() !== '') return longest;
	}
	return html;
}

/** Paragraphs with an empty line between. */
function textOfHtml(html: string): string {
	const paragraphs: string[] = [];
	let words = '';
	let hidden: { readonly name: string; readonly depth: number } | undefined;
	let from = 0;
	const end = () => {
		const line = decodeEntities(words).replaceAll(/\s+/g, ' ').trim();
		if (line !== '') paragraphs.push(line);
		words = '';
	};
	for (const { 0: tag, 1: slash, 2: written, index } of html.matchAll(TAG)) {
		if (!hidden) words += html.slice(from, index);
		from = index + tag.length;
		const name = written?.toLowerCase();
		if (name === undefined) continue;
		if (hidden) hidden = within(hidden, name, slash === '/');
		else if (slash === '' && LEFT_OUT.has(name) && !tag.endsWith('/>')) hidden = { name, depth: 1 };
		else if (BLOCKS.has(name)) end();
	}
	if (!hidden) words += html.slice(from);
	end();
	return paragraphs.join('\n\n');
}

/** @returns undefined after the last closing tag */
function within(
	{ name, depth }: { readonly name: string; readonly depth: number },
	other: string,
	isClosing: boolean
): { readonly name: string; readonly depth: number } | undefined {
	if (other !== name) return { name, depth };
	const now = depth + (isClosing ? -1 : 1);
	return now === 0 ? undefined : { name, depth: now };
}
