/**
 * The rail as a few SVG paths, in a picture 1000 units wide that is stretched to the plot: so
 * there is one string per ink, not one element per event, and it is right at any width.
 * Pure. See ../SPEC.md §M.
 */
import type { Hue } from '$lib/document/timeline';
import type { Mark } from '$lib/document/reading';
import type { ShownMark } from '$lib/chart/window';

/** Width of the stretched picture. */
export const UNITS = 1000;
/** Height of the rail, px and units alike. */
export const RAIL_PX = 30;
const DOT_ROW_PX = 9;
/** Middle of the lowest dots, from the top. */
const DOT_Y = RAIL_PX - 6;

/** Middle of the dots of a row, from the top of the rail. */
export function dotY(row: number): number {
	return DOT_Y - row * DOT_ROW_PX;
}

/** Up to this many marks, each is drawn with a ring of paper around it; more are drawn together. */
const RINGED_MOST = 80;

/** The ink of a path; components/chart/rail.css defines each. */
export type Ink =
	'ring' | 'dot' | 'halo' | 'hole' | 'slit' | 'bar' | 'span' | 'haze' | 'hatch' | 'frame' | 'open';

export interface RailPath {
	readonly ink: Ink;
	readonly hue: Hue;
	readonly d: string;
}

/** @returns in drawing order: bars below dots */
export function layoutRail(marks: readonly ShownMark[], rowCount: number): RailPath[] {
	const bars = new Pen(false);
	const dots = new Pen(marks.length <= RINGED_MOST);
	const byLength = marks.filter(({ bar }) => bar).sort((a, b) => b.at1 - b.at0 - (a.at1 - a.at0));
	for (const mark of byLength) drawBar(bars, mark, rowCount);
	for (const mark of marks) if (!mark.bar) drawDot(dots, mark);
	return [...bars.paths(), ...dots.paths()];
}

/** Collects strokes: joined by ink and hue if possible, else one by one. */
class Pen {
	readonly #single: boolean;
	readonly #joined = new Map<string, { ink: Ink; hue: Hue; d: string[]; last: string }>();
	readonly #list: RailPath[] = [];

	constructor(single: boolean) {
		this.#single = single;
	}

	draw(ink: Ink, hue: Hue, d: string): void {
		if (this.#single) {
			this.#list.push({ ink, hue, d });
			return;
		}
		const key = `${ink} ${hue}`;
		const known = this.#joined.get(key);
		if (!known) this.#joined.set(key, { ink, hue, d: [d], last: d });
		else if (known.last !== d) {
			known.d.push(d); // identical marks in the same pixel column are drawn once
			known.last = d;
		}
	}

	paths(): RailPath[] {
		return this.#single
			? this.#list
			: [...this.#joined.values()].map(({ ink, hue, d }) => ({ ink, hue, d: d.join('') }));
	}
}

function toX(at: number): string {
	return String(Math.round(Math.min(Math.max(at, -0.05), 1.05) * UNITS * 10) / 10);
}

/** The shortest bar is still visible: as a part of the plot. */
const LEAST_BAR = 0.003;
/** The same for a bar's slit. */
const SLIT = 0.002;
/** The part of a bar that fades at an unknown end. */
const SOFT_PART = 0.18;

function drawBar(pen: Pen, { event, row, ...ends }: ShownMark, rowCount: number): void {
	const { hue, mark } = event;
	const spare = Math.max(0, LEAST_BAR - (ends.at1 - ends.at0)) / 2;
	const hasOpenPart = ends.solid0 > ends.at0 || ends.solid1 < ends.at1;
	const [at0, at1] = hasOpenPart
		? [ends.solid0, ends.solid1]
		: [ends.at0 - spare, ends.at1 + spare];
	const height = rowCount === 1 ? 10 : Math.floor(15 / rowCount);
	const y0 = RAIL_PX - (row + 1) * height;
	const box = (from: number, to: number) =>
		`M${toX(from)} ${y0}H${toX(to)}v${height - 1}H${toX(from)}z`;
	const isSoft = mark.soft || mark.openEnd === 'unknown' || mark.openStart === 'unknown';
	for (const [from, to] of openParts(ends)) pen.draw('open', hue, box(from, to));
	if (at1 <= at0) return;
	if (mark.hollow) pen.draw('frame', hue, box(at0, at1));
	else if (mark.uncertain) pen.draw('hatch', hue, box(at0, at1));
	else pen.draw(isSoft ? 'haze' : mark.shape === 'span' ? 'span' : 'bar', hue, box(at0, at1));
	if (isSoft && !mark.hollow) {
		const length = at1 - at0;
		const [left, right] = [softPart(mark.soft, mark.openStart), softPart(mark.soft, mark.openEnd)];
		pen.draw('haze', hue, box(at0 + length * left, at1 - length * right));
	}
	if (mark.split || mark.struck)
		pen.draw('slit', hue, box((at0 + at1) / 2, (at0 + at1) / 2 + SLIT));
}

/** The open parts of a bar, in the view. */
export function openParts({
	at0,
	at1,
	solid0,
	solid1
}: Pick<ShownMark, 'at0' | 'at1' | 'solid0' | 'solid1'>): [from: number, to: number][] {
	const parts: [number, number][] = [
		[at0, solid0],
		[solid1, at1]
	];
	return parts.filter(([from, to]) => to > from);
}

/** The part of a bar that fades at an end. */
function softPart(isApproximate: boolean, end: Mark['openEnd']): number {
	return isApproximate || end === 'unknown' ? SOFT_PART : 0;
}

function drawDot(pen: Pen, { event, at, row }: ShownMark): void {
	const { hue, mark } = event;
	const y = dotY(row);
	const dot = `M${toX(at)} ${y}h0`;
	pen.draw('ring', hue, dot);
	if (mark.soft || mark.uncertain) pen.draw('halo', hue, dot);
	pen.draw('dot', hue, dot);
	if (mark.hollow || mark.struck) pen.draw('hole', hue, dot);
	if (mark.split || mark.struck) pen.draw('slit', hue, `M${toX(at)} ${y - 7}v14`);
}
