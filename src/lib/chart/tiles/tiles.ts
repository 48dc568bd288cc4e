/**
 * Cuts a laid-out document into tiles, the cells of the density grid, so that a reader loads only the
 * data of a view. A tile has every label of its level and of coarser levels, and counts of all other
 * events; a cell with few events has all of them, and serves every view
 * inside it.
 * Pure. See ../SPEC.md §P.
 */
import type { View } from '$lib/chart/scale/axis';
import type { LaidOut } from '$lib/chart/layout';
import type { HueCount } from '$lib/chart/density/count-events';
import { isCoarseColumn } from '$lib/chart/marks/coarse';
import { countCell, tiesOf } from '$lib/chart/density/count-cell';
import {
	CELL_PX,
	MOST_LEVEL,
	stretchOf,
	type Cell,
	type HueCounts
} from '$lib/chart/density/density';
import { widthOf, WIDTHS } from '$lib/chart/widths';

/** A cell with at most this many events that are tied or have an end in it is sent whole. */
const WHOLE_MOST = 256;
/** The number of bars that run through a cell and are sent with their names. */
const NAMED_MOST = 8;

/** The chart's data of a cell. */
export interface Tile<T> {
	/** Every event that is tied or has an end in the cell is included: it serves every cell inside it. */
	readonly whole: boolean;
	/** Events tied in the cell: all of them, or those with a label at its level. In order of ties. */
	readonly events: readonly T[];
	/** Bars that reach in from a tie elsewhere, the most important first: all of them, or some. */
	readonly through: readonly T[];
	/** Bars that run through the whole of a whole tile and are not in `through`, by index of the hue. */
	readonly across: readonly HueCount[];
	/** Of every event; empty in a whole tile, whose events can be counted. */
	readonly counts: readonly HueCounts[];
}

/**
 * The finest level: that of the closest view on the widest plot.
 *
 * @param unitMs - the finest unit of the events, which such a view shows
 */
export function finestLevel({ u0, u1 }: View, unitMs: number): number {
	const world = Math.max(1, (u1 - u0) / unitMs) * widthOf(WIDTHS.length - 1);
	return Math.min(MOST_LEVEL, Math.ceil(Math.log2(world / CELL_PX)));
}

/** Whether a level and a place are a cell of the grid. */
export function isCell(fit: View, unitMs: number, { level, at }: Cell): boolean {
	return (
		Number.isInteger(level) &&
		Number.isInteger(at) &&
		level >= 0 &&
		level <= finestLevel(fit, unitMs) &&
		at >= 0 &&
		at < 2 ** level
	);
}

/** Indexes of all events that are bars at some zoom, in order of time. */
export function barsOf({ events }: LaidOut, unitMs: number): Uint32Array {
	return Uint32Array.from(events.exact.keys()).filter(
		(i) => events.exact[i] === 0 || isCoarseColumn(events, i, unitMs)
	);
}

/** A tile by indexes: `events` into the ties, `through` into the order of time. */
export interface TileCut extends Tile<number> {
	/** Every bar that reaches into the cell, with ties anywhere: a superset of those of its halves. */
	readonly bars: Uint32Array;
}

/** @param bars - the candidates for bars that reach in, in order of time */
export function cutTile(laid: LaidOut, cell: Cell, bars: Uint32Array): TileCut {
	const { activation, events } = laid;
	const { from, to } = tiesOf(laid, cell);
	const { u0, u1 } = stretchOf(laid.fit, cell);
	const inside = bars.filter((i) => (events.start[i] ?? 0) < u1 && (events.end[i] ?? 0) > u0);
	const [first = Infinity, last = -Infinity] = [laid.tie[from], laid.tie[to - 1]];
	const isTiedHere = (i: number) => {
		const tie = events.anchor[i] ?? 0;
		return from < to && tie >= first && tie <= last;
	};
	const through = inside.filter((i) => !isTiedHere(i));
	const hasEnd = (i: number) => (events.start[i] ?? 0) >= u0 || (events.end[i] ?? 0) <= u1;
	const whole = to - from + through.filter(hasEnd).length <= WHOLE_MOST;
	const world = CELL_PX * 2 ** cell.level;
	const ties: number[] = [];
	for (let k = from; k < to; k++) if (whole || (activation[k] ?? Infinity) <= world) ties.push(k);
	through.sort((a, b) => (events.rank[a] ?? 0) - (events.rank[b] ?? 0));
	const named = through.filter((i, n) => n < NAMED_MOST || (whole && hasEnd(i)));
	const known = new Set(named);
	const across = whole
		? countHues(
				through.filter((i) => !known.has(i)),
				events.hue
			)
		: [];
	return {
		whole,
		events: ties,
		through: [...named],
		across,
		counts: whole ? [] : countCell(laid, cell),
		bars: inside
	};
}

function countHues(indexes: Uint32Array, hues: Uint8Array): HueCount[] {
	const counts = new Map<number, number>();
	for (const i of indexes) counts.set(hues[i] ?? 0, (counts.get(hues[i] ?? 0) ?? 0) + 1);
	return [...counts].map(([hue, count]) => ({ hue, count }));
}

/** Every tile, from the whole axis down to cells that are sent whole. */
export function* cutAll(laid: LaidOut, unitMs: number): Generator<{ cell: Cell; cut: TileCut }> {
	const finest = finestLevel(laid.fit, unitMs);
	const waiting: { cell: Cell; bars: Uint32Array }[] = [
		{ cell: { level: 0, at: 0 }, bars: barsOf(laid, unitMs) }
	];
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		const { cell } = next;
		const cut = cutTile(laid, cell, next.bars);
		yield { cell, cut };
		if (cut.whole || cell.level === finest) continue;
		for (const half of [1, 0])
			waiting.push({
				cell: { level: cell.level + 1, at: cell.at * 2 + half },
				bars: cut.bars
			});
	}
}
