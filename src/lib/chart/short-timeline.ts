/**
 * The layout of a short timeline: one tile with all of its events.
 * Pure. See ./SPEC.md §W.
 */
import { drain } from '$lib/base/drain';
import { hashText } from '$lib/base/hash';
import { hueIndexOf } from '$lib/document/hue';
import { layOut, type EventColumns, type LaidOut } from './layout';
import { growLabels, GROWN_MOST, type Grown } from './labels/growth';
import { RIGHT } from './labels/label-box';
import { rankEvents } from './labels/rank';
import { isCoarse } from './marks/coarse';
import { assignRows, withCoarseRows } from './marks/rail';
import type { Axis, View } from './scale/axis';
import { cellsOf } from './tiles/piece';
import type { Tile } from './tiles/tiles';
import { windowOfTiles } from './tiles/window-of-tiles';
import type { ChartEvent } from '$lib/document/chart-event';
import type { PlacedEvent } from './types';
import type { WidthStep } from './widths';
import type { Window } from './window';

export interface ShortTimeline {
	readonly axis: Axis;
	/** In order of time. */
	readonly events: readonly PlacedEvent[];
	/** @param step - of the plot's width; undefined: for every width at once, as on a server */
	window(view: View, step: WidthStep | undefined): Window;
}

const ALL = { level: 0, at: 0 };

/** @param events - in order of time */
export function layOutShort(
	events: readonly ChartEvent[],
	axis: Axis,
	laneCount: number
): ShortTimeline {
	const isGrowing = events.length <= GROWN_MOST && events.some(({ grown }) => grown);
	const laid = drain(layOut(toColumns(events, axis), axis.fit, laneCount, isGrowing));
	const { order, activation, side, lane } = laid;
	const bars = assignRows(laid.events);
	const withCoarse = withCoarseRows(
		laid.events,
		(i) => axis.continuous && events[i] !== undefined && isCoarse(events[i], axis.unitMs),
		bars.rows
	);
	const larger = isGrowing ? growAll(events, laid) : undefined;
	const placed = new Array<PlacedEvent>(events.length);
	order.forEach((i, k) => {
		const event = events[i];
		if (!event) return;
		// Field by field: a spread copies all that a page knows of an event, and takes ten times as long.
		placed[i] = {
			id: event.id,
			headline: event.headline,
			label: event.label,
			labelDates: event.labelDates,
			start: event.start,
			end: event.end,
			anchor: event.anchor,
			exact: event.exact,
			openFrom: event.openFrom,
			openUntil: event.openUntil,
			weight: event.weight,
			labelWidth: event.labelWidth,
			mark: event.mark,
			kind: event.kind,
			hue: event.hue,
			date: event.date,
			grown: event.grown,
			larger: larger?.[k],
			rank: laid.events.rank[i] ?? 0,
			row: withCoarse.rows[i] ?? 0,
			lane: lane[k] ?? 0,
			side: side[k] === RIGHT ? 'right' : 'left',
			activation: activation[k] ?? Infinity
		} satisfies { [field in keyof Required<PlacedEvent>]: PlacedEvent[field] };
	});
	const tile: Tile<PlacedEvent> = {
		whole: true,
		events: [...order].flatMap((i) => placed[i] ?? []),
		through: [],
		across: [],
		counts: []
	};
	const rows = { rowCount: bars.rowCount, coarseRowCount: withCoarse.rowCount };
	return {
		axis,
		events: placed,
		window(view, step) {
			const pieces = cellsOf(axis.fit, view, step).map((asked) => ({ tile, cell: ALL, asked }));
			return windowOfTiles(pieces, view, step, { axis, ...rows, counting: undefined });
		}
	};
}

/** The worlds from which the label of each tie is larger: more important events grow first. */
function growAll(events: readonly ChartEvent[], laid: LaidOut): readonly (Grown | undefined)[] {
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

function toColumns(events: readonly ChartEvent[], axis: Axis): EventColumns {
	const weight = Uint16Array.from(events, (event) => event.weight);
	const width = Uint16Array.from(events, ({ labelWidth }) => labelWidth);
	const hash = Uint32Array.from(events, ({ id }) => hashText(id));
	return {
		start: Float64Array.from(events, ({ start }) => axis.toU(start)),
		end: Float64Array.from(events, ({ end }) => axis.toU(end)),
		anchor: Float64Array.from(events, (event) => axis.tieU(event)),
		width,
		weight,
		rank: rankEvents(weight, width, hash),
		exact: Uint8Array.from(events, ({ exact }) => (exact ? 1 : 0)),
		hue: Uint8Array.from(events, hueIndexOf)
	};
}
