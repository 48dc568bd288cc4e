/** Stories in memory, bounded in bytes: what was read longest ago goes first, and is read again when asked for. */
import { getHeapStatistics } from 'node:v8';
import { LRUCache } from 'lru-cache';
import { HEAP_A_BYTE } from './memory';
import type { OpenStory } from './read-story';

/** Stories take up to this part of the memory that there may be. */
const PART = 1 / 4;

export class OpenStories {
	readonly #stories: LRUCache<string, OpenStory>;

	constructor(maxBytes = PART * getHeapStatistics().heap_size_limit) {
		this.#stories = new LRUCache<string, OpenStory>({ maxSize: Math.floor(maxBytes) });
	}

	find(slug: string, revision: string): OpenStory | undefined {
		return this.#stories.get(`${slug} ${revision}`);
	}

	/** All were measured in a font that is no longer that of the site. */
	clear(): void {
		this.#stories.clear();
	}

	/** @param fileBytes - of the file that it was read from */
	keep(slug: string, opened: OpenStory, fileBytes: number): void {
		const size = Math.max(1, fileBytes * HEAP_A_BYTE);
		// One that is larger than all the room is kept by who reads it.
		this.#stories.set(`${slug} ${opened.story.revision}`, opened, { size });
	}
}
