/** Opens what is still a file of data: a pipe that took its place would hang whoever opens it. */
import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';

/** Windows has no such flag, and no such pipes among files. */
const READ = constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0);

/** @throws where it is none, or cannot be read */
export async function openRegular(path: string): Promise<FileHandle> {
	const file = await open(path, READ);
	if ((await file.stat()).isFile()) return file;
	await file.close();
	throw new Error('it is not a regular file');
}

/** All of it. @throws as openRegular, and where the signal ends it */
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
