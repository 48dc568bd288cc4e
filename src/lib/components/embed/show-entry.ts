/** Brings an event of the list into sight, and moves no page that is not ours without being asked. */

/** Only the frame scrolls, never the page around it. */
export function showInFrame(entry: Element): void {
	const { scrollPaddingTop } = getComputedStyle(document.documentElement);
	const top = entry.getBoundingClientRect().top + window.scrollY;
	window.scrollTo({ top: top - (parseFloat(scrollPaddingTop) || 0) });
}

/**
 * The page scrolls no further than it must, and only where its reader has chosen the event. The chart
 * may be out of sight then: the keyboard goes where the reader has gone.
 */
export function showInPage(entry: Element, how: 'opened' | 'chosen' | 'scrubbed'): void {
	if (how !== 'chosen') return;
	entry.scrollIntoView({ block: 'nearest' });
	entry.querySelector<HTMLElement>('[part=headline] a')?.focus({ preventScroll: true });
}
