/**
 * The places of the parts of a picture.
 * Pure. CSS px.
 */
import { LABEL_OFFSET } from '$lib/chart/labels/label-box';
import type { More } from '$lib/chart/density/more';
import type { PlacedEvent } from '$lib/chart/types';
import type { ShownLabel } from '$lib/chart/window';

export const MARGIN = 40;
/** Narrower pictures have a smaller title, px. */
const NARROW_PX = 640;
/** The line height in relation to the letters. */
const TITLE_LEADING = 1.2;
const FACTS_LINE = 22;
const LANE_PX = 52;
/** Room for the name of the “as of” line. */
export const NAME_PX = 22;
const MORE_PX = 28;
/** One row of ticks, or two. */
const AXIS_PX = { single: 24, double: 42 };
export const KEY_LINE = 24;
/** Dots of three rows, or bars … */
const RAIL_PX = 30;
/** … or columns, which are higher if there are more events. */
const CROWD_PX = 56;

const [LEAST_WIDTH, MOST_WIDTH] = [320, 4096];

export function clampWidth(width: number): number {
	if (!Number.isFinite(width)) return 1600;
	return Math.round(Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width)));
}

export function titlePx(width: number): number {
	return width < NARROW_PX ? 24 : 34;
}

export interface Frame {
	/** Baselines and edges, from the top. */
	readonly titleY: (line: number) => number;
	readonly factsY: (line: number) => number;
	readonly chartY: number;
	readonly keyY: number;
	readonly footY: number;
	readonly height: number;
	/** Within the chart: from its top. */
	readonly sky: number;
	readonly baseline: number;
	readonly railPx: number;
	laneTop(lane: number): number;
}

export interface Contents {
	readonly titlePx: number;
	readonly titleLines: number;
	readonly factLines: number;
	/** Rows of labels in use. */
	readonly lanes: number;
	readonly hasMore: boolean;
	readonly isCrowd: boolean;
	readonly tickRows: 'single' | 'double';
	readonly keyLines: number;
}

export function layoutFrame(contents: Contents): Frame {
	const { titleLines, factLines, lanes, hasMore, isCrowd, tickRows, keyLines } = contents;
	const titleLine = Math.round(contents.titlePx * TITLE_LEADING);
	const factsY = 34 + titleLines * titleLine + 24;
	const chartY = factsY + (factLines - 1) * FACTS_LINE + 18;
	const sky = NAME_PX + lanes * LANE_PX + (hasMore ? MORE_PX : 8);
	const railPx = isCrowd ? CROWD_PX : RAIL_PX;
	const baseline = sky + railPx;
	const keyY = chartY + baseline + AXIS_PX[tickRows] + 14;
	const footY = keyY + keyLines * KEY_LINE + 8;
	return {
		titleY: (line) => Math.round(34 + contents.titlePx * 0.85) + line * titleLine,
		factsY: (line) => factsY + line * FACTS_LINE,
		chartY,
		keyY,
		footY,
		height: footY + 44,
		sky,
		baseline,
		railPx,
		laneTop: (lane) => NAME_PX + (lanes - 1 - lane) * LANE_PX
	};
}

export interface FittedLabel {
	readonly event: PlacedEvent;
	/** Of its mark. */
	readonly x: number;
	/** Of its box. */
	readonly left: number;
	readonly width: number;
}

/** If the label has less room than this at the edge of a part, its event is counted instead. */
const LEAST_LABEL = 96;
/** How far a label may extend into the margin. */
const SPARE = MARGIN - 12;

/** Labels of a view that cuts a timeline: narrower at its edges. @returns also those without room */
export function fitLabels(
	labels: readonly ShownLabel[],
	plotPx: number
): { fitted: FittedLabel[]; dropped: ShownLabel[] } {
	const fitted: FittedLabel[] = [];
	const dropped: ShownLabel[] = [];
	for (const label of labels) {
		const { event, at } = label;
		const x = at * plotPx;
		const isLeft = event.side === 'left';
		const room = (isLeft ? x : plotPx - x) - LABEL_OFFSET + SPARE;
		const width = Math.min(event.labelWidth, room);
		if (width < Math.min(event.labelWidth, LEAST_LABEL)) dropped.push(label);
		else
			fitted.push({ event, x, width, left: isLeft ? x - LABEL_OFFSET - width : x + LABEL_OFFSET });
	}
	return { fitted, dropped };
}

/** Adds labels without room to the nearest count. */
export function countDropped(
	more: readonly Pick<More, 'at' | 'count'>[],
	dropped: readonly { readonly at: number }[]
): Pick<More, 'at' | 'count'>[] {
	const counts = more.map(({ at, count }) => ({ at, count }));
	for (const { at } of dropped) {
		const apart = (place: { at: number }) => Math.abs(place.at - at);
		const nearest = counts.reduce<(typeof counts)[number] | undefined>(
			(best, one) => (best && apart(best) <= apart(one) ? best : one),
			undefined
		);
		if (nearest) nearest.count++;
		else counts.push({ at, count: 1 });
	}
	return counts;
}

/** Items side by side, in as many lines as needed. @returns their left edges and lines */
export function layoutKey(
	widths: readonly number[],
	mostPx: number,
	gapPx = 20
): { readonly x: number; readonly line: number }[] {
	let [x, line] = [0, 0];
	return widths.map((width) => {
		if (x > 0 && x + width > mostPx) [x, line] = [0, line + 1];
		const place = { x: Math.round(x * 10) / 10, line };
		x += width + gapPx;
		return place;
	});
}
