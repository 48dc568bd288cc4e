/** Feeds of new timelines. */
import { resolve } from '$app/paths';
import { FILE_TYPES } from '$lib/document/file-types';
import { writeSiteAtom, writeSiteJsonFeed } from '$lib/formats/feed/site-feed';
import type { RequestHandler } from './$types';

/** The number of entries in a feed. */
const MOST = 100;

export const GET: RequestHandler = ({ locals: { store }, params: { feed }, url }) => {
	const { name, lang } = store.site();
	const absolute = (path: string) => new URL(path, url).href;
	const timelines = store
		.list()
		.timelines.slice(0, MOST)
		.map(({ head, tags, changedAt }) => ({
			title: head.title,
			summary: head.summary,
			lang: head.lang,
			tags,
			url: absolute(resolve('/t/[slug=slug]/[[event]]', { slug: head.slug })),
			updated: changedAt
		}));
	const whole = {
		name,
		lang,
		url: absolute(resolve('/')),
		feedUrl: absolute(url.pathname),
		timelines
	};
	const format = feed === 'atom' ? 'atom' : 'feed.json';
	return new Response(format === 'atom' ? writeSiteAtom(whole) : writeSiteJsonFeed(whole), {
		headers: { 'content-type': FILE_TYPES[format] }
	});
};
