/**
 * One line of JSON per request: the request and its result. Without the client, and without the query,
 * which may contain the words of a reader's search.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import pino from 'pino';
import { splitAddress } from './address';
import { sentLengths } from './respond';

export type LogRequest = (request: IncomingMessage, response: ServerResponse) => void;

export function createRequestLog(): LogRequest {
	const log = pino({
		base: null,
		timestamp: () => `,"time":"${new Date().toISOString()}"`,
		formatters: { level: (level) => ({ level }) }
	});
	return (request, response) => {
		const begun = performance.now();
		response.once('close', () => {
			const bytes = sentLengths.get(response);
			log.info({
				method: request.method,
				path: splitAddress(request).path,
				status: response.writableFinished ? response.statusCode : 499,
				...(bytes === undefined ? {} : { bytes }),
				ms: Math.round(10 * (performance.now() - begun)) / 10
			});
		});
	};
}
