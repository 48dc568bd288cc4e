/**
 * Keeps a touch alive when its start node is removed. A browser sends all events of a touch to that
 * node, so no ancestor would get them: they are dispatched again on the element that stays.
 */

/** @param element - contains everything that can be touched, and stays in the page */
export function keepTouches(element: HTMLElement): () => void {
	const repeat = (event: TouchEvent) => {
		const { type, target, touches, targetTouches, changedTouches } = event;
		if (targetTouches.length === 0 && target) stopListening(target);
		if (target instanceof Node && element.contains(target)) return; // the event arrives normally
		const copy = new TouchEvent(type, {
			touches: [...touches],
			targetTouches: [...targetTouches],
			changedTouches: [...changedTouches],
			view: event.view,
			bubbles: true,
			cancelable: event.cancelable
		});
		if (!element.dispatchEvent(copy)) event.preventDefault();
	};
	const LATER = ['touchmove', 'touchend', 'touchcancel'] as const;
	const stopListening = (target: EventTarget) => {
		for (const type of LATER) target.removeEventListener(type, repeat as EventListener);
	};
	const onstart = ({ target }: TouchEvent) => {
		if (target === element) return;
		for (const type of LATER)
			target?.addEventListener(type, repeat as EventListener, { passive: false });
	};
	element.addEventListener('touchstart', onstart, { passive: true });
	return () => element.removeEventListener('touchstart', onstart);
}
