/** The last part of the address of a media file, read. Pure. */

export interface ServedName {
	readonly hash: string;
	/** Of a picture: its width, or all of its frames; undefined: the file as it is. */
	readonly size: number | 'moving' | undefined;
	readonly ending: string;
}

const NAME = /^([\da-f]{32})(?:-(\d{2,5}|moving))?\.([a-z\d]{2,5})$/;

/** @returns undefined: it is no such name */
export function servedName(name: string): ServedName | undefined {
	const [, hash, size, ending] = NAME.exec(name) ?? [];
	if (hash === undefined || ending === undefined) return undefined;
	return { hash, ending, size: size === undefined || size === 'moving' ? size : Number(size) };
}
