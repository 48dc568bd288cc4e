/**
 * The place of a list of marks, and whether a closer view separates them. Only needed while a list is open.
 * Pure. Places and lengths are parts of the view. See ../SPEC.md §M.
 */
import { extentOf, isShort, type Placed } from './stack';

/**
 * The range of some marks; undefined: no closer view separates them, because they are at one place or are
 * overlapping long bars.
 */
export function spreadOf(
	marks: readonly Placed[],
	pxPart: number
): readonly [from: number, to: number] | undefined {
	const from = Math.min(...marks.map((mark) => extentOf(mark)[0]));
	const to = Math.max(...marks.map((mark) => extentOf(mark)[1]));
	return to > from && marks.every((mark) => isShort(mark, pxPart)) ? [from, to] : undefined;
}

/** The middle of the visible part of some marks: of all short ones, else of the shortest bar. */
export function middleOf(marks: readonly Placed[], pxPart: number): number {
	const seen = marks
		.map(extentOf)
		.map(([from, to]) => [Math.max(from, 0), Math.min(to, 1)] as const)
		.sort(([from, to], [otherFrom, otherTo]) => to - from - (otherTo - otherFrom));
	const [from, to] = spreadOf(marks, pxPart) ?? seen[0] ?? [0, 1];
	return Math.min(1, Math.max(0, (from + to) / 2));
}
