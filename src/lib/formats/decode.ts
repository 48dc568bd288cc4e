/**
 * From bytes to text, from any program: UTF-8, UTF-16, or an older encoding. Files that are
 * not text are refused, and the message names their type.
 * Pure. See ./SPEC.md §E.
 */
import type { Problem } from '$lib/base/result';
import { ENCODINGS, guessEncoding, type Encoding } from './encodings';

export interface DecodedText {
	readonly text: string;
	readonly encoding: Encoding;
	/** The file does not name its encoding: a person may know better. */
	readonly isGuessed: boolean;
	/** A note on how it was decoded. */
	readonly notes: readonly Problem[];
}
export type Decoded = DecodedText | { readonly refused: Problem };

/** The first bytes of files that are not text. */
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
/** Never in text. A character may be cut in two at the end of the sample. */
const PROGRAM = /[\0-\x08\x0e-\x1f\ufffe\uffff]|\ufffd./su;
/** This much of a file is enough to detect its type. */
const SAMPLE = 4096;

/** @param said - the encoding that a person chose */
export function decodeText(bytes: Uint8Array, said?: Encoding): Decoded {
	const start = Array.from(bytes.subarray(0, 16), (byte) => String.fromCharCode(byte)).join('');
	const binary = BINARY.find(([mark]) => start.startsWith(mark))?.[1];
	if (binary !== undefined) return refuse(`This is ${binary}: it has no text that can be read.`);
	const wide = findUtf16(bytes);
	const isWide = wide !== undefined || said?.startsWith('UTF-16');
	if (!isWide && bytes.subarray(0, SAMPLE).includes(0))
		return refuse('This is no text: it has characters of a program in it.');
	if (said !== undefined) return asSaid(bytes, said, wide);
	if (wide) return sure(new TextDecoder(wide).decode(bytes), 'UTF-16');
	try {
		return sure(new TextDecoder('utf-8', { fatal: true }).decode(bytes), 'UTF-8');
	} catch {
		const broken = readBrokenUtf8(bytes);
		if (broken) return broken;
		const encoding = guessEncoding(bytes);
		return {
			text: decodeAs(bytes, encoding),
			encoding,
			isGuessed: true,
			notes: [guessed(encoding)]
		};
	}
}

function sure(text: string, encoding: Encoding): DecodedText {
	return { text, encoding, isGuessed: false, notes: [] };
}

function asSaid(bytes: Uint8Array, said: Encoding, wide: string | undefined): DecodedText {
	const text =
		said === 'UTF-16' && wide ? new TextDecoder(wide).decode(bytes) : decodeAs(bytes, said);
	const count = text.match(/\ufffd/g)?.length ?? 0;
	return {
		text,
		encoding: said,
		isGuessed: true,
		notes: count === 0 ? [] : [broken(text, said, count)]
	};
}

/** Nearly all of the text is UTF-8, or it has a byte order mark: then a few bytes are broken. */
function readBrokenUtf8(bytes: Uint8Array): DecodedText | undefined {
	const text = new TextDecoder('utf-8').decode(bytes);
	const count = text.match(/\ufffd/g)?.length ?? 0;
	const good = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0;
	const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
	if (!isMarked && good <= 2 * count) return undefined;
	return { text, encoding: 'UTF-8', isGuessed: true, notes: [broken(text, 'UTF-8', count)] };
}

function broken(text: string, encoding: Encoding, count: number): Problem {
	const at = text.indexOf('\ufffd');
	const line = text.slice(0, at).split(/\r\n?|\n/).length;
	const around =
		text
			.slice(Math.max(0, at - 20), at + 20)
			.split(/[\r\n]/)
			.find((part) => part.includes('\ufffd')) ?? '';
	const others = count === 1 ? '' : ` There are ${count} like it.`;
	const message = `“${around}”: a byte here is no ${encoding}, and is read as “\ufffd”.${others} Save the file as UTF-8, or say its encoding.`;
	return { code: 'file-encoding', path: '', message, severity: 'warning', line };
}

function guessed(encoding: Encoding): Problem {
	const message = `The file is no UTF-8, and is read as ${encoding}. If letters are wrong, say its encoding, or save it as UTF-8.`;
	return { code: 'file-encoding', path: '', message, severity: 'note', line: 1 };
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
	return encoding === 'Windows-1252'
		? decodeWindows(bytes)
		: new TextDecoder(ENCODINGS[encoding]).decode(bytes);
}

/** The characters of Windows-1252 from 0x80 on; five are not used. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Node decodes it as Latin-1 from 20.18.3 on, which has control characters there (nodejs/node#60888). */
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
 * Detects UTF-16 by its byte order mark, or by zeros in only one half of its bytes: commas, spaces
 * and line breaks have a zero byte in every language.
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
