/**
 * The media of a slide: an address, or markup. Links in its credit and caption become
 * sources.
 * Pure. See ./SPEC.md §M.
 */
import { hostOf, toSafeUrl } from '$lib/document/address';
import type { Place } from '../shared/draft';
import { htmlToMarkdown, htmlToText, isHtml } from '../shared/html/to-markdown';
import { withoutGaps } from '../shared/ids';
import { isFields, textOf, toText, type Fields } from '../shared/json-fields';
import { clip, clipNoted, shorten } from '../shared/clip';
import type { Notes } from '../shared/notes';
import { mediaTypeOf } from './media-types';
import { readPost } from './post';

export interface ReadMedia {
	/** As in our own format; undefined: there is none. */
	readonly media: object | undefined;
	/** The address of its thumbnail, if that is used. */
	readonly poster?: string | undefined;
	readonly sources: readonly object[];
	/** Markdown for markup without an address: a quotation. */
	readonly prose: string;
}

const MAX_LINE = 300;
const FRAME = /<iframe\b[^<>]{0,2000}?\bsrc\s*=\s*["']([^"'<>]*)["']/i;
const ANCHOR = /<a\b([^<>]{0,4000})>([^<]*)/gi;
const HREF = /\bhref\s*=\s*["']([^"'<>]*)["']/i;
const PLAIN_URL = /\bhttps?:\/\/[^\s<>"'“”]+/gi;
/** In one text. */
const MOST_LINKS = 20;

export function readMedia(
	fields: Fields,
	placeOf: (field: string) => Place,
	notes: Notes
): ReadMedia {
	const written = textOf(fields, 'url');
	const [caption, credit] = [textOf(fields, 'caption'), textOf(fields, 'credit')];
	const title = htmlToText(textOf(fields, 'title'));
	const link = textOf(fields, 'link');
	const links: [string, object[]][] = [
		['credit', linksOf(credit)],
		['caption', linksOf(caption)],
		['link', toSafeUrl(link) === undefined ? [] : [toSource(link, title)]]
	];
	for (const [field, found] of links)
		for (const source of found)
			notes.changed(placeOf(field), JSON.stringify(source), 'a source of the event');
	const sources = links.flatMap(([, found]) => found);
	if (link !== '' && toSafeUrl(link) === undefined)
		notes.leftOut(
			placeOf('link'),
			link,
			`“${shorten(link)}” is not the address of a web page. It is left out.`,
			'timelinejs-address'
		);
	const post = readPost(written);
	const { url, words, prose } = post
		? { url: post.url, words: '', prose: '' }
		: toAddress(written, placeOf('url'), notes);
	if (post) notes.changed(placeOf('url'), written, JSON.stringify({ url, ...post.fields }));
	const shown = {
		caption: htmlToText(caption) || words || title,
		credit: toCredit(credit, placeOf, notes)
	};
	if (url === undefined) {
		const said = [shown.caption, shown.credit].filter((text) => text !== '').join(' — ');
		if (said !== '' && prose === '')
			notes.leftOut(
				placeOf('caption'),
				said,
				'There is a caption or credit without media. It is left out.',
				'timelinejs-media'
			);
		return {
			media: undefined,
			sources,
			prose: said === '' || prose === '' ? prose : `${prose}\n\n${said}`
		};
	}
	const safe = toSafeUrl(url);
	const type = safe === undefined ? undefined : mediaTypeOf(safe);
	const poster = type === 'video' || type === 'audio' ? posterOf(fields) : undefined;
	const media = withoutGaps({
		url,
		type,
		alt: some(htmlToText(textOf(fields, 'alt'))),
		caption: some(shown.caption),
		credit: some(shown.credit),
		poster,
		...post?.fields
	});
	return { media, poster, sources, prose };
}

/** The thumbnail of a recording; that of a picture is the same picture. */
function posterOf(fields: Fields): string | undefined {
	return toSafeUrl(toAbsolute(textOf(fields, 'thumbnail')));
}

/** The picture behind a slide: an address beside a colour, or in a sheet only one of both. */
export function readBackground(
	written: unknown,
	placeOf: (field: string) => Place,
	notes: Notes
): object | undefined {
	const address = isFields(written) ? textOf(written, 'url') : toText(written);
	const url = toSafeUrl(toAbsolute(address));
	if (url === undefined) return undefined;
	const field = isFields(written) ? 'background.url' : 'background';
	notes.changed(placeOf(field), address, 'a picture of the event');
	const alt = isFields(written) ? some(htmlToText(textOf(written, 'alt'))) : undefined;
	return withoutGaps({ url, type: 'image' as const, alt });
}

const some = (text: string) => (text === '' ? undefined : text);

interface Address {
	readonly url: string | undefined;
	/** The text of the markup. */
	readonly words: string;
	readonly prose: string;
}

/** For markup: the content of its frame, or the target of its last link; else its text is prose. */
function toAddress(written: string, place: Place, notes: Notes): Address {
	if (written === '') return { url: undefined, words: '', prose: '' };
	if (!/<[a-z!/]/i.test(written)) {
		const url = toAbsolute(written);
		if (url !== written) notes.changed(place, written, url);
		return { url, words: '', prose: '' };
	}
	const frame = FRAME.exec(written)?.[1];
	const found = frame === undefined ? anchorsOf(written).at(-1)?.[0] : htmlToText(frame);
	const url = found === undefined ? undefined : toSafeUrl(toAbsolute(found));
	const words = htmlToText(written);
	if (url !== undefined) {
		notes.changed(place, written, url);
		return { url, words, prose: '' };
	}
	const prose = htmlToMarkdown(written);
	if (prose === '')
		notes.leftOut(
			place,
			written,
			'This markup shows nothing that can be linked. It is left out.',
			'timelinejs-media'
		);
	else notes.changed(place, written, 'a paragraph of the text');
	return { url: undefined, words: '', prose };
}

function toAbsolute(url: string): string {
	return url.startsWith('//') ? `https:${url}` : url;
}

function toCredit(html: string, placeOf: (field: string) => Place, notes: Notes): string {
	return clipNoted(htmlToText(html), MAX_LINE, placeOf('credit'), notes);
}

/** The links of a text as sources. */
function linksOf(html: string): object[] {
	const links = isHtml(html) ? anchorsOf(html) : plainLinksOf(html);
	return links
		.slice(0, MOST_LINKS)
		.filter(([url = '']) => toSafeUrl(toAbsolute(url)) !== undefined)
		.map(([url = '', words = '']) => toSource(toAbsolute(url), words));
}

/** The targets and the words of links in HTML. */
function anchorsOf(html: string): string[][] {
	return [...html.matchAll(ANCHOR)].slice(0, MOST_LINKS).flatMap(([, inside = '', words = '']) => {
		const url = HREF.exec(inside)?.[1];
		return url === undefined ? [] : [[htmlToText(url), htmlToText(words)]];
	});
}

/** The addresses in a text, without punctuation at their end. */
function plainLinksOf(text: string): string[][] {
	return (text.match(PLAIN_URL) ?? []).slice(0, MOST_LINKS).map((url) => {
		let end = url.length;
		while ('.,;:!?)'.includes(url.charAt(end - 1))) end--;
		return [url.slice(0, end), ''];
	});
}

function toSource(url: string, title: string): object {
	const publisher = hostOf(toSafeUrl(url) ?? url);
	return withoutGaps({ publisher, title: some(clip(title, MAX_LINE)), url });
}
