/**
 * The true scale: equal times have equal lengths.
 * Pure. `u` is the time itself, ms. See ../SPEC.md §A.
 */
import type { ClockShift } from '$lib/time/clock-shifts';
import { axisAt, type Span } from '$lib/time/span';
import type { Axis, Scale } from './axis';
import { createKnots } from './knots';
import { LINEAR } from './linear';
import { layoutTicks } from './ticks';

export const trueScale = {
	name: 'true',
	continuous: true,
	fits: () => true,
	createAxis({ fit, unitMs, shifts }) {
		const axis: Axis = {
			...LINEAR,
			unitMs,
			whole: fit,
			...(shifts.length > 0 ? throughShifts(fit, shifts) : straight(fit)),
			ticks: (view, widthPx) => layoutTicks(axis, view, widthPx),
			shifts
		};
		return axis;
	}
} as const satisfies Scale;

type Mapping = Pick<Axis, 'fit' | 'toU' | 'timeAt' | 'tieU'>;

function straight({ start, end }: Span): Mapping {
	return {
		fit: { u0: start, u1: end },
		toU: (at) => at,
		timeAt: axisAt,
		tieU: ({ anchor }) => anchor
	};
}

/** A repeated hour takes two hours, and a skipped one has no length. */
function throughShifts(fit: Span, shifts: readonly ClockShift[]): Mapping {
	const times: number[] = [fit.start];
	const us: number[] = [fit.start];
	let late = 0;
	for (const { start, end, realMs } of shifts) {
		times.push(start, end);
		us.push(start + late, start + late + realMs);
		late += realMs - (end - start);
	}
	times.push(fit.end);
	us.push(fit.end + late);
	return { fit: { u0: fit.start, u1: fit.end + late }, ...createKnots(times, us) };
}
