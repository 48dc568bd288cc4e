import { error, json } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { m } from '$messages';
import { parseLook, toEmbedSearch } from '$lib/embedding/parameters';
import { readLimit, readLink, toOEmbed } from '$lib/embedding/oembed';
import { findEvent } from '$lib/story/find-event';
import { parseLocation } from '$lib/viewer/parse-location';
import type { RequestHandler } from './$types';

/** An hour, so that a corrected title soon appears everywhere. */
const CACHE_AGE_S = 3600;

export const GET: RequestHandler = async ({ locals, url }) => {
	const asked = url.searchParams;
	const format = asked.get('format') ?? 'json';
	if (format !== 'json') error(501, `The format “${format}” is not offered: json is.`);
	const link = asked.get('url');
	if (link === null) error(400, 'The parameter “url” is missing: the address of a timeline.');
	const [maxWidth, maxHeight] = [
		readLimit(asked.get('maxwidth')),
		readLimit(asked.get('maxheight'))
	];
	if (!maxWidth.ok) error(400, '“maxwidth” is a whole number of px.');
	if (!maxHeight.ok) error(400, '“maxheight” is a whole number of px.');
	const linked = readLink(link, url.origin);
	const look = linked && parseLook(linked.params);
	if (linked && locals.store.departed(linked.slug)?.kind === 'gone')
		error(410, 'This timeline was taken down.');
	const found =
		linked &&
		(await (look?.rev === undefined
			? locals.store.get(linked.slug)
			: locals.store.revision(linked.slug, look.rev)));
	if (found?.kind === 'preparing') error(503, 'This timeline is being prepared: ask again.');
	if (!linked || !look || !found) error(404, 'There is no timeline at this address.');
	const { story } = found;

	const head = story.kind === 'whole' ? story.timeline : story.timeline.head;
	const event = linked.event === undefined ? undefined : findEvent(story, linked.event);
	if (linked.event !== undefined && !event) error(404, 'There is no such event.');
	const location = parseLocation(linked.params, head.lang);
	const search = toEmbedSearch({ ...location, event: event?.id ?? location.event }, look);
	const src = new URL(resolve('/embed/[slug]', { slug: linked.slug }), url);
	const answer = toOEmbed({
		title: event ? m.dated({ date: event.date.words, headline: event.headline }) : head.title,
		src: src.origin + src.pathname + search,
		card: new URL(
			resolve('/t/[slug=slug]/[[event]]/card.png', { slug: linked.slug, event: event?.id }),
			url
		).href,
		site: { name: locals.store.site().name, url: new URL(resolve('/'), url).href },
		maxWidth: maxWidth.px,
		maxHeight: maxHeight.px,
		cacheAge: CACHE_AGE_S
	});
	return json(answer);
};
