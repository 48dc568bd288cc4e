/** Tells which entry of a scrolling list is being read: the first that crosses the upper part. */
import type { Attachment } from 'svelte/attachments';

/** Reading happens in the upper part of the window, below what sticks to its top. */
const BAND = '-42% 0px -45% 0px';

/**
 * @param selector - of the entries; each names itself in `data-entry`
 * @param oncurrent - undefined while the list is out of the band
 */
export function watchCurrent(selector: string, oncurrent: (id: string | undefined) => void): Attachment<HTMLElement> {
	return (list) => {
		const inBand = new Set<Element>();
		const observer = new IntersectionObserver(
			(entries) => {
				for (const { target, isIntersecting } of entries)
					if (isIntersecting) inBand.add(target);
					else inBand.delete(target);
				let first: Element | undefined;
				for (const element of inBand)
					if (!first || element.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING) first = element;
				oncurrent(first instanceof HTMLElement ? first.dataset.entry : undefined);
			},
			{ rootMargin: BAND }
		);
		for (const entry of list.querySelectorAll(selector)) observer.observe(entry);
		return () => observer.disconnect();
	};
}
