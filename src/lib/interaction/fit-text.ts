/** The largest type size that fits a box. */
import type { Attachment } from 'svelte/attachments';

/**
 * Sizes that are tried, as parts of the normal one. The last can still be read from the back of a
 * room, 24 px on a screen of 1920: longer text is scrolled.
 */
const SIZES = [1.6, 1.4, 1.25, 1.1, 1, 0.9, 0.8, 0.72];

/** Sets `--fit` to the largest size at which nothing has to be scrolled, for each new content. */
export const fitText: Attachment<HTMLElement> = (element) => {
	const isWhole = () => element.scrollHeight <= element.clientHeight;
	const fit = () => {
		for (const size of SIZES) {
			element.style.setProperty('--fit', String(size));
			if (isWhole()) break;
		}
		// A scrollable box can get the focus.
		if (isWhole()) element.removeAttribute('tabindex');
		else element.tabIndex = 0;
	};
	const resizes = new ResizeObserver(fit);
	resizes.observe(element);
	const contents = new MutationObserver(() => {
		element.scrollTop = 0;
		fit();
	});
	contents.observe(element, { childList: true });
	return () => {
		resizes.disconnect();
		contents.disconnect();
	};
};

/** This part of the box is visible in both the old and the new part. */
const PART = 0.85;

/**
 * Scrolls to the next part of content that is longer than its box.
 *
 * @returns false: this was the last part
 */
export function turnPart(element: HTMLElement, way: 1 | -1): boolean {
	const before = element.scrollTop;
	element.scrollTop += way * PART * element.clientHeight;
	return element.scrollTop !== before;
}
