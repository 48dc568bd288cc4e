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
import { QueueFull, type Maker } from './maker';
import { matchSurface } from './match-surface';
import { busy, refuse, tooMany, type Answer } from './refuse';
import { respond, type Reply } from './respond';
import type { SiteThread } from './site-thread';
import { MISSING, surfaceOf } from './surface';

export interface FrontParts {
	/** Of this site, if it is configured: `https://timelines.example.org`. */
	readonly origin: string | undefined;
	readonly assets: Assets;
	readonly cache: ResponseCache;
	readonly clients: ClientLimit;
	readonly maker: Maker;
	readonly media: MediaFiles;
	readonly site: SiteThread;
	readonly report: (line: string) => void;
}

const BUSY_S = 2;
const STARTING_S = 5;

export class Front {
	readonly #parts: FrontParts;

	constructor(parts: FrontParts) {
		this.#parts = parts;
	}

	/** Answers a request in any case: a failure is a 500 for this request alone. */
	async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		try {
			await respond(request, response, await this.#find(request, response));
		} catch (error) {
			if (response.destroyed) return; // the client is gone
			this.#parts.report(`${request.method} ${splitAddress(request).path}: ${stackOf(error)}`);
			if (response.headersSent) response.destroy();
			else await respond(request, response, { status: 500, text: 'Internal error' });
		}
	}

	async #find(request: IncomingMessage, response: ServerResponse): Promise<Reply> {
		const { assets, cache, origin } = this.#parts;
		// 1. Limits.
		const refusal = refuse(request);
		if (refusal) return refusal;
		// 2. Health, of this process alone.
		const { path } = splitAddress(request);
		if (path === '/healthz') return { status: 200, text: 'ok' };
		if (path === '/readyz') return this.#readiness();
		// 3. Files of the build, and media on the disk.
		const asset = await assets.find(path, chooseEncoding(request.headers['accept-encoding']));
		if (asset) return asset;
		const media = await this.#parts.media.find(path, request.headers);
		if (media) return media;
		const moved = withoutSlash(request);
		if (moved) return moved;
		// 4. The cache.
		const asked = this.#known(toAsked(request, origin) ?? toMissing(request, origin));
		if (!asked) return { status: 404, text: 'No such timeline', headers: SHARED };
		const key = `${asked.encoding} ${asked.origin} ${asked.address}`;
		const cached = cache.find(key, this.#versionOf(asked));
		if (cached) return cached;
		// 5. The queue. A refusal costs the server almost nothing, and the client no points.
		const { clients, maker, site } = this.#parts;
		const ofClass = headersOf(asked.row.headers, asked.origin);
		if (!site.isUp) return busy(STARTING_S, ofClass);
		const isMaking = maker.isMaking(key);
		if (!isMaking && maker.isFull(asked.cost)) return busy(BUSY_S, ofClass);
		const waitS = isMaking ? 0 : await clients.take(request, asked.cost);
		if (waitS > 0) return tooMany(waitS, ofClass);
		// 6. The site.
		return this.#make(request, response, key, asked);
	}

	async #make(
		request: IncomingMessage,
		response: ServerResponse,
		key: string,
		asked: Asked
	): Promise<Reply> {
		const { maker, report } = this.#parts;
		const gone = new AbortController();
		response.once('close', () => gone.abort());
		try {
			return await maker.make(key, asked, gone.signal);
		} catch (error) {
			if (gone.signal.aborted) throw error;
			if (!(error instanceof QueueFull)) report(`${splitAddress(request).path}: ${stackOf(error)}`);
			return busy(BUSY_S, headersOf(asked.row.headers, asked.origin));
		}
	}

	#readiness(): Answer {
		return this.#parts.site.isReady
			? { status: 200, text: 'ready' }
			: { status: 503, text: 'The timelines are being read.' };
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

	#versionOf({ slug, revision }: Asked): string | undefined {
		if (revision !== undefined) return undefined;
		const { site } = this.#parts;
		return slug === undefined ? site.list : (site.versionOf(slug) ?? undefined);
	}
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
