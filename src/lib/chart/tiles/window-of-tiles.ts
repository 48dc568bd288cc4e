/**
 * What a view shows. A short timeline is one tile with all events; a long one is many tiles.
 * Pure. See ../SPEC.md §W and §P.
 */
import { LruMap } from '$lib/base/lru-map';
import { grainOf } from '$lib/time/grain';
import { countEvents } from '$lib/chart/density/count-events';
import { BINS, stretchOf, type HueCounts } from '$lib/chart/density/density';
import { countMore, type Hidden } from '$lib/chart/density/more';
import { TALL, WIDE, type Size } from '$lib/chart/labels/growth';
import { isBarIn } from '$lib/chart/marks/coarse';
import { solidOf } from '$lib/chart/marks/solid';
import type { Axis, View } from '$lib/chart/scale/axis';
import { closestWorld } from '$lib/chart/scale/view';
import type { PlacedEvent } from '$lib/chart/types';
import { rangesOf, widthOf, type WidthStep } from '$lib/chart/widths';
import {
	MARKS_MOST,
	type ShownCell,
	type ShownLabel,
	type ShownMark,
	type Window
} from '$lib/chart/window';
import { keyOf, type Piece } from './piece';
import { placesOf, rowsOfDots, tiedIn, type Bar, type Places } from './places';

/** The data of a window in addition to its tiles. */
export interface Drawing {
	readonly axis: Axis;
	/** Rows of bars on the rail … */
	readonly rowCount: number;
	/** … and where dates are bars that are dots in wider views, see ../marks/coarse.ts. */
	readonly coarseRowCount: number;
	/** Undefined: all tiles are whole. */
	readonly counting: Counting | undefined;
}

/** How to show a tile that has counts instead of some of its events: ./counted.ts. */
export interface Counting {
	tiedIn(piece: Piece, places: Places, view: View, axis: Axis): readonly Tied[];
	/** @param world - in which labels are shown, px */
	hiddenIn(part: Part, view: View, axis: Axis, world: number): readonly Hidden[];
	toCell(part: Part, view: View, axis: Axis): ShownCell;
}

export interface Tied {
	readonly event: PlacedEvent;
	readonly tie: number;
}

/** The visible parts of a tile. */
export interface Part extends Piece {
	readonly places: Places;
	/** Events of the tile that are tied in the view. */
	readonly tied: readonly Tied[];
}

/** @param step - of the plot's width; undefined: for every width at once, as on a server */
export function windowOfTiles(
	pieces: readonly Piece[],
	view: View,
	step: WidthStep | undefined,
	drawing: Drawing
): Window {
	const { axis, counting } = drawing;
	const length = view.u1 - view.u0;
	const zoom = (axis.fit.u1 - axis.fit.u0) / length;
	const place = (u: number) => (u - view.u0) / length;
	const parts = pieces.map((piece) => partOf(piece, view, drawing));
	const tied = parts.flatMap((part) => part.tied);
	const places = [...new Set(parts.map((part) => part.places))];

	const more = rangesOf((at) => {
		if (step !== undefined && step !== at) return undefined;
		const widthPx = widthOf(at);
		const hidden = parts.flatMap((part) =>
			part.tile.whole
				? hiddenIn(part, axis, widthPx, widthPx * zoom)
				: (counting?.hiddenIn(part, view, axis, widthPx * zoom) ?? [])
		);
		return countMore(hidden, axis.fit, view, widthPx);
	});

	const bars = places.flatMap((one) => one.bars).filter(({ event }) => isBarIn(event, axis, view));
	const covering = coveringOf(bars, view);
	const isWhole = pieces.every(({ tile }) => tile.whole && tile.across.length === 0);
	const rows = isWhole ? rowsOfDots(places, length) : undefined;
	const toMark = (event: PlacedEvent, tie: number): ShownMark => {
		const bar = isBarIn(event, axis, view);
		return {
			event,
			at: place(tie),
			at0: place(axis.toU(event.start)),
			at1: place(axis.toU(event.end)),
			...solidOf(event, axis, place),
			bar,
			row: bar ? event.row : (rows?.get(event) ?? 0)
		};
	};
	const marks = isWhole
		? [...tied, ...covering]
				.map(({ event, tie }) => toMark(event, tie))
				.sort((a, b) => a.event.start - b.event.start || a.event.rank - b.event.rank)
		: [];
	return {
		labels: tied.flatMap(({ event, tie }) => labelsOf(event, place(tie), zoom, step)),
		grain: grainOf(axis.drawnMs(view)),
		more,
		marks,
		rowCount: bars.some(({ event }) => event.exact) ? drawing.coarseRowCount : drawing.rowCount,
		crowd:
			!isWhole || marks.length > MARKS_MOST
				? parts.flatMap((part) =>
						part.tile.whole ? toCell(part, axis, place) : (counting?.toCell(part, view, axis) ?? [])
					)
				: [],
		covering: covering.map(({ event }) => event),
		allCovering: isWhole
	};
}

