/**
 * The places of a tile's events on an axis: computed once, when the tile is first shown, so that a frame finds
 * those of its view by binary search.
 * Pure. See ../SPEC.md §P.
 */
import { lowerBound } from '$lib/base/search';
import { isCoarse } from '$lib/chart/marks/coarse';
import { stackDots } from '$lib/chart/marks/rail';
import type { Axis } from '$lib/chart/scale/axis';
import type { PlacedEvent } from '$lib/chart/types';
import type { Tile } from './tiles';

/** Events that are bars at some zoom. */
export interface Bar {
	readonly event: PlacedEvent;
	readonly tie: number;
	readonly u0: number;
	readonly u1: number;
}

export interface Places {
	/** Of `events`, ascending. */
	readonly ties: Float64Array;
	/** Bars with ties inside or outside of the tile. */
	readonly bars: readonly Bar[];
	/** Of `events`, those that are dots at some zoom. */
	readonly dots: readonly { readonly event: PlacedEvent; readonly tie: number }[];
}

const known = new WeakMap<object, { axis: Axis; places: Places }>();

export function placesOf(tile: Tile<PlacedEvent>, axis: Axis): Places {
	const before = known.get(tile);
	if (before?.axis === axis) return before.places;
	const ties = Float64Array.from(tile.events, (event) => axis.tieU(event));
	const places = {
		ties,
		bars: [...tile.events, ...tile.through]
			.filter((event) => !event.exact || (axis.continuous && isCoarse(event, axis.unitMs)))
			.map((event) => ({
				event,
				tie: axis.tieU(event),
				u0: axis.toU(event.start),
				u1: axis.toU(event.end)
			})),
		dots: tile.events.flatMap((event, i) => (event.exact ? [{ event, tie: ties[i] ?? 0 }] : []))
	};
	known.set(tile, { axis, places });
	return places;
}

/** The events tied in a range, as half-open indexes. @param isLast - includes events tied at its end */
export function tiedIn(
	{ ties }: Places,
	u0: number,
	u1: number,
	isLast: boolean
): { readonly from: number; readonly to: number } {
	const at = (i: number) => ties[i] ?? Infinity;
	const from = lowerBound(ties.length, at, u0);
	let to = lowerBound(ties.length, at, u1);
	while (isLast && ties[to] === u1) to++;
	return { from, to };
}

/** The rows of the dots of some tiles at a zoom: panning changes none, so the last result of a tile is cached. */
const stacked = new WeakMap<
	object,
	{ of: readonly object[]; length: number; rows: ReadonlyMap<PlacedEvent, number> }
>();

/** @param length - of the view, in `u` */
export function rowsOfDots(
	of: readonly Places[],
	length: number
): ReadonlyMap<PlacedEvent, number> {
	const [first] = of;
	if (!first) return new Map();
	const before = stacked.get(first);
	if (before?.length === length && of.every((places, i) => places === before.of[i]))
		return before.rows;
	const dots = of.flatMap((places) => places.dots);
	const stack = stackDots(
		dots.map(({ tie }) => tie),
		length
	);
	const rows = new Map(dots.map(({ event }, i) => [event, stack[i] ?? 0]));
	stacked.set(first, { of, length, rows });
	return rows;
}
