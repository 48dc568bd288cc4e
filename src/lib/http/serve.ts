/** A server that listens, and answers its open requests before it ends. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { capConnections } from './connections';

const TRIES = 50;
/** Connections that have not ended after this time are closed. */
const GRACE_MS = 5000;
/** Slow clients lose their connection; a proxy may keep its own for a minute. */
const LIMITS = {
	maxHeaderSize: 16 * 1024,
	headersTimeout: 10_000,
	// A timeline with its pictures may come over a slow line.
	requestTimeout: 300_000,
	keepAliveTimeout: 65_000,
	/** How often the first two limits are checked: with Node's own 30 s they would become 40 and 45 s. */
	connectionsCheckingInterval: 1000
};

export interface Serving {
	readonly port: number;
	/** Stops accepting requests. Resolves when the open ones are answered. */
	readonly stop: () => Promise<void>;
}

/**
 * @param first - the port; if it is taken, the next one is tried
 * @throws if none of fifty is free
 */
export async function serve(
	listener: RequestListener,
	first: number,
	host: string | undefined
): Promise<Serving> {
	let isStopping = false;
	const server = createServer(LIMITS, (request, response) => {
		if (isStopping) response.setHeader('connection', 'close');
		listener(request, response);
	});
	capConnections(server);
	let port = first;
	while (!(await listen(server, port, host)))
		if (++port >= first + TRIES)
			throw new Error(`No free port from ${first} to ${port - 1}. Set PORT to one that is.`);
	const stop = () => {
		isStopping = true;
		const closed = new Promise<void>((resolve) => server.close(() => resolve()));
		setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
		server.closeIdleConnections();
		return closed;
	};
	return { port, stop };
}

/** @returns false when the port is taken */
function listen(server: Server, port: number, host: string | undefined): Promise<boolean> {
	return new Promise((resolve, reject) => {
		const onerror = (error: NodeJS.ErrnoException) =>
			error.code === 'EADDRINUSE' ? resolve(false) : reject(error);
		server.once('error', onerror);
		server.listen(port, host, () => {
			server.off('error', onerror);
			server.on('error', () => undefined); // an error while accepting a connection loses only that one
			resolve(true);
		});
	});
}
