/** A picture or a recording of a published timeline as its author has it: for editors, who publish it again. */
import { Readable } from 'node:stream';
import { error } from '@sveltejs/kit';
import { openDesk } from '$lib/publishing/desk';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params, url }) => {
	const { media, row } = openDesk(locals, params.slug);
	const hashes = JSON.parse(row.newest.media) as Readonly<Record<string, string>>;
	const path = url.searchParams.get('file') ?? '';
	const hash = Object.hasOwn(hashes, path) ? hashes[path] : undefined;
	if (hash === undefined) error(404, 'No such file');
	const body = Readable.toWeb(Readable.from(media.parts(hash))) as ReadableStream<Uint8Array>;
	return new Response(body, { headers: { 'content-type': 'application/octet-stream' } });
};
