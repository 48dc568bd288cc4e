/** The changes of a published timeline as a feed. */
import { error } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { changeLine } from '$lib/components/changes/change-words';
import { FILE_TYPES } from '$lib/document/file-types';
import { writeSiteAtom, writeSiteJsonFeed } from '$lib/formats/feed/site-feed';
import { m } from '$messages';
import type { RequestHandler } from './$types';

/** The number of entries in a feed. */
const MOST = 100;

export const GET: RequestHandler = async ({ locals: { found, publishing }, params, url }) => {
	if (found?.kind !== 'stored' || !found.publication || !publishing) error(404, 'No such feed');
	const { title, lang } = found.story.document;
	const absolute = (path: string) => new URL(path, url).href;
	const page = absolute(resolve('/t/[slug=slug]/changes', { slug: params.slug }));
	const history = await publishing.published.history(found.publication.id);
	const revisions = history.filter(({ isMinor }) => !isMinor).slice(0, MOST);
	const whole = {
		name: m.changes_title({ title }),
		lang,
		url: page,
		feedUrl: absolute(url.pathname),
		timelines: revisions.map(({ number, publishedAt, note, changes }) => ({
			title: note || (number === 1 ? m.changes_first() : m.changes_title({ title })),
			summary: changes.map(changeLine).join('\n') || undefined,
			lang,
			tags: [],
			url: `${page}#r${number}`,
			updated: publishedAt
		}))
	};
	const format = params.feed === 'atom' ? 'atom' : 'feed.json';
	return new Response(format === 'atom' ? writeSiteAtom(whole) : writeSiteJsonFeed(whole), {
		headers: { 'content-type': FILE_TYPES[format] }
	});
};
