/**
 * Serves the built site. The port is PORT, or the next free one; the address is printed.
 * Ends what it began before it stops.
 */
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fileHeaders } from './file-headers.js';
import { logRequest } from './request-log.js';

const FIRST_PORT = 3000;
const TRIES = 50;
/** Connections that do not end by themselves are cut after this. */
const GRACE_MS = 5000;
/** Who sends slowly does not hold a connection; a proxy may hold its own for a minute. */
const LIMITS = {
	maxHeaderSize: 16 * 1024,
	headersTimeout: 10_000,
	requestTimeout: 15_000,
	keepAliveTimeout: 65_000
};

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
process.env.DATELINE_CONTENT ??= join(root, 'src', 'content');

process.env.BODY_SIZE_LIMIT ??= '1K'; // nothing here takes a body
// Without ORIGIN or a proxy's header the site is what this server is: plain http at the asked host.
const isDirect = process.env.ORIGIN === undefined && process.env.PROTOCOL_HEADER === undefined;
const PROTOCOL_HEADER = 'x-dateline-protocol';
if (isDirect) process.env.PROTOCOL_HEADER = PROTOCOL_HEADER;

const built = pathToFileURL(join(root, 'build', 'handler.js')).href;
const { handler } = await import(built).catch((error) => {
	if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
	console.error('There is no build yet. Run “npm run build”, or “npm start”, which does both.');
	process.exit(1);
});

/** Ends with 414 before anything is done. Longest of ours: an address to `/oembed`, of a view. */
const LONGEST_ADDRESS = 8000;

/**
 * By address: how its response is found again. What was made of it is in the hooks' cache.
 *
 * @type {Map<string, Parameters<NonNullable<App.Platform['req']['remember']>>[0]>}
 */
const found = new Map();
const MOST_REMEMBERED = 20_000;
/** What the adapter makes the origin of. */
const { HOST_HEADER = 'host', PORT_HEADER = 'host' } = process.env;
const ORIGIN_HEADERS = [HOST_HEADER, PORT_HEADER, process.env.PROTOCOL_HEADER ?? 'host'].map(
	(name) => name.toLowerCase()
);

let stopping = false;
const server = createServer(LIMITS, (request, response) => {
	const { url = '' } = request;
	if (process.env.LOG === 'json') logRequest(request, response);
	if (isDirect) request.headers[PROTOCOL_HEADER] = 'http';
	const [path = ''] = url.split('?');
	for (const [name, value] of Object.entries(fileHeaders(path))) response.setHeader(name, value);
	if (stopping) response.setHeader('connection', 'close');
	if (url.length > LONGEST_ADDRESS) end(response, 414);
	else if (isRead(request)) respondAgain(request, response);
	else handler(request, response, () => end(response, 404));
});

/** @param {import('node:http').IncomingMessage} request */
function isRead({ method }) {
	return method === 'GET' || method === 'HEAD';
}

/**
 * What was asked before is answered past SvelteKit, where it is kept and still what it was.
 *
 * @param {import('node:http').IncomingMessage & App.Platform['req']} request
 * @param {import('node:http').ServerResponse} response
 */
async function respondAgain(request, response) {
	const address = [request.url, ...ORIGIN_HEADERS.map((name) => request.headers[name])].join(' ');
	const entry = await found
		.get(address)?.(request.headers)
		.catch(() => undefined);
	if (entry) {
		response.writeHead(entry.status, entry.headers);
		response.end(entry.body);
		return;
	}
	request.remember = (find) => {
		if (found.size >= MOST_REMEMBERED) found.clear();
		found.set(address, find);
	};
	handler(request, response, () => end(response, 404));
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 */
function end(response, status) {
	response.statusCode = status;
	response.end();
}

/**
 * @param {number} port
 * @param {string | undefined} host
 * @returns {Promise<boolean>} false when the port is taken
 */
function listen(port, host) {
	return new Promise((resolve, reject) => {
		const onerror = (/** @type {NodeJS.ErrnoException} */ error) =>
			error.code === 'EADDRINUSE' ? resolve(false) : reject(error);
		server.once('error', onerror);
		server.listen(port, host, () => {
			server.off('error', onerror);
			resolve(true);
		});
	});
}

const first = Number(process.env.PORT ?? FIRST_PORT);
let port = first;
while (!(await listen(port, process.env.HOST))) {
	if (++port >= first + TRIES) {
		console.error(`No free port from ${first} to ${port - 1}. Set PORT to one that is.`);
		process.exit(1);
	}
}
console.log(`Dateline is at http://localhost:${port}`);

/** A build that is replaced under a running server takes files away: that ends a request, not the server. */
process.on('uncaughtException', (error) => {
	const { code, syscall } = /** @type {NodeJS.ErrnoException} */ (error);
	if (code !== 'ENOENT' || syscall !== 'open') throw error;
	console.error(`${error.message}. Was the site built anew? Start it again.`);
});

/** Answers what was asked before, takes no more. */
function stop() {
	stopping = true;
	server.close();
	setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
	server.closeIdleConnections();
}
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
