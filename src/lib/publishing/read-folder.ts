/** The media of a timeline file in a folder. */
import { readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { decodeUtf8 } from '$lib/base/utf8';
import { storyOfBytes } from '$lib/store/story-of-bytes';
import type { Received } from './types';

/** @param name - of the file. @returns without files that are missing, or that lead out of the folder */
export async function readFolder(folder: string, name: string, text: string): Promise<Received> {
	const bytes = new TextEncoder().encode(text);
	const { opened } = await storyOfBytes(bytes, { slug: name, revision: '-' });
	const inside = (await realpath(folder)) + sep;
	const media = new Map<string, Uint8Array>();
	for (const file of opened?.files ?? []) {
		const path = await realpath(join(folder, file)).catch(() => '');
		if (path.startsWith(inside)) media.set(file, await readFile(path));
	}
	return { text: decodeUtf8(bytes), media };
}
