/**
 * The widths of glyphs at a weight of a variable font. Pure.
 *
 * @see OpenType 1.9, “fvar”, “avar”, “HVAR” and “Font variations common table formats”
 */
import { tagAt, type FontTables } from './open-font';

export interface WeightAxis {
	readonly min: number;
	readonly max: number;
	/** Font units to add to the advance of a glyph at a weight. */
	addedAt(weight: number): (glyph: number) => number;
}

/** @returns undefined: it has only one weight. @throws RangeError if a table is broken */
export function readWeightAxis(tables: FontTables): WeightAxis | undefined {
	const axes = readAxes(tables.get('fvar')?.view);
	const index = axes.findIndex(({ tag }) => tag === 'wght');
	const axis = axes[index];
	if (!axis) return undefined;
	const bend = readBend(tables.get('avar')?.view, index);
	const widths = tables.get('HVAR')?.view;
	return {
		min: axis.min,
		max: axis.max,
		addedAt(weight) {
			const at = bend(placeOn(axis, weight));
			return widths ? deltasAt(widths, index, at) : () => 0;
		}
	};
}

interface Axis {
	readonly tag: string;
	readonly min: number;
	readonly base: number;
	readonly max: number;
}

function readAxes(view: DataView | undefined): Axis[] {
	if (!view) return [];
	const [first, count, size] = [view.getUint16(4), view.getUint16(8), view.getUint16(10)];
	return Array.from({ length: count }, (_, i) => {
		const at = first + size * i;
		const fixed = (place: number) => view.getInt32(at + place) / 65536;
		return { tag: tagAt(view, at), min: fixed(4), base: fixed(8), max: fixed(12) };
	});
}

/** −1 at the least weight, 0 at the font's own, 1 at the most. */
function placeOn({ min, base, max }: Axis, weight: number): number {
	const value = Math.min(max, Math.max(min, weight));
	if (value < base) return (value - base) / (base - min);
	return value > base ? (value - base) / (max - base) : 0;
}

/** A font may bend its axis (avar). */
function readBend(view: DataView | undefined, axis: number): (place: number) => number {
	if (!view) return (place) => place;
	let at = 8;
	for (let i = 0; i < axis; i++) at += 2 + 4 * view.getUint16(at);
	const pairs = Array.from({ length: view.getUint16(at) }, (_, i) => {
		const pair = at + 2 + 4 * i;
		return [view.getInt16(pair) / 16384, view.getInt16(pair + 2) / 16384] as const;
	});
	return (place) => {
		const above = pairs.findIndex(([from]) => from >= place);
		const [high, low] = [pairs[above], pairs[above - 1]];
		if (!high || !low) return high?.[1] ?? place;
		return low[1] + ((high[1] - low[1]) * (place - low[0])) / (high[0] - low[0]);
	};
}

/** HVAR, with all axes except one at their default. */
function deltasAt(view: DataView, axis: number, place: number): (glyph: number) => number {
	const store = view.getUint32(4);
	const map = view.getUint32(8);
	const scalars = regionScalars(view, store + view.getUint32(store + 2), axis, place);
	return (glyph) => {
		const [outer, inner] = map === 0 ? [0, glyph] : mapped(view, map, glyph);
		return deltaOf(view, store, { outer, inner, scalars });
	};
}

function regionScalars(view: DataView, at: number, axis: number, place: number): number[] {
	const axes = view.getUint16(at);
	return Array.from({ length: view.getUint16(at + 2) }, (_, region) => {
		let scalar = 1;
		for (let i = 0; i < axes; i++) {
			const field = (part: number) =>
				view.getInt16(at + 4 + 6 * (region * axes + i) + 2 * part) / 16384;
			scalar *= tent([field(0), field(1), field(2)], i === axis ? place : 0);
		}
		return scalar;
	});
}

/** The influence of a region at a place: full at its peak, none outside. */
function tent([start, peak, end]: readonly [number, number, number], at: number): number {
	if (peak === 0 || at === peak) return 1;
	if (at <= start || at >= end) return 0;
	return at < peak ? (at - start) / (peak - start) : (end - at) / (end - peak);
}

function mapped(
	view: DataView,
	at: number,
	glyph: number
): readonly [outer: number, inner: number] {
	const isLong = view.getUint8(at) === 1;
	const format = view.getUint8(at + 1);
	const count = isLong ? view.getUint32(at + 2) : view.getUint16(at + 2);
	const size = ((format >> 4) & 3) + 1;
	const first = at + (isLong ? 6 : 4) + size * Math.min(glyph, count - 1);
	let entry = 0;
	for (let i = 0; i < size; i++) entry = entry * 256 + view.getUint8(first + i);
	const inner = 2 ** ((format & 15) + 1);
	return [Math.floor(entry / inner), entry % inner];
}

interface DeltaSet {
	readonly outer: number;
	readonly inner: number;
	readonly scalars: readonly number[];
}

function deltaOf(view: DataView, store: number, { outer, inner, scalars }: DeltaSet): number {
	if (outer >= view.getUint16(store + 6)) return 0;
	const data = store + view.getUint32(store + 8 + 4 * outer);
	const words = view.getUint16(data + 2);
	const [isLong, wordCount] = [(words & 0x8000) !== 0, words & 0x7fff];
	const regions = view.getUint16(data + 4);
	if (inner >= view.getUint16(data)) return 0;
	const [wide, narrow] = isLong ? [4, 2] : [2, 1];
	const row = wordCount * wide + (regions - wordCount) * narrow;
	let at = data + 6 + 2 * regions + row * inner;
	let sum = 0;
	for (let i = 0; i < regions; i++) {
		const size = i < wordCount ? wide : narrow;
		const delta =
			size === 4 ? view.getInt32(at) : size === 2 ? view.getInt16(at) : view.getInt8(at);
		at += size;
		sum += delta * (scalars[view.getUint16(data + 6 + 2 * i)] ?? 0);
	}
	return sum;
}
