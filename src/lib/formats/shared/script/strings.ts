/** The values of JavaScript strings. Pure. */

type ReadString =
	| {
			readonly value: string;
			/** After its closing quote. */
			readonly end: number;
			/** Whether JSON writes it the same way. */
			readonly isJson: boolean;
	  }
	| { readonly at: number; readonly why: string };

const ESCAPE = /\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2})|(\r\n|[^]))/gi;
const ESCAPED: ReadonlyMap<string, string> = new Map([
	['b', '\b'],
	['f', '\f'],
	['n', '\n'],
	['r', '\r'],
	['t', '\t'],
	['v', '\v'],
	['0', '\0'],
	// A line continuation.
	['\n', ''],
	['\r\n', '']
]);

/** @param start - of its opening quote */
export function decodeString(text: string, start: number): ReadString {
	const quote = text.charAt(start);
	if (quote !== '"' && quote !== "'" && quote !== '`')
		return { at: start, why: 'this has to be run to know what it is' };
	let isJson = quote === '"';
	for (let at = start + 1; at < text.length; at++) {
		const char = text.charAt(at);
		if (char === quote) {
			const raw = text.slice(start + 1, at);
			return { value: isJson ? raw : decode(raw), end: at + 1, isJson };
		}
		if (char === '\\') {
			at++;
			if (!/["\\/bfnrt]/.test(text.charAt(at)))
				isJson &&= /^u[\da-f]{4}/i.test(text.slice(at, at + 5));
		} else if (char < ' ') {
			if (char === '\n' && quote !== '`') break;
			isJson = false;
		} else if (char === '$' && quote === '`' && text.charAt(at + 1) === '{')
			return { at, why: '“${…}” has to be run to know what it is' };
	}
	return { at: start, why: 'a quote is opened here and never closed' };
}

function decode(raw: string): string {
	return raw.replaceAll(ESCAPE, (_, point?: string, four?: string, two?: string, one?: string) => {
		const code = parseInt(point ?? four ?? two ?? '', 16);
		if (one !== undefined) return ESCAPED.get(one) ?? one;
		return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
	});
}
