/**
 * A document laid out once, and what a view of it shows. A frame asks here and computes nothing
 * else.
 * Pure. See ./SPEC.md §W.
 */
import { drain } from '$lib/base/drain';
import { Kept } from '$lib/base/kept';
import { hashText } from '$lib/base/hash';
import { grainOf } from '$lib/time/grain';
import { anchorU } from './labels/activation';
import { RIGHT } from './labels/label-box';
import { isBarIn, isCoarse } from './marks/coarse';
import type { Axis, View } from './scale/axis';
import { layOut, tiesIn, type EventColumns, type LaidOut } from './columns';
import {
	BINS,
	cellsIn,
	countCell,
	levelOf,
	stretchOf,
	type Cell,
	type HueCounts
} from './density/density';
import { growLabels, GROWN_MOST, TALL, WIDE, type Grown, type Size } from './labels/growth';
import { countMore } from './density/more';
import { rankEvents } from './labels/rank';
import { assignRows, stackDots, withCoarseRows } from './marks/rail';
import type { MeasuredEvent, PlacedEvent } from './types';
import { closestWorld } from './scale/view';
import { rangesOf, stepOf, widthOf, type WidthStep } from './widths';
import { solidOf } from './marks/solid';
import { MARKS_MOST, type ShownCell, type ShownLabel, type ShownMark, type Window } from './window';

export interface TimelineIndex<T extends MeasuredEvent> {
	readonly axis: Axis;
	/** In order of time. */
	readonly events: readonly (T & PlacedEvent)[];
	/** @param step - of the plot's width; undefined asks for every width at once, as a server must */
	window(view: View, step: WidthStep | undefined): Window<T>;
}

/** Until the plot is measured its density is that of a full page. */
const PAGE_STEP = stepOf(1072);

/**
 * @param events - in order of time
 * @param hueOf - index of an event's colour
 */
export function createIndex<T extends MeasuredEvent>(
	events: readonly T[],
	axis: Axis,
	laneCount: number,
	hueOf: (event: T) => number = () => 0
): TimelineIndex<T> {
	const isGrowing = events.length <= GROWN_MOST && events.some(({ grown }) => grown);
	const laid = drain(layOut(toColumns(events, axis, hueOf), axis.fit, laneCount, isGrowing));
	const { tie, order, activation, side, lane } = laid;
	const bars = assignRows(laid.events);
	const withCoarse = withCoarseRows(
		laid.events,
		(i) => axis.continuous && events[i] !== undefined && isCoarse(events[i], axis.unitMs),
		bars.rows
	);
	const larger = isGrowing ? growAll(events, laid) : undefined;
	const placed = new Array<T & PlacedEvent>(events.length);
	order.forEach((i, k) => {
		const event = events[i];
		if (event)
			placed[i] = {
				...event,
				larger: larger?.[k],
				rank: laid.events.rank[i] ?? 0,
				lane: lane[k] ?? 0,
				side: side[k] === RIGHT ? 'right' : 'left',
				activation: activation[k] ?? Infinity
			};
	});
	const stacks = createStacks(placed, tie, order);
	const countsOf = remember((cell) => countCell(laid, cell));

	return {
		axis,
		events: placed,
		window(view, step) {
			const length = view.u1 - view.u0;
			const zoom = (axis.fit.u1 - axis.fit.u0) / length;
			const place = (u: number) => (u - view.u0) / length;
			const { from, to } = tiesIn(laid, view);

			const labels: ShownLabel<T>[] = [];
			const inside: { u: number; activation: number; event: (T & PlacedEvent) | undefined }[] = [];
			for (let k = from; k < to; k++) {
				const u = tie[k] ?? 0;
				const shownFrom = activation[k] ?? Infinity;
				const event = placed[order[k] ?? 0];
				inside.push({ u, activation: shownFrom, event });
				if (event) labels.push(...labelsOf(event, place(u), zoom, step));
			}

			const marks: ShownMark<T>[] = [];
			const covering: (T & PlacedEvent)[] = [];
			const rowsOfDots = stacks(length);
			let hasCoarse = false;
			for (const [i, event] of placed.entries()) {
				const [at, at0, at1] = [
					place(laid.events.anchor[i] ?? 0),
					place(laid.events.start[i] ?? 0),
					place(laid.events.end[i] ?? 0)
				];
				const bar = isBarIn(event, axis, view);
				hasCoarse ||= bar && event.exact;
				if (bar ? at0 >= 1 || at1 <= 0 : at < 0 || at > 1) continue;
				const row = (bar ? withCoarse.rows[i] : rowsOfDots[i]) ?? 0;
				marks.push({ event, at, at0, at1, ...solidOf(event, axis, place), bar, row });
				if (bar && (at < 0 || at > 1)) covering.push(event);
			}
			covering.sort((a, b) => a.rank - b.rank);

			const moreAt = (at: WidthStep) => {
				const world = widthOf(at) * zoom;
				const hidden = inside.filter(({ activation }) => activation > world);
				return countMore(
					hidden.map(({ u, activation, event }) => ({
						count: 1,
						u0: u,
						u1: u,
						parts: activation <= closestWorld(axis, widthOf(at), u),
						event
					})),
					axis.fit,
					view,
					widthOf(at)
				);
			};
			const more = rangesOf((at) => (step === undefined || step === at ? moreAt(at) : undefined));
			const crowd =
				marks.length > MARKS_MOST
					? cellsIn(axis.fit, view, levelOf(axis.fit, view, widthOf(step ?? PAGE_STEP))).map(
							(cell): ShownCell => {
								const { u0, u1 } = stretchOf(axis.fit, cell);
								return { ...countsOf(cell), from: 0, until: BINS, at0: place(u0), at1: place(u1) };
							}
						)
					: [];
			const { rowCount } = hasCoarse ? withCoarse : bars;
			const grain = grainOf(axis.drawnMs(view));
			return { labels, grain, marks, rowCount, crowd, covering, allCovering: true, more };
		}
	};
}

