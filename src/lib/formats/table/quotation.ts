/** Quotation marks around a quotation, which are added when it is shown. Pure. See ./SPEC.md §C13. */

/** By opening mark: its possible closing marks. */
const CLOSING: Readonly<Record<string, string>> = {
	'“': '”“',
	'„': '“”',
	'”': '”',
	'«': '»',
	'»': '«',
	'「': '」',
	'『': '』',
	'《': '》',
	'"': '"'
};

/** The text without marks around the whole of it. If it contains more quotations, it is unchanged. */
export function withoutMarks(text: string): string {
	const closing = CLOSING[text.charAt(0)];
	const last = text.charAt(text.length - 1);
	if (text.length < 3 || closing === undefined || !closing.includes(last)) return text;
	return closesAtEnd(text, text.charAt(0), last) ? text.slice(1, -1) : text;
}

/** Whether the last mark closes the first one. */
function closesAtEnd(text: string, open: string, close: string): boolean {
	let depth = 0;
	for (let at = 0; at < text.length; at++) {
		const char = text.charAt(at);
		// The same mark opens and closes: if it is also inside, there are several quotations.
		if (char === open && (open !== close || at === 0)) depth++;
		else if (char === close) depth--;
		if (depth <= 0) return at === text.length - 1;
	}
	return false;
}

/** One of these is added around a text, so that a reader removes exactly that. */
const PAIRS = ['“”', '«»', '「」', '""'];

/** The text in a form that a reader returns unchanged after it removes outer marks. */
export function withMarks(text: string): string {
	if (withoutMarks(text) === text) return text;
	const marked = PAIRS.map((pair) => `${pair.charAt(0)}${text}${pair.charAt(1)}`);
	return marked.find((one) => withoutMarks(one) === text) ?? text;
}
