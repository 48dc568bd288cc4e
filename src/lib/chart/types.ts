/**
 * The stages an event goes through on its way to the chart. Each adds to the one before.
 * Lengths are CSS px, times wall times, `u` the axis coordinate of ./scale/axis.ts.
 */
import type { AxisTime } from '$lib/time/span';
import type { Grown } from './labels/growth';
import type { Weight } from './labels/rank';

/** Rows of labels on the chart of a page. */
export const LANES = 4;
/** … and on plots of large windows, of 1640 px and more: ./widths.ts, WIDE_STEP. */
export const WIDE_LANES = 5;

/** An event on a numeric axis. */
export interface TimedEvent {
	readonly id: string;
	/** Finite: an open end is drawn as far as the fit. Half-open. */
	readonly start: AxisTime;
	readonly end: AxisTime;
	/** Where the label is tied: the start of what has one, the middle of a date known roughly. */
	readonly anchor: AxisTime;
	/** The date is a day or finer: a dot, but see ./marks/coarse.ts. */
	readonly exact: boolean;
	/** From here on nobody says yet whether it still went on. */
	readonly openFrom?: AxisTime | undefined;
	/** Before this nobody says whether it had begun. */
	readonly openUntil?: AxisTime | undefined;
	/** What is said for it, see ./labels/rank.ts. */
	readonly weight: Weight;
}

/** … with the size of its label. */
export interface MeasuredEvent extends TimedEvent {
	/** Of the label's box, without the distance to its mark. */
	readonly labelWidth: number;
	/** How wide its larger boxes are, px: ./labels/growth.ts. Undefined: it never grows. */
	readonly grown?: { readonly wide?: number | undefined; readonly tall: number } | undefined;
}

/** Which side of its mark a label stands on. */
export type Side = 'left' | 'right';

/** … and with its place: lane 0 is nearest to the rail. */
export interface PlacedEvent extends MeasuredEvent {
	readonly lane: number;
	/** 0 is the most important. Distinct. */
	readonly rank: number;
	/** Of a bar, on the rail. */
	readonly row: number;
	readonly side: Side;
	/** The smallest world, in px of the whole axis, in which the label is shown. Infinity: never. */
	readonly activation: number;
	/** … and in which it is larger; undefined: never. */
	readonly larger?: Grown | undefined;
}
