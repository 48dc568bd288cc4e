/**
 * The box of a label beside its mark, and when two of them are clear of each other.
 * Pure. CSS px; the world is the px of the whole axis. See ../SPEC.md §L.
 */

/** From mark to label, px. */
export const LABEL_OFFSET = 8;
/** Distance between two labels in a lane, px. */
export const LABEL_GAP = 12;

/** The greatest width of a label, px; a longer headline takes a second line, then is cut. */
export const MAX_LABEL_WIDTH = 290;

export const RIGHT = 0;
export const LEFT = 1;

/**
 * The smallest world from which two boxes are clear; the tie of the first is `apart` before that of the
 * second. Edges are px from the tie of each.
 */
export function clearWorld(
	firstStart: number,
	firstEnd: number,
	secondStart: number,
	secondEnd: number,
	apart: number
): number {
	const needed = firstEnd - secondStart + LABEL_GAP;
	if (needed <= 0) return 0;
	if (apart > 0) return needed / apart;
	// The same mark, on both sides.
	return secondEnd - firstStart + LABEL_GAP <= 0 ? 0 : Infinity;
}
