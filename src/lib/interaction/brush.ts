/**
 * d3-brush on the overview: drag it, its ends, or the empty strip beside it; a click centres.
 * Drawn by D3 inside an SVG group of ours, in px of the strip.
 */
import { brushX, pointer, select, type D3BrushEvent } from 'd3';
import type { Attachment } from 'svelte/attachments';
import type { View } from '$lib/layout/axis';

export interface BrushOptions {
	/** Reactive: the attachment runs again when one of them changes. */
	readonly widthPx: number;
	readonly heightPx: number;
	readonly fit: View;
	/** The view now, followed without a gesture. */
	readonly view: () => View;
	readonly onview: (view: View) => void;
}

/** The narrowest the brush is drawn, px: a very short view still has something to take hold of. */
const MIN_PX = 6;

/**
 * @returns the attachment, and what to call whenever the view changed by other means
 */
export function createBrush({ widthPx, heightPx, fit, view, onview }: BrushOptions): {
	attach: Attachment<SVGGElement>;
	sync: (view: View) => void;
} {
	const toPx = (u: number) => ((u - fit.u0) / (fit.u1 - fit.u0)) * widthPx;
	const toU = (px: number) => fit.u0 + (px / widthPx) * (fit.u1 - fit.u0);
	const behaviour = brushX<unknown>().extent([
		[0, 0],
		[widthPx, heightPx]
	]);
	let group: SVGGElement | undefined;
	let isBrushing = false;

	const sync = ({ u0, u1 }: View) => {
		if (!group || isBrushing) return;
		const [x0, x1] = [toPx(u0), toPx(u1)];
		const middle = (x0 + x1) / 2;
		const half = Math.max(x1 - x0, MIN_PX) / 2;
		behaviour.move(select<SVGGElement, unknown>(group), [
			Math.max(0, middle - half),
			Math.min(widthPx, middle + half)
		]);
	};

	const attach: Attachment<SVGGElement> = (element) => {
		group = element;
		behaviour
			.on(
				'start',
				({ sourceEvent }: D3BrushEvent<unknown>) => (isBrushing ||= Boolean(sourceEvent))
			)
			.on('brush', ({ sourceEvent, selection }: D3BrushEvent<unknown>) => {
				if (sourceEvent && selection) onview(viewOf(selection as [number, number]));
			})
			.on('end', ({ sourceEvent, selection }: D3BrushEvent<unknown>) => {
				if (!sourceEvent) return; // our own move
				isBrushing = false;
				if (!selection) centreOn(sourceEvent as MouseEvent, element);
				sync(view());
			});
		select(element).call(behaviour);
		sync(view());
		return () => {
			select(element).on('.brush', null).selectChildren().remove();
			group = undefined;
		};
	};

	const viewOf = ([x0, x1]: [number, number]): View => ({
		u0: toU(x0),
		u1: toU(Math.max(x1, x0 + 1))
	});

	const centreOn = (event: MouseEvent, element: SVGGElement) => {
		const { u0, u1 } = view();
		const shift = toU(pointer(event, element)[0]) - (u0 + u1) / 2;
		onview({ u0: u0 + shift, u1: u1 + shift });
	};

	return { attach, sync };
}
