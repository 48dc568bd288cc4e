/** Cells with HTML in them, as words and as the Markdown of summaries. Pure. See ./SPEC.md §C12. */
import type { Place } from '../shared/draft';
import { reportLosses } from '../shared/html/losses';
import { htmlToMarkdown, htmlToPlain, htmlToText } from '../shared/html/to-markdown';
import type { Notes } from '../shared/notes';
import type { Field } from './columns';
import { hasHtml, hasTags } from './has-html';

/** May have paragraphs. */
const MARKDOWN: readonly Field[] = ['summary'];
/** May have a link, which becomes the address. */
const LINKED: readonly Field[] = ['source', 'sourceTitle', 'url', 'media'];

/** The text of a cell without its HTML. Losses are reported. */
export function cellWithoutHtml(text: string, field: Field, place: Place, notes: Notes): string {
	if (!hasHtml(text)) return text;
	const isMarked = hasTags(text);
	if (!isMarked) return htmlToPlain(text);
	if (MARKDOWN.includes(field)) {
		reportLosses(text, place, notes);
		return htmlToMarkdown(text);
	}
	if (!LINKED.includes(field)) return htmlToText(text);
	return htmlToMarkdown(text).replaceAll(/\\([\\`*_{}[\]()#+\-.!~&:@])/g, '$1');
}

export type WithoutHtml = typeof cellWithoutHtml;
