/** Heights of the chart, px. The plot is one column: readout, lanes, counts, rail, axis. */
import { RAIL_PX } from '$lib/layout/rail-paths';

/** A date line and two lines of headline. */
export const LABEL_PX = 50;
const LANE_PX = 52;
export const READOUT_PX = 24;
export const MORE_PX = 26;
export const AXIS_PX = 42;

export interface Heights {
	/** Everything above the rail. */
	readonly sky: number;
	/** The line that marks stand on, from the top. */
	readonly baseline: number;
	readonly plot: number;
	/** Top of a lane's labels; lane 0 is nearest to the rail. */
	laneTop(lane: number): number;
}

/** @param lanes - rows of labels */
export function heightsOf(lanes: number): Heights {
	const sky = READOUT_PX + lanes * LANE_PX + MORE_PX;
	return {
		sky,
		baseline: sky + RAIL_PX,
		plot: sky + RAIL_PX + AXIS_PX,
		laneTop: (lane) => READOUT_PX + (lanes - 1 - lane) * LANE_PX
	};
}

/** A place in the view as an SVG length: right at any width, before anything is measured. */
export function percent(at: number): string {
	return `${Math.round(at * 1e6) / 1e4}%`;
}
