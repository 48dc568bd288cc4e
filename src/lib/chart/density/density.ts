/**
 * The number of events in each pixel column: drawn if there are too many events to draw them one by
 * one. Counted on a fixed grid that halves the axis level by level, so that panning
 * changes no number and every bin of a level is two bins of the next.
 * Pure. See ../SPEC.md §D.
 */
import type { View } from '$lib/chart/scale/axis';

/** The greatest width at which a cell of a level is drawn, px … */
export const CELL_PX = 1024;
/** … and its number of bins: never wider than a pixel. */
export const BINS = 1024;

/** At finer levels the number of a cell no longer identifies one place. */
export const MOST_LEVEL = 48;

/** One part of the grid: cell `at` of the 2^level cells of the axis. */
export interface Cell {
	readonly level: number;
	readonly at: number;
}

export interface HueCounts {
	/** Index of the colour. */
	readonly hue: number;
	/** Events tied in each bin. */
	readonly tied: readonly number[];
	/** Bars that reach into each bin; empty if there are none. */
	readonly reaching: readonly number[];
}

/** The level at which cells are between half of `CELL_PX` and `CELL_PX` wide. */
export function levelOf(fit: View, view: View, widthPx: number): number {
	const world = (widthPx * (fit.u1 - fit.u0)) / (view.u1 - view.u0);
	return Math.min(MOST_LEVEL, Math.max(0, Math.ceil(Math.log2(world / CELL_PX))));
}

/** The start and end of a cell. */
export function stretchOf(fit: View, { level, at }: Cell): View {
	const size = (fit.u1 - fit.u0) / 2 ** level;
	return { u0: fit.u0 + at * size, u1: fit.u0 + (at + 1) * size };
}

/** The parent of a cell, of which it is one half; undefined for the whole axis. */
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

/** The bin of a place in a part of the grid. */
export function binner({ u0, u1 }: View): (u: number) => number {
	const scale = BINS / (u1 - u0);
	return (u) => Math.min(BINS - 1, Math.max(0, Math.floor((u - u0) * scale)));
}
