/** What stands between a reader and a server: it passes all on, or does as a test says. */
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Between {
	readonly url: string;
	/** Answers in place of the server; returns false to pass the request on. */
	answer: (asked: IncomingMessage, response: ServerResponse) => boolean;
	readonly stop: () => Promise<void>;
}

/** @param target - origin of the server */
export async function serveBetween(target: string): Promise<Between> {
	const pass = (asked: IncomingMessage, response: ServerResponse) => {
		const { method, headers, url } = asked;
		const passed = request(new URL(url ?? '/', target), { method, headers }, (answer) => {
			response.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.pipe(response);
		});
		passed.once('error', () => response.destroy());
		asked.pipe(passed);
	};
	const server = createServer((asked, response) => {
		if (!between.answer(asked, response)) pass(asked, response);
	});
	await new Promise<void>((resolve) => server.listen(0, resolve));
	const between: Between = {
		url: `http://localhost:${(server.address() as AddressInfo).port}`,
		answer: () => false,
		stop: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
	return between;
}
