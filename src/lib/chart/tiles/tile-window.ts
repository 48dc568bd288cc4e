/**
 * What a view shows of a timeline that comes in tiles. Where a tile is late the one above it stands
 * in: it has fewer labels and coarser counts, and nothing that is wrong.
 * Pure. See ../SPEC.md §P.
 */
import { grainOf } from '$lib/time/grain';
import { anchorU } from '$lib/chart/labels/activation';
import { isBarIn } from '$lib/chart/marks/coarse';
import { solidOf } from '$lib/chart/marks/solid';
import type { Axis, View } from '$lib/chart/scale/axis';
import { countEvents } from '$lib/chart/density/count-events';
import {
	BINS,
	binner,
	cellsIn,
	levelOf,
	stretchOf,
	type Cell,
	type HueCounts
} from '$lib/chart/density/density';
import { countMore, type Hidden } from '$lib/chart/density/more';
import { stackDots } from '$lib/chart/marks/rail';
import { parentOf, type Tile } from './tiles';
import type { PlacedEvent } from '$lib/chart/types';
import { closestWorld } from '$lib/chart/scale/view';
import { rangesOf, stepOf, widthOf, WIDTHS, type WidthStep } from '$lib/chart/widths';
import { MARKS_MOST, type ShownLabel, type ShownMark, type Window } from '$lib/chart/window';

/** A tile as it is used for one cell of a view: its own, or the nearest one above it. */
export interface Piece<T> {
	readonly tile: Tile<T>;
	/** Of the tile. */
	readonly cell: Cell;
	/** What is asked for: the tile's own cell, or one inside it. */
	readonly asked: Cell;
}

/** The cells that a view wants. @param step - undefined: for the plot of a full page */
export function cellsOf(fit: View, view: View, step: WidthStep | undefined): Cell[] {
	return cellsIn(fit, view, levelOf(fit, view, widthOf(step ?? PAGE_STEP)));
}
/** A server does not know how wide a plot is: it gives what a large one shows. */
const PAGE_STEP = stepOf(1424);

export function keyOf({ level, at }: Cell): string {
	return `${level}/${at}`;
}

/** The finest tile at hand for each cell. Cells for which there is none are left out. */
export function findPieces<T>(
	cells: readonly Cell[],
	tileAt: (cell: Cell) => Tile<T> | undefined
): Piece<T>[] {
	return cells.flatMap((asked) => {
		let cell: Cell | undefined = asked;
		while (cell) {
			const tile = tileAt(cell);
			if (tile) return [{ tile, cell, asked }];
			cell = parentOf(cell);
		}
		return [];
	});
}

export interface Placing<T> {
	readonly axis: Axis;
	readonly hueOf: (event: T) => number;
	/** The row of a bar on the rail. */
	readonly rowOf: (event: T) => number;
	readonly rowCount: number;
}

export function windowOfTiles<T extends PlacedEvent>(
	pieces: readonly Piece<T>[],
	view: View,
	step: WidthStep | undefined,
	placing: Placing<T>
): Window<T> {
	const { axis } = placing;
	const length = view.u1 - view.u0;
	const zoom = (axis.fit.u1 - axis.fit.u0) / length;
	const place = (u: number) => (u - view.u0) / length;
	const parts = pieces.map((piece) => partOf(piece, view, axis));

	const labels = parts.flatMap(({ events }) =>
		events.flatMap((event): ShownLabel<T>[] => {
			const first = firstStep(event, zoom);
			if (first === undefined || (step !== undefined && first > step)) return [];
			return [{ event, at: place(anchorU(event, axis)), from: first, size: 0 }];
		})
	);
	const more = rangesOf((at) => {
		if (step !== undefined && step !== at) return undefined;
		const isHidden = (event: T) => (firstStep(event, zoom) ?? Infinity) > at;
		return countMore(
			parts.flatMap((part) => hiddenIn(part, axis, widthOf(at), isHidden)),
			axis.fit,
			view,
			widthOf(at)
		);
	});

	const tied = new Map(parts.flatMap(({ events }) => events.map((event) => [event.id, event])));
	const elsewhere = new Map(
		pieces.flatMap(({ tile }) => tile.through.map((event) => [event.id, event] as const))
	);
	const covering = [...elsewhere.values()]
		.filter(
			(event) =>
				!tied.has(event.id) &&
				isBarIn(event, axis, view) &&
				axis.toU(event.start) < view.u1 &&
				axis.toU(event.end) > view.u0
		)
		.sort((a, b) => a.rank - b.rank);
	const isWhole = pieces.every(({ tile }) => tile.whole && tile.across.length === 0);
	const shown = isWhole ? [...tied.values(), ...covering] : [];
	const isCrowd = !isWhole || shown.length > MARKS_MOST;
	return {
		labels,
		grain: grainOf(axis.drawnMs(view)),
		more,
		covering,
		allCovering: pieces.every(({ tile }) => tile.allThrough),
		rowCount: placing.rowCount,
		marks: isCrowd ? [] : marksOf(shown, view, placing, place),
		crowd: isCrowd ? parts.map((part) => toCell(part, placing, place)) : []
	};
}

