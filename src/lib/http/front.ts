/**
 * How a request is answered, from top to bottom: limits, health, files, cache, queue, site. Each step is
 * cheaper than the next, and never waits for it.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { stackOf } from '$lib/base/error-text';
import { splitAddress } from './address';
import type { Assets } from './assets';
import { toAsked, type Asked } from './asked';
import type { ResponseCache } from './cache';
import type { ClientLimit } from './client-limit';
import { chooseEncoding } from './encoding';
import { headersOf, SHARED } from './headers';
import type { MediaFiles } from './media-files';
import { QueueFull, type ResponseQueue } from './response-queue';
import { matchSurface } from './match-surface';
import type { Metrics } from './metrics';
import type { Personal } from './personal';
import { busy, refuse, tooMany, type Answer, type Taken } from './refuse';
import { respond, type Reply } from './respond';
import type { ChangeStreams } from './change-streams';
import { isGone, type SiteThread } from './site-thread';
import { MISSING, surfaceOf } from './surface';

export interface FrontParts {
	/** Of this site, if it is configured: `https://timelines.example.org`. */
	readonly origin: string | undefined;
	readonly assets: Assets;
	readonly cache: ResponseCache;
	readonly clients: ClientLimit;
	readonly queue: ResponseQueue;
	readonly media: MediaFiles;
	readonly metrics: Metrics;
	readonly personal: Personal;
	readonly site: SiteThread;
	readonly streams: ChangeStreams;
	readonly report: (line: string) => void;
}

const BUSY_S = 2;
const STARTING_S = 5;
/** A database that could not be opened is opened at the next start. */
const SHUT_S = 60;

export class Front {
	readonly #parts: FrontParts;

	constructor(parts: FrontParts) {
		this.#parts = parts;
	}

