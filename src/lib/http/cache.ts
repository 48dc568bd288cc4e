/**
 * The one cache of the server: responses, compressed as they are sent. Bounded in bytes of all that an
 * entry holds, its key included; what was asked for longest ago goes first.
 */
import { LRUCache } from 'lru-cache';
import type { Headers } from './headers';

/** What an entry takes besides its texts and its body. Bytes, about. */
const ENTRY_BYTES = 512;
/** Longer bodies are not cached. Bytes. */
export const LONGEST_CACHED = 8 * 1024 * 1024;
/** A pinned version may lose its copy on the disk: it is asked for again after so long. */
const PINNED_MS = 10_000;

/** A response as it is sent. */
export interface CachedResponse {
	readonly status: number;
	/** All that are sent. */
	readonly headers: Headers;
	readonly body: Buffer;
	/** The version of the store that it was made of; undefined: it never changes. */
	readonly version: string | undefined;
}

export class ResponseCache {
	readonly #entries: LRUCache<string, CachedResponse>;

	/** @param maxBytes - of memory. @param clock - milliseconds, for what is cached for a while */
	constructor(maxBytes: number, clock: Pick<Performance, 'now'> = performance) {
		this.#entries = new LRUCache<string, CachedResponse>({
			perf: clock,
			ttlResolution: 0,
			maxSize: maxBytes,
			maxEntrySize: Math.min(maxBytes, LONGEST_CACHED),
			sizeCalculation: sizeOf
		});
	}

	/** @param version - as the store has it now. @returns undefined where none is of this version */
	find(key: string, version: string | undefined): CachedResponse | undefined {
		const entry = this.#entries.get(key);
		if (entry === undefined || entry.version === undefined || entry.version === version)
			return entry;
		this.#entries.delete(key);
		return undefined;
	}

	/** @param isPinned - it is asked for again after a while, though it never changes */
	store(key: string, entry: CachedResponse, isPinned = false): void {
		this.#entries.set(key, entry, isPinned ? { ttl: PINNED_MS } : {});
	}

	/** Bytes of memory, about. */
	get bytes(): number {
		return this.#entries.calculatedSize;
	}
}

function sizeOf({ headers, body, version = '' }: CachedResponse, key: string): number {
	const texts = Object.entries(headers).flat();
	const letters = texts.reduce((sum, text) => sum + text.length, key.length + version.length);
	return ENTRY_BYTES + 2 * letters + body.length;
}
