/** Which of our two spellings a file is written in. Pure. */

/** Whether a file is JSON, of what may also be YAML. */
export function isJson(text: string): boolean {
	return /^\s*\{/.test(text);
}
