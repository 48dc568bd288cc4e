/** A long timeline as it is in one version, whole: a static host has this in place of its tiles and its list. */
import { error } from '@sveltejs/kit';
import { makeFile, TOO_LONG } from '$lib/server/make-file';
import { IMMUTABLE } from '$lib/server/revision';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { library }, params: { slug, revision } }) => {
	const story = await library.getRevision(slug, revision);
	const asked = { slug, format: 'json', wanted: undefined, url: '', fileUrl: '' } as const;
	const made = story?.kind === 'large' ? await makeFile(library, story, asked) : undefined;
	if (made === undefined || made === TOO_LONG) error(404, 'No such version');
	return new Response(made, { headers: { 'content-type': 'application/json', ...IMMUTABLE } });
};
