/**
 * The compact scale: the true scale with long gaps cut.
 * Pure. `u` is the drawn time, ms from the start. See ../SPEC.md §A.
 */
import type { Axis, AxisBreak, Scale } from './axis';
import { layoutTicksBetweenCuts } from './cut-ticks';
import { createKnots } from './knots';
import { LINEAR } from './linear';

const NO_CUTS = { cuts: [], marginMs: 0, cutMs: 0 };

export const compactScale = {
	name: 'compact',
	continuous: true,
	fits: ({ cutting, isInTiles }) => cutting !== undefined && !isInTiles,
	/** The axis begins with the first event and ends with the last: the usual margins would be most of it. */
	createAxis({ fit, unitMs, cutting }) {
		const { cuts, extent, marginMs, cutMs } = cutting ?? { ...NO_CUTS, extent: fit };
		const times: number[] = [extent.start - marginMs];
		const us: number[] = [0];
		// Computed piece by piece: for far dates, a sum from the beginning would lose short lengths.
		const add = (at: number, u: number) => {
			times.push(at);
			us.push(u);
			return u;
		};
		const truly = (at: number) => add(at, (us.at(-1) ?? 0) + at - (times.at(-1) ?? 0));
		const breaks = cuts.map((span): AxisBreak => {
			const u0 = truly(span.start);
			return { span, u0, u1: add(span.end, u0 + cutMs) };
		});
		const drawn = truly(extent.end + marginMs);
		const knots = createKnots(times, us);
		const axis: Axis = {
			...LINEAR,
			unitMs,
			whole: fit,
			fit: { u0: 0, u1: drawn },
			...knots,
			// An approximate date is tied in the middle of its drawn part, even if a cut takes most of it.
			tieU: ({ start, end, anchor }) =>
				anchor === (start + end) / 2 ? (knots.toU(start) + knots.toU(end)) / 2 : knots.toU(anchor),
			ticks: (view, widthPx, formsOf) => layoutTicksBetweenCuts(axis, view, widthPx, formsOf),
			breaks
		};
		return axis;
	}
} as const satisfies Scale;
