/** Reports which entry of a scrolling list is being read: the first one below the sticky part at the top. */
import type { Attachment } from 'svelte/attachments';

/** An entry that just ends where the next begins is not being read. */
const EDGE_PX = 4;
const ENTRY = '[data-entry]';
/** Height of the band in which an entry counts as being read, px. */
const BAND_PX = 110;

/**
 * Entries name themselves in `data-entry`. The band begins at the page's `scroll-padding-top`, where the page scrolls its targets to.
 *
 * @param oncurrent - undefined while no entry is in the band, or nothing can scroll
 */
export function watchCurrent(oncurrent: (id: string | undefined) => void): Attachment<HTMLElement> {
	return (list) => {
		let stop = observe(list, oncurrent);
		const again = () => {
			stop();
			stop = observe(list, oncurrent);
		};
		window.addEventListener('resize', again);
		return () => {
			window.removeEventListener('resize', again);
			stop();
		};
	};
}

function observe(list: HTMLElement, oncurrent: (id: string | undefined) => void): () => void {
	const inBand = new Set<Element>();
	const paddingPx = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
	const topPx = Math.round(paddingPx) + EDGE_PX;
	const belowPx = Math.max(0, window.innerHeight - topPx - BAND_PX);
	const band = { rootMargin: `-${topPx}px 0px -${belowPx}px 0px` };
	const entries = new IntersectionObserver((changes) => {
		for (const { target, isIntersecting } of changes)
			if (isIntersecting) inBand.add(target);
			else inBand.delete(target);
		const listed = list.querySelectorAll<HTMLElement>(ENTRY);
		const first = canScroll() ? [...listed].find((entry) => inBand.has(entry)) : undefined;
		oncurrent(first?.dataset.entry);
	}, band);
	for (const entry of list.querySelectorAll(ENTRY)) entries.observe(entry);
	return () => entries.disconnect();
}

/** In a frame as high as its content nothing scrolls: what is being read is then not known here. */
function canScroll(): boolean {
	return document.documentElement.scrollHeight - window.innerHeight > EDGE_PX;
}
