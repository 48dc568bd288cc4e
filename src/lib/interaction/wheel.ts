/** The meaning of a wheel event: a turn of the wheel, or a pinch on a trackpad. Pure. */

/** A pinch on a trackpad arrives as a wheel with ctrl. */
export function isZoomWheel({ ctrlKey, metaKey }: MouseEvent | TouchEvent): boolean {
	return ctrlKey || metaKey;
}

/** A trackpad's pinch sends many small steps, a notch of a wheel one step of about this size. */
const NOTCH_PX = 40;

/**
 * The zoom of a wheel event, in doublings. D3 treats every ctrl as a pinch, so a
 * notch of a mouse wheel would zoom fourfold.
 */
export function wheelDoublings({ deltaY, deltaMode }: WheelEvent): number {
	const px = deltaY * (deltaMode === WheelEvent.DOM_DELTA_LINE ? 25 : deltaMode ? 500 : 1);
	return -px * (Math.abs(px) < NOTCH_PX ? 0.012 : 0.004);
}

/** The sideways move in px: with shift every wheel moves sideways. 0: it scrolls the page. */
export function sidewaysPx({ shiftKey, deltaX, deltaY }: WheelEvent): number {
	const px = shiftKey && deltaX === 0 ? deltaY : deltaX;
	return Math.abs(px) > Math.abs(shiftKey ? 0 : deltaY) ? px : 0;
}
