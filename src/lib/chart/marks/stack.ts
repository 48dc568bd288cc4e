/**
 * Marks that are too close together to be selected one by one.
 * Pure. Places and lengths are parts of the view. See ../SPEC.md §M.
 */
import type { ShownMark } from '$lib/chart/window';

export type Placed = Pick<ShownMark, 'at' | 'at0' | 'at1' | 'bar'>;

/** The width of a finger, px: no target is smaller. */
export const FINGER_PX = 24;
/** A dot is drawn this far to each side of its place, px. */
const DOT_HALF_PX = 5;

/** The drawn extent of a mark. */
export function extentOf({ bar, at, at0, at1 }: Placed): readonly [from: number, to: number] {
	return bar ? [at0, at1] : [at, at];
}

/** A dot, or a bar no wider than a finger. */
export function isShort(mark: Placed, pxPart: number): boolean {
	const [from, to] = extentOf(mark);
	return to - from <= FINGER_PX * pxPart;
}

function distanceTo(mark: Placed, at: number): number {
	const [from, to] = extentOf(mark);
	return Math.max(from - at, at - to, 0);
}

/**
 * The marks that a pointer may mean: the short ones within reach, because a long bar can be selected elsewhere;
 * if there are none, every bar under it.
 *
 * @param at - where the pointer is
 * @param reachPx - the reach to each side
 * @param pxPart - the length of a px as a part of the view
 * @returns in order of time; if there is one, it is alone
 */
export function marksNear<T extends Placed>(
	marks: readonly T[],
	at: number,
	reachPx: number,
	pxPart: number
): T[] {
	const short = marks.filter(
		(mark) => isShort(mark, pxPart) && distanceTo(mark, at) <= reachPx * pxPart
	);
	return short.length > 0 ? short : marks.filter((mark) => mark.bar && distanceTo(mark, at) === 0);
}

/** Whether a pointer is still over some short marks: the selection stays while the pointer moves towards their list. */
export function isOverStack(marks: readonly Placed[], at: number, pxPart: number): boolean {
	const slack = DOT_HALF_PX * pxPart;
	return (
		marks.length > 1 &&
		marks.every((mark) => isShort(mark, pxPart)) &&
		marks.some((mark) => extentOf(mark)[0] - slack <= at) &&
		marks.some((mark) => extentOf(mark)[1] + slack >= at)
	);
}
