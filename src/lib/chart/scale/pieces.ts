/**
 * The parts of an axis in a view: the pieces between cuts, and the cuts with the room for their words.
 * Pure. Places are parts of the view, 0–1 from edge to edge. See ../SPEC.md §A and §T.
 */
import { laterOf, type AxisTime } from '$lib/time/span';
import type { Axis, AxisBreak, View } from './axis';

/** A part that is drawn true to scale. */
export interface Piece {
	readonly start: AxisTime;
	readonly end: AxisTime;
	readonly at0: number;
	readonly at1: number;
	/** It begins at a cut, not at the edge of the view. */
	readonly isBehindCut: boolean;
}

/** The pieces of a view, in order; none inside a cut. */
export function piecesOf(axis: Axis, view: View): Piece[] {
	const place = placeIn(view);
	const edges = [
		{ u0: -Infinity, u1: view.u0 },
		...axis.breaks.filter(({ u0, u1 }) => u1 > view.u0 && u0 < view.u1),
		{ u0: view.u1, u1: Infinity }
	];
	return edges.slice(1).flatMap(({ u0 }, i) => {
		const { u1: begin = 0 } = edges[i] ?? {};
		if (u0 <= begin) return [];
		const start = axis.timeAt(begin);
		return {
			start,
			end: laterOf(axis.timeAt(u0), start),
			at0: place(begin),
			at1: place(u0),
			isBehindCut: i > 0
		};
	});
}

/** A cut in a view. */
export interface CutSign {
	readonly cut: AxisBreak;
	/** The middle of its visible part, where its sign is. */
	readonly at: number;
	/** Its length as a part of the view. */
	readonly part: number;
}

/** The cuts that are at least partly in a view. */
export function cutsIn({ breaks }: Axis, view: View): CutSign[] {
	const place = placeIn(view);
	return breaks.flatMap((cut) => {
		const [at0, at1] = [Math.max(0, place(cut.u0)), Math.min(1, place(cut.u1))];
		return at1 > at0 ? { cut, at: (at0 + at1) / 2, part: at1 - at0 } : [];
	});
}

/** The length of a cut in words, in several forms, the longest first; each with its width, px. */
export type CutForms = (
	cut: AxisBreak
) => readonly { readonly words: string; readonly px: number }[];

/** A cut with words. */
export interface CutWords {
	readonly at: number;
	readonly words: string;
	readonly px: number;
}

/** Words may be this many times as wide as their cut, except in the last form, because ticks beside it need room too. */
const SPARE = 1.8;
/** Distance between the words of two cuts, px. */
const APART_PX = 6;

/**
 * The words of cuts, if they have room: the longest gap first, each in the longest form that fits.
 *
 * @param widthPx - of the plot
 */
export function nameCuts(
	signs: readonly CutSign[],
	formsOf: CutForms,
	widthPx: number
): CutWords[] {
	const named: CutWords[] = [];
	const lengthOf = ({ cut: { span } }: CutSign) => span.end - span.start;
	for (const sign of signs.toSorted((a, b) => lengthOf(b) - lengthOf(a))) {
		const forms = formsOf(sign.cut);
		const form = forms.find(({ px }, i) => {
			const isLast = i === forms.length - 1;
			const hasRoom = isLast || px <= sign.part * widthPx * SPARE;
			const isInside = Math.min(sign.at, 1 - sign.at) * widthPx >= px / 2;
			return (
				hasRoom &&
				isInside &&
				named.every(
					(other) => Math.abs(other.at - sign.at) * widthPx >= (other.px + px) / 2 + APART_PX
				)
			);
		});
		if (form) named.push({ at: sign.at, ...form });
	}
	return named.sort((a, b) => a.at - b.at);
}

function placeIn({ u0, u1 }: View): (u: number) => number {
	return (u) => (u - u0) / (u1 - u0);
}
