/**
 * The overview as a few SVG paths, in the same stretched picture as the rail.
 * Pure. See ./SPEC.md §M.
 */
import type { Hue } from '$lib/document/timeline';
import { anchorU } from './activation';
import type { Axis } from './axis';
import { UNITS, type Drawn } from './rail-paths';
import type { MeasuredEvent } from './types';

export const OVERVIEW_PX = 24;
/** However short a bar is, it can be seen: in units of the picture. */
const LEAST_BLOCK = 3;

function block(x0: number, x1: number): string {
	return `M${x0} 16H${Math.max(x1, x0 + LEAST_BLOCK)}V20H${x0}z`;
}

export interface OverviewPath {
	readonly ink: 'tick' | 'tick-dim' | 'block' | 'block-dim';
	readonly hue: Hue;
	readonly d: string;
}

/** @param isMatching - what a filter leaves out is dimmed, not gone */
export function layoutOverview<T extends MeasuredEvent & Drawn>(
	events: readonly T[],
	axis: Axis,
	isMatching: (event: T) => boolean
): OverviewPath[] {
	const { u0, u1 } = axis.fit;
	const toX = (u: number) => Math.round(((u - u0) / (u1 - u0)) * UNITS * 10) / 10;
	const paths = new Map<string, { ink: OverviewPath['ink']; hue: Hue; strokes: Set<string> }>();
	for (const event of events) {
		const ink = `${event.exact ? 'tick' : 'block'}${isMatching(event) ? '' : '-dim'}` as const;
		const key = `${ink} ${event.hue}`;
		const path = paths.get(key) ?? { ink, hue: event.hue, strokes: new Set() };
		paths.set(key, path);
		// A stroke that is drawn already adds nothing: crowds cost one stroke a pixel column.
		path.strokes.add(
			event.exact
				? `M${toX(anchorU(event, axis))} 5V20`
				: block(toX(axis.toU(event.start)), toX(axis.toU(event.end)))
		);
	}
	return [...paths.values()]
		.map(({ ink, hue, strokes }) => ({ ink, hue, d: [...strokes].join('') }))
		.sort((a, b) => a.ink.localeCompare(b.ink));
}
