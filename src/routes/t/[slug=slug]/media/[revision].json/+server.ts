/** What is known of the media of a long timeline: a static host has this beside the whole of it. */
import { error, json } from '@sveltejs/kit';
import { knownMedia } from '$lib/store/known-media';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { store }, params }) => {
	const stored = await store.revision(params.slug, params.revision);
	if (stored?.story.kind !== 'large') error(404, 'No such revision');
	return json(await knownMedia(store, stored));
};
