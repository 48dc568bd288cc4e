/** Whether texts contain HTML. Small: the HTML reader is only loaded if this is true. Pure. See ./SPEC.md §C12. */

/** Tags in texts of people and programs. Other words in angle brackets are text: <joe@example.org>. */
const TAG =
	/<\/?(?:a|abbr|b|big|blockquote|br|center|cite|code|del|div|em|figcaption|figure|font|h[1-6]|hr|i|iframe|img|ins|li|mark|ol|p|pre|q|s|script|section|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|th|tr|tt|u|ul|video|wbr)(?:\s[^<>]*)?\/?>/i;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i;

export function hasHtml(text: string): boolean {
	return hasTags(text) || (text.includes('&') && ENTITY.test(text));
}

export function hasTags(text: string): boolean {
	return text.includes('<') && TAG.test(text);
}
