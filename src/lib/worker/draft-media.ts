/** The files of a draft's media: looked at, taken from an archive, and put into one. */
import type { DraftMediaFile } from '$lib/authoring/draft-files.svelte';
import { kindOf } from '$lib/document/media-kind';
import { toMediaPath } from '$lib/document/media-path';

/** Of an archive, unpacked: a browser holds all of it in memory. */
const MOST_BYTES = 1024 * 1024 * 1024;
const TIMELINE = /^[^/]+\.timeline\.(?:ya?ml|json)$/;

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

/** A timeline with its media, in one archive. */
export interface Unpacked {
	readonly name: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly files: readonly DraftMediaFile[];
}

/** @returns undefined if it is no archive with a timeline, but another file, such as a workbook */
export async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Unpacked | undefined> {
	if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined;
	const { unzipSync } = await import('fflate');
	let left = MOST_BYTES;
	const isWanted = ({ name, originalSize }: { name: string; originalSize: number }) => {
		if (!TIMELINE.test(name) && toMediaPath(name) === undefined) return false;
		left -= originalSize;
		return left >= 0;
	};
	try {
		const entries = Object.entries(unzipSync(bytes, { filter: isWanted }));
		const [timeline] = entries.filter(([name]) => TIMELINE.test(name));
		if (!timeline) return undefined;
		const media = entries.filter(([name]) => toMediaPath(name) !== undefined);
		const files = await Promise.all(
			media.map(([name, content]) => lookAtFile(name, new Blob([new Uint8Array(content)])))
		);
		return {
			name: timeline[0],
			bytes: new Uint8Array(timeline[1]),
			files: files.filter((file) => file !== undefined)
		};
	} catch {
		return undefined; // a damaged archive: the readers of files say so
	}
}

/** @param text - of the timeline. @param name - of its file */
export async function pack(
	text: string,
	name: string,
	files: readonly DraftMediaFile[]
): Promise<Uint8Array<ArrayBuffer>> {
	const { strToU8, zipSync } = await import('fflate');
	const contents = await Promise.all(
		files.map(
			async ({ path, content }) =>
				// Pictures and recordings are packed as tightly as they can be.
				[path, [new Uint8Array(await content.arrayBuffer()), { level: 0 }]] as const
		)
	);
	const packed = zipSync({ [name]: strToU8(text), ...Object.fromEntries(contents) } as Parameters<
		typeof zipSync
	>[0]);
	return new Uint8Array(packed);
}
