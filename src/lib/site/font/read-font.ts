/**
 * The properties of a font that a page needs before the font is loaded: widths of letters, line heights, and
 * names. Pure.
 */
import { readGlyphs } from './glyphs';
import { openFont, type FontTables } from './open-font';
import { readWeightAxis } from './weights';

export interface FontFacts {
	/** The name for drawing programs. */
	readonly family: string | undefined;
	/** The least and the most of its weights. */
	readonly weights: readonly [least: number, most: number];
	/** The default weight: drawing programs know no other weight of a variable font. */
	readonly ownWeight: number;
	readonly isItalic: boolean;
	/** In em, from the baseline; below it is positive. */
	readonly ascent: number;
	readonly descent: number;
	/** 1/1000 em of a character at a weight; undefined: it is not in the font. */
	readonly advances: (weight: number) => (code: number) => number | undefined;
}

/** @returns undefined: it is not a usable font */
export function readFont(bytes: Uint8Array): FontFacts | undefined {
	const tables = openFont(bytes);
	if (!tables) return undefined;
	try {
		return toFacts(tables);
	} catch (error) {
		if (error instanceof RangeError) return undefined; // a truncated table
		throw error;
	}
}

function toFacts(tables: FontTables): FontFacts | undefined {
	const head = tables.get('head')?.view;
	const hhea = tables.get('hhea')?.view;
	const hmtx = tables.get('hmtx');
	if (!head || !hhea || !hmtx || !tables.has('cmap')) return undefined;
	const em = head.getUint16(18);
	const measured = hhea.getUint16(34);
	if (em === 0 || measured === 0) return undefined;
	// In WOFF2's form all advances are together, after a byte of flags.
	const [first, stride] = hmtx.isTransformed ? [1, 2] : [0, 4];
	const advanceOf = (glyph: number) =>
		hmtx.view.getUint16(first + stride * Math.min(glyph, measured - 1));
	const glyphOf = readGlyphs(tables);
	const axis = readWeightAxis(tables);
	const os2 = tables.get('OS/2')?.view;
	const own = os2?.getUint16(4) ?? 400;
	advanceOf(measured - 1); // throws if the table is too short
	return {
		family: readFamily(tables.get('name')?.view),
		weights: axis ? [axis.min, axis.max] : [own, own],
		ownWeight: own,
		isItalic: os2 ? (os2.getUint16(62) & 1) === 1 : (head.getUint16(44) & 2) === 2,
		ascent: hhea.getInt16(4) / em,
		descent: -hhea.getInt16(6) / em,
		advances(weight) {
			const added = axis?.addedAt(weight) ?? (() => 0);
			return (code) => {
				const glyph = glyphOf(code);
				if (glyph === 0) return undefined;
				return (1000 * (advanceOf(glyph) + added(glyph))) / em;
			};
		}
	};
}

/** The family name for Windows. */
function readFamily(view: DataView | undefined): string | undefined {
	if (!view) return undefined;
	const texts = view.getUint16(4);
	const [TYPOGRAPHIC, PLAIN, WINDOWS] = [16, 1, 3];
	const found = new Map<number, string>();
	for (let i = 0; i < view.getUint16(2); i++) {
		const at = 6 + 12 * i;
		if (view.getUint16(at) !== WINDOWS) continue;
		const [id, length, offset] = [6, 8, 10].map((place) => view.getUint16(at + place)) as [
			number,
			number,
			number
		];
		if (id !== TYPOGRAPHIC && id !== PLAIN) continue;
		const codes = Array.from({ length: length / 2 }, (_, letter) =>
			view.getUint16(texts + offset + 2 * letter)
		);
		found.set(id, String.fromCharCode(...codes));
	}
	return found.get(TYPOGRAPHIC) ?? found.get(PLAIN);
}
