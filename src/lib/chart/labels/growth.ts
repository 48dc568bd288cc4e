/**
 * Larger boxes for labels, if a document has room: from which zoom on each label grows. Computed once
 * for a document, after every label has its place; a larger box gives way to every label.
 * Pure. `u` is the axis coordinate. See ../SPEC.md §L10.
 */
import { clearWorld, LABEL_OFFSET, RIGHT } from './label-box';
import type { View } from '$lib/chart/scale/axis';

/** How large a label is drawn: in its lane, wider in its lane, or wider and into the lane below. */
export type Size = 0 | 1 | 2;
export const WIDE: Size = 1;
export const TALL: Size = 2;

/** Longer documents have no room; and growing compares all pairs. */
export const GROWN_MOST = 200;

/** A placed label, and its possible widths. */
export interface Growing {
	readonly u: number;
	readonly lane: number;
	/** `RIGHT`, or left of its mark. */
	readonly side: number;
	readonly activation: number;
	/** Of the box, px. */
	readonly width: number;
	/** … by size; undefined: never this large. */
	readonly wide?: number | undefined;
	readonly tall?: number | undefined;
}

/** The worlds from which a label is wide, and tall. Infinity: never. */
export interface Grown {
	readonly wideFrom: number;
	readonly tallFrom: number;
}

/** A box that exists from some world on. */
interface Box {
	readonly of: Growing;
	readonly lanes: readonly number[];
	readonly width: number;
	readonly from: number;
}

/**
 * Each label in turn takes the smallest world from which its larger box is clear of all labels and of all
 * larger boxes placed before it.
 *
 * @param labels - the most important first
 * @param fit - the whole axis
 */
export function growLabels(labels: readonly Growing[], fit: View): readonly Grown[] {
	const boxes: Box[] = labels
		.filter(({ activation }) => activation < Infinity)
		.map((of) => ({ of, lanes: [of.lane], width: of.width, from: of.activation }));
	return labels.map((of) => {
		const grow = (width: number | undefined, lanes: readonly number[], from: number): number => {
			if (width === undefined || lanes.some((lane) => lane < 0)) return Infinity;
			const box = { of, lanes, width, from: clearFrom({ of, lanes, width, from }, boxes, fit) };
			if (box.from < Infinity) boxes.push(box);
			return box.from;
		};
		const wideFrom = grow(of.wide, [of.lane], of.activation);
		const before = of.wide === undefined ? of.activation : wideFrom;
		const tallFrom = grow(of.tall, [of.lane, of.lane - 1], before);
		return { wideFrom: Math.min(wideFrom, tallFrom), tallFrom };
	});
}

function clearFrom(box: Box, others: readonly Box[], { u0, u1 }: View): number {
	if (box.from === Infinity) return Infinity;
	const [start, end] = edgesOf(box);
	const room = box.of.side === RIGHT ? u1 - box.of.u : box.of.u - u0;
	const needed = Math.max(end, -start);
	const inside = needed / Math.max(room / (u1 - u0), Number.MIN_VALUE);
	return others.reduce(
		(from, other) => {
			if (other.of === box.of || !other.lanes.some((lane) => box.lanes.includes(lane))) return from;
			const clear = clearOf(box, other, u1 - u0);
			return clear > other.from ? Math.max(from, clear) : from;
		},
		Math.max(box.from, inside)
	);
}

/** The smallest world from which two boxes are clear. */
function clearOf(a: Box, b: Box, whole: number): number {
	const apart = Math.abs(a.of.u - b.of.u) / whole;
	const [first, second] = a.of.u <= b.of.u ? [a, b] : [b, a];
	return clearWorld(...edgesOf(first), ...edgesOf(second), apart);
}

/** Of a box, px from its tie. */
function edgesOf({ of, width }: Box): [start: number, end: number] {
	return of.side === RIGHT
		? [LABEL_OFFSET, LABEL_OFFSET + width]
		: [-LABEL_OFFSET - width, -LABEL_OFFSET];
}
