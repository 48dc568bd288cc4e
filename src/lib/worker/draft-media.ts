/** The files of a draft's media, looked at. */
import type { DraftMediaFile } from '$lib/authoring/draft-files.svelte';
import { randomId } from '$lib/base/random-id';
import { kindOf } from '$lib/document/media-kind';
import { toMediaPath } from '$lib/document/media-path';

/** @returns undefined if the browser cannot show it */
export async function lookAtFile(path: string, content: Blob): Promise<DraftMediaFile | undefined> {
	const file = toMediaPath(path);
	const kind = file === undefined ? undefined : kindOf({ type: undefined, file, url: undefined });
	if (file === undefined || (kind === undefined && !file.endsWith('.vtt'))) return undefined;
	const ending = file.split('.').at(-1) ?? '';
	// As long as a hash of the content, which the name of a published file is.
	const facts = { hash: randomId(), ending, bytes: content.size, widths: [] };
	const isPixels = kind === 'image' && ending !== 'svg';
	const size = isPixels ? await sizeOf(content) : {};
	return size && { path: file, content, facts: { ...facts, ...size } };
}

async function sizeOf(content: Blob): Promise<{ width: number; height: number } | undefined> {
	try {
		const bitmap = await createImageBitmap(content);
		const { width, height } = bitmap;
		bitmap.close();
		return { width, height };
	} catch {
		return undefined; // no picture that this browser can read
	}
}
