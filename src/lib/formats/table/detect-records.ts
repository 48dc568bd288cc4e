/** Whether a text is a list of objects, or a script with one, by its beginning. Pure. See ./SPEC.md §J1. */

const LIST = /^[\uFEFF\s]*\[\s*[[{]/;
const LINES = /^[\uFEFF\s]*\{[^\n]*\}[ \t\r]*\n\s*\{/;
/** An object with a list of objects in it. */
const HOLDER = /^[\uFEFF\s]*\{[^]*?["'\w]\s*:\s*\[\s*\{/;
/** Files of ours have both, whatever is wrong with them. */
const OURS = /[{,\s]["']?(?:version|events)["']?\s*:/;
const SCRIPT =
	/^[\uFEFF\s;]*(?:export\s+default\s|(?:export\s+)?(?:const|let|var)\s+[\w$]+\s*=|(?:window|module|exports|self|globalThis)\b[\w.$[\]'"]*\s*=|[\w$.]+\s*=\s*[[{]|[\w$.]+\(\s*[[{])/;
/** Comments before a script. */
const COMMENTS = /^(?:\s+|\/\/[^\n]*\n|\/\*(?:[^*]|\*(?!\/)){0,3000}\*\/)+/;

/** @param head - the first few thousand characters, which no other format knows as its own */
export function isRecords(head: string): boolean {
	if (LIST.test(head) || LINES.test(head)) return true;
	if (HOLDER.test(head)) return !OURS.test(head);
	return SCRIPT.test(head.replace(COMMENTS, ''));
}
