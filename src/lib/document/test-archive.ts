/** ZIPs for tests: also such as no program writes. */
import { strToU8, zipSync } from 'fflate';

export type ZipFiles = Readonly<Record<string, string | Uint8Array>>;

/** @param unix - the kinds and rights of files, as Unix has them */
export function zip(files: ZipFiles, unix: Readonly<Record<string, number>> = {}) {
	const entries = Object.entries(files).map(([name, content]) => {
		const bytes = typeof content === 'string' ? strToU8(content) : content;
		const attrs = unix[name];
		return [name, attrs === undefined ? bytes : [bytes, { os: 3, attrs: attrs << 16 }]] as const;
	});
	return new Uint8Array(zipSync(Object.fromEntries(entries) as Parameters<typeof zipSync>[0]));
}

/**
 * Changes numbers in the list of files, of two bytes or four.
 *
 * @param at - their place in an entry, by APPNOTE §4.3.12
 */
export function withListed(
	bytes: Uint8Array<ArrayBuffer>,
	at: number,
	length: 2 | 4,
	value: number
): Uint8Array<ArrayBuffer> {
	const changed = bytes.slice();
	const view = new DataView(changed.buffer);
	for (let i = 0; i < changed.length - 46; i++) {
		if (view.getUint32(i, true) !== 0x02014b50) continue;
		if (length === 2) view.setUint16(i + at, value, true);
		else view.setUint32(i + at, value, true);
	}
	return changed;
}