function firstStep({ activation }: PlacedEvent, zoom: number): WidthStep | undefined {
	const first = WIDTHS.findIndex((width) => width * zoom >= activation);
	return first === -1 ? undefined : first;
}

/** What the view shows of a piece. */
interface Part<T> extends Piece<T> {
	/** Bins of the tile, half-open. */
	readonly from: number;
	readonly until: number;
	/** Tied in those bins. */
	readonly events: readonly T[];
	readonly cellView: View;
}

/** Rounding may not take in a bin that the view only touches. */
const TOUCH = 1e-6;

function partOf<T extends PlacedEvent>(piece: Piece<T>, view: View, axis: Axis): Part<T> {
	const cellView = stretchOf(axis.fit, piece.cell);
	const asked = stretchOf(axis.fit, piece.asked);
	const size = (cellView.u1 - cellView.u0) / BINS;
	const u0 = Math.max(view.u0, asked.u0);
	const u1 = Math.min(view.u1, asked.u1);
	const from = Math.min(BINS - 1, Math.max(0, Math.floor((u0 - cellView.u0) / size + TOUCH)));
	const until = Math.max(from + 1, Math.min(BINS, Math.ceil((u1 - cellView.u0) / size - TOUCH)));
	const binOf = binner(cellView);
	const isLast = asked.u1 >= axis.fit.u1;
	const events = piece.tile.events.filter((event) => {
		const u = anchorU(event, axis);
		if (piece.tile.whole) return u >= u0 && (u < u1 || (isLast && u <= view.u1));
		const bin = binOf(u);
		return bin >= from && bin < until;
	});
	return { ...piece, from, until, events, cellView };
}

/** Events of a part that have no label: one by one where the tile has them all, else a bin at a time. */
function hiddenIn<T extends PlacedEvent>(
	{ tile, from, until, events, cellView }: Part<T>,
	axis: Axis,
	widthPx: number,
	isHidden: (event: T) => boolean
): Hidden[] {
	if (tile.whole)
		return events.filter(isHidden).map((event) => {
			const u = anchorU(event, axis);
			const parts = event.activation <= closestWorld(axis, widthPx, u);
			return { count: 1, u0: u, u1: u, parts, event };
		});
	const counts = new Array<number>(until - from).fill(0);
	const add = (bin: number, by: number) => (counts[bin - from] = (counts[bin - from] ?? 0) + by);
	for (const { tied } of tile.counts)
		for (let bin = from; bin < until; bin++) add(bin, tied[bin] ?? 0);
	const binOf = binner(cellView);
	for (const event of events) if (!isHidden(event)) add(binOf(anchorU(event, axis)), -1);
	const size = (cellView.u1 - cellView.u0) / BINS;
	return counts.flatMap((count, i) => {
		const u0 = cellView.u0 + (from + i) * size;
		return count > 0 ? [{ count, u0, u1: u0 + size, parts: true, event: undefined }] : [];
	});
}

function marksOf<T extends PlacedEvent>(
	events: readonly T[],
	view: View,
	{ axis, rowOf }: Placing<T>,
	place: (u: number) => number
): ShownMark<T>[] {
	const byTime = events.toSorted((a, b) => a.start - b.start || a.rank - b.rank);
	const dots = byTime.filter((event) => !isBarIn(event, axis, view));
	const rows = stackDots(
		dots.map((event) => anchorU(event, axis)),
		view.u1 - view.u0
	);
	const rowOfDot = new Map(dots.map((event, i) => [event.id, rows[i] ?? 0]));
	return byTime.map((event) => ({
		event,
		at: place(anchorU(event, axis)),
		at0: place(axis.toU(event.start)),
		at1: place(axis.toU(event.end)),
		...solidOf(event, axis, place),
		bar: !rowOfDot.has(event.id),
		row: rowOfDot.get(event.id) ?? rowOf(event)
	}));
}

/** The counts of whole tiles, by tile and cell: a cell that is shown again is the same object. */
const counted = new WeakMap<object, Map<string, readonly HueCounts[]>>();

function toCell<T extends PlacedEvent>(
	{ tile, cell, asked, from, until, cellView }: Part<T>,
	{ axis, hueOf }: Placing<T>,
	place: (u: number) => number
): Window<T>['crowd'][number] {
	if (!tile.whole) {
		const size = (cellView.u1 - cellView.u0) / BINS;
		const [u0, u1] = [cellView.u0 + from * size, cellView.u0 + until * size];
		const key = `${keyOf(cell)}-${keyOf(asked)}`;
		return { key, counts: tile.counts, from, until, at0: place(u0), at1: place(u1) };
	}
	const known = counted.get(tile) ?? new Map<string, readonly HueCounts[]>();
	counted.set(tile, known);
	const key = keyOf(asked);
	const stretch = stretchOf(axis.fit, asked);
	const counts =
		known.get(key) ??
		countEvents([...tile.events, ...tile.through], stretch, tile.across, axis, hueOf);
	known.set(key, counts);
	return {
		key,
		counts,
		from: 0,
		until: BINS,
		at0: place(stretch.u0),
		at1: place(stretch.u1)
	};
}
