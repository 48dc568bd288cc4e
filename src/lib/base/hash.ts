/** A stable 32-bit hash of a string: breaks ties the same way on every machine. */

/** @see FNV-1a, draft-eastlake-fnv, over UTF-16 code units */
export function hashText(text: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) {
		hash ^= text.charCodeAt(i);
		hash = Math.imul(hash, 0x01000193);
	}
	return hash >>> 0;
}
