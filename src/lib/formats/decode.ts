/**
 * From bytes to text, whatever program saved it: UTF-8, UTF-16, or the Windows-1252 of older
 * spreadsheets. What is no text is refused by name.
 * Pure. See ./SPEC.md §E.
 */
import type { Problem } from '$lib/base/result';

export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252';
export type Decoded =
	{ readonly text: string; readonly encoding: Encoding } | { readonly refused: Problem };

/** How files begin that are no text. */
const BINARY: readonly (readonly [start: string, what: string])[] = [
	['PK\u0003\u0004', 'a zip file'],
	['PK\u0005\u0006', 'an empty zip file'],
	['\u001f\u008b', 'a gzip file'],
	['BZh', 'a bzip2 file'],
	['\u00fd7zXZ', 'an xz file'],
	['7z\u00bc\u00af', 'a 7z file'],
	['Rar!', 'a rar file'],
	['%PDF-', 'a PDF'],
	['\u0089PNG', 'a picture'],
	['\u00ff\u00d8\u00ff', 'a picture'],
	['GIF8', 'a picture'],
	['\u00d0\u00cf\u0011\u00e0', 'an old Excel or Word file (save it as .xlsx or CSV)'],
	['SQLite format', 'a database']
];
/** No text has these. A character may be cut in two where the sample ends. */
const PROGRAM = /[\0-\x08\x0e-\x1f\ufffe\uffff]|\ufffd./su;
/** So much of a file says what it is. */
const SAMPLE = 4096;

export function decodeText(bytes: Uint8Array): Decoded {
	const start = Array.from(bytes.subarray(0, 16), (byte) => String.fromCharCode(byte)).join('');
	const binary = BINARY.find(([mark]) => start.startsWith(mark))?.[1];
	if (binary !== undefined) return refuse(`This is ${binary}: it has no text that can be read.`);
	const wide = findUtf16(bytes);
	if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: 'UTF-16' };
	if (bytes.subarray(0, SAMPLE).includes(0))
		return refuse('This is no text: it has characters of a program in it.');
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return { text, encoding: 'UTF-8' };
	} catch {
		return { text: decodeWindows(bytes), encoding: 'Windows-1252' };
	}
}

/** What Windows-1252 has from 0x80 on; five are not used. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Node takes it for Latin-1 from 20.18.3 on, which has controls there (nodejs/node#60888). */
function decodeWindows(bytes: Uint8Array): string {
	const text = new TextDecoder('windows-1252').decode(bytes);
	return text.replace(
		/[\x80-\x9f]/g,
		(control) => WINDOWS[control.charCodeAt(0) - 0x80] ?? control
	);
}

function refuse(message: string): Decoded {
	return {
		refused: { code: 'file-binary', path: '', message, severity: 'error', line: 1, column: 1 }
	};
}

/**
 * By its byte order mark; or by its zeros, which then stand in one half of its bytes alone: commas, spaces
 * and line breaks have one in every language.
 */
function findUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	if (first === 0xfe && second === 0xff) return 'utf-16be';
	const sample = bytes.subarray(0, SAMPLE);
	if (sample.length < 8) return undefined;
	const zeros = [0, 0];
	for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
	const [even = 0, odd = 0] = zeros;
	if ((even === 0) === (odd === 0)) return undefined;
	const name = even === 0 ? 'utf-16le' : 'utf-16be';
	const text = new TextDecoder(name).decode(
		sample.subarray(0, sample.length - (sample.length % 2))
	);
	return PROGRAM.test(text) ? undefined : name;
}
