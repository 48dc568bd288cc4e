/** Content codings of HTTP: which one a client accepts, and encoding of bodies. RFC 9110 §8.4.1 */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

/** The preferred one first. */
const ENCODINGS = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Text types, and types that are written as text. */
const COMPRESSIBLE = /^(?:text\/|[^;]*(?:json|xml|yaml|javascript|x-ndjson))/;
/** Shorter bodies gain nothing. Bytes. */
const LEAST = 1024;
/** Quality 10 or 11 takes a second for a page of 200 events: a tenth smaller, for 30 times the work. */
const BROTLI_QUALITY = 9;
/** Longer bodies are compressed at a quality that takes a tenth of the time. Bytes. */
const LONG = 2 * 1024 * 1024;
const LONG_QUALITY = 5;

/** What the types of negotiator do not have yet. */
interface Preferring {
	encodings(available: string[], options: { preferred: string[] }): string[];
}

/** Cached, because browsers send one of a few headers. */
const chosen = new LRUCache<string, Encoding>({ max: 100 });
/** No browser sends a longer header. */
const LONGEST = 200;

/** @param accept - the header `Accept-Encoding` of a request */
export function chooseEncoding(accept: string | string[] | undefined): Encoding {
	if (accept === undefined) return 'identity';
	const header = String(accept);
	const known = chosen.get(header) ?? negotiate(header);
	if (header.length <= LONGEST) chosen.set(header, known);
	return known;
}

function negotiate(accept: string): Encoding {
	const headers = { 'accept-encoding': accept };
	const negotiator = new Negotiator({ headers }) as Negotiator & Preferring;
	const best = negotiator.encodings([...ENCODINGS], { preferred: [...ENCODINGS] })[0];
	return ENCODINGS.find((encoding) => encoding === best) ?? 'identity';
}

/** @param type - the value of the content-type header */
export function isWorthCompressing(type: string | undefined, bytes: number): boolean {
	return bytes >= LEAST && COMPRESSIBLE.test(type ?? '');
}

const toGzip = promisify(gzip);
const toBrotli = promisify<Uint8Array, object, Buffer>(brotliCompress);

/** In a thread of Node's own pool. */
export async function compress(body: Uint8Array, encoding: 'br' | 'gzip'): Promise<Buffer> {
	if (encoding === 'gzip') return toGzip(body);
	const quality = body.length > LONG ? LONG_QUALITY : BROTLI_QUALITY;
	return toBrotli(body, {
		params: {
			[constants.BROTLI_PARAM_QUALITY]: quality,
			[constants.BROTLI_PARAM_SIZE_HINT]: body.length
		}
	});
}
