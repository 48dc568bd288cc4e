/**
 * One finger on a strip: moving along it scrubs, moving up or down scrolls the page, and a tap selects a place.
 * Nothing is reported before the direction is clear. The strip has `touch-action: pan-y`.
 */
import type { Attachment } from 'svelte/attachments';
import { listenTo } from './listen-to';

export interface ScrubOptions {
	/** A finger moves along the strip: its place, 0–1 from edge to edge. */
	readonly onscrub: (at: number) => void;
	/** A tap at a place. */
	readonly ontap: (at: number) => void;
}

/** A finger that moves by less counts as not moved. */
const STILL_PX = 8;

export function attachScrub({ onscrub, ontap }: ScrubOptions): Attachment<HTMLElement> {
	return (element) => {
		let held: { id: number; x: number; y: number; isScrubbing: boolean } | undefined;
		const placeOf = ({ clientX }: PointerEvent) => {
			const { left, width } = element.getBoundingClientRect();
			return Math.min(1, Math.max(0, (clientX - left) / width));
		};
		return listenTo(element, {
			pointerdown({ button, isPrimary, target, pointerId, clientX, clientY }) {
				held = undefined; // two fingers are for the page
				if (button !== 0 || !isPrimary) return;
				if (target instanceof Element && target.closest('a, button')) return;
				held = { id: pointerId, x: clientX, y: clientY, isScrubbing: false };
			},
			pointermove(event) {
				if (held?.id !== event.pointerId) return;
				const [dx, dy] = [Math.abs(event.clientX - held.x), Math.abs(event.clientY - held.y)];
				if (!held.isScrubbing && dy > STILL_PX && dy >= dx) held = undefined;
				else if (held.isScrubbing || dx > STILL_PX) {
					held.isScrubbing = true;
					element.setPointerCapture(event.pointerId);
					onscrub(placeOf(event));
				}
			},
			pointerup(event) {
				if (held?.id === event.pointerId && !held.isScrubbing) ontap(placeOf(event));
				held = undefined;
			},
			pointercancel() {
				held = undefined;
			}
		});
	};
}
