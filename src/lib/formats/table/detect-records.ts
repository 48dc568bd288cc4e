/** Detects a list of objects, or a script with one, by its beginning. Pure. See ./SPEC.md §J1. */

const LIST = /^[\uFEFF\s]*\[\s*[[{]/;
const LINES = /^[\uFEFF\s]*\{[^\n]*\}[ \t\r]*\n\s*\{/;
/** An object that contains a list of objects. */
const HOLDER = /^[\uFEFF\s]*\{[^]*?["'\w]\s*:\s*\[\s*\{/;
/** Our own format has both, even with errors. */
const OURS = /[{,\s]["']?(?:version|events)["']?\s*:/;
const SCRIPT =
	/^[\uFEFF\s;]*(?:export\s+default\s|(?:export\s+)?(?:const|let|var)\s+[\w$]+\s*=|(?:window|module|exports|self|globalThis)\b[\w.$[\]'"]*\s*=|[\w$.]+\s*=\s*[[{]|[\w$.]+\(\s*[[{])/;
/** Comments before a script. */
const COMMENTS = /^(?:\s+|\/\/[^\n]*\n|\/\*(?:[^*]|\*(?!\/)){0,3000}\*\/)+/;

/** @param head - the first few thousand characters, in no other known format */
export function isRecords(head: string): boolean {
	if (LIST.test(head) || LINES.test(head)) return true;
	if (HOLDER.test(head)) return !OURS.test(head);
	return SCRIPT.test(head.replace(COMMENTS, ''));
}
