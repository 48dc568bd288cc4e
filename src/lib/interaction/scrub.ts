/** Dragging along a strip: reports the place under the pointer, while vertical drags scroll the page. */
import type { Attachment } from 'svelte/attachments';

export interface ScrubOptions {
	/** Place in the strip, 0–1 from edge to edge. */
	readonly onscrub: (at: number) => void;
}

export function attachScrub({ onscrub }: ScrubOptions): Attachment<HTMLElement> {
	return (element) => {
		let held: number | undefined;
		const report = ({ clientX }: PointerEvent) => {
			const { left, width } = element.getBoundingClientRect();
			onscrub(Math.min(1, Math.max(0, (clientX - left) / width)));
		};
		const ondown = (event: PointerEvent) => {
			if (
				event.button !== 0 ||
				(event.target instanceof Element && event.target.closest('a, button'))
			)
				return;
			held = event.pointerId;
			element.setPointerCapture(event.pointerId);
			report(event);
		};
		const onmove = (event: PointerEvent) => {
			if (event.pointerId === held) report(event);
		};
		const onup = () => {
			held = undefined;
		};
		element.addEventListener('pointerdown', ondown);
		element.addEventListener('pointermove', onmove);
		element.addEventListener('pointerup', onup);
		element.addEventListener('pointercancel', onup);
		return () => {
			element.removeEventListener('pointerdown', ondown);
			element.removeEventListener('pointermove', onmove);
			element.removeEventListener('pointerup', onup);
			element.removeEventListener('pointercancel', onup);
		};
	};
}
