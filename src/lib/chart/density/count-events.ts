/** The density of a part of the axis, counted from its few events. Pure. See ../SPEC.md §D. */
import type { Axis, View } from '$lib/chart/scale/axis';
import { BINS, binner, type HueCounts } from './density';
import { hueIndexOf } from '$lib/document/hue';
import type { ChartEvent } from '$lib/document/chart-event';

/** The number of bars per colour. */
export interface HueCount {
	readonly hue: number;
	readonly count: number;
}

/**
 * Counts the events of a part of the axis.
 *
 * @param across - bars that run through the whole part and are not among the events
 */
export function countEvents(
	events: readonly ChartEvent[],
	stretch: View,
	across: readonly HueCount[],
	axis: Axis
): HueCounts[] {
	const byHue = new Map<number, { tied: number[]; reaching: number[] }>();
	const binOf = binner(stretch);
	const none = () => new Array<number>(BINS).fill(0);
	for (const event of events) {
		const [u, u0, u1] = [axis.tieU(event), axis.toU(event.start), axis.toU(event.end)];
		const hue = hueIndexOf(event);
		const counts = byHue.get(hue) ?? { tied: none(), reaching: [] };
		byHue.set(hue, counts);
		if (u >= stretch.u0 && u < stretch.u1) counts.tied[binOf(u)] = (counts.tied[binOf(u)] ?? 0) + 1;
		if (event.exact || u0 >= stretch.u1 || u1 <= stretch.u0) continue;
		if (counts.reaching.length === 0) counts.reaching = none();
		for (let bin = binOf(u0); bin <= binOf(u1); bin++)
			counts.reaching[bin] = (counts.reaching[bin] ?? 0) + 1;
	}
	for (const { hue, count } of across) {
		const counts = byHue.get(hue) ?? { tied: [], reaching: [] };
		byHue.set(hue, counts);
		const before = counts.reaching;
		counts.reaching = none().map((_, bin) => count + (before[bin] ?? 0));
	}
	return [...byHue].map(([hue, counts]) => ({ hue, ...counts })).sort((a, b) => a.hue - b.hue);
}
