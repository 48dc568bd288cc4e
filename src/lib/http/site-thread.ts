/**
 * The thread that runs SvelteKit and the store, as the main thread sees it. Expensive work in that thread
 * never delays cached responses here. Requests go over a local socket, so that responses stream, and a client
 * that leaves cancels its work. A thread that dies is started again.
 */
import { Agent, request, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import { stackOf } from '$lib/base/error-text';
import type { StoreChange } from '$lib/base/store-change';
import { SITE_HEADERS, type DatabaseMessage } from './site-message';

/** The delay before restarts grows if the thread dies repeatedly. */
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 10_000;
/** The thread is asked for a sign of life this often; without one for `HUNG_MS`, it is stopped and started again. */
const ALIVE_EVERY_MS = 5000;
const HUNG_MS = 60_000;
/** A thread that lived this long has recovered. */
const HEALTHY_MS = 60_000;

export interface SiteThreadOptions {
	readonly script: URL;
	/** The path of sockets that only this process uses; a number is added to it. */
	readonly socket: string;
	readonly report: (line: string) => void;
	/** A thread without a sign of life for this long is started again. */
	readonly hungMs?: number;
}

/** A request that is more than a question. */
export interface Sending {
	readonly method?: string | undefined;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: Readable;
}

/** Versions of everything in the store, from the last message of the thread. */
interface Versions {
	/** By slug; null: it is being read for the first time. */
	readonly timelines: Map<string, string | null>;
	list: string;
	isReady: boolean;
}

export class SiteThread {
	readonly #options: SiteThreadOptions;
	readonly #hungMs: number;
	readonly #agent = new Agent({ keepAlive: true });
	#worker: Worker | undefined;
	#spawned = 0;
	#socket = '';
	/** The last known state: cached responses stay valid while the thread is down. */
	#versions = noVersions();
	readonly #listeners = new Set<(slug: string, version: string | null | undefined) => void>();
	#isUp = false;
	#database: DatabaseMessage = 'database back';
	#isStopping = false;

	constructor(options: SiteThreadOptions) {
		this.#options = options;
		this.#hungMs = options.hungMs ?? HUNG_MS;
	}

	/** Resolves when it accepts requests and knows its timelines. @throws if it ends before that */
	async start(): Promise<void> {
		const worker = this.#spawn(FIRST_WAIT_MS);
		await Promise.race([
			new Promise<void>((resolve) => {
				worker.on('message', () => this.isUp && resolve());
			}),
			once(worker, 'exit').then(() => {
				throw new Error('The site ended while it started.');
			})
		]);
	}

	#spawn(waitMs: number): Worker {
		const begun = performance.now();
		const versions = noVersions();
		// A stopped thread leaves its socket file behind.
		this.#socket = `${this.#options.socket}${++this.#spawned}`;
		const worker = new Worker(this.#options.script, { workerData: this.#socket });
		this.#worker = worker;
		worker.on('message', (message: StoreChange | DatabaseMessage | 'alive') => {
			if (message === 'alive') return;
			if (typeof message === 'string') {
				this.#database = message;
				return;
			}
			learn(versions, message);
			if (!versions.isReady) return;
			[this.#versions, this.#isUp] = [versions, true];
			for (const [slug, version] of message.timelines)
				for (const listener of this.#listeners) listener(slug, version);
		});
		worker.on('error', (error) => this.#options.report(`The site has failed: ${stackOf(error)}`));
		const watch = this.#watch(worker);
		worker.once('exit', () => {
			clearInterval(watch);
			this.#isUp = false;
			this.#database = 'database back';
			this.#agent.destroy();
			if (this.#isStopping) return;
			const next = performance.now() - begun > HEALTHY_MS ? FIRST_WAIT_MS : 2 * waitMs;
			setTimeout(() => {
				if (!this.#isStopping) this.#spawn(Math.min(next, LONGEST_WAIT_MS));
			}, waitMs);
		});
		return worker;
	}

	/** A job that never ends would block all responses that are not cached: the thread is stopped. */
	#watch(worker: Worker): NodeJS.Timeout {
		let aliveAt = performance.now();
		worker.on('message', () => {
			aliveAt = performance.now();
		});
		const check = () => {
			if (performance.now() - aliveAt > this.#hungMs) {
				this.#options.report('The site hangs: it is started again.');
				this.#isUp = false;
				void worker.terminate();
			} else worker.postMessage('alive?');
		};
		return setInterval(check, Math.min(ALIVE_EVERY_MS, this.#hungMs / 4)).unref();
	}

	/** Whether it accepts requests now. */
	get isUp(): boolean {
		return this.#isUp;
	}

	/** Whether it has read its timelines, and runs or will run again. */
	get isReady(): boolean {
		return this.#versions.isReady;
	}

	/** What was published is not known, so that a name that is not known may be one of those. */
	get isDatabaseShut(): boolean {
		return this.#database === 'database shut';
	}

	/** Whether what was published cannot be read or changed at the moment. */
	get isDatabaseAway(): boolean {
		return this.#database === 'database away';
	}

	/** The version of all timelines together. */
	get list(): string {
		return this.#versions.list;
	}

	/** @returns null: it is being read for the first time; undefined: there is no such timeline */
	versionOf(slug: string): string | null | undefined {
		return this.#versions.timelines.get(slug);
	}

	/** Calls with the slug of each timeline that changes. @returns stops it */
	onchange(listener: (slug: string, version: string | null | undefined) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/**
	 * Requests a page. Its headers are the site's; `SITE_HEADERS` must not be sent to readers.
	 *
	 * @param signal - cancels the work
	 * @throws if the thread is down, or dies during the request
	 */
	async ask(
		address: string,
		origin: string,
		signal: AbortSignal,
		{ method = 'GET', headers = {}, body }: Sending = {}
	): Promise<IncomingMessage> {
		const { protocol, host } = new URL(origin);
		const asking = request({
			socketPath: this.#socket,
			path: address,
			method,
			agent: this.#agent,
			headers: { ...headers, host, [SITE_HEADERS.protocol]: protocol.slice(0, -1) },
			signal
		});
		if (body) body.pipe(asking);
		else asking.end();
		const [response] = (await once(asking, 'response')) as [IncomingMessage];
		return response;
	}

	async stop(): Promise<void> {
		this.#isStopping = true;
		this.#agent.destroy();
		await this.#worker?.terminate();
	}
}

function learn(versions: Versions, { timelines, list, isReady }: StoreChange): void {
	for (const [slug, version] of timelines)
		if (version === undefined) versions.timelines.delete(slug);
		else versions.timelines.set(slug, version);
	versions.list = list;
	versions.isReady ||= isReady;
}

function noVersions(): Versions {
	return { timelines: new Map(), list: '', isReady: false };
}

/** Whether a version is that of a timeline which was taken down or has another name. */
export function isGone(version: string | null | undefined): boolean {
	return version?.startsWith('gone') ?? false;
}
