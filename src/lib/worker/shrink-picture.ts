/** Pictures of a draft in a smaller size, for a page that is one file. In a browser. */
import type { DraftMediaFile } from '$lib/authoring/draft-files.svelte';
import type { InlinedPicture } from '$lib/document/inlined-picture';

const QUALITY = 0.76;
/** A browser that cannot write the first one returns a PNG. */
const TYPES = ['image/webp', 'image/jpeg'];

/**
 * Drawn anew, so it contains nothing of the camera, and it is still.
 *
 * @param width - pixels at most
 * @returns undefined: it is no picture that this browser can draw
 */
export async function shrinkPicture(
	{ content, facts }: DraftMediaFile,
	width: number
): Promise<InlinedPicture | undefined> {
	if (facts.ending === 'svg') return undefined; // a worker cannot draw it
	try {
		const bitmap = await createImageBitmap(content);
		const scale = Math.min(1, width / bitmap.width);
		const size = {
			width: Math.max(1, Math.round(bitmap.width * scale)),
			height: Math.max(1, Math.round(bitmap.height * scale))
		};
		const canvas = new OffscreenCanvas(size.width, size.height);
		canvas.getContext('2d')?.drawImage(bitmap, 0, 0, size.width, size.height);
		bitmap.close();
		for (const type of TYPES) {
			const blob = await canvas.convertToBlob({ type, quality: QUALITY });
			if (blob.type !== type) continue;
			return { bytes: new Uint8Array(await blob.arrayBuffer()), mime: type, ...size };
		}
		return undefined;
	} catch {
		return undefined;
	}
}
