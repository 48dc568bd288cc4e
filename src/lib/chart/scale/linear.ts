/**
 * What an axis is by itself: one scale for all of it, without cuts, steps or changes of the clock.
 * Pure. See ../SPEC.md §A.
 */
import type { Axis } from './axis';

/** `u` is counted in ms. */
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
