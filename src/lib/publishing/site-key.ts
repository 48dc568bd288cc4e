/** The key of a site: a file in its data folder that only its owner can read. Who has it may do everything. */
import { chmod, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '$lib/media/write-whole';
import { newSecret } from './secrets';

const FILE = 'site-key';
const KEY = /^[\w-]{22}$/;

export interface SiteKey {
	readonly key: string;
	/** Whether it was made now: its owner has not seen it yet. */
	readonly isNew: boolean;
}

/** The key, made at the first start. @throws if the file has another content */
export async function readSiteKey(folder: string): Promise<SiteKey> {
	const path = join(folder, FILE);
	const text = await readFile(path, 'utf8').catch((error: unknown) => {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	});
	if (text === undefined) return { key: await rotateSiteKey(folder), isNew: true };
	const key = text.trim();
	if (!KEY.test(key)) throw new Error(`${path} contains no key. Remove it, and a new one is made.`);
	return { key, isNew: false };
}

/** Makes a new key: browsers that are signed in with the old one are signed out. */
export async function rotateSiteKey(folder: string): Promise<string> {
	const path = join(folder, FILE);
	const key = newSecret();
	await mkdir(folder, { recursive: true, mode: 0o700 });
	await rm(path, { force: true });
	await writeWhole(path, new TextEncoder().encode(`${key}\n`));
	await chmod(path, 0o600);
	return key;
}
