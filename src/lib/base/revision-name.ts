/** The name of a revision: the first digits of the SHA-256 of its text. Pure. */

const LENGTH = 16;
const NAME = new RegExp(`^[0-9a-f]{${LENGTH}}$`);

/** @param hash - hexadecimal */
export function toRevisionName(hash: string): string {
	return hash.slice(0, LENGTH);
}

export function isRevisionName(text: string): boolean {
	return NAME.test(text);
}
