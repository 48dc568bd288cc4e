/**
 * Makes what is not cached: once for all who ask for it at the same time, in a queue for each class of
 * cost, and only while somebody waits for it.
 */
import { buffer } from 'node:stream/consumers';
import type { IncomingMessage } from 'node:http';
import etag from 'etag';
import PQueue from 'p-queue';
import { SharedWork } from '$lib/base/shared-work';
import { LONGEST_CACHED, type CachedResponse, type ResponseCache } from './cache';
import { compress, isWorthCompressing, type Encoding } from './encoding';
import { withEverywhere, type Headers } from './headers';
import { SITE_HEADERS } from './site-message';
import type { SiteThread } from './site-thread';
import type { Asked } from './asked';
import type { CostClass } from './surface';

/** So many are made at once, by class; one queue never waits for another. */
const CONCURRENCY: Readonly<Record<CostClass, number>> = { none: 1, cheap: 2, search: 1, expensive: 2 };
/** So many wait in each queue. */
const MOST_WAITING = 32;
/** Longer than this nothing is made. */
const LIMIT_MS = 60_000;
/** Connection headers, and those that are written anew. RFC 9110 §7.6.1 */
const DROPPED = new Set<string>([
	'connection',
	'keep-alive',
	'transfer-encoding',
	'date',
	SITE_HEADERS.version
]);

/** A response that is too long for the cache: it goes out as it comes. */
export interface LongResponse {
	readonly status: number;
	readonly headers: Headers;
	readonly stream: IncomingMessage;
}
export type Made = CachedResponse | LongResponse;
/** A stream goes to one of those who wait for it. */
type Shared = { readonly made: Made; isTaken: boolean };

/** So many wait already that one more would wait too long. */
export class QueueFull extends Error {}

export class Maker {
	readonly #site: SiteThread;
	readonly #cache: ResponseCache;
	readonly #queues: Readonly<Record<CostClass, PQueue>>;
	readonly #compressing = new PQueue({ concurrency: 1 });
	readonly #works = new SharedWork<Shared>();

	constructor(site: SiteThread, cache: ResponseCache) {
		[this.#site, this.#cache] = [site, cache];
		const queueOf = (cost: CostClass) => new PQueue({ concurrency: CONCURRENCY[cost] });
		this.#queues = {
			none: queueOf('none'),
			cheap: queueOf('cheap'),
			search: queueOf('search'),
			expensive: queueOf('expensive')
		};
	}

	/** Whether somebody waits for the same response already. */
	isMaking(key: string): boolean {
		return this.#works.has(key);
	}

	/** Whether one more would wait too long. */
	isFull(cost: CostClass): boolean {
		return this.#queues[cost].size >= MOST_WAITING;
	}

	/**
	 * @param key - the same for the same response
	 * @param gone - the client waits no longer
	 * @throws QueueFull; whatever the site throws
	 */
	async make(key: string, asked: Asked, gone: AbortSignal): Promise<Made> {
		const begin = (signal: AbortSignal) => this.#begin(key, asked, signal);
		for (;;) {
			const shared = await this.#works.join(key, begin, gone);
			if (!('stream' in shared.made)) return shared.made;
			if (shared.isTaken) continue;
			shared.isTaken = true;
			return shared.made;
		}
	}

	async #begin(key: string, asked: Asked, ended: AbortSignal): Promise<Shared> {
		if (this.isFull(asked.cost)) throw new QueueFull();
		const late = new AbortController();
		const limit = setTimeout(() => late.abort(new Error('It took too long.')), LIMIT_MS);
		const signal = AbortSignal.any([ended, late.signal]);
		try {
			// Compressed before the next is made: bodies that wait for that take memory.
			const made = await this.#queues[asked.cost].add(() => this.#ask(key, asked, signal), {
				signal
			});
			return { made, isTaken: false };
		} finally {
			clearTimeout(limit);
		}
	}

	/** A long body is left where it is, and holds no place in the queue. */
	async #ask(key: string, asked: Asked, signal: AbortSignal): Promise<Made> {
		const response = await this.#site.ask(asked.address, asked.origin, signal);
		const status = response.statusCode ?? 500;
		const headers = toHeaders(response);
		if (Number(headers['content-length']) > LONGEST_CACHED)
			return { status, headers, stream: response };
		const body = await buffer(response);
		const found = response.headers[SITE_HEADERS.version];
		// What names its version in its address never changes.
		const version = asked.revision === undefined && found ? String(found) : undefined;
		const plain = { status, headers, body, version };
		if (found === undefined) return plain;
		const made = await this.#compressing.add(() => toEncoded(plain, asked.encoding), { signal });
		this.#cache.store(key, made, asked.isPinned);
		return made;
	}
}

function toHeaders({ headers }: IncomingMessage): Headers {
	const kept = Object.entries(headers).filter(([name]) => !DROPPED.has(name));
	return withEverywhere(Object.fromEntries(kept.map(([name, value]) => [name, String(value)])));
}

/** A strong tag names the bytes that are sent: each encoding has another. RFC 9110 §8.8.3 */
async function toEncoded(response: CachedResponse, encoding: Encoding): Promise<CachedResponse> {
	const { headers, body, status } = response;
	// An error has none: it is never said to be the same as before.
	const tag = (ending: string) =>
		status === 200 ? { etag: etag(body).replace(/"$/, `${ending}"`) } : {};
	if (!isWorthCompressing(headers['content-type'], body.length))
		return { ...response, headers: { ...headers, ...lengthOf(body), ...tag('') } };
	const vary = { ...headers, vary: 'accept-encoding' };
	if (encoding === 'identity')
		return { ...response, headers: { ...vary, ...lengthOf(body), ...tag('') } };
	const packed = await compress(body, encoding);
	return {
		...response,
		body: packed,
		headers: {
			...vary,
			...lengthOf(packed),
			...tag(`-${encoding}`),
			'content-encoding': encoding
		}
	};
}

function lengthOf(body: Buffer): Headers {
	return { 'content-length': String(body.length) };
}
