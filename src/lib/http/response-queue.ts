/**
 * Makes responses that are not cached: once for all who request them at the same time, in a queue per class
 * of cost, and only while somebody waits.
 */
import type { Readable } from 'node:stream';
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

/** The number of responses that are made at the same time, per class; one queue never waits for another. */
const CONCURRENCY: Readonly<Record<CostClass, number>> = {
	none: 1,
	cheap: 2,
	search: 1,
	expensive: 2,
	media: 2
};
/** The number of requests that wait in each queue. A page may have many pictures that nobody has seen yet. */
const MOST_WAITING: Readonly<Record<CostClass, number>> = {
	none: 32,
	cheap: 32,
	search: 32,
	expensive: 32,
	media: 256
};
/** The time limit for making a response. */
const LIMIT_MS = 60_000;
/** Connection headers, and those that are written again. RFC 9110 §7.6.1 */
const DROPPED = new Set<string>([
	'connection',
	'keep-alive',
	'transfer-encoding',
	'date',
	SITE_HEADERS.version
]);

/** A response that is too long for the cache: it is streamed. */
export interface LongResponse {
	readonly status: number;
	readonly headers: Headers;
	readonly stream: Readable;
}
export type Made = CachedResponse | LongResponse;
/** A stream can only go to one of those who wait for it. */
type Shared = { readonly made: Made; isTaken: boolean };

/** The queue is full: one more request would wait too long. */
export class QueueFull extends Error {}

export class ResponseQueue {
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
			expensive: queueOf('expensive'),
			media: queueOf('media')
		};
	}

	/** Whether somebody already waits for the same response. */
	isMaking(key: string): boolean {
		return this.#works.has(key);
	}

	/** Whether the queue of a class is full. */
	isFull(cost: CostClass): boolean {
		return this.#queues[cost].size >= MOST_WAITING[cost];
	}

	/**
	 * @param key - equal for equal responses
	 * @param gone - aborts when the client no longer waits
	 * @throws QueueFull, or any error of the site
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
			// Compressed before the next one is made, because waiting bodies take memory.
			const made = await this.#queues[asked.cost].add(() => this.#ask(key, asked, signal), {
				signal
			});
			return { made, isTaken: false };
		} finally {
			clearTimeout(limit);
		}
	}

	/** A long body is not read here, and takes no place in the queue. */
	async #ask(key: string, asked: Asked, signal: AbortSignal): Promise<Made> {
		const response = await this.#site.ask(asked.address, asked.origin, signal);
		const status = response.statusCode ?? 500;
		const headers = toHeaders(response);
		if (Number(headers['content-length']) > LONGEST_CACHED)
			return { status, headers, stream: response };
		const body = await buffer(response);
		const found = response.headers[SITE_HEADERS.version];
		// A response with a version in its address never changes.
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

/** A strong tag identifies the bytes that are sent: each encoding has a different one. RFC 9110 §8.8.3 */
async function toEncoded(response: CachedResponse, encoding: Encoding): Promise<CachedResponse> {
	const { headers, body, status } = response;
	// An error has no tag: it is never reported as unchanged.
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
