/** The thread of the site: SvelteKit and the store, behind a socket that only this process uses. */
import type { RequestListener } from 'node:http';
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { SITE_HEADERS } from '$lib/http/site-message';
import { serveMainThread } from '$lib/http/site-server';

/** The main thread has priority. On Linux this lowers only this thread; elsewhere the whole process. */
const NICE = 5;
if (process.platform === 'linux') setPriority(NICE);

process.env.PROTOCOL_HEADER = SITE_HEADERS.protocol;
delete process.env.ORIGIN;
// The main thread has limited each body already; the limit of SvelteKit, 512 kB, would come before it.
process.env.BODY_SIZE_LIMIT = 'Infinity';
// The build of SvelteKit, which is made before this one.
const handler = new URL('../handler.js', import.meta.url).href;
const { handler: respond } = (await import(/* @vite-ignore */ handler)) as {
	handler: RequestListener;
};
parentPort?.on('message', () => parentPort?.postMessage('alive'));
serveMainThread((request, response) => respond(request, response), workerData as string);
