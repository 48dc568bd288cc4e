/**
 * Density as a few SVG paths per cell of the grid, in units of one bin, stretched to the
 * cell's place. Made once per cell: a frame only moves it.
 *
 * All views have the same scale: the first event of a bin has a fixed height, and each doubling adds the
 * same amount. Within a column each colour has its true share.
 * Pure. See ../SPEC.md §D.
 */
import { HUES, type Hue } from '$lib/document/timeline';
import { BINS, type HueCounts } from './density';

/** Height of one event, px. */
const FIRST_PX = 4;
/** What each doubling adds, px. */
const DOUBLING_PX = 3.5;
/** The band of bars below the columns, px. */
const BAND_PX = 3;

export interface DensityPath {
	readonly ink: 'column' | 'band';
	readonly hue: Hue;
	readonly d: string;
}

/** Height of a column of `count` events, px. */
export function columnPx(count: number, mostPx: number): number {
	return count <= 0 ? 0 : Math.min(mostPx, FIRST_PX + DOUBLING_PX * Math.log2(count));
}

/** Cached by counts and height: a cell is drawn once, however often it comes into view. */
const drawn = new WeakMap<readonly HueCounts[], Map<number, readonly DensityPath[]>>();

/** @param heightPx - of the picture; columns stand on its bottom, above the band of bars */
export function drawDensity(
	counts: readonly HueCounts[],
	heightPx: number
): readonly DensityPath[] {
	const byHeight = drawn.get(counts) ?? new Map<number, readonly DensityPath[]>();
	drawn.set(counts, byHeight);
	const paths = byHeight.get(heightPx) ?? draw(counts, heightPx);
	byHeight.set(heightPx, paths);
	return paths;
}

function draw(counts: readonly HueCounts[], heightPx: number): DensityPath[] {
	const hasBars = counts.some(({ reaching }) => reaching.length > 0);
	const ground = heightPx - (hasBars ? BAND_PX + 1 : 0);
	const totals = new Float64Array(BINS);
	for (const { tied } of counts)
		for (let bin = 0; bin < BINS; bin++) totals[bin] = (totals[bin] ?? 0) + (tied[bin] ?? 0);
	const tops = new Float64Array(BINS).fill(ground);
	const columns = counts.map(({ hue, tied }) => {
		const strokes: string[] = [];
		for (let bin = 0; bin < BINS; bin++) {
			const count = tied[bin] ?? 0;
			if (count === 0) continue;
			const total = totals[bin] ?? count;
			const height = round((columnPx(total, ground) * count) / total);
			const y = round((tops[bin] ?? ground) - height);
			tops[bin] = y;
			strokes.push(`M${bin + 0.5} ${y}v${height}`);
		}
		return toPath('column', hue, strokes.join(''));
	});
	return [...drawBand(counts, heightPx), ...columns].filter(({ d }) => d !== '');
}

/** Where there are bars, in the most frequent colour. */
function drawBand(counts: readonly HueCounts[], heightPx: number): DensityPath[] {
	if (counts.every(({ reaching }) => reaching.length === 0)) return [];
	const strokes = new Map<number, string>();
	let open: { hue: number; from: number } | undefined;
	for (let bin = 0; bin <= BINS; bin++) {
		const most = counts.reduce<{ hue: number; count: number } | undefined>((best, of) => {
			const count = of.reaching[bin] ?? 0;
			return count > (best?.count ?? 0) ? { hue: of.hue, count } : best;
		}, undefined);
		if (most?.hue === open?.hue) continue;
		if (open) {
			const box = `M${open.from} ${heightPx - BAND_PX}H${bin}V${heightPx}H${open.from}z`;
			strokes.set(open.hue, (strokes.get(open.hue) ?? '') + box);
		}
		open = most && { hue: most.hue, from: bin };
	}
	return [...strokes].map(([hue, d]) => toPath('band', hue, d));
}

function toPath(ink: DensityPath['ink'], hue: number, d: string): DensityPath {
	return { ink, hue: HUES[hue] ?? 'slate', d };
}

function round(px: number): number {
	return Math.round(px * 10) / 10;
}
