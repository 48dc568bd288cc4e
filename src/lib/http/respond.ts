/** Puts an answer on the wire. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import fresh from 'fresh';
import type { CachedResponse } from './cache';
import { EVERYWHERE, type Headers } from './headers';
import type { LongResponse } from './maker';
import type { Answer } from './refuse';

/** Ranges are not served: a client that asks for one gets the whole, as RFC 9110 §14.2 allows. */
const NO_RANGES = { 'accept-ranges': 'none' };

/** What is cached, or “not modified”. RFC 9110 §13.1.2 */
export function respond(
	request: IncomingMessage,
	response: ServerResponse,
	{ status, headers, body }: CachedResponse
): void {
	if (status === 200 && fresh(request.headers, { ...headers })) {
		const { 'content-length': _, ...rest } = headers;
		response.writeHead(304, { ...EVERYWHERE, ...rest }).end();
		return;
	}
	response.writeHead(status, { ...EVERYWHERE, ...NO_RANGES, ...headers });
	response.end(request.method === 'HEAD' ? undefined : body);
}

/** @throws where either side breaks off */
export async function respondLong(
	request: IncomingMessage,
	response: ServerResponse,
	{ status, headers, stream }: LongResponse
): Promise<void> {
	const isKnown = status === 200 && fresh(request.headers, { ...headers });
	const { 'content-length': _, ...rest } = headers;
	response.writeHead(isKnown ? 304 : status, {
		...EVERYWHERE,
		...NO_RANGES,
		...(isKnown ? rest : headers)
	});
	if (isKnown || request.method === 'HEAD') {
		stream.destroy();
		response.end();
	} else await pipeline(stream, response);
}

/** A line of text, never cached. @param headers - of the class of what was asked for */
export function respondText(
	request: IncomingMessage,
	response: ServerResponse,
	{ status, text, headers }: Answer,
	ofClass: Headers = {}
): void {
	const body = Buffer.from(`${text}\n`);
	response.writeHead(status, {
		...EVERYWHERE,
		...ofClass,
		'content-type': 'text/plain; charset=utf-8',
		'content-length': body.length,
		'cache-control': 'no-store',
		...headers
	});
	response.end(request.method === 'HEAD' ? undefined : body);
}
