/**
 * d3-zoom behind a small attachment: it reports views and stores none. Every gesture begins at the
 * identity transform, so deep zooms stay within the precision of numbers.
 * Plain wheel and one vertical finger always scroll the page.
 */
import { select, zoom, zoomIdentity, type D3ZoomEvent } from 'd3';
import type { Attachment } from 'svelte/attachments';
import type { View } from '$lib/chart/scale/axis';
import { panView, transformView } from '$lib/chart/scale/view';
import { keepTouches } from './held-touch';
import { listenTo } from './listen-to';
import { isZoomWheel, sidewaysPx, wheelDoublings } from './wheel';

export interface ZoomOptions {
	/** The current view. */
	readonly view: () => View;
	/** The shortest and longest allowed view. */
	readonly lengths: () => readonly [min: number, max: number];
	/** A gesture moved the view; bounds are not applied yet. */
	readonly onview: (view: View) => void;
	/** A double click, at a place as a part of the width. */
	readonly onzoomin: (at: number) => void;
	/** A plain wheel over the chart, which scrolls the page. */
	readonly onplainwheel?: () => void;
}

/** Whether an event starts a gesture here, and is not left to the page. */
export function isOurs(event: MouseEvent | TouchEvent | WheelEvent): boolean {
	if (event.type === 'wheel') return isZoomWheel(event);
	if ('touches' in event) return event.touches.length > 1;
	return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.altKey;
}

export function attachZoom(options: ZoomOptions): Attachment<HTMLElement> {
	return (element) => {
		// The visible width: the page may zoom or scale the element.
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

		const stopListening = listenTo(element, {
			dblclick({ target, clientX }) {
				if (target instanceof Element && target.closest('a, button')) return;
				options.onzoomin((clientX - element.getBoundingClientRect().left) / widthPx());
			},
			wheel(event) {
				if (isZoomWheel(event)) return;
				const px = sidewaysPx(event);
				if (px === 0) {
					options.onplainwheel?.();
					return;
				}
				event.preventDefault();
				options.onview(panView(options.view(), px / widthPx()));
			}
		});
		const stopKeeping = keepTouches(element);
		return () => {
			selection.on('.zoom', null);
			stopListening();
			stopKeeping();
		};
	};
}
