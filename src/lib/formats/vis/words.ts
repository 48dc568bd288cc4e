/**
 * The headline of an item, and the rest for the summary: its content is any HTML.
 * Pure. See ./SPEC.md §W.
 */
import { htmlToMarkdown, htmlToText } from '../shared/html/to-markdown';

export interface Words {
	/** One line of text, of any length; '' if the content has no words. */
	readonly headline: string;
	/** Markdown. */
	readonly rest: string;
}

export const MAX_HEADLINE = 300;
/** The end of a line, in HTML or between paragraphs of text. */
const LINE_END =
	/<(?:\/(?:p|div|h[1-6]|li|tr|dt|blockquote)|br|hr|p|div|h[1-6]|ul|ol|table|blockquote)\b[^<>]{0,2000}>|\n[ \t]*\n/gi;
/** Limit of line ends before the first word. */
const MOST_ENDS = 8;
const LINK = /<(?:a|img)\b/i;

/** The first line is the headline; if it is too long or has a link, the rest contains it as well. */
export function splitContent(html: string): Words {
	const [line, rest] = splitLine(html);
	const headline = htmlToText(line);
	const isWhole = headline.length <= MAX_HEADLINE && !LINK.test(line);
	return { headline, rest: htmlToMarkdown(isWhole ? rest : html) };
}

function splitLine(html: string): [line: string, rest: string] {
	let tries = 0;
	for (const { index } of html.matchAll(LINE_END)) {
		const line = html.slice(0, index);
		if (htmlToText(line) !== '') return [line, html.slice(index)];
		if (++tries === MOST_ENDS) break;
	}
	return [html, ''];
}
