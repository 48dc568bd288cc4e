/**
 * The glyph of a font for a character. Pure.
 *
 * @see OpenType 1.9, “cmap”, formats 4 and 12
 */
import type { FontTables } from './open-font';

/** 0: there is none. */
export type GlyphOf = (code: number) => number;

const NONE: GlyphOf = () => 0;

/** @throws RangeError if the table is broken */
export function readGlyphs(tables: FontTables): GlyphOf {
	const view = tables.get('cmap')?.view;
	if (!view) return NONE;
	const places = Array.from({ length: view.getUint16(2) }, (_, i) => {
		const at = 4 + 8 * i;
		const [platform, encoding] = [view.getUint16(at), view.getUint16(at + 2)];
		const isUnicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
		return isUnicode ? view.getUint32(at + 4) : undefined;
	}).filter((place) => place !== undefined);
	const whole = places.find((at) => view.getUint16(at) === 12);
	if (whole !== undefined) return ranges(view, whole);
	const basic = places.find((at) => view.getUint16(at) === 4);
	return basic === undefined ? NONE : segments(view, basic);
}

/** Format 12. */
function ranges(view: DataView, at: number): GlyphOf {
	const count = view.getUint32(at + 12);
	const field = (i: number, place: number) => view.getUint32(at + 16 + 12 * i + place);
	return (code) => {
		const i = firstFrom(count, (place) => field(place, 4) >= code);
		if (i === count || field(i, 0) > code) return 0;
		return field(i, 8) + code - field(i, 0);
	};
}

/** Format 4. */
function segments(view: DataView, at: number): GlyphOf {
	const bytes = view.getUint16(at + 6);
	const count = bytes / 2;
	// End codes, two bytes of padding, start codes, deltas, offsets.
	const ends = at + 14;
	const starts = ends + bytes + 2;
	const deltas = starts + bytes;
	const offsets = deltas + bytes;
	return (code) => {
		const i = firstFrom(count, (place) => view.getUint16(ends + 2 * place) >= code);
		const start = i === count ? Infinity : view.getUint16(starts + 2 * i);
		if (start > code) return 0;
		const delta = view.getUint16(deltas + 2 * i);
		const offset = view.getUint16(offsets + 2 * i);
		if (offset === 0) return (code + delta) & 0xffff;
		const glyph = view.getUint16(offsets + 2 * i + offset + 2 * (code - start));
		return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
	};
}

/** The first of `count` indexes for which a condition is true, if it is true for all later ones; `count`: for none. */
function firstFrom(count: number, holds: (place: number) => boolean): number {
	let [low, high] = [0, count];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (holds(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}
