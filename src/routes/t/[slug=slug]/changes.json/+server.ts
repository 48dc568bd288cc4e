/** What an open page lacks: the events that differ from the version that it shows. */
import { error, json } from '@sveltejs/kit';
import { compareTimelines } from '$lib/story/compare';
import type { RequestHandler } from './$types';

/** Longer timelines are not compared for each reader: their pages load again. */
const COMPARED_MOST = 2000;

export const GET: RequestHandler = async ({ locals: { found, store }, params: { slug }, url }) => {
	if (found?.kind !== 'stored') error(found ? 503 : 404, 'No such timeline');
	const { revision, story } = found;
	const since = url.searchParams.get('since') ?? '';
	if (since === revision) return json({ revision, events: [] });
	const before = await store.revision(slug, since);
	const isLong = story.document.events.length > COMPARED_MOST;
	// Undefined: something has changed, and nobody knows what.
	if (!before || isLong) return json({ revision });
	const changes = compareTimelines(before.story.document, story.document);
	const events = new Set(
		changes.flatMap(({ event, part, how }) =>
			event && !(part === 'event' && how === 'removed') ? [event.id] : []
		)
	);
	return json({ revision, events: [...events] });
};
