/** Which of our two spellings a file is written in. Pure. */

/** Longer files that begin as JSON does are read as nothing else. In characters. */
export const LARGE = 1024 * 1024;

/** Whether a file begins as JSON does. YAML may as well. */
export function isJson(text: string): boolean {
	return /^\s*\{/.test(text);
}

/** Whether a file that was read without an error is JSON to the letter. */
export function isStrictJson(text: string): boolean {
	if (!isJson(text) || text.length > LARGE) return isJson(text);
	try {
		JSON.parse(text);
		return true;
	} catch (error) {
		if (error instanceof SyntaxError) return false;
		throw error;
	}
}
