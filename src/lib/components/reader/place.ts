/** Where a list stands in the window, so that a reader comes back to just there whatever opened meanwhile. */

export interface Place {
	/** The event that was being read; undefined: none was. */
	readonly id: string | undefined;
	/** How far below the window's top it began; without an event, how far the page was scrolled. px. */
	readonly top: number;
}

/** @param id - of the event that is being read */
export function placeOf(root: ParentNode, id: string | undefined): Place {
	const entry = findEntry(root, id);
	return entry
		? { id, top: entry.getBoundingClientRect().top }
		: { id: undefined, top: window.scrollY };
}

/** Scrolls to where a list stood; how high it is now does not matter. */
export function returnTo(root: ParentNode, { id, top }: Place): void {
	const entry = findEntry(root, id);
	if (entry) window.scrollBy(0, entry.getBoundingClientRect().top - top);
	else window.scrollTo(0, top);
}

/** The entry of an event in a list. */
export function findEntry(root: ParentNode, id: string | undefined): Element | null {
	return id === undefined ? null : root.querySelector(`#e-${CSS.escape(id)}`);
}
