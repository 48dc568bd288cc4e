/**
 * The two rows of an axis with cuts: each piece between cuts has its own ticks, and no words overlap.
 * Pure. See ../SPEC.md §T.
 */
import type { AxisTime } from '$lib/time/span';
import type { Axis, View } from './axis';
import { floorTo, type Rung } from './calendar-ladder';
import { cutsIn, nameCuts, piecesOf, type CutForms, type CutWords, type Piece } from './pieces';
import {
	chooseRungs,
	layoutTicks,
	placerIn,
	ticksBetween,
	type Rungs,
	type Tick,
	type TickRows
} from './ticks';

/** The place of its words, and its piece. */
interface Candidate extends Tick {
	readonly piece: Piece;
}

interface PieceTicks extends Rungs {
	readonly pieces: readonly Piece[];
	/** Words between the ticks of the first row. */
	readonly cuts: readonly CutWords[];
	readonly widthPx: number;
	readonly place: (wall: AxisTime) => Tick;
}

/** The part of a tick's room that its word takes. */
const WORD_PART = 0.6;

/** @param formsOf - the words of a cut */
export function layoutTicksBetweenCuts(
	axis: Axis,
	view: View,
	widthPx: number,
	formsOf: CutForms
): TickRows | undefined {
	if (axis.breaks.length === 0) return layoutTicks(axis, view, widthPx);
	const rungs = chooseRungs(axis, view, widthPx);
	if (!rungs) return undefined;
	const { rung, majorRung } = rungs;
	const cuts = nameCuts(cutsIn(axis, view), formsOf, widthPx);
	const place = placerIn(axis, view);
	const rows = layoutPieces({ ...rungs, pieces: piecesOf(axis, view), cuts, widthPx, place });
	return { rung, majorRung, cuts, ...rows };
}

/**
 * The widest pieces come first. A unit that began before its piece is named at the edge of the piece; a piece
 * without room for the name of its day, month or year has no ticks of hours, days or months.
 */
function layoutPieces(asked: PieceTicks): Pick<TickRows, 'minor' | 'major'> {
	const { pieces, rung, majorRung, cuts, widthPx, minorPx, majorPx } = asked;
	const byRoom = pieces.toSorted((a, b) => b.at1 - b.at0 - (a.at1 - a.at0));
	const wordPx = minorPx * WORD_PART;
	const isClear = (at: number, px: number, others: readonly Candidate[]) =>
		others.every((other) => Math.abs(other.at - at) * widthPx >= px);
	const major: Candidate[] = [];
	for (const piece of majorRung ? byRoom : [])
		for (const tick of candidatesOf(piece, majorRung, majorPx, asked))
			if ((1 - tick.at) * widthPx >= majorPx * 0.8 && isClear(tick.at, majorPx, major))
				major.push(tick);
	const named = new Set(major.map(({ piece }) => piece));
	pieces.forEach((piece, i) => {
		const before = pieces[i - 1];
		if (before && named.has(before) && goesOn(before, piece, majorRung)) named.add(piece);
	});
	const minor: Candidate[] = [];
	for (const piece of byRoom) {
		if (majorRung && !named.has(piece)) continue;
		for (const tick of candidatesOf(piece, rung, wordPx, asked)) {
			const left = tick.at * widthPx;
			const isFree = cuts.every(
				({ at, px }) => left >= at * widthPx + px / 2 || left + wordPx <= at * widthPx - px / 2
			);
			if (isFree && left + wordPx <= widthPx && isClear(tick.at, wordPx, minor)) minor.push(tick);
		}
	}
	return { minor: inOrder(minor), major: inOrder(major) };
}

/** Whether a piece begins in the same unit in which the piece before it ends. */
function goesOn(before: Piece, { start }: Piece, rung: Rung | undefined): boolean {
	return rung !== undefined && floorTo(rung, before.end) === floorTo(rung, start);
}

function inOrder(ticks: readonly Candidate[]): Tick[] {
	return ticks
		.toSorted((a, b) => a.at - b.at)
		.map(({ wall, at, isBegun }) => ({ wall, at, isBegun }));
}

/** The ticks of a piece; if there is room, preceded by the tick of the unit that began before the piece. */
function candidatesOf(
	piece: Piece,
	rung: Rung | undefined,
	px: number,
	{ pieces, rung: minorRung, place, widthPx }: PieceTicks
): Candidate[] {
	if (!rung) return [];
	const { start, end, at0 } = piece;
	const inside = ticksBetween(rung, start, end).map((wall) => ({ ...place(wall), piece }));
	const [first] = inside;
	const before = pieces[pieces.indexOf(piece) - 1];
	if (before && goesOn(before, piece, rung)) return inside; // it is named there
	const hasRoom = !first || (rung !== minorRung && (first.at - at0) * widthPx >= px);
	const begun = { wall: floorTo(rung, start), at: at0, isBegun: true, piece };
	return hasRoom ? [begun, ...inside] : inside;
}
