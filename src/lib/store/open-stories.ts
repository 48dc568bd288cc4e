/** Stories in memory, bounded in bytes: the least recently used are dropped, and read again on request. */
import { getHeapStatistics } from 'node:v8';
import { LRUCache } from 'lru-cache';
import { HEAP_A_BYTE } from './memory';
import type { StoryOfBytes } from './story-of-bytes';

/** The part of the available memory for stories. */
const PART = 1 / 4;

export class OpenStories {
	readonly #stories: LRUCache<string, StoryOfBytes>;

	constructor(maxBytes = PART * getHeapStatistics().heap_size_limit) {
		this.#stories = new LRUCache<string, StoryOfBytes>({ maxSize: Math.floor(maxBytes) });
	}

	find(slug: string, revision: string): StoryOfBytes | undefined {
		return this.#stories.get(`${slug} ${revision}`);
	}

	/** Drops all stories: they were measured in a font that the site no longer has. */
	clear(): void {
		this.#stories.clear();
	}

	/** @param fileBytes - the size of its file */
	keep(slug: string, opened: StoryOfBytes, fileBytes: number): void {
		const size = Math.max(1, fileBytes * HEAP_A_BYTE);
		// A story that is larger than the limit is only held by its reader.
		this.#stories.set(`${slug} ${opened.story.revision}`, opened, { size });
	}
}
