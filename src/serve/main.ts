/** The server: answers requests, and requests responses that are not cached from the thread of the site. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { setEnvironmentData } from 'node:worker_threads';
import { messageOf } from '$lib/base/error-text';
import { Assets } from '$lib/http/assets';
import { ResponseCache } from '$lib/http/cache';
import { ChangeStreams } from '$lib/http/change-streams';
import { ClientLimit } from '$lib/http/client-limit';
import { Front } from '$lib/http/front';
import { createRequestLog } from '$lib/http/log';
import { ResponseQueue } from '$lib/http/response-queue';
import { MediaFiles } from '$lib/http/media-files';
import { Metrics } from '$lib/http/metrics';
import { Personal } from '$lib/http/personal';
import { report, say } from '$lib/http/report';
import { serve } from '$lib/http/serve';
import { SiteThread } from '$lib/http/site-thread';
import { JOBS_SCRIPT } from '$lib/jobs/jobs-script';
import { mediaFolderOf } from '$lib/media/media-folder';
import { MEDIA_SCRIPT } from '$lib/media/media-script';
import { publishSettings, type PublishSettings } from '$lib/publishing/settings';
import { readSiteKey } from '$lib/publishing/site-key';

/** Memory for responses: pages of about a thousand timelines. */
const CACHE_BYTES = 64 * 1024 * 1024;
const FIRST_PORT = 3000;
/** How far the memory of a thread grows before garbage collection, percent. By default it trebles. */
const HEAP_GROWTH = 30;
setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);

const { env } = process;
const origin = toOrigin(env.ORIGIN);
setEnvironmentData(JOBS_SCRIPT, new URL('./jobs.js', import.meta.url).href);
setEnvironmentData(MEDIA_SCRIPT, new URL('./media.js', import.meta.url).href);

const publishing = openSettings();
const cache = new ResponseCache(CACHE_BYTES);
const folder = mkdtempSync(join(tmpdir(), 'dateline-'));
const site = new SiteThread({
	script: new URL('./site.js', import.meta.url),
	socket: process.platform === 'win32' ? `\\\\?\\pipe\\dateline-${process.pid}` : join(folder, 's'),
	report
});
const clients = openClients();
const streams = new ChangeStreams(site, clients);
const metrics = new Metrics({
	token: env.DATELINE_METRICS_TOKEN,
	cache,
	streams: () => streams.count,
	isReady: () => site.isReady
});
const front = new Front({
	origin,
	assets: new Assets(fileURLToPath(new URL('../client', import.meta.url)), cache),
	cache,
	clients,
	queue: new ResponseQueue(site, cache),
	media: new MediaFiles(mediaFolderOf(env)),
	metrics,
	personal: openPersonal(),
	site,
	streams,
	report
});
const logRequest = env.LOG === 'json' ? createRequestLog() : undefined;

const { port, stop } = await serve(
	(request, response) => {
		logRequest?.(request, response);
		metrics.follow(response);
		void front.answer(request, response);
	},
	Number(env.PORT ?? FIRST_PORT),
	env.HOST
).catch(fail);
const key =
	publishing.mode === 'off' ? undefined : await readSiteKey(publishing.folder).catch(noKey);
await site.start().catch(fail);
say(`Dateline is at http://localhost:${port}`);
if (key?.isNew)
	say(
		`This link lets a browser publish here; keep it: http://localhost:${port}/sign-in#${key.key}`
	);
if (origin === undefined)
	say('Behind a proxy, set ORIGIN to the address that readers use: https://example.org');

/** Answers the open requests, then ends. */
async function end(): Promise<void> {
	streams.close();
	await stop();
	await site.stop();
	rmSync(folder, { recursive: true, force: true });
	process.exit(0);
}
process.once('SIGTERM', () => void end());
process.once('SIGINT', () => void end());

function openSettings(): PublishSettings {
	try {
		return publishSettings(env);
	} catch (error) {
		return fail(error);
	}
}

/** The disk may be read-only: then the site is only read. */
function noKey(error: unknown): undefined {
	report(
		`Nothing can be published: ${messageOf(error)}. Set DATELINE_DATA to a folder that can be written, or DATELINE_PUBLISH=off.`
	);
}

function openPersonal(): Personal {
	try {
		return new Personal({
			site,
			uploadBytes: publishing.uploadBytes,
			userHeader: env.DATELINE_USER_HEADER?.toLowerCase(),
			trusted: env.DATELINE_TRUSTED_PROXY
		});
	} catch (error) {
		return fail(new Error(`DATELINE_TRUSTED_PROXY names no addresses: ${String(error)}.`));
	}
}

function openClients(): ClientLimit {
	const { DATELINE_CLIENT_POINTS: points, DATELINE_PROXIES: proxies } = env;
	if (points !== undefined && !/^[1-9]\d*$/.test(points))
		fail(new Error(`DATELINE_CLIENT_POINTS is no number of points: “${points}”.`));
	try {
		return new ClientLimit({ points: points === undefined ? undefined : Number(points), proxies });
	} catch (error) {
		return fail(new Error(`DATELINE_PROXIES names no addresses: ${String(error)}.`));
	}
}

function toOrigin(written: string | undefined): string | undefined {
	if (written === undefined || written === '') return undefined;
	if (URL.canParse(written) && /^https?:$/.test(new URL(written).protocol))
		return new URL(written).origin;
	return fail(new Error(`ORIGIN is no address of a site: “${written}”.`));
}

function fail(error: unknown): never {
	report(messageOf(error));
	process.exit(1);
}
