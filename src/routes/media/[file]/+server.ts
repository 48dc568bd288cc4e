/**
 * A picture in a size, a recording or a document, by its content. What exists already, the server sends without
 * this route: http/media-files.ts.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { error } from '@sveltejs/kit';
import { messageOf } from '$lib/base/error-text';
import { mediaHeaders } from '$lib/http/headers';
import { report } from '$lib/http/report';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { store }, params: { file }, request }) => {
	const served = await store.media(file, request.signal).catch((thrown: unknown) => {
		report(`/media/${file}: it cannot be made (${messageOf(thrown)})`);
		error(500, 'It cannot be made');
	});
	if (!served) error(404, 'No such file');
	const { size } = await stat(served.path);
	const body = Readable.toWeb(createReadStream(served.path)) as ReadableStream<Uint8Array>;
	const headers = { ...mediaHeaders(served.mime), 'content-length': String(size) };
	return new Response(body, { headers });
};
