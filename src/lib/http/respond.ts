/** Sends a reply. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import fresh from 'fresh';
import type { CachedResponse } from './cache';
import { withEverywhere, type Headers } from './headers';
import type { LongResponse } from './response-queue';
import type { Answer } from './refuse';

export type Reply = Answer | CachedResponse | LongResponse;

/** Bytes of sent bodies, for the log: Node does not store a header that is written at once. */
export const sentLengths = new WeakMap<ServerResponse, number>();

/** @throws if the body breaks off */
export async function respond(
	request: IncomingMessage,
	response: ServerResponse,
	reply: Reply
): Promise<void> {
	const { status } = reply;
	const headers = 'text' in reply ? headersOfText(reply) : reply.headers;
	// Only its tag counts: directives for caches on the way do not apply to this server.
	const { 'if-none-match': tags } = request.headers;
	const isKnown =
		tags !== undefined && status === 200 && fresh({ 'if-none-match': tags }, { ...headers });
	const hasBody = !isKnown && request.method !== 'HEAD';
	const { 'content-length': length } = headers;
	if (length !== undefined && !isKnown) sentLengths.set(response, Number(length));
	if (isKnown) response.writeHead(304, ofUnchanged(headers));
	else response.writeHead(status, headers);
	if ('stream' in reply) {
		if (hasBody) return pipeline(reply.stream, response);
		reply.stream.destroy();
	}
	if (!hasBody || 'stream' in reply) response.end();
	else response.end('text' in reply ? toLine(reply) : reply.body);
}

function toLine({ text }: Answer): string {
	return `${text}\n`;
}

/** A line of text, never cached. */
function headersOfText(answer: Answer): Headers {
	return withEverywhere({
		...answer.headers,
		'content-type': answer.type ?? 'text/plain; charset=utf-8',
		'content-length': String(Buffer.byteLength(toLine(answer))),
		'cache-control': 'no-store'
	});
}

/** RFC 9110 §15.4.5: the length would be that of a body that is not sent. */
function ofUnchanged({ 'content-length': _, 'accept-ranges': __, ...headers }: Headers): Headers {
	return headers;
}
