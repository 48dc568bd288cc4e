/**
 * The timelines of a folder. A changed file is read again without a restart; a broken one is
 * reported and its last good version stays.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { formatProblem, type Problem } from '$lib/base/result';
import { isSlug } from '$lib/base/slug';
import { settle } from '$lib/base/drain';
import { decodeUtf8 } from '$lib/base/utf8';
import type { TimelineHead } from '$lib/document/reading';
import { readTimelineFile } from '$lib/formats/timeline/read';
import { openStory, type Story } from '$lib/reading/open-story';
import { checkMemory } from './memory';
import { revisionOf, Revisions } from './revisions';

const FILE_NAME = /^(.+)\.timeline\.(?:ya?ml|json)$/;
/** The folder is looked at again at most this often. */
const RESCAN_MS = 250;
/** Larger files are read in the background. */
const BACKGROUND_BYTES = 2 * 1024 * 1024;
/** Of one file so many problems are told. */
const REPORTED_MOST = 50;

export interface LibraryOptions {
	readonly folder: string;
	/** Where versions are kept that embeds are pinned to; else in the folder itself. */
	readonly revisions?: string | undefined;
	/** Takes one line about a file: what is wrong with it, or that it could not be read. */
	readonly report: (line: string) => void;
	/** Milliseconds of a clock that only runs forward. */
	readonly now: () => number;
}

/** A timeline that is still being read: which part is done, 0–1. */
export interface Preparing {
	readonly kind: 'preparing';
	readonly part: number;
}

/** A version that nothing can be pinned to: the folder for it cannot be written. */
export interface Unkept {
	readonly kind: 'unkept';
}

interface Shelf {
	readonly file: string;
	/** Changes whenever the file does. */
	readonly stamp: string;
	/** The last version without an error. */
	story: Story | undefined;
	/** What that version was read from; undefined where it is too large to be kept. */
	bytes: Uint8Array | undefined;
	/** When the file was changed last, milliseconds since 1970. */
	readonly changedAt: number;
	/** A newer version is being read. */
	preparing: Preparing | undefined;
	/** Ends reading it, where the file has changed again. */
	readonly stop: AbortController;
}

export class Library {
	readonly #options: LibraryOptions;
	readonly #revisions: Revisions;
	#shelves = new Map<string, Shelf>();
	#listed: Readonly<Record<'of' | 'sorted', readonly TimelineHead[]>> = { of: [], sorted: [] };
	#scannedAt = -Infinity;
	#scanning: Promise<void> | undefined;
	/** File names that were reported as unfit, so that each is reported once. */
	readonly #unfit = new Set<string>();

	constructor(options: LibraryOptions) {
		this.#options = options;
		this.#revisions = new Revisions(options.revisions ?? join(options.folder, '.revisions'));
	}

