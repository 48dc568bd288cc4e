/**
 * d3-zoom behind a small attachment: it reports views and owns nothing. Every gesture begins at the
 * identity transform, so no zoom is too deep for its numbers.
 * Plain wheel and one vertical finger always scroll the page.
 */
import { select, zoom, zoomIdentity, type D3ZoomEvent } from 'd3';
import type { Attachment } from 'svelte/attachments';
import type { View } from '$lib/layout/axis';
import { panView, transformView } from '$lib/layout/view';
import { keepTouches } from './held-touch';

export interface ZoomOptions {
	/** The view now. */
	readonly view: () => View;
	/** The shortest and longest view there may be. */
	readonly lengths: () => readonly [min: number, max: number];
	/** A gesture moved the view; not yet in bounds. */
	readonly onview: (view: View) => void;
	/** A double click, at a part of the width. */
	readonly onzoomin: (at: number) => void;
	/** A plain wheel over the chart, which scrolls the page. */
	readonly onplainwheel?: () => void;
}

/** Whether an event starts a gesture of ours, rather than one of the page's. */
export function isOurs(event: MouseEvent | TouchEvent | WheelEvent): boolean {
	if (event.type === 'wheel') return isZoomWheel(event);
	if ('touches' in event) return event.touches.length > 1;
	return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.altKey;
}

/** A pinch on a trackpad arrives as a wheel with ctrl. */
function isZoomWheel({ ctrlKey, metaKey }: MouseEvent | TouchEvent): boolean {
	return ctrlKey || metaKey;
}

/** A trackpad's pinch comes in many small steps, a wheel's notch in one of about this size. */
const NOTCH_PX = 40;

/**
 * By how many doublings a turn of the wheel zooms. D3's own takes every ctrl for a pinch, and a
 * notch of a mouse's wheel would then zoom fourfold.
 */
function wheelDoublings({ deltaY, deltaMode }: WheelEvent): number {
	const px = deltaY * (deltaMode === WheelEvent.DOM_DELTA_LINE ? 25 : deltaMode ? 500 : 1);
	return -px * (Math.abs(px) < NOTCH_PX ? 0.012 : 0.004);
}

export function attachZoom(options: ZoomOptions): Attachment<HTMLElement> {
	return (element) => {
		// As wide as it is seen: a page may zoom or scale what it holds.
		const widthPx = () => element.getBoundingClientRect().width;
		/** The view at which the gesture began; undefined between gestures. */
		let base: View | undefined;
		const behaviour = zoom<HTMLElement, unknown>()
			.wheelDelta(wheelDoublings)
			.filter((event: MouseEvent | TouchEvent | WheelEvent) => {
				const { u0, u1 } = base ?? options.view();
				const [min, max] = options.lengths();
				behaviour.scaleExtent([(u1 - u0) / max, (u1 - u0) / min]);
				return isOurs(event);
			})
			.on('start', () => {
				base = options.view();
			})
			.on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
				if (sourceEvent && base)
					options.onview(transformView(base, transform.k, transform.x, widthPx()));
			})
			.on('end', () => {
				base = undefined;
				select(element).property('__zoom', zoomIdentity);
			});
		const selection = select(element).call(behaviour).on('dblclick.zoom', null);

		const ondblclick = (event: MouseEvent) => {
			if (event.target instanceof Element && event.target.closest('a, button')) return;
			options.onzoomin((event.clientX - element.getBoundingClientRect().left) / widthPx());
		};
		const onwheel = (event: WheelEvent) => {
			if (isZoomWheel(event)) return;
			const sidewaysPx = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
			if (Math.abs(sidewaysPx) <= Math.abs(event.shiftKey ? 0 : event.deltaY)) {
				options.onplainwheel?.();
				return;
			}
			event.preventDefault();
			options.onview(panView(options.view(), sidewaysPx / widthPx()));
		};
		element.addEventListener('dblclick', ondblclick);
		element.addEventListener('wheel', onwheel, { passive: false });
		const stopTouch = attachTouchPan(element, options);
		const stopKeeping = keepTouches(element);
		return () => {
			selection.on('.zoom', null);
			element.removeEventListener('dblclick', ondblclick);
			element.removeEventListener('wheel', onwheel);
			stopTouch();
			stopKeeping();
		};
	};
}

/**
 * One finger moves the view sideways; `touch-action: pan-y` leaves up and down to the page, which
 * d3-zoom cannot do, since it prevents every touch move.
 */
function attachTouchPan(element: HTMLElement, { view, onview }: ZoomOptions): () => void {
	let last: { id: number; x: number } | undefined;
	const ondown = ({ pointerType, isPrimary, pointerId, clientX }: PointerEvent) => {
		last = pointerType === 'touch' && isPrimary ? { id: pointerId, x: clientX } : undefined;
	};
	const onmove = ({ pointerId, clientX }: PointerEvent) => {
		if (last?.id !== pointerId) return;
		element.setPointerCapture(pointerId); // the node that it began on may be removed
		onview(panView(view(), (last.x - clientX) / element.getBoundingClientRect().width));
		last = { id: pointerId, x: clientX };
	};
	const onup = () => {
		last = undefined;
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
}
