/** Requests that are refused before any work. */
import type { IncomingMessage } from 'node:http';
import { splitAddress } from './address';
import type { Headers } from './headers';

/** A short answer in plain text. */
export interface Answer {
	readonly status: number;
	readonly text: string;
	readonly headers?: Headers;
	/** Undefined: plain text. */
	readonly type?: string;
}

/** What a route takes. */
export interface Taken {
	readonly methods: readonly string[];
	/** The most bytes of a body; 0: none. */
	readonly bodyBytes: number;
}

/** Of all routes that are not for one person. */
export const READ_ONLY: Taken = { methods: ['GET'], bodyBytes: 0 };

/** The longest valid address is `/oembed` with a view. Characters. */
const LONGEST_ADDRESS = 8000;
/** A name or an IPv4 address, or an IPv6 address in brackets, and a port. RFC 3986 §3.2.2, without escapes. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9._-]{0,252}[a-z0-9])?\.?|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;
const ENCODED = /%(?![0-9a-f]{2})/i;

/** @returns undefined if the request is accepted */
export function refuse(
	{ method = '', url = '', headers }: IncomingMessage,
	{ methods, bodyBytes }: Taken = READ_ONLY
): Answer | undefined {
	const allowed = methods.includes('GET') ? [...methods, 'HEAD'] : methods;
	if (!allowed.includes(method))
		return {
			status: 405,
			text: `Only ${listOf(allowed)}.`,
			headers: { allow: allowed.join(', ') }
		};
	if (url.length > LONGEST_ADDRESS) return { status: 414, text: 'The address is too long.' };
	if (!url.startsWith('/') || ENCODED.test(splitAddress({ url }).path))
		return { status: 400, text: 'The address is malformed.' };
	const length = Number(headers['content-length'] ?? 0);
	if (length > 0 && bodyBytes === 0)
		return { status: 413, text: 'No route takes a body.', headers: { connection: 'close' } };
	if (!(length <= bodyBytes))
		return {
			status: 413,
			text: `The body is too long: ${bodyBytes} bytes at most.`,
			headers: { connection: 'close' }
		};
	if (bodyBytes > 0 && headers['transfer-encoding'] !== undefined)
		return {
			status: 411,
			text: 'The length of the body is missing.',
			headers: { connection: 'close' }
		};
	if (headers.host === undefined || !HOST.test(headers.host))
		return { status: 400, text: 'The Host header is malformed.' };
	return undefined;
}

function listOf(methods: readonly string[]): string {
	return methods.length === 1
		? (methods[0] ?? '')
		: `${methods.slice(0, -1).join(', ')} and ${methods.at(-1) ?? ''}`;
}

/** @param seconds - until a retry makes sense. @param ofClass - headers of the requested row */
export function busy(seconds: number, ofClass: Headers): Answer {
	return {
		status: 503,
		text: 'The server is busy. Try again soon.',
		headers: { ...ofClass, ...retryAfter(seconds) }
	};
}

/** The same for a client with too many requests. RFC 6585 §4 */
export function tooMany(seconds: number, ofClass: Headers): Answer {
	return {
		status: 429,
		text: 'Too many requests. Try again later.',
		headers: { ...ofClass, ...retryAfter(seconds) }
	};
}

function retryAfter(seconds: number): Headers {
	return { 'retry-after': String(Math.max(1, Math.ceil(seconds))) };
}
