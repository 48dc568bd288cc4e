/**
 * Checks the markup of XML before it is parsed, because the parser is recursive and does not know the
 * entities of document types.
 * Pure; every pass over the text is one loop, for any text.
 */

/** Markup whose content is not parsed. */
const PLAIN = [
	['<!--', '-->'],
	['<![CDATA[', ']]>'],
	['<?', '?>']
] as const;
const DOCTYPE = '<!DOCTYPE';

/** The text with blanks instead of its document type, so that offsets stay the same. */
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
 * The first element with too many levels.
 *
 * @param text - without a document type
 */
export function findTooDeep(text: string, most: number): number | undefined {
	let depth = 0;
	for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
		const end = endOfMark(text, at);
		// The parser reports markup without an end.
		if (end < 0) return undefined;
		const next = text.charAt(at + 1);
		if (next === '/') depth = Math.max(0, depth - 1);
		else if (next !== '!' && next !== '?' && text.charAt(end - 2) !== '/') depth++;
		if (depth > most) return at;
		at = end;
	}
	return undefined;
}

/** The offset after a tag, comment or similar; −1: it has no end. */
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
