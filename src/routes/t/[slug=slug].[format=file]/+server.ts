/** Every output file of a timeline: of the whole, of a pinned revision, or of the part in a view. */
import { error } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { isFileFormat } from '$lib/document/file-formats';
import { revisionIn } from '$lib/embedding/parameters';
import { toSearch } from '$lib/viewer/location';
import { parseLocation } from '$lib/viewer/parse-location';
import { AGAIN_S, respondWithFile } from '../[slug=slug]/respond-with-file';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url, request, setHeaders }) => {
	const { found, store } = locals;
	const { slug, format } = params;
	if (!isFileFormat(format)) error(404, 'No such file');
	const rev = revisionIn(url.searchParams);
	if (rev === undefined && url.searchParams.has('rev')) error(404, 'No such version');
	if (!found) error(404, 'No such timeline');
	if (found.kind !== 'stored') {
		setHeaders({ 'retry-after': String(AGAIN_S) });
		error(503, found.kind === 'preparing' ? 'It is being read' : 'This version cannot be stored');
	}
	const { span, query, group, scale } = parseLocation(url.searchParams, found.story.document.lang);
	const view = toSearch({ span, query, group });
	return respondWithFile({
		store,
		stored: found,
		format,
		view,
		scale,
		wanted: view === '' ? undefined : { span, query, group },
		url: new URL(resolve('/t/[slug=slug]/[[event]]', { slug }), url).href,
		fileUrl: new URL(url.pathname + view, url).href,
		signal: request.signal
	});
};
