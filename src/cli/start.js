/**
 * Serves the built site. The port is PORT, or the next free one; the address is printed.
 * Ends what it began before it stops.
 */
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const FIRST_PORT = 3000;
const TRIES = 50;
/** Connections that do not end by themselves are cut after this. */
const GRACE_MS = 5000;

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
process.env.DATELINE_CONTENT ??= join(root, 'src', 'content');

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

/** Files do not pass through SvelteKit's hooks. Pages do, and bring a policy of their own. */
const FILE = /\.[a-z0-9]+$/;
const FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";
/** A worker has the policy of its own file: it fetches the parts of itself, and nothing else. */
const WORKER = /^\/_app\/immutable\/workers\//;
const WORKER_POLICY = FILE_POLICY.replace(';', "; script-src 'self';");
/** What an embed is made of: its frame may have no origin, and its host may demand the permission. */
const SHARED = /^\/(?:_app|embed|schema)\//;
/** Files whose address lasts, but not what is in them: asked for again each time. */
const ASKED_AGAIN = /^\/embed\/v1/;
/** Files whose name changes with what is in them. */
const LASTING = /^\/embed\/assets\//;

const server = createServer((request, response) => {
	response.setHeader('x-content-type-options', 'nosniff');
	if (isDirect) request.headers[PROTOCOL_HEADER] = 'http';
	const [path = ''] = (request.url ?? '').split('?');
	if (FILE.test(path))
		response.setHeader('content-security-policy', WORKER.test(path) ? WORKER_POLICY : FILE_POLICY);
	if (FILE.test(path) && SHARED.test(path)) {
		response.setHeader('access-control-allow-origin', '*');
		response.setHeader('cross-origin-resource-policy', 'cross-origin');
	}
	if (ASKED_AGAIN.test(path)) response.setHeader('cache-control', 'no-cache');
	if (LASTING.test(path))
		response.setHeader('cache-control', 'public, max-age=31536000, immutable');
	handler(request, response, () => {
		response.statusCode = 404;
		response.end();
	});
});

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

function stop() {
	server.close();
	setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
	server.closeIdleConnections();
}
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
