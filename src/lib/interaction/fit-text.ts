/** Type as large as its box has room for. */
import type { Attachment } from 'svelte/attachments';

/** Sizes that are tried, as parts of the usual one; the last may have to be scrolled. */
const SIZES = [1.6, 1.4, 1.25, 1.1, 1, 0.9, 0.8, 0.7, 0.6, 0.52];

/** Sets `--fit` to the largest size at which nothing has to be scrolled. */
export const fitText: Attachment<HTMLElement> = (element) => {
	const fit = () => {
		for (const size of SIZES) {
			element.style.setProperty('--fit', String(size));
			if (element.scrollHeight <= element.clientHeight) return;
		}
	};
	const observer = new ResizeObserver(fit);
	observer.observe(element);
	return () => observer.disconnect();
};
