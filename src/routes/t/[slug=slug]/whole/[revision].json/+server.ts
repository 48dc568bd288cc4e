/** A long timeline in one revision, as a whole: a static host has this instead of its tiles and its list. */
import { error } from '@sveltejs/kit';
import { respondWithFile } from '../../respond-with-file';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { store }, params, request }) => {
	const stored = await store.revision(params.slug, params.revision);
	if (stored?.story.kind !== 'large') error(404, 'No such revision');
	return respondWithFile({
		store,
		stored,
		format: 'json',
		view: '',
		wanted: undefined,
		url: '',
		fileUrl: '',
		signal: request.signal
	});
};
