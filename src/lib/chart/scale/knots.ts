/**
 * An axis that is linear between knots.
 * Pure. See ../SPEC.md §A.
 */
import { lowerBound } from '$lib/base/search';
import { axisAt, type AxisTime } from '$lib/time/span';
import type { Axis } from './axis';

/** A rising polyline through the knots, extended in a straight line beyond its ends. */
export function createKnots(
	times: readonly number[],
	us: readonly number[]
): Pick<Axis, 'toU' | 'timeAt' | 'tieU'> {
	const toU = (at: AxisTime) => interpolate(times, us, at);
	return {
		toU,
		timeAt: (u) => axisAt(interpolate(us, times, u)),
		tieU: ({ anchor }) => toU(anchor)
	};
}

function interpolate(from: readonly number[], to: readonly number[], value: number): number {
	const at = lowerBound(from.length, (i) => from[i] ?? 0, value);
	const i = Math.min(Math.max(at, 1), from.length - 1);
	const [f0 = 0, f1 = 0, t0 = 0, t1 = 0] = [from[i - 1], from[i], to[i - 1], to[i]];
	return f1 === f0 ? t0 : t0 + ((value - f0) / (f1 - f0)) * (t1 - t0);
}
