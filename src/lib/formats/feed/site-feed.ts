/** Feeds of a site: its timelines, as Atom and as JSON Feed. Pure. See ./SPEC.md */
import { escapeHtml } from '$lib/base/escape-html';
import type { Instant } from '$lib/time/span';
import { withoutGaps } from '../shared/ids';
import { toLine, toSound, toSoundJson } from '../shared/sound-text';
import { toRfc3339 } from '../shared/dates/iso-date';

export interface SiteFeed {
	readonly name: string;
	readonly lang: string;
	/** Absolute: of the page of all timelines, and of this feed. */
	readonly url: string;
	readonly feedUrl: string;
	/** In the order of the list. */
	readonly timelines: readonly FedTimeline[];
}

export interface FedTimeline {
	readonly title: string;
	readonly summary: string | undefined;
	readonly lang: string;
	readonly tags: readonly string[];
	/** Absolute. */
	readonly url: string;
	readonly updated: Instant;
}

export function writeSiteAtom({ name, lang, url, feedUrl, timelines }: SiteFeed): string {
	const newest = timelines.reduce((last, { updated }) => Math.max(last, updated), 0) as Instant;
	return `${[
		'<?xml version="1.0" encoding="utf-8"?>',
		`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(lang)}">`,
		`<id>${xml(url)}</id>`,
		`<title>${xml(toLine(name))}</title>`,
		`<updated>${toRfc3339(newest)}</updated>`,
		`<author><name>${xml(toLine(name))}</name></author>`,
		`<link rel="alternate" type="text/html" href="${xml(url)}"/>`,
		`<link rel="self" type="application/atom+xml" href="${xml(feedUrl)}"/>`,
		...timelines.map(entryOf),
		'</feed>'
	].join('\n')}\n`;
}

function entryOf({ title, summary, lang, tags, url, updated }: FedTimeline): string {
	return [
		`<entry xml:lang="${xml(lang)}">`,
		`<id>${xml(url)}</id>`,
		`<title>${xml(toLine(title))}</title>`,
		`<updated>${toRfc3339(updated)}</updated>`,
		`<link rel="alternate" type="text/html" href="${xml(url)}"/>`,
		...tags.map((tag) => `<category term="${xml(toLine(tag))}"/>`),
		`<summary>${xml(summary ?? toLine(title))}</summary>`,
		'</entry>'
	].join('\n');
}

export function writeSiteJsonFeed({ name, lang, url, feedUrl, timelines }: SiteFeed): string {
	return toSoundJson({
		version: 'https://jsonfeed.org/version/1.1',
		title: toLine(name),
		home_page_url: url,
		feed_url: feedUrl,
		language: lang,
		items: timelines.map((timeline) =>
			withoutGaps({
				id: timeline.url,
				url: timeline.url,
				title: toLine(timeline.title),
				content_text: timeline.summary ?? toLine(timeline.title),
				date_modified: toRfc3339(timeline.updated),
				language: timeline.lang,
				tags: timeline.tags.length === 0 ? undefined : timeline.tags.map(toLine)
			})
		)
	});
}

function xml(text: string): string {
	return escapeHtml(toSound(text));
}
