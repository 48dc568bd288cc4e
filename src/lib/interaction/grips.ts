/** The places where a pointer can drag the window on the overview. Pure. Lengths in CSS px. */

/** The target of an end is as wide as a finger, px: it extends outside if the window is narrow. */
const GRIP_PX = 24;

/** What a pointer drags: an end, the whole window, or nothing, so that it draws a new window. */
export type Held = 'start' | 'end' | 'all' | 'none';

/**
 * The targets of both ends. At the end of the strip there is no outside: the target extends further inside, but never
 * over the whole window, so that the window can still be moved.
 *
 * @param x0, x1 - the ends of the window, px
 * @param widthPx - of the strip
 */
export function gripsOf(
	x0: number,
	x1: number,
	widthPx: number
): Readonly<Record<'start' | 'end', readonly [from: number, to: number]>> {
	const length = x1 - x0;
	const inside = (outside: number) =>
		outside >= GRIP_PX / 2
			? Math.min(GRIP_PX / 2, length / 4)
			: Math.min(GRIP_PX - outside, length / 2.5);
	const before = Math.min(GRIP_PX, Math.max(0, x0));
	const behind = Math.min(GRIP_PX, Math.max(0, widthPx - x1));
	return {
		start: [x0 - before, x0 + inside(before)],
		end: [x1 - inside(behind), x1 + behind]
	};
}

/**
 * @param px - the place of the pointer
 * @param x0, x1 - the ends of the window, px
 */
export function heldAt(px: number, x0: number, x1: number, widthPx: number): Held {
	const { start, end } = gripsOf(x0, x1, widthPx);
	if (px >= start[0] && px < start[1]) return 'start';
	if (px >= end[0] && px <= end[1]) return 'end';
	return px > x0 && px < x1 ? 'all' : 'none';
}
