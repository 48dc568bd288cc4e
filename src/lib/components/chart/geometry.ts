/** Heights of the chart, px. The plot is one column: readout, lanes, counts, rail, axis. */
import { RAIL_PX } from '$lib/chart/marks/rail-paths';

/** A date line and two lines of headline. */
export const LABEL_PX = 50;
const LANE_PX = 52;
/** … and of a label that has grown into the lane below. */
export const TALL_PX = LANE_PX + LABEL_PX;
export const READOUT_PX = 24;
export const MORE_PX = 26;
export const AXIS_PX = 42;

/** Positions are relative to the line of the marks, so that they are right for any number of lanes. */
export const MORE_ABOVE = RAIL_PX + MORE_PX;

/** Top of a lane's labels above the same line; lane 0 is nearest to it. */
export function laneAbove(lane: number): number {
	return MORE_ABOVE + (lane + 1) * LANE_PX;
}

/** The line of the marks, from the top of the plot. @param lanes - rows of labels */
export function baselineOf(lanes: number): number {
	return READOUT_PX + lanes * LANE_PX + MORE_ABOVE;
}

/** A place in the view as an SVG length: right at any width, before the plot is measured. */
export function percent(at: number): string {
	return `${Math.round(at * 1e6) / 1e4}%`;
}
