/** A picture or a recording of a timeline or of its draft, as its author has it: for editors, who publish it again. */
import { Readable } from 'node:stream';
import { error } from '@sveltejs/kit';
import { draftOf, hashesOf, openDesk } from '$lib/publishing/desk';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const desk = openDesk(locals, params.slug);
	const { media, row } = desk;
	const draft = await draftOf(desk);
	const hashes = { ...hashesOf(row.newest), ...(draft && hashesOf(draft)) };
	const path = url.searchParams.get('file') ?? '';
	const hash = Object.hasOwn(hashes, path) ? hashes[path] : undefined;
	if (hash === undefined) error(404, 'No such file');
	const body = Readable.toWeb(Readable.from(media.parts(hash))) as ReadableStream<Uint8Array>;
	return new Response(body, { headers: { 'content-type': 'application/octet-stream' } });
};
