/** Heights of the chart, px. The plot is one column: readout, lanes, counts, rail, axis. */
import { RAIL_PX } from '$lib/layout/rail-paths';
import { LANES } from '$lib/layout/types';

/** A date line and two lines of headline. */
export const LABEL_PX = 50;
const LANE_PX = 52;
export const READOUT_PX = 24;
export const MORE_PX = 26;
/** Everything above the rail. */
export const SKY_PX = READOUT_PX + LANES * LANE_PX + MORE_PX;
export const AXIS_PX = 42;
export const PLOT_PX = SKY_PX + RAIL_PX + AXIS_PX;
/** The line that marks stand on. */
export const BASELINE_PX = SKY_PX + RAIL_PX;

/** Top of a lane's labels; lane 0 is nearest to the rail. */
export function laneTop(lane: number): number {
	return READOUT_PX + (LANES - 1 - lane) * LANE_PX;
}

/** A place in the view as an SVG length: right at any width, before anything is measured. */
export function percent(at: number): string {
	return `${Math.round(at * 1e6) / 1e4}%`;
}
