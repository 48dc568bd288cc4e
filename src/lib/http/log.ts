/**
 * One line a request, in JSON: what was asked, and how it went. Nothing of the client, and not the query,
 * which may hold what a reader searches for.
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
