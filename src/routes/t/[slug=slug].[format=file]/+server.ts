/** Every file in which a timeline can be taken away: whole, in a version that was pinned, or the part that a view shows. */
import { error } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { hashText } from '$lib/base/hash';
import { FILE_FORMATS, isDrawn, isFileFormat, WRITTEN_MOST } from '$lib/document/file-formats';
import { parseLook } from '$lib/embedding/parameters';
import { keepMade, makeFile, TOO_LONG } from '$lib/server/make-file';
import { toSearch } from '$lib/state/location';
import { parseLocation } from '$lib/state/parse-location';
import { drawFile } from './draw-file';
import type { RequestHandler } from './$types';

/** A timeline that is being read is asked for again after so many seconds. */
const AGAIN_S = '5';

export const GET: RequestHandler = async ({ locals: { library }, params, url }) => {
	const { slug, format } = params;
	if (!isFileFormat(format)) error(404, 'No such file');
	const { rev } = parseLook(url.searchParams);
	if (rev === undefined && url.searchParams.has('rev')) error(404, 'No such version');
	const story = await (rev === undefined ? library.get(slug) : library.pin(slug, rev));
	if (!story || story.kind === 'unkept') error(404, 'No such timeline');
	if (story.kind === 'preparing') return later();
	const { span, query, group } = parseLocation(url.searchParams, story.document.lang);
	const view = toSearch({ span, query, group });
	const etag = `"${[story.revision, ...(view === '' ? [] : [hashText(view).toString(36)])].join('-')}"`;
	const wanted = view === '' ? undefined : { span, query, group };
	const page = new URL(resolve('/t/[slug=slug]/[[event]]', { slug }), url).href;
	const fileUrl = new URL(url.pathname + view, url).href;
	const made = await keepMade(story, fileUrl, () =>
		isDrawn(format)
			? drawFile(format, { library, story, slug, wanted, page })
			: makeFile(library, story, { slug, format, wanted, url: page, fileUrl })
	);
	if (made === undefined) return later(); // it is being changed at this moment
	if (made === TOO_LONG)
		return new Response(
			`There are more than ${WRITTEN_MOST} events in it. Take the JSON and turn it into this with “npm run timeline -- convert”, or ask for a part: ?from=…&to=…\n`,
			{ status: 413, headers: { 'content-type': 'text/plain; charset=utf-8' } }
		);
	const part = view === '' ? '' : '.part';
	const ending = format === 'yaml' || format === 'json' ? `timeline.${format}` : format;
	return new Response(made, {
		headers: {
			'content-type': FILE_FORMATS[format].type,
			'content-disposition': `attachment; filename="${slug}${part}.${ending}"`,
			'content-security-policy': "default-src 'none'; sandbox",
			// A long one is served as it is, and known by its version.
			...(made instanceof Uint8Array ? { 'content-length': String(made.length), etag } : {})
		}
	});
};

function later(): Response {
	return new Response(null, { status: 503, headers: { 'retry-after': AGAIN_S } });
}