	/** Answers a request in any case: a failure is a 500 for this request alone. */
	async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		try {
			const reply = await this.#find(request, response);
			if (reply) await respond(request, response, reply);
		} catch (error) {
			if (response.destroyed) return; // the client is gone
			this.#parts.report(`${request.method} ${splitAddress(request).path}: ${stackOf(error)}`);
			if (response.headersSent) response.destroy();
			else await respond(request, response, { status: 500, text: 'Internal error' });
		}
	}

	/** @returns undefined: it is answered, or a stream that stays open */
	async #find(request: IncomingMessage, response: ServerResponse): Promise<Reply | undefined> {
		const { assets, cache, metrics, origin, personal, streams } = this.#parts;
		// 1. Limits.
		const { path } = splitAddress(request);
		const taken = isRead(request) ? undefined : this.#takenAt(path);
		const refusal = refuse(request, taken);
		if (refusal) return refusal;
		// 2. Health, of this process alone, and pages that wait for changes.
		if (path === '/healthz') return { status: 200, text: 'ok' };
		if (path === '/readyz') return this.#readiness();
		if (path === '/metrics') return metrics.answer(request);
		if (streams.answer(request, response, path)) return undefined;
		// 3. Files of the build, and media on the disk.
		const asset = await assets.find(path, chooseEncoding(request.headers['accept-encoding']));
		if (asset) return asset;
		const media = await this.#parts.media.find(path, request.headers);
		if (media) return media;
		const moved = withoutSlash(request);
		if (moved) return moved;
		const wanted = toAsked(request, origin) ?? toMissing(request, origin);
		if (wanted.row.personal)
			return personal.refuse(request, wanted.origin) ?? this.#pass(request, response, wanted);
		// 4. The cache.
		if (this.#mayBePublished(wanted))
			return busy(SHUT_S, headersOf(wanted.row.headers, wanted.origin));
		const asked = this.#known(wanted);
		if (!asked) return { status: 404, text: 'No such timeline', headers: SHARED };
		const key = `${asked.encoding} ${asked.origin} ${asked.address}`;
		const cached = this.#isGone(asked) ? undefined : cache.find(key, this.#versionOf(asked));
		if (cached) return cached;
		// 5. The queue. A refusal costs the server almost nothing, and the client no points.
		const { clients, queue, site } = this.#parts;
		const ofClass = headersOf(asked.row.headers, asked.origin);
		if (!site.isUp) return busy(STARTING_S, ofClass);
		const isMaking = queue.isMaking(key);
		if (!isMaking && queue.isFull(asked.cost)) return busy(BUSY_S, ofClass);
		const waitS = isMaking ? 0 : await clients.take(request, asked.cost);
		if (waitS > 0) return tooMany(waitS, ofClass);
		// 6. The site.
		return this.#make(request, response, key, asked);
	}

	/** What a route takes that is not only read. */
	#takenAt(path: string): Taken | undefined {
		const row = matchSurface(path)?.row;
		return row && this.#parts.personal.takes(row);
	}

	/** A request of one person: no cache, and no queue with those of readers. */
	async #pass(
		request: IncomingMessage,
		response: ServerResponse,
		{ row, address, origin }: Asked
	): Promise<Reply | undefined> {
		const { clients, personal, site } = this.#parts;
		const ofClass = headersOf(row.headers, origin);
		if (!site.isUp) return busy(STARTING_S, ofClass);
		const waitS = await clients.take(request, isRead(request) ? 'cheap' : 'expensive');
		if (waitS > 0) return tooMany(waitS, ofClass);
		await personal.answer(request, response, {
			address,
			origin,
			client: clients.clientOf(request)
		});
		return undefined;
	}

	async #make(
		request: IncomingMessage,
		response: ServerResponse,
		key: string,
		asked: Asked
	): Promise<Reply> {
		const { queue, report } = this.#parts;
		const gone = new AbortController();
		response.once('close', () => gone.abort());
		try {
			return await queue.make(key, asked, gone.signal);
		} catch (error) {
			if (gone.signal.aborted) throw error;
			if (!(error instanceof QueueFull)) report(`${splitAddress(request).path}: ${stackOf(error)}`);
			return busy(BUSY_S, headersOf(asked.row.headers, asked.origin));
		}
	}

	#readiness(): Answer {
		const { isReady, isDatabaseAway } = this.#parts.site;
		if (!isReady) return { status: 503, text: 'The timelines are being read.' };
		return isDatabaseAway
			? { status: 503, text: 'The database does not answer.' }
			: { status: 200, text: 'ready' };
	}

	/** A missing page would be taken for a withdrawn one, by search engines and by copies on devices. */
	#mayBePublished({ slug }: Asked): boolean {
		const { site } = this.#parts;
		const isUnknown = slug !== undefined && site.isReady && site.versionOf(slug) === undefined;
		return site.isDatabaseShut && isUnknown;
	}

	/** The page for unknown names of timelines. @returns undefined: there is no such page for this address */
	#known(asked: Asked): Asked | undefined {
		const { slug, revision, row } = asked;
		const { site } = this.#parts;
		const isKnown = slug === undefined || revision !== undefined || !site.isReady;
		if (isKnown || site.versionOf(slug) !== undefined) return asked;
		if (row.headers === 'embed')
			return { ...asked, slug: undefined, address: asked.address.replace(/^[^?]*/, MISSING.embed) };
		return row.headers === 'page'
			? { ...asked, slug: undefined, address: MISSING.page }
			: undefined;
	}

	/** Versions of what was taken down, which are cached for ever, are gone as well. */
	#isGone({ slug }: Asked): boolean {
		return slug !== undefined && isGone(this.#parts.site.versionOf(slug));
	}

	#versionOf({ slug, revision }: Asked): string | undefined {
		if (revision !== undefined) return undefined;
		const { site } = this.#parts;
		return slug === undefined ? site.list : (site.versionOf(slug) ?? undefined);
	}
}

function isRead({ method }: IncomingMessage): boolean {
	return method === 'GET' || method === 'HEAD';
}

function toMissing(request: IncomingMessage, origin: string | undefined): Asked {
	const row = surfaceOf('/t/[slug=slug]/[[event]]');
	const host = (request.headers.host ?? '').toLowerCase();
	if (!row) throw new Error('The table has no reading page.');
	return {
		row,
		slug: undefined,
		revision: undefined,
		isPinned: false,
		address: MISSING.page,
		origin: origin ?? `http://${host}`,
		encoding: chooseEncoding(request.headers['accept-encoding']),
		cost: 'cheap'
	};
}

/** An address with a slash at the end redirects to the one without. */
function withoutSlash(request: IncomingMessage): Answer | undefined {
	const { path, search } = splitAddress(request);
	if (!path.endsWith('/')) return undefined;
	const plain = path.replace(/\/+$/, '');
	if (plain === '' || plain.startsWith('//') || !matchSurface(plain)) return undefined;
	const location = search === '' ? plain : `${plain}?${search}`;
	return { status: 308, text: location, headers: { location } };
}
