/** A swipe: to the left means next. Vertical moves are left to the page. */
import type { Attachment } from 'svelte/attachments';
import { listenTo } from './listen-to';

/** A shorter move is a tap. */
const LEAST_PX = 40;

export function attachSwipe(onswipe: (to: 'previous' | 'next') => void): Attachment<HTMLElement> {
	return (element) => {
		let start: PointerEvent | undefined;
		return listenTo(element, {
			pointerdown(event) {
				start = event.isPrimary && event.pointerType !== 'mouse' ? event : undefined;
			},
			pointerup({ pointerId, clientX, clientY }) {
				if (start?.pointerId !== pointerId) return;
				const [dx, dy] = [clientX - start.clientX, clientY - start.clientY];
				start = undefined;
				if (Math.abs(dx) >= LEAST_PX && Math.abs(dx) > Math.abs(dy) * 2)
					onswipe(dx < 0 ? 'next' : 'previous');
			}
		});
	};
}
