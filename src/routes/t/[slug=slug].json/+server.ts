import { error } from '@sveltejs/kit';
import { decodeUtf8 } from '$lib/base/utf8';
import { parseLook } from '$lib/embedding/parameters';
import { toJson } from '$lib/formats/timeline/to-json';
import type { Story } from '$lib/reading/open-story';
import type { RequestHandler } from './$types';

/** A timeline that is being read is asked for again after so many seconds. */
const AGAIN_S = '5';
const written = new WeakMap<Story, string>();

export const GET: RequestHandler = async ({ locals: { library }, params, request, url }) => {
	const { slug } = params;
	const { rev } = parseLook(url.searchParams);
	if (rev === undefined && url.searchParams.has('rev')) error(404, 'No such version');
	const story = await (rev === undefined ? library.get(slug) : library.pin(slug, rev));
	if (!story || story.kind === 'unkept') error(404, 'No such timeline');
	if (story.kind === 'preparing') return later();
	const etag = `"${story.revision}"`;
	if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304 });
	const bytes = written.has(story) ? undefined : await library.bytesOf(slug, story);
	const json = written.get(story) ?? (bytes && toJson(decodeUtf8(bytes)));
	if (json === undefined) return later(); // it is being changed at this moment
	if (story.kind === 'whole') written.set(story, json);
	return new Response(json, {
		headers: {
			'content-type': 'application/json',
			'content-disposition': `attachment; filename="${slug}.timeline.json"`,
			'cache-control': 'no-cache',
			etag
		}
	});
};

function later(): Response {
	return new Response(null, { status: 503, headers: { 'retry-after': AGAIN_S } });
}
