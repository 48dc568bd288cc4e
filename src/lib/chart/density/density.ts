/**
 * How many events there are, a pixel column at a time: what is drawn where there are too many to be
 * drawn one by one. Counted on a fixed grid, the whole axis halved again and again, so that panning
 * changes no number and every bin of a level is two of the next.
 * Pure. See ../SPEC.md §D.
 */
import type { View } from '$lib/chart/scale/axis';

/** A cell of a level is drawn at most so wide, px … */
export const CELL_PX = 1024;
/** … and counted in as many bins: never coarser than a pixel. */
export const BINS = 1024;

/** Finer than this the number of a cell no longer names one place. */
export const MOST_LEVEL = 48;

/** One stretch of the grid: cell `at` of the 2^level that the axis is cut into. */
export interface Cell {
	readonly level: number;
	readonly at: number;
}

export interface HueCounts {
	/** Index of the colour. */
	readonly hue: number;
	/** Events tied in each bin. */
	readonly tied: readonly number[];
	/** Bars that reach into each bin; empty where there are none. */
	readonly reaching: readonly number[];
}

/** The level at which cells are drawn between half of `CELL_PX` and all of it. */
export function levelOf(fit: View, view: View, widthPx: number): number {
	const world = (widthPx * (fit.u1 - fit.u0)) / (view.u1 - view.u0);
	return Math.min(MOST_LEVEL, Math.max(0, Math.ceil(Math.log2(world / CELL_PX))));
}

/** Where a cell begins and ends. */
export function stretchOf(fit: View, { level, at }: Cell): View {
	const size = (fit.u1 - fit.u0) / 2 ** level;
	return { u0: fit.u0 + at * size, u1: fit.u0 + (at + 1) * size };
}

/** The cell of the level above that a cell is half of; undefined for the whole axis. */
export function parentOf({ level, at }: Cell): Cell | undefined {
	return level === 0 ? undefined : { level: level - 1, at: Math.floor(at / 2) };
}

/** The cells of a level that a view touches. */
export function cellsIn(fit: View, view: View, level: number): Cell[] {
	const count = 2 ** level;
	const size = (fit.u1 - fit.u0) / count;
	const first = Math.min(Math.max(Math.floor((view.u0 - fit.u0) / size), 0), count - 1);
	const last = Math.min(Math.max(Math.ceil((view.u1 - fit.u0) / size) - 1, first), count - 1);
	return Array.from({ length: last - first + 1 }, (_, i) => ({ level, at: first + i }));
}

/** The bin of a place in a stretch. */
export function binner({ u0, u1 }: View): (u: number) => number {
	const scale = BINS / (u1 - u0);
	return (u) => Math.min(BINS - 1, Math.max(0, Math.floor((u - u0) * scale)));
}
