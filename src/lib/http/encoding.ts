/** Content codings of HTTP: which one a client can take, and bodies in it. RFC 9110 §8.4.1 */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

/** The best first. */
const ENCODINGS = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Types that are text, or written as text is. */
const COMPRESSIBLE = /^(?:text\/|[^;]*(?:json|xml|yaml|javascript|x-ndjson))/;
/** Less is sent as quickly as it is. Bytes. */
const LEAST = 1024;
/** Of 10 and 11, a page of 200 events takes a second: a tenth less, for 30 times the work. */
const BROTLI_QUALITY = 9;
/** Longer bodies get a quality that takes a tenth of the time. Bytes. */
const LONG = 2 * 1024 * 1024;
const LONG_QUALITY = 5;

/** What the types of negotiator do not have yet. */
interface Preferring {
	encodings(available: string[], options: { preferred: string[] }): string[];
}

/** Browsers send one of a few headers: each is read once. */
const chosen = new LRUCache<string, Encoding>({ max: 100 });
/** A longer header comes from no browser. */
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

/** @param type - of the content, as its header has it */
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
