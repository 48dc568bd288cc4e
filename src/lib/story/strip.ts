/**
 * A timeline as a small picture for lists: the number of events over time, as a block each or as columns if there
 * are many, in the colours of their groups; and intervals below. Pure. In its own units: it is drawn as wide as
 * possible.
 */
import { HUES, type Hue, type Timeline, type TimelineEvent } from '$lib/document/timeline';
import { formatWall } from '$lib/time/range-words';
import { axisAt, YEAR_MS } from '$lib/time/span';

/** Number of columns, and units from one to the next. */
const COLUMNS = 72;
const STEP = 5;
/** Heights: of the columns, of the gap below them, of the whole. */
const SKY = 36;
const LASTS_Y = 41;
export const STRIP = { width: COLUMNS * STEP, height: 44, base: SKY } as const;
/** The height of one event's block, and of the gap above it; if blocks do not fit, columns have none. */
const BLOCK = { height: 6, gap: 1.5 } as const;
/** An interval shorter than this part of the whole is one column. */
const LASTING = 1.5 / COLUMNS;

export interface Strip {
	/** Lines to be drawn with the width of a column, by colour. */
	readonly columns: readonly { readonly hue: Hue; readonly d: string }[];
	/** Whether columns show each event as a block. */
	readonly hasBlocks: boolean;
	/** Intervals that are longer than a column is wide. */
	readonly lasting: string;
	/** First and last year, in the language of the timeline. */
	readonly first: string;
	readonly last: string;
}

/** @returns undefined: no event has a date */
export function toStrip({ events, groups, lang }: Timeline): Strip | undefined {
	const placed = events.flatMap((event) => {
		const stretch = stretchOf(event);
		return Number.isFinite(stretch.start) ? { ...stretch, group: event.group } : [];
	});
	if (placed.length === 0) return undefined;
	const start = placed.reduce((least, one) => Math.min(least, one.start), Infinity);
	const end = placed.reduce((most, one) => Math.max(most, one.end), start + 1);
	const at = (time: number) => (time - start) / (end - start);
	const hueOf = new Map(groups.map(({ id, hue }) => [id, hue]));
	const counts = new Map<Hue, number[]>();
	const lasting: string[] = [];
	for (const { start: from, end: to, group } of placed) {
		const hue = (group === undefined ? undefined : hueOf.get(group)) ?? 'slate';
		const column = Math.min(COLUMNS - 1, Math.floor(at(from) * COLUMNS));
		const row = counts.get(hue) ?? new Array<number>(COLUMNS).fill(0);
		row[column] = (row[column] ?? 0) + 1;
		counts.set(hue, row);
		if (at(to) - at(from) > LASTING && lasting.length < COLUMNS)
			lasting.push(`M${round(at(from) * STRIP.width)} ${LASTS_Y}H${round(at(to) * STRIP.width)}`);
	}
	const totals = Array.from({ length: COLUMNS }, (_, i) =>
		[...counts.values()].reduce((sum, row) => sum + (row[i] ?? 0), 0)
	);
	const most = Math.max(...totals);
	const block = BLOCK.height + BLOCK.gap;
	const hasBlocks = most * block <= SKY;
	const unit = hasBlocks ? block : SKY / most;
	const below = new Array<number>(COLUMNS).fill(0);
	const columns = HUES.flatMap((hue) => {
		const row = counts.get(hue);
		if (!row) return [];
		const lines = row.map((count, i) => {
			if (count === 0) return '';
			const from = SKY - (below[i] ?? 0) * unit;
			below[i] = (below[i] ?? 0) + count;
			return `M${(i + 0.5) * STEP} ${round(from)}v${round(-Math.max(count * unit, 1))}`;
		});
		return [{ hue, d: lines.join('') }];
	});
	return {
		columns,
		hasBlocks,
		lasting: [...new Set(lasting)].join(''),
		first: yearOf(start, end - start, lang),
		last: yearOf(end - 1, end - start, lang)
	};
}

/** An open end ends with the last known date. */
function stretchOf({ timing: { bounds } }: TimelineEvent): { start: number; end: number } {
	const start = Number.isFinite(bounds.start) ? bounds.start : bounds.end - 1;
	return { start, end: Number.isFinite(bounds.end) ? Math.max(bounds.end, start + 1) : start + 1 };
}

function yearOf(time: number, wholeMs: number, lang: string): string {
	return formatWall(axisAt(time), Math.max(100 * YEAR_MS, wholeMs), lang);
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