	/** The newest story first: by the day it was told, then by title. The same list until one changes. */
	async list(): Promise<readonly TimelineHead[]> {
		await this.#refresh();
		const heads = [...this.#shelves.values()].flatMap(({ story }) => (story ? headOf(story) : []));
		const { of, sorted } = this.#listed;
		if (heads.length === of.length && heads.every((head, i) => head === of[i])) return sorted;
		this.#listed = { of: heads, sorted: [...heads].sort(byDayTold) };
		return this.#listed.sorted;
	}

	async get(slug: string): Promise<Story | Preparing | undefined> {
		await this.#refresh();
		const shelf = this.#shelves.get(slug);
		return shelf?.story ?? shelf?.preparing;
	}

	/** One version of a timeline: the one there is, or one that was pinned. */
	async getRevision(slug: string, revision: string): Promise<Story | undefined> {
		await this.#refresh();
		const story = this.#shelves.get(slug)?.story;
		if (story?.revision === revision) return story;
		try {
			return await this.#revisions.get(slug, revision);
		} catch (error) {
			this.#reportUnfit(`${slug} ${revision}`, describe(error));
			return undefined;
		}
	}

	/** The same, and from now on it is kept, whatever becomes of the timeline; or it cannot be. */
	async pin(slug: string, revision: string): Promise<Story | Unkept | undefined> {
		const story = await this.getRevision(slug, revision);
		const shelf = this.#shelves.get(slug);
		if (!story || shelf?.story !== story) return story;
		try {
			await this.#revisions.keep(slug, revision, join(this.#options.folder, shelf.file));
			return story;
		} catch (error) {
			this.#reportUnfit(`${slug} ${revision}`, `it cannot be kept (${describe(error)})`);
			return { kind: 'unkept' };
		}
	}

	/** When the file of a timeline was changed last, milliseconds since 1970. */
	changedAt(slug: string): number | undefined {
		return this.#shelves.get(slug)?.changedAt;
	}

	/** What a story was read from; undefined: the file has changed since, and nothing was kept. */
	async bytesOf(slug: string, story: Story): Promise<Uint8Array | undefined> {
		const shelf = this.#shelves.get(slug);
		if (shelf?.story === story) {
			const bytes = shelf.bytes ?? (await readFile(join(this.#options.folder, shelf.file)));
			if (revisionOf(bytes) === story.revision) return bytes;
		}
		return this.#revisions.bytesOf(slug, story.revision);
	}

	async #refresh(): Promise<void> {
		if (this.#options.now() - this.#scannedAt < RESCAN_MS) return;
		this.#scanning ??= this.#scan().finally(() => {
			this.#scanning = undefined;
			this.#scannedAt = this.#options.now();
		});
		await this.#scanning;
	}

	async #scan(): Promise<void> {
		const files = await this.#listFiles();
		if (!files) return; // what was good stays
		const shelves = new Map<string, Shelf>();
		for (const file of files) {
			const slug = FILE_NAME.exec(file)?.[1];
			if (slug === undefined) continue;
			const unfit = !isSlug(slug)
				? 'a name is small letters, digits and “-”, at most 80'
				: shelves.has(slug) && 'another file has the same name';
			if (unfit) this.#reportUnfit(file, unfit);
			else shelves.set(slug, await this.#readShelf(slug, file));
		}
		this.#shelves = shelves;
	}

	async #listFiles(): Promise<string[] | undefined> {
		try {
			const files = (await readdir(this.#options.folder)).sort();
			this.#unfit.delete(this.#options.folder);
			return files;
		} catch (error) {
			this.#reportUnfit(this.#options.folder, `the folder cannot be read (${describe(error)})`);
			return undefined;
		}
	}

	#reportUnfit(file: string, why: string): void {
		if (this.#unfit.has(file)) return;
		this.#unfit.add(file);
		this.#options.report(`${file}: left out: ${why}`);
	}

	/** Large files are read in the background: until then the last version stays. */
	async #readShelf(slug: string, file: string): Promise<Shelf> {
		const path = join(this.#options.folder, file);
		const last = this.#shelves.get(slug);
		const shelf = (stamp: string, changedAt = last?.changedAt ?? 0): Shelf => ({
			file,
			stamp,
			changedAt,
			story: last?.story,
			bytes: last?.bytes,
			preparing: undefined,
			stop: new AbortController()
		});
		try {
			const { mtimeMs, size } = await stat(path);
			const stamp = `${mtimeMs} ${size}`;
			if (last?.file === file && last.stamp === stamp) return last;
			last?.stop.abort(); // two readings of a long file would not fit
			const next = shelf(stamp, mtimeMs);
			const reading = this.#read(slug, path, next);
			if (size > BACKGROUND_BYTES)
				reading.catch((error: unknown) => {
					if (!next.stop.signal.aborted) this.#reportUnread(file, error);
				});
			else await reading;
			return next;
		} catch (error) {
			const stamp = describe(error);
			if (last?.file !== file || last.stamp !== stamp) this.#reportUnread(file, error);
			return shelf(stamp);
		}
	}

	#reportUnread(file: string, error: unknown): void {
		this.#options.report(`${file}: cannot be read (${describe(error)})`);
	}

	async #read(slug: string, path: string, shelf: Shelf): Promise<void> {
		const { signal } = shelf.stop;
		const tell = (part: number) => (shelf.preparing = { kind: 'preparing', part });
		tell(0);
		try {
			const bytes = await readFile(path);
			checkMemory(bytes.length);
			const reading = readTimelineFile(decodeUtf8(bytes));
			const opening = openStory(reading, { slug, revision: revisionOf(bytes) });
			const { story, problems } = await settle(opening, { signal, onpart: tell });
			this.#reportProblems(shelf.file, problems, story === undefined, shelf.story !== undefined);
			if (!story) return;
			shelf.story = story;
			shelf.bytes = bytes.length <= BACKGROUND_BYTES ? bytes : undefined;
		} finally {
			shelf.preparing = undefined;
		}
	}

	#reportProblems(
		file: string,
		problems: readonly Problem[],
		refused: boolean,
		hasLast: boolean
	): void {
		for (const problem of problems.slice(0, REPORTED_MOST))
			this.#options.report(`${file}:${formatProblem(problem)}`);
		if (problems.length > REPORTED_MOST)
			this.#options.report(`${file}: and ${problems.length - REPORTED_MOST} more like these.`);
		if (refused)
			this.#options.report(
				`${file}: not shown: mend the errors above.${hasLast ? ' The last good version stays.' : ''}`
			);
	}
}

function headOf({ kind, timeline }: Story): TimelineHead {
	return kind === 'whole' ? timeline : timeline.head;
}

function byDayTold(a: TimelineHead, b: TimelineHead): number {
	return (
		(b.asOf?.wall ?? -Infinity) - (a.asOf?.wall ?? -Infinity) || a.title.localeCompare(b.title)
	);
}

function describe(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
