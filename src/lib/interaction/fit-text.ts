/** Type as large as its box has room for. */
import type { Attachment } from 'svelte/attachments';

/**
 * Sizes that are tried, as parts of the usual one. The last is what can still be read from the back of a
 * room, 24 px on a screen of 1920: what is longer is scrolled.
 */
const SIZES = [1.6, 1.4, 1.25, 1.1, 1, 0.9, 0.8, 0.72];

/** Sets `--fit` to the largest size at which nothing has to be scrolled, for each content anew. */
export const fitText: Attachment<HTMLElement> = (element) => {
	const isWhole = () => element.scrollHeight <= element.clientHeight;
	const fit = () => {
		for (const size of SIZES) {
			element.style.setProperty('--fit', String(size));
			if (isWhole()) break;
		}
		// What has to be scrolled can have the keyboard.
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

/** A line of the part before stays in sight, as a part of the box. */
const PART = 0.85;

/**
 * The next part of what is longer than its box.
 *
 * @returns false: this was the last
 */
export function turnPart(element: HTMLElement, way: 1 | -1): boolean {
	const before = element.scrollTop;
	element.scrollTop += way * PART * element.clientHeight;
	return element.scrollTop !== before;
}
