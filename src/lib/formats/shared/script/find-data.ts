/**
 * Finds the start of the data of a file: at its first bracket, or after a prefix of a script or a call.
 * Pure; reads no further. See ../../SPEC.md §U.
 */

/** The parts of a script before the data, one after the other. */
const BEFORE = [
	/(["'])use strict\1\s*;?/y,
	/(?:export\s+)?(?:var|let|const)\s+[\w$]{1,100}\s*=(?!=)/y,
	/export\s+default\b/y,
	/[A-Za-z_$][\w$.]{0,200}(?:\[["'][\w$]{1,100}["']\])?\s*=(?!=)/y,
	/(?:typeof\s+[\w$.]{1,200}\s*===?\s*["']function["']\s*&&\s*)?[A-Za-z_$][\w$.]{0,200}\s*\(/y,
	/[;(]/y
];
const MOST_BEFORE = 8;

/** The offset of the first bracket of the data; undefined: the text begins with something else. */
export function findData(text: string): number | undefined {
	let at = skipTrivia(text, 0);
	for (let step = 0; step < MOST_BEFORE && text.charAt(at) !== '{'; step++) {
		const next = endOfBefore(text, at);
		if (next === undefined) return undefined;
		at = skipTrivia(text, next);
	}
	return text.charAt(at) === '{' ? at : undefined;
}

function endOfBefore(text: string, at: number): number | undefined {
	for (const form of BEFORE) {
		form.lastIndex = at;
		if (form.test(text)) return form.lastIndex;
	}
	return undefined;
}

/** The offset of the next thing that is neither space nor comment. */
export function skipTrivia(text: string, from: number): number {
	let at = from;
	for (;;) {
		while (/\s/.test(text.charAt(at)) || text.charAt(at) === '\uFEFF') at++;
		const end = endOfComment(text, at);
		if (end === at) return at;
		at = end;
	}
}

function endOfComment(text: string, at: number): number {
	if (text.startsWith('//', at)) return orEnd(text, text.indexOf('\n', at));
	if (text.startsWith('/*', at)) return orEnd(text, text.indexOf('*/', at + 2), 2);
	return at;
}

function orEnd(text: string, found: number, length = 0): number {
	return found < 0 ? text.length : found + length;
}
