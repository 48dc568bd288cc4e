/** Brings an event of the list into sight, and moves no page that is not ours without being asked. */

/** Only the frame scrolls, never the page around it. */
export function showInFrame(entry: Element): void {
	const { scrollPaddingTop } = getComputedStyle(document.documentElement);
	const top = entry.getBoundingClientRect().top + window.scrollY;
	window.scrollTo({ top: top - (parseFloat(scrollPaddingTop) || 0) });
}

/** The page scrolls no further than it must, and only where its reader has chosen the event. */
export function showInPage(entry: Element, how: 'opened' | 'chosen' | 'picked'): void {
	if (how === 'chosen') entry.scrollIntoView({ block: 'nearest' });
}
