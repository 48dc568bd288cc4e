/**
 * The post in the code that a platform gives for embedding: its words, who wrote it, and when.
 * Pure. See ./SPEC.md §M.
 */
import { toSafeUrl } from '$lib/document/address';
import { resolveDate } from '$lib/time/bounds';
import { readPlainDate } from '$lib/time/plain-date';
import { htmlToPlain, htmlToText } from '../shared/html/to-markdown';
import { clip } from '../shared/clip';
import { withoutGaps } from '../shared/ids';

export interface ReadPost {
	readonly url: string;
	/** Fields of our own format. */
	readonly fields: {
		readonly type: 'embed';
		readonly author?: string;
		readonly date?: string;
		readonly text?: string;
	};
}

const CODE = /^\s*<blockquote\b[^<>]{0,2000}>([\s\S]{1,100000}?)<\/blockquote>/i;
const CLASSES =
	/\bclass\s*=\s*["'][^"'<>]{0,200}(?:twitter-tweet|twitter-video|bluesky-embed|mastodon-embed|reddit-embed|fb-xfbml-parse-ignore|text-post-media)/i;
const WORDS = /^\s*<p\b[^<>]{0,2000}>([\s\S]*?)<\/p>/i;
/** “— Name (@name)” or “Posted by Name on”, and then the date as a link to the post. */
const AUTHOR = /(?:&mdash;|—|Posted by)\s*([\s\S]{1,600})$/i;
const LINK =
	/<a\b[^<>]{0,4000}?\bhref\s*=\s*["']([^"'<>]*)["'][^<>]{0,4000}>([\s\S]{0,2000}?)<\/a>/gi;
const LONGEST_LINE = 300;

/** @returns undefined: it is other code */
export function readPost(html: string): ReadPost | undefined {
	const inside = CLASSES.test(html) ? CODE.exec(html)?.[1] : undefined;
	const last = inside === undefined ? undefined : [...inside.matchAll(LINK)].at(-1);
	const url = last && toSafeUrl(htmlToText(last[1] ?? ''));
	if (inside === undefined || !last || url === undefined) return undefined;
	const [said = '', words] = WORDS.exec(inside) ?? [];
	const author = AUTHOR.exec(inside.slice(said.length, last.index))?.[1];
	return {
		url,
		fields: {
			type: 'embed',
			...withoutGaps({
				author: author === undefined ? undefined : some(nameOf(author)),
				date: dateOf(htmlToText(last[2] ?? '')),
				text: words === undefined ? undefined : some(linesOf(words))
			})
		}
	};
}

/** The day: its clock time is that of whoever copied the code. @returns undefined: it is no date */
function dateOf(written: string): string | undefined {
	const [day = ''] = written.split(/ at | · /);
	const [edtf = ''] = readPlainDate(day).edtf.split('T');
	return resolveDate(edtf, undefined).ok ? edtf : undefined;
}

/** With its lines. */
function linesOf(html: string): string {
	const text = htmlToPlain(html.replaceAll(/\s*<br\s*\/?>\s*/gi, '\n'));
	return text.replaceAll(/[^\S\n]+/g, ' ').trim();
}

function nameOf(html: string): string {
	return clip(htmlToText(html).replace(/ on$/, ''), LONGEST_LINE);
}

const some = (text: string) => (text === '' ? undefined : text);
