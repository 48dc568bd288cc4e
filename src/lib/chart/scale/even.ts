/**
 * The even scale: one step from each moment at which events begin to the next.
 * Pure. `u` is the number of the step. See ../SPEC.md §A.
 */
import { laterOf, type AxisTime } from '$lib/time/span';
import type { Axis, Scale } from './axis';
import { gapsBefore, type GapBefore } from './gaps';
import { createKnots } from './knots';
import { LINEAR } from './linear';

/** The closest view is a step for this part of the plot. */
const MIN_STEPS = 0.5;

export const evenScale = {
	name: 'even',
	continuous: false,
	fits: ({ isInTiles }) => !isInTiles,
	createAxis({ fit, events, unitMs }) {
		const steps: AxisTime[] = [];
		const gaps: GapBefore[] = [];
		const before = gapsBefore(events, fit.end);
		events.forEach(({ start }, i) => {
			const at = laterOf(start, fit.start);
			if (at === steps.at(-1)) return;
			steps.push(at);
			gaps.push(before[i] ?? { ms: 0, atLeast: false });
		});
		const last = steps.length - 1;
		const [first = fit.start] = steps;
		const step = (fit.end - fit.start) / (steps.length + 1);
		const times = [first - step / 2, ...steps, Math.max(fit.end, (steps[last] ?? 0) + step / 2)];
		const us = [-0.5, ...steps.keys(), last + 0.75];
		const knots = createKnots(times, us);
		const axis: Axis = {
			...LINEAR,
			unitMs,
			whole: fit,
			fit: { u0: -0.5, u1: last + 0.75 },
			...knots,
			tieU: ({ start }) => knots.toU(laterOf(start, fit.start)),
			continuous: false,
			drawnMs: ({ u0, u1 }) => axis.timeAt(u1) - axis.timeAt(u0),
			minLength: () => MIN_STEPS,
			ticks: () => undefined,
			steps,
			gaps
		};
		return axis;
	}
} as const satisfies Scale;
