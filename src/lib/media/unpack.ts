/** Unpacks a timeline with its media from a ZIP on the disk, in streams. What a file may contain: document/archive.ts */
import { createWriteStream } from 'node:fs';
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import { failure, success, type Result } from '$lib/base/result';
import {
	contentAt,
	damaged,
	END_BYTES,
	findList,
	LOCAL_BYTES,
	readList,
	type Archive,
	type ArchiveEntry
} from '$lib/document/archive';

/** Of all files, unpacked. */
const MOST_BYTES = 4 * 1024 ** 3;

/** @returns undefined: it is another kind of file. @throws if it cannot be read */
export async function readArchive(path: string): Promise<Result<Archive> | undefined> {
	const file = await open(path, 'r');
	try {
		return await listOf(file);
	} finally {
		await file.close();
	}
}

/**
 * @param to - a new folder: the timeline and its media are put into it
 * @returns undefined: it is another kind of file. @throws if files cannot be read or written
 */
export async function unpackArchive(
	path: string,
	to: string
): Promise<Result<Archive> | undefined> {
	const file = await open(path, 'r');
	try {
		const listed = await listOf(file);
		if (!listed?.ok) return listed;
		const { name, timeline, media } = listed.value;
		for (const [inside, entry] of [[name, timeline] as const, ...media]) {
			const target = join(to, inside);
			await mkdir(dirname(target), { recursive: true });
			if (!(await unpackOne(file, entry, target))) return failure(damaged(inside));
		}
		return success(listed.value, listed.problems);
	} finally {
		await file.close();
	}
}

async function listOf(file: FileHandle): Promise<Result<Archive> | undefined> {
	const { size } = await file.stat();
	const found = findList(await readPart(file, Math.max(0, size - END_BYTES), END_BYTES), size);
	if (!found.ok) return found;
	const { at, bytes } = found.value;
	return readList(await readPart(file, at, bytes), size, MOST_BYTES);
}

/** @returns whether it has the length that the list says */
async function unpackOne(file: FileHandle, entry: ArchiveEntry, to: string): Promise<boolean> {
	const from = contentAt(await readPart(file, entry.at, LOCAL_BYTES), entry);
	if (from === undefined) return false;
	let left = entry.bytes;
	const limit = new Transform({
		transform(part: Buffer, _, done) {
			left -= part.length;
			// A bomb is more than it says.
			done(left < 0 ? new LongerThanListed() : null, part);
		}
	});
	const target = createWriteStream(to, { flags: 'wx' });
	try {
		const packed = contentOf(file, from, entry.packed);
		if (entry.isDeflated) await pipeline(packed, createInflateRaw(), limit, target);
		else await pipeline(packed, limit, target);
		return left === 0;
	} catch (error) {
		const { code = '' } = error as NodeJS.ErrnoException;
		if (error instanceof LongerThanListed || code.startsWith('Z_')) return false;
		throw error;
	}
}

class LongerThanListed extends Error {}

function contentOf(file: FileHandle, start: number, length: number): Readable {
	// An empty range cannot be said: the stream would begin with the next file.
	if (length === 0) return Transform.from([]);
	return file.createReadStream({ start, end: start + length - 1, autoClose: false });
}

async function readPart(file: FileHandle, at: number, length: number): Promise<Uint8Array> {
	const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, at);
	return buffer.subarray(0, bytesRead);
}
