/**
 * Open pages that want to know of new versions: server-sent events, one stream a page. They cost the thread of the
 * site nothing, and are closed when the server ends.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ClientLimit } from './client-limit';
import { connectionLimit } from './connections';
import { withEverywhere } from './headers';
import type { SiteThread } from './site-thread';

const ADDRESS = /^\/t\/([a-z0-9][a-z0-9-]{0,79})\/changes\.stream$/;
/** Proxies close what is silent for a minute. */
const ALIVE_MS = 25_000;
/** A page that has lost its stream waits for so long, and for a random part more. */
const AGAIN_MS = 4000;
/** The number of streams of this process; they leave half of its connections for others. */
const MOST = 8000;
/** A client may have one stream for this many points: one reader never takes the streams of all. */
const POINTS = 20;

export class ChangeStreams {
	readonly #site: SiteThread;
	readonly #clients: Pick<ClientLimit, 'clientOf' | 'points'>;
	/** By slug. */
	readonly #open = new Map<string, Set<ServerResponse>>();
	readonly #ofClient = new Map<string, number>();
	readonly #most = Math.min(MOST, connectionLimit() / 2);
	#count = 0;

	constructor(site: SiteThread, clients: Pick<ClientLimit, 'clientOf' | 'points'>) {
		[this.#site, this.#clients] = [site, clients];
		site.onchange((slug, version) => {
			for (const response of this.#open.get(slug) ?? []) response.write(toEvent(version));
		});
		setInterval(() => this.#each((response) => response.write(':\n\n')), ALIVE_MS).unref();
	}

	/** The number of open streams. */
	get count(): number {
		return this.#count;
	}

	/** @returns whether it is the address of a stream, which is then open or refused */
	answer(request: IncomingMessage, response: ServerResponse, path: string): boolean {
		const slug = ADDRESS.exec(path)?.[1];
		if (slug === undefined) return false;
		const version = this.#site.versionOf(slug);
		const client = this.#clients.clientOf(request);
		const isMany = (this.#ofClient.get(client) ?? 0) >= this.#clients.points / POINTS;
		const refused =
			version === undefined ? 404 : isMany ? 429 : this.#count >= this.#most ? 503 : undefined;
		if (version === undefined || refused !== undefined) {
			response.writeHead(refused ?? 404, withEverywhere({ 'cache-control': 'no-store' }));
			response.end();
			return true;
		}
		response.writeHead(200, {
			...withEverywhere({ 'content-type': 'text/event-stream', 'cache-control': 'no-store' }),
			'x-accel-buffering': 'no'
		});
		response.write(`retry: ${AGAIN_MS}\n\n`);
		const { 'last-event-id': last } = request.headers;
		// The first event tells the page where it is; after a break, only what was missed.
		if (last !== idOf(version)) response.write(toEvent(version));
		if (request.method === 'HEAD') response.end();
		else this.#keep(slug, client, response);
		return true;
	}

	#keep(slug: string, client: string, response: ServerResponse): void {
		const open = this.#open.get(slug) ?? new Set();
		this.#open.set(slug, open.add(response));
		this.#count++;
		this.#ofClient.set(client, (this.#ofClient.get(client) ?? 0) + 1);
		response.once('close', () => {
			open.delete(response);
			if (open.size === 0) this.#open.delete(slug);
			this.#count--;
			const left = (this.#ofClient.get(client) ?? 1) - 1;
			if (left === 0) this.#ofClient.delete(client);
			else this.#ofClient.set(client, left);
		});
	}

	/** Ends all streams, so that the server can end. */
	close(): void {
		this.#each((response) => response.end());
	}

	#each(work: (response: ServerResponse) => void): void {
		for (const open of this.#open.values()) for (const response of open) work(response);
	}
}

/** A version without what the site adds: the same for the same content. */
function idOf(version: string | null): string {
	return (version ?? '').replaceAll(/[^\w -]/g, '');
}

function toEvent(version: string | null | undefined): string {
	const id = idOf(version ?? null);
	return `id: ${id}\nevent: version\ndata: ${id}\n\n`;
}
