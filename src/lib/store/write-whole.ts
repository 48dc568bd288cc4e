/**
 * Writes a file whole, or not at all: beside its place, synced to the disk, then moved there.
 *
 * Not write-file-atomic: it writes once and does not look how much was written, so that on a full disk it
 * moves the first part of a file to its place and reports success.
 */
import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';

/** @throws where it cannot be written; then nothing is left of it */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
	const part = `${path}.${randomUUID()}.part`;
	try {
		const file = await open(part, 'w');
		try {
			await file.writeFile(bytes); // all of it, in as many writes as it takes
			await file.sync();
		} finally {
			await file.close();
		}
		await rename(part, path);
	} catch (error) {
		await rm(part, { force: true });
		throw error;
	}
}
