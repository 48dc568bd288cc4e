/** Throws on invalid UTF-8 instead of guessing characters. */
export function decodeUtf8(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw new Error('it is not UTF-8 text: save it as UTF-8');
	}
}