/** Bars that reach into a view from a tie outside it, the most important first. */
function coveringOf(bars: readonly Bar[], { u0, u1 }: View): Bar[] {
	const reaching = bars.filter(
		(bar) => bar.u0 < u1 && bar.u1 > u0 && (bar.tie < u0 || bar.tie > u1)
	);
	// A bar may be in several tiles.
	const byId = new Map(reaching.map((bar) => [bar.event.id, bar]));
	return [...byId.values()].sort((a, b) => a.event.rank - b.event.rank);
}

/** A label with the widths at which it is shown, and its size there. */
function labelsOf(
	event: PlacedEvent,
	at: number,
	zoom: number,
	step: WidthStep | undefined
): ShownLabel[] {
	if (step === undefined)
		return rangesOf((width) => sizeAt(event, widthOf(width) * zoom)).map(
			({ value: size, ...range }) => ({ event, at, size, ...range })
		);
	const size = sizeAt(event, widthOf(step) * zoom);
	return size === undefined ? [] : [{ event, at, size, from: step }];
}

/** The size of a label in a world; undefined: it is not shown. */
function sizeAt({ activation, larger }: PlacedEvent, world: number): Size | undefined {
	if (activation > world) return undefined;
	if (!larger || larger.wideFrom > world) return 0;
	return larger.tallFrom > world ? WIDE : TALL;
}

function partOf(piece: Piece, view: View, { axis, counting }: Drawing): Part {
	const { tile, asked } = piece;
	const places = placesOf(tile, axis);
	if (!tile.whole)
		return { ...piece, places, tied: counting?.tiedIn(piece, places, view, axis) ?? [] };
	const { u0, u1 } = stretchOf(axis.fit, asked);
	// The first and last cell include events on or past the ends of the axis.
	const isLast = asked.at === 2 ** asked.level - 1;
	const range = tiedIn(
		places,
		asked.at === 0 ? view.u0 : Math.max(view.u0, u0),
		isLast ? view.u1 : Math.min(view.u1, u1),
		isLast
	);
	const tied = tile.events
		.slice(range.from, range.to)
		.map((event, i) => ({ event, tie: places.ties[range.from + i] ?? 0 }));
	return { ...piece, places, tied };
}

/** Events of a whole tile that have no label. */
function hiddenIn({ tied }: Part, axis: Axis, widthPx: number, world: number): Hidden[] {
	return tied
		.filter(({ event }) => event.activation > world)
		.map(({ event, tie }) => {
			const parts = event.activation <= closestWorld(axis, widthPx, tie);
			return { count: 1, u0: tie, u1: tie, parts, event };
		});
}

/** The counts of whole tiles, by tile and cell: the same cell is always the same object. */
const counted = new WeakMap<object, LruMap<readonly HueCounts[]>>();
/** The number of cells of a tile that are cached. */
const CELLS_KEPT = 64;

function toCell({ tile, asked }: Part, axis: Axis, place: (u: number) => number): ShownCell {
	const cells = counted.get(tile) ?? new LruMap<readonly HueCounts[]>(CELLS_KEPT);
	counted.set(tile, cells);
	const key = keyOf(asked);
	const stretch = stretchOf(axis.fit, asked);
	const counts =
		cells.get(key) ?? countEvents([...tile.events, ...tile.through], stretch, tile.across, axis);
	cells.set(key, counts);
	return { key, counts, from: 0, until: BINS, at0: place(stretch.u0), at1: place(stretch.u1) };
}
