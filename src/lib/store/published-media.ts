/** The media of published timelines: in the database, and on the disk for those who need a file. */
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { MediaRows } from '$lib/database/media';
import type { RevisionRow } from '$lib/database/revisions';
import type { FindMedia, MediaFacts } from '$lib/document/media-facts';
import { HASH_LENGTH, servedName } from '$lib/document/served-name';
import type { MediaLibrary, ServedMedia } from '$lib/media/media-library';
import { writeWhole } from '$lib/media/write-whole';

export interface PublishedMediaOptions {
	readonly media: MediaRows;
	readonly library: MediaLibrary;
	/** Where media are written for the library. */
	readonly folder: string;
	readonly report: (line: string) => void;
}

export class PublishedMedia {
	readonly #options: PublishedMediaOptions;

	constructor(options: PublishedMediaOptions) {
		this.#options = options;
	}

	/** Looks at the files of a revision, one after the other. */
	async find(files: readonly string[], { media, timeline }: RevisionRow): Promise<FindMedia> {
		const hashes = JSON.parse(media) as Readonly<Record<string, string>>;
		const known = new Map<string, MediaFacts>();
		for (const file of files) {
			const hash = hashes[file];
			const facts = hash === undefined ? undefined : await this.#factsOf(file, hash);
			if (facts) known.set(file, facts);
			else this.#options.report(`${timeline}: “${file}” is not shown: it was not published.`);
		}
		return (file) => known.get(file);
	}

	async #factsOf(name: string, hash: string): Promise<MediaFacts | undefined> {
		const path = await this.#write(hash, name.split('.').at(-1) ?? '');
		const facts = await this.#options.library.facts({ name, path, stamp: hash });
		if (!('why' in facts)) return facts;
		this.#options.report(`“${name}” is not shown: ${facts.why}.`);
		return undefined;
	}

	/** Writes a file from the database to the disk. */
	async #write(hash: string, ending: string): Promise<string> {
		const { folder, media } = this.#options;
		const path = join(folder, `${hash}.${ending}`);
		await mkdir(folder, { recursive: true });
		await writeWhole(path, await media.bytes(hash));
		return path;
	}

	/**
	 * A file that another process has published, or that is shown again.
	 *
	 * @returns undefined: no timeline that readers can see has it
	 */
	async serve(name: string, gone: AbortSignal): Promise<ServedMedia | undefined> {
		const { media, library } = this.#options;
		const asked = servedName(name);
		const hash = asked && (await media.named(asked.hash));
		const path = hash === undefined ? undefined : await media.publicPath(hash);
		if (hash === undefined || path === undefined) return undefined;
		await this.#factsOf(path, hash);
		return library.serve(name, gone);
	}

	/** Media of a timeline that was taken down are no longer on the disk, unless another one shows them. */
	async withdraw(timeline: string): Promise<void> {
		const { media, library, folder } = this.#options;
		const hidden = new Set<string>();
		for (const hash of await media.ofTimeline(timeline))
			if ((await media.publicPath(hash)) === undefined) hidden.add(hash);
		if (hidden.size === 0) return;
		await library.forget(new Set([...hidden].map((hash) => hash.slice(0, HASH_LENGTH))), folder);
		for (const name of await readdir(folder).catch(() => []))
			if (hidden.has(name.split('.')[0] ?? '')) await rm(join(folder, name), { force: true });
	}
}
