/** Fetches the media of a timeline into the folder beside it, one after the other. */
import { createHash } from 'node:crypto';
import { lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { MediaFacts } from '$lib/document/media-facts';
import { download, type DownloadOptions } from './download';
import { isAsFetched, readFetched, RECORD, writeFetched, type FetchedFile } from './fetched-files';
import { nameOfFile } from './file-name';
import { inspectFile, type Refused } from './inspect';
import { FIRST_BYTES, kindOfContent, type FileKind } from './kinds';
import { addressOfFile } from './wiki-file';

const PART = /^[\da-f]{64}\.part$/;

export interface Asked {
	/** From `toSafeUrl` of document/address.ts. */
	readonly url: string;
	readonly type: FileKind['type'];
	/** What to call it, if its address says nothing. */
	readonly words: string;
}

/** A file in the folder. */
export interface Fetched {
	readonly name: string;
	/** Whether an earlier run fetched it. */
	readonly wasHere: boolean;
	readonly bytes: number;
	/** Of a picture: pixels. */
	readonly width?: number;
	readonly height?: number;
}

export class MediaFetcher {
	readonly #folder: string;
	readonly #options: DownloadOptions;
	readonly #now: () => Date;
	#record: Record<string, FetchedFile> = {};
	/** In small letters. */
	#taken = new Set<string>();
	readonly #done = new Map<string, Promise<Fetched | Refused>>();

	/** @param folder - whose name ends with “.media”; created with the first file */
	constructor(folder: string, options: DownloadOptions, now: () => Date) {
		this.#folder = folder;
		this.#options = options;
		this.#now = now;
	}

	/** Looks at what is there, and removes parts that an ended run left. @returns why nothing can be fetched */
	async open(): Promise<Refused | undefined> {
		const found = await lstat(this.#folder).catch(() => undefined);
		if (found && !found.isDirectory())
			return {
				why: 'it is no folder, or a link to one: files are only written beside the timeline'
			};
		const record = await readFetched(this.#folder);
		if (!record) return { why: `its ${RECORD} cannot be read: mend it, or remove it` };
		this.#record = { ...record };
		for (const name of found ? await readdir(this.#folder) : [])
			if (PART.test(name)) await rm(join(this.#folder, name), { force: true });
			else this.#taken.add(name.toLowerCase());
		return undefined;
	}

	/** The file of an address; asked again, it is the same. */
	fetch(asked: Asked): Promise<Fetched | Refused> {
		const key = keyOf(asked);
		const known = this.#done.get(key) ?? this.#fetch(asked);
		this.#done.set(key, known);
		return known;
	}

	async #fetch(asked: Asked): Promise<Fetched | Refused> {
		for (const [name, file] of Object.entries(this.#record)) {
			const path = join(this.#folder, name);
			if (file.url !== asked.url || !(await isAsFetched(path, file))) continue;
			const found = await inspectAs(path, asked);
			if (!('why' in found)) return toFetched(name, found.facts, true);
		}
		const part = join(
			this.#folder,
			`${createHash('sha256').update(keyOf(asked)).digest('hex')}.part`
		);
		try {
			await mkdir(this.#folder, { recursive: true });
			const got = await download(addressOfFile(asked.url), part, this.#options);
			if ('why' in got) return got;
			const found = await inspectAs(part, asked);
			if ('why' in found) return found;
			const { facts, kind } = found;
			const name = nameOfFile(addressOfFile(asked.url), asked.words, kind.ending, (one) =>
				this.#taken.has(one)
			);
			await rename(part, join(this.#folder, name));
			this.#taken.add(name.toLowerCase());
			const { url, bytes, sha256 } = got;
			this.#record[name] = {
				url: asked.url,
				...(url !== asked.url && { from: url }),
				fetched: this.#now().toISOString(),
				bytes,
				sha256,
				type: kind.mime
			};
			await writeFetched(this.#folder, this.#record);
			return toFetched(name, facts, false);
		} finally {
			await rm(part, { force: true });
		}
	}
}

function keyOf({ type, url }: Asked): string {
	return `${type} ${url}`;
}

function toFetched(name: string, { bytes, width, height }: MediaFacts, wasHere: boolean): Fetched {
	const size = width === undefined || height === undefined ? {} : { width, height };
	return { name, wasHere, bytes, ...size };
}

/** By its content, of the type that the timeline says. */
async function inspectAs(
	path: string,
	{ url, type }: Asked
): Promise<{ readonly facts: MediaFacts; readonly kind: FileKind } | Refused> {
	const first = await firstBytes(path);
	const kind = kindOfContent(first, type, new URL(url).pathname);
	if (!kind) {
		const isPage = /^\s*<(?:!doctype html|html|head|body)\b/i.test(new TextDecoder().decode(first));
		const what = { image: 'picture', video: 'video', audio: 'recording', document: 'document' }[
			type
		];
		if (first.length === 0) return { why: 'it is empty' };
		return {
			why: isPage
				? `it is a web page, not a ${what}: write the address of the file itself`
				: `it is no ${what} of a kind that can be shown`
		};
	}
	const facts = await inspectFile(path, `file.${kind.ending}`);
	return 'why' in facts ? facts : { facts, kind };
}

async function firstBytes(path: string): Promise<Uint8Array> {
	const file = await open(path);
	try {
		const { buffer, bytesRead } = await file.read(new Uint8Array(FIRST_BYTES), 0, FIRST_BYTES, 0);
		return buffer.subarray(0, bytesRead);
	} finally {
		await file.close();
	}
}
