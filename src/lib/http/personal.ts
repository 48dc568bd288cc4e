/**
 * Requests of one person: with cookies, and with a body. They pass no cache, and a page of another site cannot send
 * them.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import proxyaddr from 'proxy-addr';
import { withEverywhere } from './headers';
import type { Answer, Taken } from './refuse';
import { SITE_HEADERS } from './site-message';
import type { SiteThread } from './site-thread';
import type { Surface } from './surface';

/** Of a request that takes no file. */
const WORDS_BYTES = 64 * 1024;
/** Headers of a request that the site reads. */
const PASSED = ['accept', 'content-length', 'content-type', 'cookie', 'origin'] as const;
/** Headers of the connection between the two threads. */
const OF_CONNECTION = new Set(['connection', 'keep-alive', 'transfer-encoding', 'date']);
/** A publication may wait for others. */
const LIMIT_MS = 120_000;

export interface PersonalOptions {
	readonly site: SiteThread;
	/** The most bytes of a timeline with its media. */
	readonly uploadBytes: number;
	/** The header in which a proxy names whom it has signed in; small letters. */
	readonly userHeader: string | undefined;
	/** Addresses of that proxy, in the form of Express's `trust proxy`. */
	readonly trusted: string | undefined;
}

export class Personal {
	readonly #options: PersonalOptions;
	readonly #isTrusted: ReturnType<typeof proxyaddr.compile>;

	/** @throws if the addresses are none */
	constructor(options: PersonalOptions) {
		this.#options = options;
		this.#isTrusted = proxyaddr.compile(
			(options.trusted ?? '')
				.split(',')
				.map((one) => one.trim())
				.filter((one) => one !== '')
		);
	}

	/** @returns undefined: the route is for everybody */
	takes({ personal }: Surface): Taken | undefined {
		if (!personal) return undefined;
		const { uploadBytes } = this.#options;
		return {
			methods: personal.methods,
			bodyBytes: personal.takesFiles ? uploadBytes : WORDS_BYTES
		};
	}

	/**
	 * A browser says with each request which page sends it. A program without cookies says nothing, and cannot act for
	 * somebody.
	 *
	 * @param origin - of this site. @returns undefined: it may pass
	 */
	refuse({ method, headers }: IncomingMessage, origin: string): Answer | undefined {
		if (method === 'GET' || method === 'HEAD') return undefined;
		const { origin: from, 'sec-fetch-site': site } = headers;
		const isOurs =
			from === undefined ? site === undefined || site === 'same-origin' : from === origin;
		return isOurs
			? undefined
			: { status: 403, text: 'This request was sent by a page of another site.' };
	}

	/** Passes a request on, and its answer back. @throws if the site fails before it answers */
	async answer(
		request: IncomingMessage,
		response: ServerResponse,
		{ address, origin, client }: { address: string; origin: string; client: string }
	): Promise<void> {
		const gone = new AbortController();
		response.once('close', () => gone.abort());
		const late = setTimeout(() => gone.abort(new Error('It took too long.')), LIMIT_MS);
		try {
			const found = await this.#options.site.ask(address, origin, gone.signal, {
				method: request.method,
				headers: this.#headers(request, client),
				body: request
			});
			const { 'set-cookie': cookies, ...headers } = found.headers;
			const kept = Object.entries(headers).filter(([name]) => !OF_CONNECTION.has(name));
			const plain = Object.fromEntries(kept.map(([name, value]) => [name, String(value)]));
			response.writeHead(found.statusCode ?? 500, {
				...withEverywhere(plain),
				...(cookies && { 'set-cookie': cookies })
			});
			await pipeline(found, response);
		} finally {
			clearTimeout(late);
		}
	}

	#headers({ headers, socket }: IncomingMessage, client: string): Record<string, string> {
		const passed = PASSED.flatMap((name) => {
			const value = headers[name];
			return value === undefined ? [] : [[name, value] as const];
		});
		const { userHeader } = this.#options;
		const isTrusted =
			socket.remoteAddress !== undefined && this.#isTrusted(socket.remoteAddress, 0);
		const named = userHeader === undefined || !isTrusted ? undefined : headers[userHeader];
		const user =
			named === undefined ? {} : { [SITE_HEADERS.user]: encodeURIComponent(String(named)) };
		return { ...Object.fromEntries(passed), ...user, [SITE_HEADERS.client]: client };
	}
}
