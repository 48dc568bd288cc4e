/**
 * The view as a window on the overview: drag it, drag its ends, or click to move it. Two fingers pinch, a
 * wheel with ctrl zooms, a sideways wheel moves. One finger that moves up or down scrolls
 * the page, which d3-brush would prevent.
 */
import type { Attachment } from 'svelte/attachments';
import type { View } from '$lib/chart/scale/axis';
import { centred, panView, zoomView } from '$lib/chart/scale/view';
import { heldAt, type Held } from './grips';
import { listenTo } from './listen-to';
import { isZoomWheel, sidewaysPx, wheelDoublings } from './wheel';

export interface BrushOptions {
	/** The view of the whole timeline. */
	readonly fit: () => View;
	/** The current view, which the window follows when there is no gesture. */
	readonly view: () => View;
	readonly onview: (view: View) => void;
}

/** A pointer that moves by less counts as not moved. */
const STILL_PX = 5;

/**
 * @param from, to - the places of the pointer before and now, in `u`
 * @param began - the place where the gesture began
 */
function dragged({ u0, u1 }: View, held: Held, from: number, to: number, began: number): View {
	const shift = to - from;
	if (held === 'start') return { u0: Math.min(u0 + shift, u1), u1 };
	if (held === 'end') return { u0, u1: Math.max(u1 + shift, u0) };
	if (held === 'all') return { u0: u0 + shift, u1: u1 + shift };
	return { u0: Math.min(began, to), u1: Math.max(began, to) };
}

/** The element has `touch-action: pan-y`. */
export function attachBrush({ fit, view, onview }: BrushOptions): Attachment<SVGElement> {
	return (element) => {
		/** Active pointers, with their places as a part of the width. */
		const down = new Map<number, number>();
		let held: Held = 'all';
		let movedPx = 0;
		let began = 0;
		const widthPx = () => element.getBoundingClientRect().width;
		const placeOf = ({ clientX }: MouseEvent) =>
			(clientX - element.getBoundingClientRect().left) / widthPx();
		const lengthOf = ({ u0, u1 }: View) => u1 - u0;
		const toU = (at: number) => fit().u0 + at * lengthOf(fit());
		const toPx = (u: number) => ((u - fit().u0) / lengthOf(fit())) * widthPx();

		function release({ pointerId }: PointerEvent) {
			down.delete(pointerId);
			delete element.dataset.held;
		}
		const listeners = {
			pointerdown(event: PointerEvent) {
				if (event.button !== 0) return;
				const at = placeOf(event);
				down.set(event.pointerId, at);
				movedPx = 0;
				began = toU(at);
				// The whole axis cannot be moved, only made narrower.
				held = isFit(view(), fit())
					? 'none'
					: heldAt(at * widthPx(), toPx(view().u0), toPx(view().u1), widthPx());
				// The browser captures a finger for the element; a mouse must be captured.
				if (event.pointerType === 'mouse') element.setPointerCapture(event.pointerId);
				element.dataset.held = held; // the cursor stays that of the dragged part, wherever the pointer goes
			},
			pointermove(event: PointerEvent) {
				const before = down.get(event.pointerId);
				if (before === undefined) return;
				const apartBefore = apart(down);
				const at = placeOf(event);
				down.set(event.pointerId, at);
				movedPx += Math.abs(at - before) * widthPx();
				if (down.size === 1 && movedPx >= STILL_PX)
					onview(dragged(view(), held, toU(before), toU(at), began));
				else if (down.size > 1 && apartBefore > 0)
					onview(zoomView(view(), apart(down) / apartBefore));
			},
			pointerup(event: PointerEvent) {
				const at = down.get(event.pointerId);
				if (at !== undefined && down.size === 1 && movedPx < STILL_PX)
					onview(centred(view(), toU(at)));
				release(event);
			},
			pointercancel: release,
			wheel(event: WheelEvent) {
				const px = sidewaysPx(event);
				const isZoom = isZoomWheel(event);
				if (!isZoom && px === 0) return; // it scrolls the page
				event.preventDefault();
				const part = ((px / widthPx()) * lengthOf(fit())) / lengthOf(view());
				onview(isZoom ? zoomView(view(), 2 ** wheelDoublings(event)) : panView(view(), part));
			}
		};
		return listenTo(element, listeners);
	};
}

function isFit(view: View, fit: View): boolean {
	return view.u0 <= fit.u0 && view.u1 >= fit.u1;
}

/** The distance of two pointers; 0 if there are not two. */
function apart(down: ReadonlyMap<number, number>): number {
	const [a, b] = [...down.values()];
	return a === undefined || b === undefined ? 0 : Math.max(0.001, Math.abs(a - b));
}
