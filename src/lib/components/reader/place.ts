/** The scroll position of a list, so that a reader returns to the same place even if other events have opened. */

export interface Place {
	/** The event that was being read; undefined: none. */
	readonly id: string | undefined;
	/** The distance of its start from the window's top; without an event, the scroll position of the page. px. */
	readonly top: number;
}

/** @param id - of the event that is being read */
export function placeOf(root: ParentNode, id: string | undefined): Place {
	const entry = findEntry(root, id);
	return entry
		? { id, top: entry.getBoundingClientRect().top }
		: { id: undefined, top: window.scrollY };
}

/** Scrolls back to a position, whatever the current height of the list. */
export function returnTo(root: ParentNode, { id, top }: Place): void {
	const entry = findEntry(root, id);
	if (entry) window.scrollBy(0, entry.getBoundingClientRect().top - top);
	else window.scrollTo(0, top);
}

/** The entry of an event in a list. */
export function findEntry(root: ParentNode, id: string | undefined): Element | null {
	return id === undefined ? null : root.querySelector(`#e-${CSS.escape(id)}`);
}