/** From which worlds on the label of each tie is larger: those of the more important events grow first. */
function growAll(events: readonly MeasuredEvent[], laid: LaidOut): readonly (Grown | undefined)[] {
	const rankOf = (k: number) => laid.events.rank[laid.order[k] ?? 0] ?? 0;
	const ties = [...laid.order.keys()].sort((a, b) => rankOf(a) - rankOf(b));
	const grown = growLabels(
		ties.map((k) => {
			const i = laid.order[k] ?? 0;
			return {
				u: laid.tie[k] ?? 0,
				lane: laid.lane[k] ?? 0,
				side: laid.side[k] ?? RIGHT,
				activation: laid.activation[k] ?? Infinity,
				width: laid.events.width[i] ?? 0,
				...events[i]?.grown
			};
		}),
		laid.fit
	);
	const byTie: (Grown | undefined)[] = [];
	ties.forEach((k, n) => (byTie[k] = grown[n]));
	return byTie;
}

/** A label on the widths on which it is shown, in the size that it has there. */
function labelsOf<T>(
	event: T & PlacedEvent,
	at: number,
	zoom: number,
	step: WidthStep | undefined
): ShownLabel<T>[] {
	if (step === undefined)
		return rangesOf((width) => sizeAt(event, widthOf(width) * zoom)).map(
			({ value: size, ...range }) => ({ event, at, size, ...range })
		);
	const size = sizeAt(event, widthOf(step) * zoom);
	return size === undefined ? [] : [{ event, at, size, from: step }];
}

/** Which size a label has in a world; undefined: it is not shown. */
function sizeAt({ activation, larger }: PlacedEvent, world: number): Size | undefined {
	if (activation > world) return undefined;
	if (!larger || larger.wideFrom > world) return 0;
	return larger.tallFrom > world ? WIDE : TALL;
}

/** Cells that were counted are kept, up to so many. */
const CELLS_KEPT = 64;

function remember(
	count: (cell: Cell) => readonly HueCounts[]
): (cell: Cell) => Pick<ShownCell, 'key' | 'counts'> {
	const known = new Kept<Pick<ShownCell, 'key' | 'counts'>>(CELLS_KEPT);
	return (cell) => {
		const key = `${cell.level}/${cell.at}`;
		const counted = known.get(key) ?? { key, counts: count(cell) };
		known.set(key, counted);
		return counted;
	};
}

function toColumns<T extends MeasuredEvent>(
	events: readonly T[],
	axis: Axis,
	hueOf: (event: T) => number
): EventColumns {
	const weight = Uint16Array.from(events, (event) => event.weight);
	const width = Uint16Array.from(events, ({ labelWidth }) => labelWidth);
	const hash = Uint32Array.from(events, ({ id }) => hashText(id));
	return {
		start: Float64Array.from(events, ({ start }) => axis.toU(start)),
		end: Float64Array.from(events, ({ end }) => axis.toU(end)),
		anchor: Float64Array.from(events, (event) => anchorU(event, axis)),
		width,
		weight,
		rank: rankEvents(weight, width, hash),
		exact: Uint8Array.from(events, ({ exact }) => (exact ? 1 : 0)),
		hue: Uint8Array.from(events, hueOf)
	};
}

/** The rows of the dots at a zoom, by event; worked out once a zoom, for panning changes none. */
function createStacks(
	events: readonly MeasuredEvent[],
	tie: Float64Array,
	order: Uint32Array
): (length: number) => readonly (number | undefined)[] {
	const dots: number[] = []; // places among the ties
	order.forEach((i, k) => {
		if (events[i]?.exact) dots.push(k);
	});
	const us = dots.map((k) => tie[k] ?? 0);
	let known: { length: number; rows: (number | undefined)[] } | undefined;
	return (length) => {
		if (known?.length === length) return known.rows;
		const rows = new Array<number | undefined>(events.length);
		stackDots(us, length).forEach((row, n) => (rows[order[dots[n] ?? 0] ?? 0] = row));
		known = { length, rows };
		return rows;
	};
}
