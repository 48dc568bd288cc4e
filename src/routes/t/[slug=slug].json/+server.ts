import { error } from '@sveltejs/kit';
import { decodeUtf8 } from '$lib/base/utf8';
import { parseLook } from '$lib/embedding/parameters';
import { toJson } from '$lib/formats/timeline/to-json';
import type { Story } from '$lib/reading/open-story';
import type { RequestHandler } from './$types';

/** A timeline that is being read is asked for again after so many seconds. */
const AGAIN_S = '5';
const [SPACE, BRACE] = [0x20, 0x7b];
/** What was YAML. */
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
	const json = written.get(story) ?? write(await library.bytesOf(slug, story));
	if (json === undefined) return later(); // it is being changed at this moment
	if (typeof json === 'string') written.set(story, json);
	return new Response(json, {
		headers: {
			'content-type': 'application/json',
			'content-disposition': `attachment; filename="${slug}.timeline.json"`,
			'cache-control': 'no-cache',
			etag
		}
	});
};

/** What is JSON goes out as it is; what is not is written once for each version. */
function write(bytes: Uint8Array | undefined): BodyInit | undefined {
	const isJson = bytes?.find((byte) => byte > SPACE) === BRACE;
	// The bytes of a file are nobody else's.
	return isJson ? (bytes as Uint8Array<ArrayBuffer>) : bytes && toJson(decodeUtf8(bytes));
}

function later(): Response {
	return new Response(null, { status: 503, headers: { 'retry-after': AGAIN_S } });
}
