/**
 * Versions of timelines that an embed was pinned to: copies of their files, named by what is in them,
 * so that they outlive changes, and the timeline itself.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { settle } from '$lib/base/drain';
import { Kept } from '$lib/base/kept';
import { isSlug } from '$lib/base/slug';
import { decodeUtf8 } from '$lib/base/utf8';
import { readTimelineFile } from '$lib/formats/timeline/read';
import { openStory, type Story } from '$lib/reading/open-story';
import { checkMemory } from './memory';

const NAME = /^[0-9a-f]{16}$/;
/** So many are held open; the others are read again when they are asked for. */
const OPEN_MOST = 8;

/** The name of a version: of two files with the same bytes it is the same. */
export function revisionOf(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

export class Revisions {
	readonly #folder: string;
	readonly #open = new Kept<Promise<Story | undefined>>(OPEN_MOST);
	/** What is kept, or being written, since the server began. */
	readonly #kept = new Map<string, Promise<void>>();

	/** @param folder - made when the first is kept */
	constructor(folder: string) {
		this.#folder = folder;
	}

	/**
	 * Keeps the version that a file holds now. Nothing is kept where it holds another by now.
	 *
	 * @throws where it cannot be written
	 */
	async keep(slug: string, revision: string, file: string): Promise<void> {
		const key = `${slug}/${revision}`;
		const keeping = this.#kept.get(key) ?? this.#write(slug, revision, file);
		this.#kept.set(key, keeping);
		await keeping.catch((error: unknown) => {
			this.#kept.delete(key);
			throw error;
		});
	}

	async #write(slug: string, revision: string, file: string): Promise<void> {
		const path = this.#pathOf(slug, revision);
		if (await this.bytesOf(slug, revision).catch(() => undefined)) return;
		const bytes = await readFile(file);
		if (revisionOf(bytes) !== revision) return;
		await mkdir(join(this.#folder, slug), { recursive: true });
		// Never half written: whoever reads finds all of it or nothing.
		await writeFile(`${path}.part`, bytes);
		await rename(`${path}.part`, path);
	}

	/** Undefined: it was never kept. @throws where what was kept is damaged */
	async get(slug: string, revision: string): Promise<Story | undefined> {
		if (!isSlug(slug) || !NAME.test(revision)) return undefined;
		const key = `${slug}/${revision}`;
		const reading = this.#open.get(key) ?? this.#read(slug, revision);
		this.#open.set(key, reading);
		let story: Story | undefined;
		try {
			story = await reading;
		} finally {
			if (!story) this.#open.delete(key);
		}
		return story;
	}

	async #read(slug: string, revision: string): Promise<Story | undefined> {
		const bytes = await this.bytesOf(slug, revision);
		if (!bytes) return undefined;
		checkMemory(bytes.length);
		return (await settle(openStory(readTimelineFile(decodeUtf8(bytes)), { slug, revision }))).story;
	}

	/** Undefined: it was never kept. @throws where what was kept is damaged */
	async bytesOf(slug: string, revision: string): Promise<Uint8Array | undefined> {
		const bytes = await readFile(this.#pathOf(slug, revision)).catch(() => undefined);
		if (bytes && revisionOf(bytes) !== revision) throw new Error('the copy of it is damaged');
		return bytes;
	}

	#pathOf(slug: string, revision: string): string {
		return join(this.#folder, slug, `${revision}.timeline`);
	}
}
