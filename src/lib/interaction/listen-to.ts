/** Listeners of an element, by the names of their events. None of them is passive. */

/** @returns what takes them away again */
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
