/**
 * Which files a folder holds, looked at in the background: at once when the system reports a change, and
 * again after a while, for folders that report nothing (network drives).
 *
 * Node's own watcher, not chokidar: that compares times of modification, so it misses a file that is
 * replaced by another of the same length and time, as `rsync -t` does it; and it watches each file, which
 * with 10,000 of them takes 300 ms and 25 MB at the start, where one scan takes 215 ms and 11 MB.
 */
import { watch, type BigIntStats, type FSWatcher } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { messageOf } from '$lib/base/error-text';
import { type Instant, instantAt } from '$lib/time/span';

/** Changes are collected for so long: an editor makes several of one. */
const COLLECT_MS = 25;
/** If the system reports no change, the folder is read again after this time … */
const RESCAN_MS = 2000;
/** … or after this many times the duration of one read, if that is longer. */
const RESCAN_TIMES = 50;
/** A larger file is none of ours. Bytes. */
const LARGEST_FILE = 512 * 1024 * 1024;

export interface FoundFile {
	readonly name: string;
	readonly path: string;
	/** Bytes. */
	readonly size: number;
	/** Differs when the content may differ: file number, length, times of change. */
	readonly stamp: string;
	/** Milliseconds since 1970. */
	readonly changedAt: Instant;
}

export interface FolderOptions {
	readonly folder: string;
	/** By the name of a file. */
	readonly accepts: (name: string) => boolean;
	/** Whether links may lead to files elsewhere. */
	readonly followsLinks: boolean;
	/** Called after each look at which something was different. By name, sorted. */
	readonly onfiles: (files: ReadonlyMap<string, FoundFile>) => Promise<void>;
	/** A file or the folder cannot be used: said once for each reason. */
	readonly onfault: (name: string, why: string) => void;
}

export class WatchedFolder {
	readonly #options: FolderOptions;
	#files = new Map<string, FoundFile>();
	#watcher: FSWatcher | undefined;
	#watched: bigint | undefined;
	#timer: NodeJS.Timeout | undefined;
	#scanning: Promise<void> | undefined;
	#next: Promise<void> | undefined;
	#isClosed = false;
	/** Reasons that were said. */
	readonly #faults = new Map<string, string>();

	constructor(options: FolderOptions) {
		this.#options = options;
	}

	/** Looks at the folder now, or once more after the look that goes on. */
	scan(): Promise<void> {
		if (this.#scanning) {
			this.#next ??= this.#scanning.then(() => this.#begin());
			return this.#next;
		}
		return this.#begin();
	}

	#begin(): Promise<void> {
		this.#next = undefined;
		this.#scanning = this.#scan().finally(() => {
			this.#scanning = undefined;
		});
		return this.#scanning;
	}

	async #scan(): Promise<void> {
		const begun = performance.now();
		const files = await this.#read();
		if (this.#isClosed) return;
		if (files && isDifferent(files, this.#files)) {
			this.#files = files;
			await this.#options.onfiles(files);
		}
		this.#schedule(Math.max(RESCAN_MS, RESCAN_TIMES * (performance.now() - begun)));
	}

	#schedule(delayMs: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.scan(), delayMs).unref();
	}

	close(): void {
		this.#isClosed = true;
		clearTimeout(this.#timer);
		this.#watcher?.close();
	}

	/** @returns undefined where the folder cannot be read: what was known stays */
	async #read(): Promise<Map<string, FoundFile> | undefined> {
		const { folder, accepts } = this.#options;
		try {
			const [root, { ino }] = [await realpath(folder), await stat(folder, { bigint: true })];
			this.#watch(ino);
			const names = (await readdir(folder)).filter(accepts).sort();
			this.#faults.delete(folder);
			const files = new Map<string, FoundFile>();
			// One after the other: a slow disk then holds one of Node's few threads for files.
			for (const name of names) {
				const file = await this.#look(root, name);
				if (file) files.set(name, file);
			}
			return files;
		} catch (error) {
			this.#fault(folder, `the folder cannot be read (${messageOf(error)})`);
			return undefined;
		}
	}

	async #look(root: string, name: string): Promise<FoundFile | undefined> {
		const path = join(this.#options.folder, name);
		try {
			const link = await lstat(path, { bigint: true });
			const isLink = link.isSymbolicLink();
			const found = isLink ? await stat(path, { bigint: true }) : link;
			const why = unfit(found) ?? (isLink ? await this.#strayOf(path, root) : undefined);
			if (why !== undefined) {
				this.#fault(name, why);
				return undefined;
			}
			this.#faults.delete(name);
			const { ino, size, mtimeNs, ctimeNs, mtimeMs } = found;
			return {
				name,
				path,
				size: Number(size),
				stamp: [ino, size, mtimeNs, ctimeNs].join(' '),
				changedAt: instantAt(Number(mtimeMs))
			};
		} catch (error) {
			this.#fault(name, `it cannot be read (${messageOf(error)})`);
			return undefined;
		}
	}

	async #strayOf(path: string, root: string): Promise<string | undefined> {
		if (this.#options.followsLinks || dirname(await realpath(path)) === root) return undefined;
		return 'it is a link that leaves the folder (DATELINE_LINKS=follow allows it)';
	}

	#fault(name: string, why: string): void {
		if (this.#faults.get(name) === why) return;
		this.#faults.set(name, why);
		this.#options.onfault(name, why);
	}

	/** A folder that was replaced by another is watched anew. */
	#watch(ino: bigint): void {
		if (this.#watched === ino || this.#isClosed) return;
		this.#watcher?.close();
		this.#watched = ino;
		try {
			this.#watcher = watch(this.#options.folder, () => this.#schedule(COLLECT_MS));
			this.#watcher.on('error', () => (this.#watched = undefined));
			this.#watcher.unref();
		} catch {
			this.#watched = undefined; // the timer alone
		}
	}
}

/** Anything but a file of data can hang whoever reads it, or never end. */
function unfit(found: BigIntStats): string | undefined {
	if (!found.isFile()) return 'it is not a regular file';
	const isLarge = found.size > LARGEST_FILE;
	return isLarge ? `it is larger than ${LARGEST_FILE / 1024 ** 2} MB` : undefined;
}

function isDifferent(
	files: ReadonlyMap<string, FoundFile>,
	known: ReadonlyMap<string, FoundFile>
): boolean {
	if (files.size !== known.size) return true;
	return [...files].some(([name, { stamp }]) => known.get(name)?.stamp !== stamp);
}
