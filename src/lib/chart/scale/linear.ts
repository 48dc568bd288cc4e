/**
 * A simple axis: one scale for all of it, without cuts, steps or clock changes.
 * Pure. See ../SPEC.md §A.
 */
import type { Axis } from './axis';

/** `u` is in ms. */
export const LINEAR: Pick<
	Axis,
	'continuous' | 'drawnMs' | 'minLength' | 'breaks' | 'shifts' | 'steps' | 'gaps'
> = {
	continuous: true,
	drawnMs: ({ u0, u1 }) => u1 - u0,
	minLength: (_, shortestMs) => shortestMs,
	breaks: [],
	shifts: [],
	steps: [],
	gaps: []
};
