/** Opens a file only if it still is a regular file: opening a pipe in its place would hang. */
import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';

/** Windows has neither this flag nor such pipes. */
const READ = constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0);

/** @throws if it is not regular, or cannot be read */
export async function openRegular(path: string): Promise<FileHandle> {
	const file = await open(path, READ);
	if ((await file.stat()).isFile()) return file;
	await file.close();
	throw new Error('it is not a regular file');
}

/** Reads all of it. @throws as openRegular, and if the signal aborts */
export async function readRegular(
	path: string,
	signal?: AbortSignal
): Promise<Uint8Array<ArrayBuffer>> {
	const file = await openRegular(path);
	try {
		return new Uint8Array(await file.readFile(signal && { signal }));
	} finally {
		await file.close();
	}
}
