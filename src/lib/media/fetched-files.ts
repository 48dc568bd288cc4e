/**
 * The record of fetched files, `name.media/sources.json`: where each came from, when, and what it was. It is written
 * after each file, so that a run that was ended by force fetches nothing twice.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from './write-whole';

export interface FetchedFile {
	/** The address in the timeline. */
	readonly url: string;
	/** Where it was redirected to. */
	readonly from?: string;
	/** ISO 8601, UTC. */
	readonly fetched: string;
	readonly bytes: number;
	/** Hexadecimal. */
	readonly sha256: string;
	/** A media type: `image/jpeg`. */
	readonly type: string;
}

/** By the name of the file. */
export type FetchedFiles = Readonly<Record<string, FetchedFile>>;

export const RECORD = 'sources.json';

/** @returns undefined if there is a record that cannot be read */
export async function readFetched(folder: string): Promise<FetchedFiles | undefined> {
	try {
		const read: unknown = JSON.parse(await readFile(join(folder, RECORD), 'utf8'));
		return isRecord(read) ? read.files : undefined;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'ENOENT' ? {} : undefined;
	}
}

export async function writeFetched(folder: string, files: FetchedFiles): Promise<void> {
	const text = `${JSON.stringify({ version: 1, files }, undefined, '\t')}\n`;
	await writeWhole(join(folder, RECORD), new TextEncoder().encode(text));
}

/** Whether a file is still as it was fetched. A link is not: it may lead out of the folder. */
export async function isAsFetched(path: string, { bytes, sha256 }: FetchedFile): Promise<boolean> {
	try {
		const found = await lstat(path);
		if (!found.isFile() || found.size !== bytes) return false;
		const hash = createHash('sha256');
		for await (const part of createReadStream(path)) hash.update(part as Buffer);
		return hash.digest('hex') === sha256;
	} catch {
		return false; // it is not there, or it cannot be read
	}
}

function isRecord(read: unknown): read is { readonly files: FetchedFiles } {
	if (typeof read !== 'object' || read === null || !('files' in read)) return false;
	const { files } = read;
	return (
		typeof files === 'object' &&
		files !== null &&
		Object.values(files).every(
			(file: unknown) =>
				typeof file === 'object' &&
				file !== null &&
				['url', 'sha256'].every(
					(name) => typeof (file as Record<string, unknown>)[name] === 'string'
				)
		)
	);
}
