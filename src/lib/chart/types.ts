/**
 * An event with its place on the chart.
 * Lengths are CSS px, times wall times, `u` the axis coordinate of ./scale/axis.ts.
 */
import type { ChartEvent } from '$lib/document/chart-event';
import type { Grown } from './labels/growth';

/** Rows of labels on the chart of a page. */
export const LANES = 4;
/** … and on plots of large windows, of 1640 px and more: ./widths.ts, WIDE_STEP. */
export const WIDE_LANES = 5;

/** The side of its mark on which a label is. */
export type Side = 'left' | 'right';

export interface PlacedEvent extends ChartEvent {
	/** Of the label: 0 is nearest to the rail. */
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

/** An event as a tile contains it. */
export interface TileEvent extends PlacedEvent {
	/** From 0, in the order of time. */
	readonly index: number;
}
