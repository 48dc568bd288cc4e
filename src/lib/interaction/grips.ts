/** Where the window on the overview is taken hold of. Pure. Lengths in CSS px. */

/** An end is held by a finger's width, px: from outside where the window is narrow. */
const GRIP_PX = 24;

/** What of the window a pointer holds: an end, all of it, or nothing, so that it draws a new one. */
export type Held = 'start' | 'end' | 'all' | 'none';

/**
 * From where to where each end is held. Where the strip ends there is no outside: more of the inside is, but never all
 * of it, so that the window can still be moved as a whole.
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
 * @param px - where the pointer is
 * @param x0, x1 - the ends of the window, px
 */
export function heldAt(px: number, x0: number, x1: number, widthPx: number): Held {
	const { start, end } = gripsOf(x0, x1, widthPx);
	if (px >= start[0] && px < start[1]) return 'start';
	if (px >= end[0] && px <= end[1]) return 'end';
	return px > x0 && px < x1 ? 'all' : 'none';
}
