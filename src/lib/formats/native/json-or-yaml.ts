/** Whether a file is JSON or YAML. Pure. */

/** Longer files that begin like JSON are only read as JSON. In characters. */
export const LARGE = 1024 * 1024;

/** Whether a file begins like JSON. YAML may as well. */
export function beginsAsJson(text: string): boolean {
	return /^\s*\{/.test(text);
}

/** Whether a file that was read without an error is strict JSON. */
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
