/** The last part of the address of a media file, read. Pure. */
import type { SquareSize } from './media-facts';

/** Hexadecimal digits of a name. */
export const HASH_LENGTH = 32;

export interface ServedName {
	readonly hash: string;
	/** Of a picture: its width, all of its frames, or a square; undefined: the file as it is. */
	readonly size: number | 'moving' | SquareSize | undefined;
	readonly ending: string;
}

const NAME = /^([\da-f]{32})(?:-(\d{2,5}|moving|square(?:-\d\d)?))?\.([a-z\d]{2,5})$/;

/** @returns undefined: it is no such name */
export function servedName(name: string): ServedName | undefined {
	const [, hash, size, ending] = NAME.exec(name) ?? [];
	if (hash === undefined || ending === undefined) return undefined;
	const isNumber = size !== undefined && /^\d/.test(size);
	return {
		hash,
		ending,
		size: isNumber ? Number(size) : (size as 'moving' | SquareSize | undefined)
	};
}
