/** A finger on the chart. */
import type { Attachment } from 'svelte/attachments';
import { panView } from '$lib/chart/scale/view';
import { listenTo } from './listen-to';
import type { ZoomOptions } from './zoom';

/**
 * One finger moves the view sideways; `touch-action: pan-y` leaves vertical moves to the page.
 * d3-zoom cannot do this, because it calls `preventDefault` on every touch move.
 */
export function attachTouchPan({
	view,
	onview
}: Pick<ZoomOptions, 'view' | 'onview'>): Attachment<HTMLElement> {
	return (element) => {
		let last: { id: number; x: number } | undefined;
		return listenTo(element, {
			pointerdown({ pointerType, isPrimary, pointerId, clientX }) {
				last = pointerType === 'touch' && isPrimary ? { id: pointerId, x: clientX } : undefined;
			},
			pointermove({ pointerId, clientX }) {
				if (last?.id !== pointerId) return;
				element.setPointerCapture(pointerId); // its start node may be removed
				onview(panView(view(), (last.x - clientX) / element.getBoundingClientRect().width));
				last = { id: pointerId, x: clientX };
			},
			pointerup() {
				last = undefined;
			},
			pointercancel() {
				last = undefined;
			}
		});
	};
}
