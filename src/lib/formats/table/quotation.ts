/** The marks around a quotation, which are drawn by who shows it. Pure. See ./SPEC.md §C13. */

/** By opening mark: the marks that may close what it opens. */
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

/** The text without marks that are around all of it. Where more is quoted in it, it stays as it is. */
export function withoutMarks(text: string): string {
	const closing = CLOSING[text.charAt(0)];
	const last = text.charAt(text.length - 1);
	if (text.length < 3 || closing === undefined || !closing.includes(last)) return text;
	return closesAtEnd(text, text.charAt(0), last) ? text.slice(1, -1) : text;
}

/** Whether the first mark is closed by the last one, and not before. */
function closesAtEnd(text: string, open: string, close: string): boolean {
	let depth = 0;
	for (let at = 0; at < text.length; at++) {
		const char = text.charAt(at);
		// The same mark opens and closes: if it is inside too, there is more than one quotation.
		if (char === open && (open !== close || at === 0)) depth++;
		else if (char === close) depth--;
		if (depth <= 0) return at === text.length - 1;
	}
	return false;
}

/** Of these one is around a text so that a reader takes just that away. */
const PAIRS = ['“”', '«»', '「」', '""'];

/** The text so that a reader who takes marks around it away has it as it is. */
export function withMarks(text: string): string {
	if (withoutMarks(text) === text) return text;
	const marked = PAIRS.map((pair) => `${pair.charAt(0)}${text}${pair.charAt(1)}`);
	return marked.find((one) => withoutMarks(one) === text) ?? text;
}
