/** What a media file is, by its content. */
import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { messageOf } from '$lib/base/error-text';
import type { MediaFacts } from '$lib/document/media-facts';
import { HASH_LENGTH } from '$lib/document/served-name';
import { FIRST_BYTES, isOfKind, kindOfName, wordFor } from './kinds';
import { BadPicture, inspectPicture } from './picture';

/** Pictures and documents are read as a whole. */
const LARGEST_PICTURE = 100 * 1024 * 1024;
/** The pages of larger documents are not counted. */
const LARGEST_COUNTED = 50 * 1024 * 1024;

/** Why a file cannot be used, in words that follow its name. */
export type Refused = { readonly why: string };

/** @param path - on the disk. @param name - whose ending says what it is meant to be */
export async function inspectFile(path: string, name: string): Promise<MediaFacts | Refused> {
	const kind = kindOfName(name);
	if (!kind)
		return { why: 'its ending says no kind of picture, recording or document that can be shown' };
	try {
		const { first, bytes } = await readStart(path);
		if (bytes === 0) return { why: 'it is empty' };
		if (!isOfKind(first, kind))
			return { why: `it is no ${wordFor(kind)}, although its name says so` };
		const hash = await hashOf(path);
		const found = { hash, ending: kind.ending, bytes, widths: [] };
		if (kind.type === 'image') {
			if (bytes > LARGEST_PICTURE)
				return {
					why: `it has ${Math.round(bytes / 1024 ** 2)} MB: ${LARGEST_PICTURE / 1024 ** 2} MB at most`
				};
			const { width, height, widths, hasAlpha, moving } = await inspectPicture(path);
			const ending = hasAlpha ? 'png' : 'jpg';
			return { ...found, ending, width, height, widths, ...(moving !== undefined && { moving }) };
		}
		if (kind.ending === 'pdf' && bytes <= LARGEST_COUNTED) {
			const pages = await countPages(path);
			return pages === undefined ? found : { ...found, pages };
		}
		return found;
	} catch (error) {
		return {
			why: error instanceof BadPicture ? error.message : `it cannot be read (${messageOf(error)})`
		};
	}
}

async function readStart(path: string): Promise<{ first: Uint8Array; bytes: number }> {
	const file = await open(path, constants.O_RDONLY);
	try {
		const { buffer, bytesRead } = await file.read(new Uint8Array(FIRST_BYTES), 0, FIRST_BYTES, 0);
		return { first: buffer.subarray(0, bytesRead), bytes: (await file.stat()).size };
	} finally {
		await file.close();
	}
}

async function hashOf(path: string): Promise<string> {
	const hash = createHash('sha256');
	for await (const part of createReadStream(path)) hash.update(part as Buffer);
	return hash.digest('hex').slice(0, HASH_LENGTH);
}

/** @returns undefined if it is damaged or locked: it is offered all the same, because readers' programs differ */
async function countPages(path: string): Promise<number | undefined> {
	try {
		const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
		const loading = getDocument({
			data: new Uint8Array(await readFile(path)),
			verbosity: VerbosityLevel.ERRORS,
			isEvalSupported: false,
			useSystemFonts: false,
			disableFontFace: true
		});
		const { numPages } = await loading.promise;
		await loading.destroy();
		return numPages;
	} catch {
		return undefined;
	}
}
