/** The files of a draft's media, looked at. */
import type { DraftMediaFile } from '$lib/authoring/draft-files.svelte';
import { kindOf } from '$lib/document/media-kind';
import { toMediaPath } from '$lib/document/media-path';

/** @returns undefined if the browser cannot show it */
export async function lookAtFile(path: string, content: Blob): Promise<DraftMediaFile | undefined> {
	const file = toMediaPath(path);
	const kind = file === undefined ? undefined : kindOf({ type: undefined, file, url: undefined });
	if (file === undefined || (kind === undefined && !file.endsWith('.vtt'))) return undefined;
	const ending = file.split('.').at(-1) ?? '';
	const facts = { hash: nameOf(), ending, bytes: content.size, widths: [] };
	const isPixels = kind === 'image' && ending !== 'svg';
	const size = isPixels ? await sizeOf(content) : {};
	return size && { path: file, content, facts: { ...facts, ...size } };
}

/** As a name by content has it, but of this draft alone. */
function nameOf(): string {
	return crypto.randomUUID().replaceAll('-', '');
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
