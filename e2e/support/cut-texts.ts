/** What of a page a reader cannot see, though it is there. */

/** Runs in the page: the texts beside the chart that are not all inside the window, or cut by a box around them. */
export const cutTexts = (): string[] => {
	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const cut: string[] = [];
	while (texts.nextNode()) {
		const text = texts.currentNode;
		const parent = text.parentElement;
		const range = document.createRange();
		range.selectNodeContents(text);
		const { left, right, width } = range.getBoundingClientRect();
		// A skip link is not seen at any zoom; a picture clips nothing of its own.
		if (!text.textContent?.trim() || width === 0 || parent?.closest('.plot, svg, .skip')) continue;
		for (let box = parent; box; box = box.parentElement) {
			const isPage = box === document.body;
			if (!isPage && getComputedStyle(box).overflowX === 'visible') continue;
			const edges = box.getBoundingClientRect();
			if (edges.width <= 1) break; // words for the ear alone
			const [from, to] = isPage ? [0, innerWidth] : [edges.left, edges.right];
			if (left < from - 1 || right > to + 1) {
				cut.push(text.textContent.trim());
				break;
			}
		}
	}
	return cut;
};
