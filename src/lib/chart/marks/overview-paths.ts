/**
 * The overview as a few SVG paths, stretched like the rail.
 * Pure. See ../SPEC.md §M.
 */
import type { Hue } from '$lib/document/timeline';
import type { Axis } from '$lib/chart/scale/axis';
import { isBarIn } from './coarse';
import { openParts, UNITS } from './rail-paths';
import { solidOf } from './solid';
import type { ChartEvent } from '$lib/document/chart-event';

export const OVERVIEW_PX = 24;
/** The shortest bar is still visible: in units of the picture. */
const LEAST_BLOCK = 3;

function block(x0: number, x1: number): string {
	return `M${x0} 16H${Math.max(x1, x0 + LEAST_BLOCK)}V20H${x0}z`;
}

export interface OverviewPath {
	readonly ink: `${'tick' | 'block' | 'open'}${'' | '-dim'}`;
	readonly hue: Hue;
	readonly d: string;
}

/** @param isMatching - events outside the filter are dimmed, not removed */
export function layoutOverview(
	events: readonly ChartEvent[],
	axis: Axis,
	isMatching: (event: ChartEvent) => boolean
): OverviewPath[] {
	const { u0, u1 } = axis.fit;
	const toX = (u: number) => Math.round(((u - u0) / (u1 - u0)) * UNITS * 10) / 10;
	const paths = new Map<string, { ink: OverviewPath['ink']; hue: Hue; strokes: Set<string> }>();
	// A stroke at the same place adds nothing: crowds cost one stroke per pixel column.
	const draw = (event: ChartEvent, shape: 'tick' | 'block' | 'open', stroke: string) => {
		const ink = `${shape}${isMatching(event) ? '' : '-dim'}` as const;
		const key = `${ink} ${event.hue}`;
		const path = paths.get(key) ?? { ink, hue: event.hue, strokes: new Set() };
		paths.set(key, path);
		path.strokes.add(stroke);
	};
	for (const event of events) {
		if (!isBarIn(event, axis, axis.fit)) {
			draw(event, 'tick', `M${toX(axis.tieU(event))} 5V20`);
			continue;
		}
		const ends = { at0: axis.toU(event.start), at1: axis.toU(event.end) };
		const solid = solidOf(event, axis, (u) => u);
		const open = openParts({ ...ends, ...solid });
		for (const [from, to] of open) draw(event, 'open', block(toX(from), toX(to)));
		if (open.length === 0) draw(event, 'block', block(toX(ends.at0), toX(ends.at1)));
		else if (solid.solid1 > solid.solid0)
			draw(event, 'block', block(toX(solid.solid0), toX(solid.solid1)));
	}
	return [...paths.values()]
		.map(({ ink, hue, strokes }) => ({ ink, hue, d: [...strokes].join('') }))
		.sort((a, b) => a.ink.localeCompare(b.ink));
}
