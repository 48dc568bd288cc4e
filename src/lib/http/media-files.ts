/** Media that exist on the disk: sent from there, whole or a part. Players ask for parts. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import parseRange from 'range-parser';
import { mimeOf } from '$lib/media/kinds';
import { servedName } from '$lib/document/served-name';
import { mediaHeaders, withEverywhere } from './headers';
import type { Answer } from './refuse';
import type { LongResponse } from './response-queue';

const ADDRESS = /^\/media\/([^/]+)$/;

/** The headers of a request that say which part is wanted. */
export interface PartAsked {
	readonly range?: string | undefined;
	readonly 'if-range'?: string | string[] | undefined;
}

export class MediaFiles {
	readonly #folder: string;

	/** @param folder - of the library */
	constructor(folder: string) {
		this.#folder = join(folder, 'served');
	}

	/**
	 * @param path - of an address
	 * @returns undefined: there is no such file, or not yet
	 */
	async find(path: string, asked: PartAsked): Promise<LongResponse | Answer | undefined> {
		const name = ADDRESS.exec(path)?.[1];
		const read = name === undefined ? undefined : servedName(name);
		if (name === undefined || !read) return undefined;
		const file = join(this.#folder, name);
		const found = await stat(file).catch(() => undefined);
		if (!found?.isFile()) return undefined;
		const tag = `"${name}"`;
		const headers = withEverywhere({
			...mediaHeaders(mimeOf(read.ending)),
			'accept-ranges': 'bytes',
			etag: tag
		});
		const part = partOf(asked, tag, found.size);
		if (part === 'none')
			return {
				status: 416,
				text: 'It has no such part',
				headers: { 'content-range': `bytes */${found.size}` }
			};
		const { start, end } = part ?? { start: 0, end: found.size - 1 };
		return {
			status: part ? 206 : 200,
			headers: {
				...headers,
				'content-length': String(end - start + 1),
				...(part && { 'content-range': `bytes ${start}-${end}/${found.size}` })
			},
			stream: createReadStream(file, { start, end: Math.max(start, end) })
		};
	}
}

/** RFC 9110 §14.2: several parts, or a form that is not known, are answered with the whole. */
function partOf(
	{ range, 'if-range': ifRange }: PartAsked,
	tag: string,
	size: number
): { readonly start: number; readonly end: number } | 'none' | undefined {
	if (range === undefined || (ifRange !== undefined && ifRange !== tag)) return undefined;
	const parts = parseRange(size, range);
	if (parts === -1) return 'none';
	if (parts === -2 || parts.type !== 'bytes' || parts.length !== 1) return undefined;
	return parts[0];
}
