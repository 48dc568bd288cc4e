/** Puts a reply on the wire. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import fresh from 'fresh';
import type { CachedResponse } from './cache';
import { EVERYWHERE, type Headers } from './headers';
import type { LongResponse } from './maker';
import type { Answer } from './refuse';

export type Reply = Answer | CachedResponse | LongResponse;

/** Ranges are not served: a client that asks for one gets the whole, as RFC 9110 §14.2 allows. */
const NO_RANGES = { 'accept-ranges': 'none' };

/** Bytes of bodies that were sent, for the log: a header that is written at once is not kept by Node. */
export const sentLengths = new WeakMap<ServerResponse, number>();

/** @throws where the body breaks off */
export async function respond(
	request: IncomingMessage,
	response: ServerResponse,
	reply: Reply
): Promise<void> {
	const { status } = reply;
	const headers = 'text' in reply ? headersOfText(reply) : reply.headers;
	// Its tag alone counts: what a client says of caches on the way is not meant for this server.
	const { 'if-none-match': tags } = request.headers;
	const isKnown = status === 200 && fresh({ 'if-none-match': tags }, { ...headers });
	const hasBody = !isKnown && request.method !== 'HEAD';
	const { 'content-length': length } = headers;
	if (length !== undefined && !isKnown) sentLengths.set(response, Number(length));
	response.writeHead(isKnown ? 304 : status, {
		...EVERYWHERE,
		...(isKnown ? withoutLength(headers) : { ...NO_RANGES, ...headers })
	});
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
	return {
		...answer.headers,
		'content-type': 'text/plain; charset=utf-8',
		'content-length': String(Buffer.byteLength(toLine(answer))),
		'cache-control': 'no-store'
	};
}

/** RFC 9110 §15.4.5: the length would be that of the body that is not sent. */
function withoutLength({ 'content-length': _, ...headers }: Headers): Headers {
	return headers;
}
