/**
 * Makes what is not cached: once for all who ask for it at the same time, in a queue for each class of
 * cost, and only while somebody waits for it.
 */
import { buffer } from 'node:stream/consumers';
import type { IncomingMessage } from 'node:http';
import etag from 'etag';
import PQueue from 'p-queue';
import { LONGEST_CACHED, type CachedResponse, type ResponseCache } from './cache';
import { compress, isWorthCompressing, type Encoding } from './encoding';
import type { Headers } from './headers';
import { SITE_HEADERS } from './site-message';
import type { SiteThread } from './site-thread';
import type { Asked } from './asked';
import type { CostClass } from './surface';

/** So many are made at once, by class; one queue never waits for another. */
const CONCURRENCY: Readonly<Record<CostClass, number>> = { none: 1, cheap: 2, search: 1, dear: 2 };
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

/** So many wait already that one more would wait too long. */
export class QueueFull extends Error {}

interface Job {
	readonly made: Promise<Made>;
	readonly end: AbortController;
	waiting: number;
	/** A stream goes to one. */
	isTaken: boolean;
}

export class Maker {
	readonly #site: SiteThread;
	readonly #cache: ResponseCache;
	readonly #queues: Readonly<Record<CostClass, PQueue>>;
	readonly #compressing = new PQueue({ concurrency: 1 });
	readonly #jobs = new Map<string, Job>();

	constructor(site: SiteThread, cache: ResponseCache) {
		[this.#site, this.#cache] = [site, cache];
		const queueOf = (cost: CostClass) => new PQueue({ concurrency: CONCURRENCY[cost] });
		this.#queues = {
			none: queueOf('none'),
			cheap: queueOf('cheap'),
			search: queueOf('search'),
			dear: queueOf('dear')
		};
	}

	/** Whether somebody waits for the same response already. */
	isMaking(key: string): boolean {
		return this.#jobs.has(key);
	}

	/**
	 * @param key - the same for the same response
	 * @param gone - the client waits no longer
	 * @throws QueueFull; whatever the site throws
	 */
	async make(key: string, asked: Asked, gone: AbortSignal): Promise<Made> {
		for (;;) {
			const job = this.#jobs.get(key) ?? this.#begin(key, asked);
			const made = await this.#wait(key, job, gone);
			if (!('stream' in made)) return made;
			if (!job.isTaken) {
				job.isTaken = true;
				return made;
			}
		}
	}

	#begin(key: string, asked: Asked): Job {
		const queue = this.#queues[asked.cost];
		if (queue.size >= MOST_WAITING) throw new QueueFull();
		const end = new AbortController();
		const { signal } = end;
		const limit = setTimeout(() => end.abort(new Error('It took too long.')), LIMIT_MS);
		const made = queue
			.add(() => this.#ask(asked, signal), { signal })
			.then((response) => this.#finish(key, asked, response, signal))
			.finally(() => {
				clearTimeout(limit);
				this.#drop(key, job);
			});
		const job: Job = { made, end, waiting: 0, isTaken: false };
		this.#jobs.set(key, job);
		return job;
	}

	#drop(key: string, job: Job): void {
		if (this.#jobs.get(key) === job) this.#jobs.delete(key);
	}

	/** Waits for a job, which ends when nobody does any longer. */
	async #wait(key: string, job: Job, gone: AbortSignal): Promise<Made> {
		job.waiting++;
		const leave = () => {
			if (--job.waiting > 0) return;
			this.#drop(key, job);
			job.end.abort(gone.reason);
		};
		gone.addEventListener('abort', leave, { once: true });
		try {
			return await job.made;
		} finally {
			gone.removeEventListener('abort', leave);
		}
	}

	/** A long body is left where it is, and holds no place in the queue. */
	async #ask({ address, origin }: Asked, signal: AbortSignal): Promise<Answered> {
		const response = await this.#site.ask(address, origin, signal);
		const isLong = Number(response.headers['content-length']) > LONGEST_CACHED;
		return { response, body: isLong ? undefined : await buffer(response) };
	}

	async #finish(
		key: string,
		asked: Asked,
		{ response, body }: Answered,
		signal: AbortSignal
	): Promise<Made> {
		const status = response.statusCode ?? 500;
		const headers = toHeaders(response);
		if (!body) return { status, headers, stream: response };
		const found = response.headers[SITE_HEADERS.version];
		// What names its version in its address never changes.
		const version = asked.revision === undefined && found ? String(found) : undefined;
		const plain = { status, headers, body, version };
		if (status !== 200) return plain;
		const made = await this.#compressing.add(() => toEncoded(plain, asked.encoding), { signal });
		if (found !== undefined) this.#cache.store(key, made, asked.isPinned);
		return made;
	}
}

interface Answered {
	readonly response: IncomingMessage;
	readonly body: Buffer | undefined;
}

function toHeaders({ headers }: IncomingMessage): Headers {
	const kept = Object.entries(headers).filter(([name]) => !DROPPED.has(name));
	return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]));
}

/** A strong tag names the bytes that are sent: each encoding has another. RFC 9110 §8.8.3 */
async function toEncoded(response: CachedResponse, encoding: Encoding): Promise<CachedResponse> {
	const { headers, body } = response;
	const tag = etag(body);
	if (!isWorthCompressing(headers['content-type'], body.length))
		return { ...response, headers: { ...headers, ...lengthOf(body), etag: tag } };
	const vary = { vary: 'accept-encoding' };
	if (encoding === 'identity')
		return { ...response, headers: { ...headers, ...lengthOf(body), ...vary, etag: tag } };
	const packed = await compress(body, encoding);
	return {
		...response,
		body: packed,
		headers: {
			...headers,
			...lengthOf(packed),
			...vary,
			'content-encoding': encoding,
			etag: tag.replace(/"$/, `-${encoding}"`)
		}
	};
}

function lengthOf(body: Buffer): Headers {
	return { 'content-length': String(body.length) };
}
