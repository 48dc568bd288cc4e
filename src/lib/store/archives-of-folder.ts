/**
 * The ZIPs in a folder: `name.timeline.zip` is the timeline `name` with its media. Each is unpacked once into a folder
 * of its own, also over restarts; the store reads it there as if its files were beside the others.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { messageOf } from '$lib/base/error-text';
import { formatProblem } from '$lib/base/result';
import type { Archive } from '$lib/document/archive';
import { readArchive, unpackArchive } from '$lib/media/unpack';
import type { FoundFile } from './watch-folder';

const NAME = /^([^/]+)\.timeline\.zip$/i;
/** A folder that is being filled. */
const PART = '.part';
/** A run that was ended by force leaves such a folder; nobody fills one for so long. */
const PART_MS = 60 * 60 * 1000;

type Files = ReadonlyMap<string, FoundFile>;

export class ArchivesOfFolder {
	readonly #folder: string;
	readonly #report: (line: string) => void;
	/** By name and stamp of the ZIP. */
	#unpacked = new Map<string, Files>();

	/**
	 * @param folder - for what is unpacked
	 * @param report - receives one line about a ZIP, once
	 */
	constructor(folder: string, report: (line: string) => void) {
		[this.#folder, this.#report] = [folder, report];
	}

	static accepts(name: string): boolean {
		return NAME.test(name);
	}

	/** The files of a folder, with those of its ZIPs in their place. */
	async withFiles(found: Files): Promise<Files> {
		const archives = [...found.values()].filter(({ name }) => NAME.test(name));
		if (archives.length === 0 && this.#unpacked.size === 0) return found;
		const all = new Map([...found].filter(([name]) => !NAME.test(name)));
		const unpacked = new Map<string, Files>();
		for (const archive of archives) {
			const key = keyOf(archive);
			const files = this.#unpacked.get(key) ?? (await this.#unpack(archive, key));
			unpacked.set(key, files);
			const taken = [...files.keys()].find((name) => all.has(name));
			if (taken === undefined) for (const [name, file] of files) all.set(name, file);
			else
				this.#report(
					`${archive.name}: left out: another file is “${taken}” already: rename it, and its name in the timeline.`
				);
		}
		this.#unpacked = unpacked;
		await this.#remove(new Set(unpacked.keys()));
		return all;
	}

	/** @returns no files if it cannot be used, which is reported */
	async #unpack(archive: FoundFile, key: string): Promise<Files> {
		const { name, path } = archive;
		const to = join(this.#folder, key);
		try {
			const read = await this.#fill(path, to);
			for (const problem of read?.problems ?? []) this.#report(`${name}:${formatProblem(problem)}`);
			if (!read) this.#report(`${name}: left out: this is no ZIP with a timeline.`);
			return read?.ok ? await filesIn(to, read.value, archive) : new Map();
		} catch (error) {
			this.#report(`${name}: cannot be read (${messageOf(error)})`);
			return new Map();
		}
	}

	async #fill(path: string, to: string) {
		if (await isThere(to)) return readArchive(path);
		const part = `${to}.${randomUUID()}${PART}`;
		try {
			await mkdir(part, { recursive: true });
			const read = await unpackArchive(path, part);
			if (read?.ok) await rename(part, to);
			return read;
		} finally {
			await rm(part, { recursive: true, force: true });
		}
	}

	/** What no ZIP of the folder needs any longer. Its pictures are in the library. */
	async #remove(needed: ReadonlySet<string>): Promise<void> {
		for (const name of await readdir(this.#folder).catch(() => [])) {
			if (needed.has(name)) continue;
			const path = join(this.#folder, name);
			const isFilled = extname(name) !== PART;
			const isOld = async () => Date.now() - (await stat(path)).mtimeMs > PART_MS;
			if (isFilled || (await isOld().catch(() => false)))
				await rm(path, { recursive: true, force: true });
		}
	}
}

/** Differs if its content may differ. */
function keyOf({ name, stamp }: FoundFile): string {
	return createHash('sha256').update(`${name} ${stamp}`).digest('hex').slice(0, 32);
}

/** As the watcher of the folder finds files. */
async function filesIn(
	folder: string,
	{ name, media }: Archive,
	{ name: zip, changedAt }: FoundFile
): Promise<Files> {
	const files = new Map<string, FoundFile>();
	const own = `${NAME.exec(zip)?.[1] ?? ''}.timeline${extname(name)}`;
	for (const inside of [name, ...media.keys()]) {
		const path = join(folder, inside);
		const { ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
		const isMedia = inside !== name;
		// As in ./watch-folder.ts.
		const stamp = [ino, size, mtimeNs, ...(isMedia ? [] : [ctimeNs])].join(' ');
		const as = isMedia ? inside : own;
		files.set(as, { name: as, path, size: Number(size), stamp, changedAt });
	}
	return files;
}

async function isThere(path: string): Promise<boolean> {
	return stat(path).then(
		() => true,
		() => false
	);
}
