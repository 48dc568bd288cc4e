/**
 * The tables of a font file: TrueType, OpenType, WOFF and WOFF2. Invalid data gives no tables.
 *
 * @see OpenType 1.9, “Organization of an OpenType font”; W3C, WOFF File Format 1.0 and 2.0
 */
import { brotliDecompressSync, inflateSync } from 'node:zlib';

export interface FontTable {
	readonly view: DataView;
	/** Whether WOFF2 stores it in a transformed form. */
	readonly isTransformed: boolean;
}
export type FontTables = ReadonlyMap<string, FontTable>;

/** The limit of an unpacked font in bytes; fonts on pages are smaller. */
const MOST_BYTES = 32 * 1024 * 1024;

/** The tags that WOFF2 writes as numbers, in its order. */
const KNOWN_TAGS =
	'cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill'
		.replaceAll('_', ' ')
		.split(/ (?=\S)/);

/** @returns undefined: it is not a font file, or a broken one */
export function openFont(bytes: Uint8Array): FontTables | undefined {
	const view = viewOf(bytes);
	try {
		const kind = tagAt(view, 0);
		if (kind === 'wOF2') return openWoff2(bytes, view);
		if (kind === 'wOFF') return openWoff(bytes, view);
		if (['\0\u0001\0\0', 'OTTO', 'true'].includes(kind)) return openPlain(bytes, view);
	} catch (error) {
		// Broken files cause an offset outside of the file, or data that cannot be unpacked.
		if (!(error instanceof RangeError) && !isUnpacking(error)) throw error;
	}
	return undefined;
}

function openPlain(bytes: Uint8Array, view: DataView): FontTables {
	const records = Array.from({ length: view.getUint16(4) }, (_, i) => 12 + 16 * i);
	return new Map(
		records.map((at) => [
			tagAt(view, at),
			plain(part(bytes, view.getUint32(at + 8), view.getUint32(at + 12)))
		])
	);
}

function openWoff(bytes: Uint8Array, view: DataView): FontTables {
	const records = Array.from({ length: view.getUint16(12) }, (_, i) => 44 + 20 * i);
	return new Map(
		records.map((at) => {
			const packed = part(bytes, view.getUint32(at + 4), view.getUint32(at + 8));
			const isPacked = packed.length < view.getUint32(at + 12);
			const table = isPacked ? inflateSync(packed, { maxOutputLength: MOST_BYTES }) : packed;
			return [tagAt(view, at), plain(table)];
		})
	);
}

function openWoff2(bytes: Uint8Array, view: DataView): FontTables {
	let at = 48;
	const number = () => {
		let value = 0;
		for (;;) {
			const byte = view.getUint8(at++);
			value = value * 128 + (byte & 127);
			if (byte < 128) return value;
		}
	};
	const records = Array.from({ length: view.getUint16(12) }, () => {
		const flags = view.getUint8(at++);
		const known = KNOWN_TAGS[flags & 63];
		const tag = known ?? tagAt(view, at);
		if (known === undefined) at += 4;
		const version = flags >> 6;
		// For outlines, 0 is the transform of WOFF2; for all other tables, 0 is the plain form.
		const isTransformed = tag === 'glyf' || tag === 'loca' ? version !== 3 : version !== 0;
		const length = number();
		return { tag, isTransformed, length: isTransformed ? number() : length };
	});
	const packed = part(bytes, at, view.getUint32(20));
	const all = brotliDecompressSync(packed, { maxOutputLength: MOST_BYTES });
	let from = 0;
	return new Map(
		records.map(({ tag, isTransformed, length }) => {
			const table = part(all, from, length);
			from += length;
			return [tag, { view: viewOf(table), isTransformed }];
		})
	);
}

function plain(table: Uint8Array): FontTable {
	return { view: viewOf(table), isTransformed: false };
}

function part(bytes: Uint8Array, from: number, length: number): Uint8Array {
	if (from + length > bytes.length) throw new RangeError('A table ends behind its file.');
	return bytes.subarray(from, from + length);
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
	return new DataView(buffer, byteOffset, byteLength);
}

export function tagAt(view: DataView, at: number): string {
	return String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));
}

/** Errors of zlib have a code. */
function isUnpacking(error: unknown): boolean {
	return error instanceof Error && 'code' in error;
}
