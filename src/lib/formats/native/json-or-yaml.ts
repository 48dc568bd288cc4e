/** Which of our two spellings a file is written in. Pure. */

/** Longer files that begin as JSON does are read as nothing else. In characters. */
export const LARGE = 1024 * 1024;

/** Whether a file begins as JSON does. YAML may as well. */
export function beginsAsJson(text: string): boolean {
	return /^\s*\{/.test(text);
}

/** Whether a file that was read without an error is JSON to the letter. */
export function isJson(text: string): boolean {
	if (!beginsAsJson(text) || text.length > LARGE) return beginsAsJson(text);
	try {
		JSON.parse(text);
		return true;
	} catch (error) {
		if (error instanceof SyntaxError) return false;
		throw error;
	}
}
