/** A draft with its media as a ZIP: read, and written. It comes when there is one. */
import type { DraftMediaFile } from '$lib/authoring/draft-files.svelte';
import { failure, success, type Result } from '$lib/base/result';
import {
	contentAt,
	damaged,
	findList,
	isArchive,
	LOCAL_BYTES,
	readList,
	type ArchiveEntry
} from '$lib/document/archive';
import { lookAtFile } from './draft-media';

/** Of an archive, unpacked: a browser holds all of it in memory. */
const MOST_BYTES = 1024 * 1024 * 1024;

/** A timeline with its media, in one archive. */
export interface Unpacked {
	readonly name: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly files: readonly DraftMediaFile[];
}

/** @returns undefined if it is no archive with a timeline, but another file, such as a workbook */
export async function unpack(
	bytes: Uint8Array<ArrayBuffer>
): Promise<Result<Unpacked> | undefined> {
	if (!isArchive(bytes)) return undefined;
	const found = findList(bytes, bytes.length);
	if (!found.ok) return found;
	const { at, bytes: length } = found.value;
	const listed = readList(bytes.subarray(at, at + length), bytes.length, MOST_BYTES);
	if (!listed?.ok) return listed;
	const { inflateSync } = await import('fflate');
	const { name, timeline, media } = listed.value;
	const files: DraftMediaFile[] = [];
	const text = contentOf(bytes, timeline, inflateSync);
	if (!text) return failure(damaged(name));
	for (const [path, entry] of media) {
		const content = contentOf(bytes, entry, inflateSync);
		if (!content) return failure(damaged(path));
		const file = await lookAtFile(path, new Blob([content]));
		if (file) files.push(file);
	}
	return success({ name, bytes: text, files }, listed.problems);
}

/** @returns undefined: it is damaged */
function contentOf(
	zip: Uint8Array<ArrayBuffer>,
	entry: ArchiveEntry,
	inflateSync: (packed: Uint8Array, to: { out: Uint8Array }) => Uint8Array
): Uint8Array<ArrayBuffer> | undefined {
	const from = contentAt(zip.subarray(entry.at, entry.at + LOCAL_BYTES), entry);
	if (from === undefined) return undefined;
	const packed = zip.slice(from, from + entry.packed);
	if (!entry.isDeflated) return packed.length === entry.bytes ? packed : undefined;
	try {
		// One byte more shows that there is more than the list says; it is never unpacked.
		const content = inflateSync(packed, { out: new Uint8Array(entry.bytes + 1) });
		return content.length === entry.bytes ? new Uint8Array(content) : undefined;
	} catch {
		return undefined;
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
