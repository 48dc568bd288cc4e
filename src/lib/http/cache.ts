/**
 * The only cache of the server: responses in the form in which they are sent. Bounded in bytes, with keys
 * included; the least recently used go first.
 */
import { LRUCache } from 'lru-cache';
import type { Headers } from './headers';

/** The overhead of an entry in addition to its texts and body. Bytes, approximately. */
const ENTRY_BYTES = 512;
/** Longer bodies are not cached. Bytes. */
export const LONGEST_CACHED = 8 * 1024 * 1024;
/** A pinned version may lose its copy on the disk: it is checked again after this time. */
const PINNED_MS = 10_000;

/** A response as it is sent. */
export interface CachedResponse {
	readonly status: number;
	/** All headers. */
	readonly headers: Headers;
	readonly body: Buffer;
	/** The version in the store from which it was made; undefined: it never changes. */
	readonly version: string | undefined;
}

export class ResponseCache {
	readonly #entries: LRUCache<string, CachedResponse>;

	/** @param maxBytes - of memory. @param clock - milliseconds, for entries that expire */
	constructor(maxBytes: number, clock: Pick<Performance, 'now'> = performance) {
		this.#entries = new LRUCache<string, CachedResponse>({
			perf: clock,
			ttlResolution: 0,
			maxSize: maxBytes,
			maxEntrySize: Math.min(maxBytes, LONGEST_CACHED),
			sizeCalculation: sizeOf
		});
	}

	/** @param version - the current version in the store. @returns undefined if the response is not of this version */
	find(key: string, version: string | undefined): CachedResponse | undefined {
		const entry = this.#entries.get(key);
		if (entry === undefined || entry.version === undefined || entry.version === version)
			return entry;
		this.#entries.delete(key);
		return undefined;
	}

	/** @param isPinned - it expires after a while, although it never changes */
	store(key: string, entry: CachedResponse, isPinned = false): void {
		this.#entries.set(key, entry, isPinned ? { ttl: PINNED_MS } : {});
	}

	/** Bytes of memory, approximately. */
	get bytes(): number {
		return this.#entries.calculatedSize;
	}
}

function sizeOf({ headers, body, version = '' }: CachedResponse, key: string): number {
	const texts = Object.entries(headers).flat();
	const letters = texts.reduce((sum, text) => sum + text.length, key.length + version.length);
	return ENTRY_BYTES + 2 * letters + body.length;
}
