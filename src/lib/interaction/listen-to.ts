/** Adds listeners to an element, by event name. None of them is passive. */

/** @returns a function that removes them */
export function listenTo(
	element: HTMLElement | SVGElement,
	listeners: {
		readonly [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void;
	}
): () => void {
	const each = (how: 'addEventListener' | 'removeEventListener') => {
		for (const [name, listener] of Object.entries(listeners))
			element[how](name, listener as EventListener, { passive: false });
	};
	each('addEventListener');
	return () => each('removeEventListener');
}
