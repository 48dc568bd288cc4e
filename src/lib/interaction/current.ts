/** Reports which entry of a scrolling list is being read: the first one below the sticky part at the top. */
import type { Attachment } from 'svelte/attachments';

/** An entry that just ends where the next begins is not being read. */
const EDGE_PX = 4;
/** Height of the band in which an entry counts as being read, px. */
const BAND_PX = 110;

/**
 * The band begins at the page's `scroll-padding-top`, where the page scrolls its targets to.
 *
 * @param selector - of the entries; each names itself in `data-entry`
 * @param oncurrent - undefined while no entry is in the band, or nothing can scroll
 */
export function watchCurrent(
	selector: string,
	oncurrent: (id: string | undefined) => void
): Attachment<HTMLElement> {
	return (list) => {
		let stop = observe(list, selector, oncurrent);
		const again = () => {
			stop();
			stop = observe(list, selector, oncurrent);
		};
		window.addEventListener('resize', again);
		return () => {
			window.removeEventListener('resize', again);
			stop();
		};
	};
}

function observe(
	list: HTMLElement,
	selector: string,
	oncurrent: (id: string | undefined) => void
): () => void {
	const inBand = new Set<Element>();
	const paddingPx = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
	const topPx = Math.round(paddingPx) + EDGE_PX;
	const belowPx = Math.max(0, window.innerHeight - topPx - BAND_PX);
	const band = { rootMargin: `-${topPx}px 0px -${belowPx}px 0px` };
	const entries = new IntersectionObserver((changes) => {
		for (const { target, isIntersecting } of changes)
			if (isIntersecting) inBand.add(target);
			else inBand.delete(target);
		oncurrent(canScroll() ? firstOf(inBand)?.dataset.entry : undefined);
	}, band);
	// Only the entries of parts in the band: the browser looks at all that is observed in every frame.
	const parts = new IntersectionObserver((changes) => {
		for (const { target, isIntersecting } of changes)
			for (const entry of entriesOf(target, selector))
				if (isIntersecting) entries.observe(entry);
				else entries.unobserve(entry);
		if (inBand.size === 0 && !changes.some(({ isIntersecting }) => isIntersecting))
			oncurrent(undefined);
	}, band);
	for (const part of list.children) parts.observe(part);
	return () => {
		entries.disconnect();
		parts.disconnect();
	};
}

/** The entries of a part of a list, which may be one itself. */
function entriesOf(part: Element, selector: string): Iterable<Element> {
	return part.matches(selector) ? [part] : part.querySelectorAll(selector);
}

/** In a frame as high as its content nothing scrolls: what is being read is then not known here. */
function canScroll(): boolean {
	return document.documentElement.scrollHeight - window.innerHeight > EDGE_PX;
}

/** The first in document order. */
function firstOf(elements: Iterable<Element>): HTMLElement | undefined {
	let first: Element | undefined;
	for (const element of elements)
		if (!first || element.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING)
			first = element;
	return first instanceof HTMLElement ? first : undefined;
}
