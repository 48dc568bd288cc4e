/**
 * The timelines of a folder. A changed file is read again without a restart; a broken one is
 * reported and its last good version stays.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { formatProblem, type Problem } from '$lib/base/result';
import { isSlug } from '$lib/base/slug';
import type { ReadingTimeline } from '$lib/document/reading';
import { readTimelineFile } from '$lib/formats/timeline/read';
import { toReading } from './reading';

const FILE_NAME = /^(.+)\.timeline\.(?:ya?ml|json)$/;
/** The folder is looked at again at most this often. */
const RESCAN_MS = 250;

export interface LibraryOptions {
	readonly folder: string;
	/** Takes one line about a file: what is wrong with it, or that it could not be read. */
	readonly report: (line: string) => void;
	/** Milliseconds of a clock that only runs forward. */
	readonly now: () => number;
}

interface Shelf {
	readonly file: string;
	/** Changes whenever the file does. */
	readonly stamp: string;
	/** The last version without an error. */
	readonly reading: ReadingTimeline | undefined;
}

export class Library {
	readonly #options: LibraryOptions;
	#shelves = new Map<string, Shelf>();
	#scannedAt = -Infinity;
	#scanning: Promise<void> | undefined;
	/** File names that were reported as unfit, so that each is reported once. */
	readonly #unfit = new Set<string>();

	constructor(options: LibraryOptions) {
		this.#options = options;
	}

	/** The newest story first: by the day it was told, then by title. */
	async list(): Promise<ReadingTimeline[]> {
		await this.#refresh();
		return [...this.#shelves.values()]
			.flatMap(({ reading }) => reading ?? [])
			.sort(
				(a, b) =>
					(b.asOf?.wall ?? -Infinity) - (a.asOf?.wall ?? -Infinity) ||
					a.title.localeCompare(b.title)
			);
	}

	async get(slug: string): Promise<ReadingTimeline | undefined> {
		await this.#refresh();
		return this.#shelves.get(slug)?.reading;
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

	async #readShelf(slug: string, file: string): Promise<Shelf> {
		const path = join(this.#options.folder, file);
		const last = this.#shelves.get(slug);
		try {
			const { mtimeMs, size } = await stat(path);
			const stamp = `${mtimeMs} ${size}`;
			if (last?.file === file && last.stamp === stamp) return last;
			const { timeline, problems } = readTimelineFile(toText(await readFile(path)));
			this.#reportProblems(file, problems, timeline === undefined, last?.reading !== undefined);
			return { file, stamp, reading: timeline ? toReading(slug, timeline) : last?.reading };
		} catch (error) {
			const stamp = describe(error);
			if (last?.file !== file || last.stamp !== stamp)
				this.#options.report(`${file}: cannot be read (${stamp})`);
			return { file, stamp, reading: last?.reading };
		}
	}

	#reportProblems(
		file: string,
		problems: readonly Problem[],
		refused: boolean,
		hasLast: boolean
	): void {
		for (const problem of problems) this.#options.report(`${file}:${formatProblem(problem)}`);
		if (refused)
			this.#options.report(
				`${file}: not shown: mend the errors above.${hasLast ? ' The last good version stays.' : ''}`
			);
	}
}

/** Throws on bytes that are no UTF-8, rather than guess at letters. */
function toText(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw new Error('it is not UTF-8 text: save it as UTF-8');
	}
}

function describe(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
