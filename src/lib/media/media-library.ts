/**
 * The media of a site on the disk, named by their content: `served/2f0c….mp4` is a recording as the author has it,
 * `served/2f0c…-640.avif` a size of a picture. A size is made when it is first requested, and stays. The original
 * of a picture is never served: it may say where it was taken.
 */
import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import {
	access,
	copyFile,
	link,
	mkdir,
	readdir,
	readFile,
	realpath,
	rename,
	rm
} from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf } from '$lib/base/error-text';
import { SharedWork } from '$lib/base/shared-work';
import { mediaName, type MediaFacts, type SizeFormat } from '$lib/document/media-facts';
import type { Refused } from './inspect';
import { mimeOf } from './kinds';
import { runTask } from './media-process';
import { HASH_LENGTH, servedName, type ServedName } from '$lib/document/served-name';
import type { SizeAsked } from './picture';
import { writeWhole } from './write-whole';

/** Somebody waits for a size; nobody waits for the facts of a file that was just found. */
const ASKED = 1;

/** 40 px on a label, for screens of more than two pixels each. */
const SQUARE_PX = 96;

/** A file of the author. */
export interface AuthorsFile {
	/** Beside the timeline, in normal form. */
	readonly name: string;
	/** On the disk. */
	readonly path: string;
	/** Differs if the content may differ. */
	readonly stamp: string;
}

/** A file as it is sent. */
export interface ServedMedia {
	readonly path: string;
	readonly mime: string;
}

export class MediaLibrary {
	readonly #folder: string;
	/** By path and stamp. */
	readonly #known = new Map<string, Promise<MediaFacts | Refused>>();
	readonly #making = new SharedWork<void>();

	/** @param folder - created with the first file */
	constructor(folder: string) {
		this.#folder = folder;
	}

	/** The folder for what ZIPs contain. */
	get unpacked(): string {
		return this.#at('unpacked');
	}

	/** What a file is. Read once, also over restarts. */
	facts(file: AuthorsFile): Promise<MediaFacts | Refused> {
		const key = `${file.path} ${file.stamp}`;
		const known = this.#known.get(key) ?? this.#inspect(file, key);
		this.#known.set(key, known);
		return known;
	}

	async #inspect(file: AuthorsFile, key: string): Promise<MediaFacts | Refused> {
		const seen = this.#at('seen', `${createHash('sha256').update(key).digest('hex')}.json`);
		try {
			const before = await readFacts(seen);
			if (before && (await isThere(this.#original(before.hash)))) return before;
			const path = await realpath(file.path);
			const found = await runTask({ kind: 'inspect', path, name: file.name });
			if (!found || 'why' in found) return found ?? { why: 'it cannot be read' };
			await this.#take(path, found);
			const text = new TextEncoder().encode(JSON.stringify(found));
			for (const to of [this.#at('facts', `${found.hash}.json`), seen]) await writeWhole(to, text);
			return found;
		} catch (error) {
			this.#known.delete(key); // the next try may succeed
			return { why: messageOf(error) };
		}
	}

	/** Links the file into the library, so that it stays while pages need it. Copies it from another disk. */
	async #take(path: string, { hash, ending, widths }: MediaFacts): Promise<void> {
		for (const part of ['seen', 'facts', 'served', 'originals'])
			await mkdir(this.#at(part), { recursive: true });
		const original = this.#original(hash);
		await linkOrCopy(path, original);
		if (widths.length === 0)
			await linkOrCopy(original, this.#at('served', mediaName(hash, ending)));
	}

	/**
	 * A file as it is sent, made now if it is a size that does not exist yet.
	 *
	 * @param name - last part of its address
	 * @param gone - aborts when nobody waits for it any longer
	 * @returns undefined: there is no such file, or the picture has no such size
	 * @throws if it cannot be made
	 */
	async serve(name: string, gone: AbortSignal): Promise<ServedMedia | undefined> {
		const asked = servedName(name);
		if (!asked) return undefined;
		const { hash, size, ending } = asked;
		const path = this.#at('served', name);
		const served = { path, mime: mimeOf(ending) };
		if (await isThere(path)) return served;
		const facts = await readFacts(this.#at('facts', `${hash}.json`));
		const square = squareOf(size);
		const width = square
			? facts?.widths[0] && SQUARE_PX
			: size === 'moving'
				? facts?.moving
				: facts?.widths.find((one) => one === size);
		const formats = typeof size === 'number' ? ['avif', 'webp', facts?.ending] : ['webp'];
		if (width === undefined || !formats.includes(ending)) return undefined;
		await this.#making.join(
			name,
			() =>
				this.#make(path, {
					hash,
					width,
					format: ending as SizeFormat,
					isMoving: size === 'moving',
					square
				}),
			gone
		);
		return served;
	}

	async #make(
		to: string,
		{ hash, ...asked }: Omit<SizeAsked, 'path' | 'to'> & { readonly hash: string }
	): Promise<void> {
		const part = `${to}.${randomUUID()}.part`;
		try {
			await runTask({ kind: 'size', path: this.#original(hash), to: part, ...asked }, ASKED);
			await rename(part, to);
		} finally {
			await rm(part, { force: true });
		}
	}

	/**
	 * Removes files, and what was made of them: nobody may see them any more. Those that are known from another folder
	 * as well stay.
	 *
	 * @param hashes - as in the names of files
	 * @param folder - where these files came from
	 */
	async forget(hashes: ReadonlySet<string>, folder: string): Promise<void> {
		const left = new Set(hashes);
		for (const [key, known] of [...this.#known]) {
			const found = await known;
			if ('why' in found || !hashes.has(found.hash)) continue;
			if (key.startsWith(join(folder, '/'))) this.#known.delete(key);
			else left.delete(found.hash);
		}
		for (const part of ['originals', 'facts', 'served'])
			for (const name of await readdir(this.#at(part)).catch(() => []))
				if (left.has(name.slice(0, HASH_LENGTH))) await rm(this.#at(part, name), { force: true });
	}

	#original(hash: string): string {
		return this.#at('originals', hash);
	}

	#at(...parts: string[]): string {
		return join(this.#folder, ...parts);
	}
}

/** Of a name: `square`, or `square-73` for a point in tenths. */
function squareOf(size: ServedName['size']): SizeAsked['square'] {
	if (typeof size !== 'string' || !size.startsWith('square')) return undefined;
	const [, x, y] = /-(\d)(\d)$/.exec(size) ?? [];
	return x === undefined || y === undefined ? 'striking' : { x: Number(x) / 10, y: Number(y) / 10 };
}

async function isThere(path: string): Promise<boolean> {
	return access(path, constants.R_OK).then(
		() => true,
		() => false
	);
}

async function linkOrCopy(from: string, to: string): Promise<void> {
	if (await isThere(to)) return;
	try {
		await link(from, to);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
		const part = `${to}.${randomUUID()}.part`;
		await copyFile(from, part, constants.COPYFILE_FICLONE);
		await rename(part, to);
	}
}

/** @returns undefined if there are none, or they are damaged: then the file is opened again */
async function readFacts(path: string): Promise<MediaFacts | undefined> {
	try {
		return JSON.parse(await readFile(path, 'utf8')) as MediaFacts;
	} catch {
		return undefined;
	}
}
