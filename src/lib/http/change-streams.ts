/**
 * Open pages that want to know of new versions: server-sent events, one stream a page. They cost the thread of the
 * site nothing, and are closed when the server ends.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { withEverywhere } from './headers';
import type { SiteThread } from './site-thread';

const ADDRESS = /^\/t\/([a-z0-9][a-z0-9-]{0,79})\/changes\.stream$/;
/** Proxies close what is silent for a minute. */
const ALIVE_MS = 25_000;
/** A page that has lost its stream waits for so long, and for a random part more. */
const AGAIN_MS = 4000;
/** The number of streams of this process. */
const MOST = 8000;

export class ChangeStreams {
	readonly #site: SiteThread;
	/** By slug. */
	readonly #open = new Map<string, Set<ServerResponse>>();
	#count = 0;

	constructor(site: SiteThread) {
		this.#site = site;
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
		if (version === undefined || this.#count >= MOST) {
			response.writeHead(
				version === undefined ? 404 : 503,
				withEverywhere({ 'cache-control': 'no-store' })
			);
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
		this.#keep(slug, response);
		return true;
	}

	#keep(slug: string, response: ServerResponse): void {
		const open = this.#open.get(slug) ?? new Set();
		this.#open.set(slug, open.add(response));
		this.#count++;
		response.once('close', () => {
			open.delete(response);
			if (open.size === 0) this.#open.delete(slug);
			this.#count--;
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
