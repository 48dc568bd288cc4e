/** Scrolls to an event of the list, without scrolling pages of others unasked. */

/** Scrolls only the frame, never the page around it. */
export function showInFrame(entry: Element): void {
	const { scrollPaddingTop } = getComputedStyle(document.documentElement);
	const top = entry.getBoundingClientRect().top + window.scrollY;
	window.scrollTo({ top: top - (parseFloat(scrollPaddingTop) || 0) });
}

/** Scrolls the page as little as possible, and only if its reader has chosen the event. */
export function showInPage(entry: Element, how: 'opened' | 'chosen' | 'picked'): void {
	if (how === 'chosen') entry.scrollIntoView({ block: 'nearest' });
}
