/** Detects data of vis-timeline by its beginning. Pure; imports no parser. */

/** The start of a list or an object, in JSON or in a script. */
const DATA = /^[\uFEFF\s;]*(?:\[\s*\{|\{)/;
const SCRIPT =
	/\bDataSet\s{0,20}\(|^[\uFEFF\s]*(?:export\s|const\s|let\s|var\s)[^\n]{0,200}\[\s*(?:\{|$)/m;

/** @param head - the first few thousand characters. Never true for our own JSON. */
export function isVis(head: string): boolean {
	const isList = /^[\uFEFF\s;]*\[/.test(head);
	if (!DATA.test(head) && !SCRIPT.test(head)) return false;
	if (!hasField(head, 'start') || !hasField(head, 'content')) return false;
	if (isList || SCRIPT.test(head)) return true;
	const isOurs = /["']version["']\s{0,20}:\s{0,20}1\b/.test(head);
	return !isOurs && /["'\s{,](?:items|groups)["']?\s{0,20}:\s{0,20}\[/.test(head);
}

function hasField(head: string, name: string): boolean {
	return new RegExp(`(?:["'{,]|\\s)${name}["']?\\s{0,20}:`).test(head);
}
