/**
 * Goes over the marks of XML before it is parsed: the parser calls itself for every level, and knows the
 * entities of no document type.
 * Pure; every pass over the text is one loop, whatever is in it.
 */

/** What is as it is until it is closed. */
const PLAIN = [
	['<!--', '-->'],
	['<![CDATA[', ']]>'],
	['<?', '?>']
] as const;
const DOCTYPE = '<!DOCTYPE';

/** The text with blanks where its document type is, so that places stay what they are. */
export function withoutDoctype(text: string): string {
	let at = text.indexOf('<');
	while (at >= 0 && /^<(?:\?|!--)/.test(text.slice(at, at + 4))) {
		const end = endOfMark(text, at);
		if (end < 0) return text;
		at = text.indexOf('<', end);
	}
	if (at < 0 || !text.startsWith(DOCTYPE, at)) return text;
	const end = endOfDoctype(text, at);
	const blank = text.slice(at, end).replaceAll(/[^\r\n]/g, ' ');
	return text.slice(0, at) + blank + text.slice(end);
}

/** Its own declarations, if any, are in brackets. */
function endOfDoctype(text: string, at: number): number {
	const close = text.indexOf('>', at);
	const open = text.indexOf('[', at);
	if (open < 0 || close < 0 || close < open) return close < 0 ? text.length : close + 1;
	const end = /\]\s*>/g;
	end.lastIndex = open;
	return end.test(text) ? end.lastIndex : text.length;
}

/**
 * The first element in more than so many others.
 *
 * @param text - without a document type
 */
export function findTooDeep(text: string, most: number): number | undefined {
	let depth = 0;
	for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
		const end = endOfMark(text, at);
		// What is never closed is checked by the parser.
		if (end < 0) return undefined;
		const next = text.charAt(at + 1);
		if (next === '/') depth = Math.max(0, depth - 1);
		else if (next !== '!' && next !== '?' && text.charAt(end - 2) !== '/') depth++;
		if (depth > most) return at;
		at = end;
	}
	return undefined;
}

/** Behind a tag, comment or the like; −1: it is never closed. */
function endOfMark(text: string, at: number): number {
	for (const [open, close] of PLAIN)
		if (text.startsWith(open, at)) {
			const found = text.indexOf(close, at + open.length);
			return found < 0 ? found : found + close.length;
		}
	let quote = '';
	for (let i = at + 1; i < text.length; i++) {
		const char = text.charAt(i);
		if (quote !== '') quote = char === quote ? '' : quote;
		else if (char === '"' || char === "'") quote = char;
		else if (char === '>') return i + 1;
	}
	return -1;
}
