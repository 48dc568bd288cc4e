/** Bytes as base64. Pure; in browsers and in Node. */

/** A longer call has too many arguments. */
const PART = 8192;

export function toBase64(bytes: Uint8Array): string {
	let characters = '';
	for (let at = 0; at < bytes.length; at += PART)
		characters += String.fromCharCode(...bytes.subarray(at, at + PART));
	return btoa(characters);
}

/** An address that contains its content. */
export function dataUrl(bytes: Uint8Array, mime: string): string {
	return `data:${mime};base64,${toBase64(bytes)}`;
}
