import { render } from 'svelte/server';
import { resolve } from '$app/paths';
import { getLocale, m } from '$messages';
import EmbedNotice from '$lib/components/embed/EmbedNotice.svelte';
import type { Embedded } from '$lib/components/embed/embedded';
import EmbeddedTimeline from '$lib/components/embed/EmbeddedTimeline.svelte';
import { parseLook, toEmbedSearch } from '$lib/embedding/parameters';
import { openServed } from '$lib/components/reader/open-long';
import type { ReadingEvent, ReadingTimeline } from '$lib/document/reading';
import { widenForSystemFont } from '$lib/chart/labels/measure';
import { directionOf, localeOf } from '$lib/language/locale';
import { firstView } from '$lib/story/first-view';
import { hasEventPages } from '$lib/story/event-pages';
import { embedDocument, type EmbedDocument } from '$lib/embedding/embed-document';
import { parseLocation } from '$lib/viewer/parse-location';
import { siteHead } from '$lib/site/head';
import type { RequestHandler } from './$types';

/** A timeline that is being read is requested again after this many seconds. */
const AGAIN_S = 5;

export const GET: RequestHandler = async ({ locals, params, url, request }) => {
	/** Resolves an address that may be relative to this one. */
	const pathOf = (address: string) => new URL(address, url).pathname;
	const { show, theme, rev, first } = parseLook(url.searchParams);
	const { found, departed, store } = locals;
	const site = store.site();
	const head = siteHead(site, (file) => resolve('/site/[file]', { file }));
	/** The fonts of labels: those of the site, if it has any. */
	const isSystemFont = site.text.length === 0;
	if (found?.kind !== 'stored') {
		const isGone = departed?.kind === 'gone';
		const { title, text } = noticeOf(found, isGone);
		const { body } = await render(EmbedNotice, {
			props: { title, text, site: pathOf(resolve('/')), siteName: site.name }
		});
		const refresh = found?.kind === 'preparing' ? AGAIN_S : undefined;
		return answer(
			{ lang: getLocale(), dir: directionOf(getLocale()), title, theme, refresh, head, body },
			isGone ? 410 : found ? 503 : 404
		);
	}
	const { story } = found;
	const about = story.kind === 'whole' ? story.timeline : story.timeline.head;
	const { slug } = params;
	const page = pathOf(resolve('/t/[slug=slug]/[[event]]', { slug }));
	const location = parseLocation(url.searchParams, about.lang);
	const embedded: Embedded = {
		...(story.kind === 'whole'
			? { timeline: isSystemFont ? inSystemFont(story.timeline) : story.timeline }
			: { large: await firstView(story.timeline, location, { gone: request.signal }) }),
		...(locals.isStatic && {
			isStatic: true,
			hasEventPages: hasEventPages(true, about.count)
		}),
		location,
		show,
		first,
		addresses: {
			here: url.pathname,
			look: toEmbedSearch({}, { show, theme, rev, first }).slice(1),
			page,
			beside: locals.isStatic ? new URL(page, url).href : undefined,
			site: pathOf(resolve('/')),
			siteName: site.name
		}
	};
	const long = embedded.large && openServed(embedded.large, page);
	const { body } = await render(EmbeddedTimeline, { props: { embedded, long } });
	const canonical = new URL(page, url).href;
	return answer(
		{
			lang: about.lang,
			dir: directionOf(localeOf(about.lang)),
			title: about.title,
			canonical,
			theme,
			head,
			body,
			data: embedded
		},
		200
	);
};

/** The page if there is nothing to show. */
function noticeOf(found: App.Locals['found'], isGone: boolean): { title: string; text: string } {
	if (isGone) return { title: m.error_gone_title(), text: m.error_gone_text() };
	if (!found) return { title: m.embed_gone_title(), text: m.embed_gone_text() };
	if (found.kind !== 'preparing')
		return { title: m.embed_not_stored_title(), text: m.embed_not_stored_text() };
	return {
		title: m.preparing_title(),
		text: m.preparing_text({ percent: Math.floor(found.part * 100) })
	};
}

function inSystemFont(timeline: ReadingTimeline): ReadingTimeline {
	const widen = (event: ReadingEvent): ReadingEvent => ({
		...event,
		labelWidth: widenForSystemFont(event.labelWidth)
	});
	return { ...timeline, events: timeline.events.map(widen) };
}

function answer(page: EmbedDocument, status: number): Response {
	const headers = { 'content-type': 'text/html; charset=utf-8' };
	return new Response(embedDocument(page, EMBED_ASSETS), { status, headers });
}
