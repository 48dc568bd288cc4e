/** JSON Feed 1.1 of a timeline. Pure. @see https://www.jsonfeed.org/version/1.1/ and ./SPEC.md */
import type { Citation, Source } from '$lib/document/timeline';
import { toEdtfText } from '../shared/dates/edtf-text';
import { withoutGaps } from '../shared/ids';
import type { Published } from '../shared/published';
import { markdownToText } from '../shared/rich-text';
import { toLine, toSoundJson } from '../shared/sound-text';
import { citationsOf } from '../shared/cited-sources';
import { feedEntries, type FeedEntry } from './entries';

/** @param feedUrl - absolute, the address of this feed */
export function writeJsonFeed(published: Published, feedUrl?: string): string {
	const { timeline, url } = published;
	return toSoundJson(
		withoutGaps({
			version: 'https://jsonfeed.org/version/1.1',
			title: toLine(timeline.title),
			description: timeline.summary === undefined ? undefined : markdownToText(timeline.summary),
			home_page_url: url,
			feed_url: feedUrl,
			language: timeline.lang,
			items: feedEntries(published).map(toItem)
		})
	);
}

function toItem({ event, url, html, group, sources, files }: FeedEntry) {
	// A type is required.
	const attachments = files.flatMap(({ url, mime, title, bytes }) =>
		mime === undefined ? [] : withoutGaps({ url, mime_type: mime, title, size_in_bytes: bytes })
	);
	return withoutGaps({
		id: url ?? event.id,
		url,
		title: toLine(event.headline),
		content_html: html,
		summary: event.summary === undefined ? undefined : markdownToText(event.summary),
		tags: group === undefined ? undefined : [toLine(group)],
		attachments: attachments.length === 0 ? undefined : attachments,
		_dateline: withoutGaps({
			id: event.id,
			date: event.timing && toEdtfText(event.timing),
			stated: event.stated,
			kind: event.kind,
			status: event.status,
			sources: sources.map((source) => toSource(source, citationsOf(event)))
		})
	});
}

function toSource(source: Source, citations: readonly Citation[]) {
	const { id, type, title, publisher, authors, date, url, archived, citedIn } = source;
	const stances = new Set(
		citations.filter((citation) => citation.source === id).map(({ supports }) => supports)
	);
	return withoutGaps({
		id,
		type,
		title,
		publisher,
		authors: authors.length === 0 ? undefined : authors,
		date: date && toEdtfText(date),
		url,
		archived_url: archived?.url,
		cited_in: citedIn,
		supports: [...stances]
	});
}
