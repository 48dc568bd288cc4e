/** What a turn of the wheel, or a pinch on a trackpad, means. Pure. */

/** A pinch on a trackpad arrives as a wheel with ctrl. */
export function isZoomWheel({ ctrlKey, metaKey }: MouseEvent | TouchEvent): boolean {
	return ctrlKey || metaKey;
}

/** A trackpad's pinch comes in many small steps, a wheel's notch in one of about this size. */
const NOTCH_PX = 40;

/**
 * By how many doublings a turn of the wheel zooms. D3's own takes every ctrl for a pinch, and a
 * notch of a mouse's wheel would then zoom fourfold.
 */
export function wheelDoublings({ deltaY, deltaMode }: WheelEvent): number {
	const px = deltaY * (deltaMode === WheelEvent.DOM_DELTA_LINE ? 25 : deltaMode ? 500 : 1);
	return -px * (Math.abs(px) < NOTCH_PX ? 0.012 : 0.004);
}

/** How far it moves to the side, px: with shift every wheel does. 0: it scrolls the page. */
export function sidewaysPx({ shiftKey, deltaX, deltaY }: WheelEvent): number {
	const px = shiftKey && deltaX === 0 ? deltaY : deltaX;
	return Math.abs(px) > Math.abs(shiftKey ? 0 : deltaY) ? px : 0;
}
