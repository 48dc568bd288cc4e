/**
 * The starts and ends of a document's bars, sorted, so that bars that reach into a bin are found by binary
 * search. Only counting needs them: they are computed for the first cell.
 * Pure. See ../SPEC.md §D.
 */
import type { EventColumns, LaidOut } from '$lib/chart/layout';

/** The drawn starts and ends of bars, per hue, each ascending. */
interface BarEdges {
	readonly starts: Float64Array;
	readonly ends: Float64Array;
}

const known = new WeakMap<EventColumns, readonly (BarEdges | undefined)[]>();

/** By hue; undefined for a hue without bars. */
export function barEdgesOf(events: EventColumns): readonly (BarEdges | undefined)[] {
	const edges = known.get(events) ?? edgesOfBars(events);
	known.set(events, edges);
	return edges;
}

function edgesOfBars({ start, end, exact, hue }: EventColumns): (BarEdges | undefined)[] {
	const counts: number[] = [];
	for (let i = 0; i < exact.length; i++)
		if (exact[i] === 0) counts[hue[i] ?? 0] = (counts[hue[i] ?? 0] ?? 0) + 1;
	const edges = Array.from(counts, (count: number | undefined) =>
		count === undefined
			? undefined
			: { starts: new Float64Array(count), ends: new Float64Array(count), filled: 0 }
	);
	for (let i = 0; i < exact.length; i++) {
		const of = exact[i] === 0 ? edges[hue[i] ?? 0] : undefined;
		if (!of) continue;
		of.starts[of.filled] = start[i] ?? 0;
		of.ends[of.filled++] = end[i] ?? 0;
	}
	return edges.map((of) => of && { starts: of.starts, ends: of.ends.sort() });
}

/** The memory of a layout, in bytes. */
export function byteLengthOf({ events, tie, order, lane, side, activation }: LaidOut): number {
	const edges = barEdgesOf(events).flatMap((bar) => (bar ? [bar.starts, bar.ends] : []));
	return [
		...Object.values<ArrayBufferView>({ ...events }),
		tie,
		order,
		lane,
		side,
		activation,
		...edges
	].reduce((sum, column) => sum + column.byteLength, 0);
}
