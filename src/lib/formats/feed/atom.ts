/** Atom feed of a timeline. Pure. @see RFC 4287 and ./SPEC.md */
import { escapeHtml } from '$lib/base/escape-html';
import { hashText } from '$lib/base/hash';
import { hostOf } from '$lib/document/address';
import type { Published } from '../shared/published';
import { markdownToText } from '../shared/rich-text';
import { toLine, toSound } from '../shared/sound-text';
import { toRfc3339 } from '../shared/dates/iso-date';
import { feedEntries, type EntryFile, type FeedEntry } from './entries';

/** @param feedUrl - absolute, the address of this feed */
export function writeAtom(published: Published, feedUrl?: string): string {
	const { timeline, url } = published;
	const id = url ?? toUrn(timeline.title);
	const updated = toRfc3339(published.updated);
	const lines = [
		'<?xml version="1.0" encoding="utf-8"?>',
		`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(timeline.lang)}">`,
		element('id', id),
		element('title', toLine(timeline.title)),
		...optional('subtitle', timeline.summary && markdownToText(timeline.summary)),
		element('updated', updated),
		`<author>${element('name', url === undefined ? toLine(timeline.title) : hostOf(url))}</author>`,
		...link('alternate', url),
		...link('self', feedUrl),
		...feedEntries(published).map((entry) => entryXml(entry, id, updated)),
		'</feed>'
	];
	return `${lines.join('\n')}\n`;
}

function entryXml(entry: FeedEntry, feedId: string, updated: string): string {
	const { event, url, html, group, files } = entry;
	return [
		'<entry>',
		element('id', url ?? toUrn(`${feedId}/${event.id}`)),
		element('title', toLine(event.headline)),
		element('updated', updated),
		...link('alternate', url),
		...files.map(enclosure),
		...(group === undefined ? [] : [`<category term="${escapeXml(toLine(group))}"/>`]),
		...optional('summary', event.summary && markdownToText(event.summary)),
		`<content type="html">${escapeXml(html)}</content>`,
		'</entry>'
	].join('\n');
}

function element(name: string, text: string): string {
	return `<${name}>${escapeXml(text)}</${name}>`;
}

function optional(name: string, text: string | undefined): string[] {
	return text === undefined ? [] : [element(name, text)];
}

function link(rel: 'alternate' | 'self', url: string | undefined): string[] {
	if (url === undefined) return [];
	const type = rel === 'self' ? 'application/atom+xml' : 'text/html';
	return [`<link rel="${rel}" type="${type}" href="${escapeXml(url)}"/>`];
}

function enclosure({ url, mime, title, bytes }: EntryFile): string {
	const type = mime === undefined ? '' : ` type="${escapeXml(mime)}"`;
	const length = bytes === undefined ? '' : ` length="${bytes}"`;
	return `<link rel="enclosure"${type}${length} href="${escapeXml(url)}" title="${escapeXml(title)}"/>`;
}

function escapeXml(text: string): string {
	return escapeHtml(toSound(text));
}

/** An id for a timeline without an address: the same for the same text. */
function toUrn(text: string): string {
	const hex = [1, 2, 3, 4]
		.map((round) => hashText(`${round} ${text}`).toString(16).padStart(8, '0'))
		.join('');
	// Version 8, variant 1 of RFC 9562: free to define.
	const parts = [
		hex.slice(0, 8),
		hex.slice(8, 12),
		`8${hex.slice(13, 16)}`,
		`a${hex.slice(17, 20)}`,
		hex.slice(20)
	];
	return `urn:uuid:${parts.join('-')}`;
}
