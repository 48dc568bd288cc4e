/**
 * A scale that does not ship: the nearer to the end, the more room. The rules for every scale are tested on it
 * too, so a new scale needs a name, a line in scales.ts and its words, and no other change.
 */
import { axisAt, plus, YEAR_MS } from '$lib/time/span';
import type { Axis, Scale } from './scale/axis';
import type { Rung } from './scale/calendar-ladder';
import { placerIn } from './scale/ticks';

const YEARS: Rung = { unit: 'year', count: 1, ms: YEAR_MS };
/** Room of a year, px. */
const MIN_PX = 58;

export const logScale: Scale = {
	name: 'log',
	continuous: true,
	fits: ({ isInTiles }) => !isInTiles,
	createAxis({ fit, unitMs }) {
		const ageOf = (at: number) => Math.max(0, fit.end - at) / unitMs;
		const axis: Axis = {
			unitMs,
			whole: fit,
			fit: { u0: -Math.log1p(ageOf(fit.start)), u1: 0 },
			toU: (at) => (at > fit.end ? (at - fit.end) / unitMs : -Math.log1p(ageOf(at))),
			timeAt: (u) => axisAt(fit.end + unitMs * (u > 0 ? u : -Math.expm1(-u))),
			tieU: ({ anchor }) => axis.toU(anchor),
			continuous: true,
			drawnMs: ({ u0, u1 }) => axis.timeAt(u1) - axis.timeAt(u0),
			minLength: (u, shortestMs) =>
				axis.toU(plus(axis.timeAt(u), shortestMs / 2)) -
				axis.toU(plus(axis.timeAt(u), -shortestMs / 2)),
			ticks: (view, widthPx) => {
				const powers = Array.from({ length: 12 }, (_, power) =>
					plus(fit.end, -(10 ** power) * YEAR_MS)
				);
				const inside = powers.map(placerIn(axis, view)).filter(({ at }) => at >= 0 && at <= 1);
				const minor = inside
					.reverse()
					.filter(({ at }, i) => (at - (inside[i - 1]?.at ?? -1)) * widthPx >= MIN_PX);
				return { rung: YEARS, majorRung: undefined, minor, major: [], cuts: [] };
			},
			breaks: [],
			shifts: [],
			steps: [],
			gaps: []
		};
		return axis;
	}
};
