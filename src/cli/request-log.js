/**
 * One line a request, in JSON: what was asked, and how it went. Nothing of who asked, and not the query,
 * in which there may be what a reader looks for.
 */

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export function logRequest(request, response) {
	const begun = performance.now();
	response.once('close', () => {
		const length = response.getHeader('content-length');
		const line = {
			time: new Date().toISOString(),
			method: request.method,
			path: (request.url ?? '').split('?')[0],
			status: response.writableFinished ? response.statusCode : 499,
			...(length === undefined ? {} : { bytes: Number(length) }),
			ms: Math.round(10 * (performance.now() - begun)) / 10
		};
		console.log(JSON.stringify(line));
	});
}
