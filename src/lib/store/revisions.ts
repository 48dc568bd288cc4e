/**
 * Copies of timeline files, one per revision, named by a hash of the content: so a pinned embed survives
 * changes, and even the removal of the timeline. Written when a file changes, never on
 * request. Bounded in number and bytes; the oldest go first.
 */
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import PQueue from 'p-queue';
import { isRevisionName } from '$lib/base/revision-name';
import { isSlug } from '$lib/base/slug';
import { revisionOf } from './story-of-bytes';
import { writeWhole } from '$lib/media/write-whole';

const ENDING = '.timeline';

export interface RevisionLimits {
	/** Of one timeline. */
	readonly count: number;
	/** Of all timelines. */
	readonly bytes: number;
}
export const DEFAULT_LIMITS: RevisionLimits = { count: 200, bytes: 1024 ** 3 };

/** A copy on the disk. */
export interface StoredRevision {
	readonly slug: string;
	readonly revision: string;
	readonly bytes: number;
	/** Milliseconds since 1970. */
	readonly storedAt: number;
}

export class Revisions {
	readonly #folder: string;
	readonly #limits: RevisionLimits;
	/** Copies are written one at a time. */
	readonly #writing = new PQueue({ concurrency: 1 });
	/** The copies that are being written, by slug and revision. */
	readonly #pending = new Map<string, Promise<void>>();
	#known: Promise<Map<string, StoredRevision>> | undefined;

	/** @param folder - created with the first copy */
	constructor(folder: string, limits: RevisionLimits = DEFAULT_LIMITS) {
		this.#folder = folder;
		this.#limits = limits;
	}

	/**
	 * Stores the bytes of a timeline's file, unless they are already stored.
	 *
	 * @throws if they cannot be written
	 */
	store(slug: string, revision: string, bytes: Uint8Array): Promise<void> {
		const key = `${slug}/${revision}`;
		const pending =
			this.#pending.get(key) ??
			this.#writing
				.add(() => this.#write(slug, revision, bytes))
				.finally(() => this.#pending.delete(key));
		this.#pending.set(key, pending);
		return pending;
	}

	async #write(slug: string, revision: string, bytes: Uint8Array): Promise<void> {
		if (bytes.length > this.#limits.bytes) return;
		if (!(await this.#isThere(slug, revision, bytes))) {
			const path = this.#pathOf(slug, revision);
			await mkdir(join(this.#folder, slug), { recursive: true });
			await writeWhole(path, bytes);
		}
		const known = await (this.#known ??= this.#index());
		const storedAt = Date.now();
		known.set(`${slug}/${revision}`, { slug, revision, bytes: bytes.length, storedAt });
		await this.#trim(known, slug, revision);
	}

	/** Compares byte for byte: a damaged copy is written again. */
	async #isThere(slug: string, revision: string, bytes: Uint8Array): Promise<boolean> {
		const copy = await readFile(this.#pathOf(slug, revision)).catch(() => undefined);
		return copy !== undefined && Buffer.compare(copy, bytes) === 0;
	}

	/** Removes the oldest copies beyond the limits, but not the one that was just stored. */
	async #trim(known: Map<string, StoredRevision>, slug: string, newest: string): Promise<void> {
		const all = [...known.values()];
		let bytes = all.reduce((sum, copy) => sum + copy.bytes, 0);
		let count = all.reduce((sum, copy) => sum + Number(copy.slug === slug), 0);
		if (bytes <= this.#limits.bytes && count <= this.#limits.count) return;
		const oldest = all
			.filter((copy) => copy.slug !== slug || copy.revision !== newest)
			.sort((a, b) => a.storedAt - b.storedAt);
		for (const copy of oldest) {
			const isOfSlug = copy.slug === slug;
			if (bytes <= this.#limits.bytes && !(isOfSlug && count > this.#limits.count)) continue;
			await this.remove(copy.slug, copy.revision);
			bytes -= copy.bytes;
			if (isOfSlug) count--;
		}
	}

	/** Whether a copy is on the disk, or is being written. */
	async has(slug: string, revision: string): Promise<boolean> {
		if (!isName(slug, revision)) return false;
		await this.#pending.get(`${slug}/${revision}`)?.catch(() => undefined);
		const found = await stat(this.#pathOf(slug, revision)).catch(() => undefined);
		return found?.isFile() ?? false;
	}

	/** @returns undefined: there is no copy. @throws if it is damaged, or cannot be read */
	async bytes(slug: string, revision: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
		if (!(await this.has(slug, revision))) return undefined;
		const bytes = new Uint8Array(await readFile(this.#pathOf(slug, revision)));
		if (revisionOf(bytes) !== revision) throw new Error('the copy of it is damaged');
		return bytes;
	}

	/** All copies, the oldest first. */
	async list(): Promise<readonly StoredRevision[]> {
		return [...(await this.#index()).values()].sort((a, b) => a.storedAt - b.storedAt);
	}

	/** @returns whether there was one */
	async remove(slug: string, revision: string): Promise<boolean> {
		if (!isName(slug, revision)) return false;
		const isThere = await this.has(slug, revision);
		await rm(this.#pathOf(slug, revision), { force: true });
		(await this.#known)?.delete(`${slug}/${revision}`);
		return isThere;
	}

	async #index(): Promise<Map<string, StoredRevision>> {
		const known = new Map<string, StoredRevision>();
		for (const slug of await readdir(this.#folder).catch(() => [])) {
			if (!isSlug(slug)) continue;
			for (const file of await readdir(join(this.#folder, slug)).catch(() => [])) {
				const revision = file.endsWith(ENDING) ? file.slice(0, -ENDING.length) : '';
				if (!isRevisionName(revision)) continue;
				const found = await stat(this.#pathOf(slug, revision)).catch(() => undefined);
				if (!found) continue;
				const copy = { slug, revision, bytes: found.size, storedAt: found.mtimeMs };
				known.set(`${slug}/${revision}`, copy);
			}
		}
		return known;
	}

	#pathOf(slug: string, revision: string): string {
		return join(this.#folder, slug, revision + ENDING);
	}
}

function isName(slug: string, revision: string): boolean {
	return isSlug(slug) && isRevisionName(revision);
}
