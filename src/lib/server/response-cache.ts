/**
 * Responses that were made once and are served many times, each compressed once. A key names what a
 * response was made of, so that it is never out of date: what is made of something newer has another.
 * HTTP: RFC 9110 §8.8.3 (ETag), §13.1.2 (If-None-Match).
 */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { chooseEncoding, compress, isWorthCompressing, type Encoding } from './compress';

/** Longer responses, in bytes, go out as they are made. They say their length. */
export const LONG_BYTES = 8 * 1024 * 1024;
/** What an entry takes besides its body. Bytes, about. */
const ENTRY_BYTES = 2048;
/** So many different responses are made at once; who asks for another is told to come again. */
const MOST_MADE = 256;
const AGAIN_S = '2';

/** A response as it is kept: everything that is sent. */
export interface Entry {
	readonly status: number;
	/** By name in small letters. */
	readonly headers: Readonly<Record<string, string>>;
	readonly body: Uint8Array<ArrayBuffer> | null;
}

/** Headers of a request, by name in small letters. */
export type Asked = Readonly<Record<string, string | string[] | undefined>>;

export class ResponseCache {
	readonly #kept: LRUCache<string, Entry>;
	/** By key: what is made at this moment. */
	readonly #making = new Map<string, Promise<Entry | undefined>>();

	/** @param mostBytes - of memory; what was asked for longest ago goes first */
	constructor(mostBytes: number) {
		this.#kept = new LRUCache<string, Entry>({
			maxSize: mostBytes,
			maxEntrySize: LONG_BYTES + ENTRY_BYTES,
			sizeCalculation: ({ body }) => (body?.length ?? 0) + ENTRY_BYTES
		});
	}

	/** The response to a request with GET or HEAD, where it is kept as its sender can take it. */
	find(asked: Asked, key: string): Entry | undefined {
		const encoding = chooseEncoding(asked['accept-encoding']);
		const entry = this.#kept.get(`${encoding} ${key}`);
		return entry && unlessKnown(asked['if-none-match'], entry);
	}

	/**
	 * The same, made and kept where it is not: compressed, or “not modified”.
	 *
	 * @param key - the same for the same response
	 * @param make - called once where many ask at the same time
	 */
	async respond(asked: Asked, key: string, make: () => Promise<Response>): Promise<Response> {
		const isKnown = this.#kept.has(key) || this.#making.has(key);
		if (!isKnown && this.#making.size >= MOST_MADE) return toBusy();
		let own: Promise<Response> | undefined;
		const entry = await this.#once(key, async () => toEntry(await (own = make())));
		if (!entry) return own ?? make();
		if (entry.status !== 200) return new Response(entry.body, entry);
		const encoding = chooseEncoding(asked['accept-encoding']);
		const encoded = await this.#once(`${encoding} ${key}`, () => toEncoded(entry, encoding));
		const { body, ...rest } = unlessKnown(asked['if-none-match'], encoded ?? entry);
		return new Response(body, rest);
	}

	/** What is kept, or is being made; else it is made, and kept where it may be. */
	#once(key: string, make: () => Promise<Entry | undefined>): Entry | Promise<Entry | undefined> {
		const known = this.#kept.get(key) ?? this.#making.get(key);
		if (known) return known;
		const making = make()
			.then((entry) => {
				if (entry && mayKeep(entry)) this.#kept.set(key, entry);
				return entry;
			})
			.finally(() => this.#making.delete(key));
		this.#making.set(key, making);
		return making;
	}
}

function toBusy(): Response {
	return new Response('The server is busy. Ask again soon.\n', {
		status: 503,
		headers: { 'retry-after': AGAIN_S, 'content-type': 'text/plain; charset=utf-8' }
	});
}

function mayKeep({ status, headers }: Entry): boolean {
	return status === 200 && !/no-store|private/.test(headers['cache-control'] ?? '');
}

/** @returns undefined where it is long, and not read */
async function toEntry(response: Response): Promise<Entry | undefined> {
	const { status } = response;
	const headers = Object.fromEntries(response.headers);
	if (Number(headers['content-length']) > LONG_BYTES) return undefined;
	const body = new Uint8Array(await response.arrayBuffer());
	if (status === 200) headers.etag = toTag(body);
	return { status, headers, body };
}

function toTag(body: Uint8Array): string {
	return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

/** A strong tag names the bytes that are sent: of each encoding it is another. */
async function toEncoded({ status, headers, body }: Entry, encoding: Encoding): Promise<Entry> {
	if (!body || !isWorthCompressing(headers['content-type'], body.length))
		return { status, headers: { ...headers, 'content-length': String(body?.length ?? 0) }, body };
	const packed = encoding === 'identity' ? body : await compress(body, encoding);
	const changed: Record<string, string> = {
		...headers,
		vary: 'accept-encoding',
		'content-length': String(packed.length)
	};
	if (encoding !== 'identity') {
		changed['content-encoding'] = encoding;
		changed.etag = headers.etag?.replace(/"$/, `-${encoding}"`) ?? '';
	}
	return { status, headers: changed, body: packed };
}

/** “Not modified”, where who asks has it already. Weak tags are the same as strong ones here. */
function unlessKnown(asked: Asked[string], entry: Entry): Entry {
	const { etag } = entry.headers;
	const tags = String(asked ?? '').split(',');
	const isKnown = tags.some((tag) => ['*', etag].includes(tag.trim().replace('W/', '')));
	if (!isKnown) return entry;
	const { 'content-length': _, ...headers } = entry.headers;
	return { status: 304, headers, body: null };
}
