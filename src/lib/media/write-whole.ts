/**
 * Writes a file completely or not at all: to a temporary file beside it, synced to the disk, then renamed.
 *
 * Not write-file-atomic: it writes once and does not check how much was written, so that on a full disk it
 * renames an incomplete file and reports success.
 */
import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';

/** @throws if it cannot be written; then nothing is left of it */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
	const part = `${path}.${randomUUID()}.part`;
	try {
		const file = await open(part, 'w');
		try {
			await file.writeFile(bytes); // all of it, in several writes if needed
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
