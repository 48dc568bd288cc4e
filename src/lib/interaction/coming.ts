/**
 * Gestures whose code is loaded with the first pointer, because reading does not need it. Events before the code is
 * loaded are repeated afterwards.
 */
import type { Attachment } from 'svelte/attachments';
import { listenTo } from './listen-to';
import { isZoomWheel } from './wheel';

/** The event that a gesture begins with; the wheel always counts. */
type Beginning = 'mousedown' | 'dblclick' | 'touchstart' | 'pointerdown';

/**
 * @param load - loads the gestures; after a failure it is called again with the next pointer
 * @param begins - the default is right for D3's zoom
 */
export function attachComing<T extends HTMLElement | SVGElement>(
	load: () => Promise<Attachment<T>>,
	begins: readonly Beginning[] = ['mousedown', 'dblclick', 'touchstart']
): Attachment<T> {
	return (element) => {
		let stop: (() => void) | undefined;
		let isOver = false;
		let coming: Promise<void> | undefined;
		let early: (MouseEvent | TouchEvent)[] = [];
		const come = () => {
			coming ??= load().then(
				(attach) => {
					if (isOver) return;
					stopWaiting();
					stop = attach(element) ?? undefined;
					for (const event of early) repeat(event, element);
				},
				() => {
					coming = undefined;
					early = [];
				}
			);
		};
		const keep = (event: MouseEvent | TouchEvent) => {
			early.push(event);
			come();
		};
		const stopListening = listenTo(element, {
			wheel(event) {
				// Another wheel event scrolls the page and shows a hint, or moves the chart sideways.
				if (isZoomWheel(event)) event.preventDefault();
				keep(event);
			},
			...Object.fromEntries(begins.map((type) => [type, keep]))
		});
		// If the pointer has been lifted, anywhere, the gesture is over and is not started.
		const forget = () => (early = early.filter(({ type }) => !/down|start/.test(type)));
		window.addEventListener('pointerover', come, { passive: true });
		const ENDS = ['pointerup', 'pointercancel'] as const;
		for (const end of ENDS) window.addEventListener(end, forget);
		const stopWaiting = () => {
			stopListening();
			window.removeEventListener('pointerover', come);
			for (const end of ENDS) window.removeEventListener(end, forget);
		};
		return () => {
			isOver = true;
			stopWaiting();
			stop?.();
		};
	};
}

function repeat(event: MouseEvent | TouchEvent, element: Element): void {
	const { target } = event;
	const isThere = target instanceof Node && element.contains(target);
	(isThere ? target : element).dispatchEvent(copyOf(event));
}

function copyOf(event: MouseEvent | TouchEvent): Event {
	if (event instanceof WheelEvent) return new WheelEvent(event.type, event);
	if (event instanceof PointerEvent) return new PointerEvent(event.type, event);
	if (event instanceof MouseEvent) return new MouseEvent(event.type, event);
	const { type, view, bubbles, cancelable, touches, targetTouches, changedTouches } = event;
	return new TouchEvent(type, {
		view,
		bubbles,
		cancelable,
		touches: [...touches],
		targetTouches: [...targetTouches],
		changedTouches: [...changedTouches]
	});
}
