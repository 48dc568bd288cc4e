/**
 * Guesses the older encoding of a text that is not UTF-8, from what its bytes mean in each encoding.
 * Pure. See ./SPEC.md §E4.
 */

/** The encodings that a person can choose, and their names in `TextDecoder`. */
export const ENCODINGS = {
	'UTF-8': 'utf-8',
	'UTF-16': 'utf-16le',
	'UTF-16BE': 'utf-16be',
	'Windows-1252': 'windows-1252',
	'Windows-1250': 'windows-1250',
	'Windows-1251': 'windows-1251',
	'Windows-1253': 'windows-1253',
	'Windows-1254': 'windows-1254',
	'Windows-1255': 'windows-1255',
	'Windows-1256': 'windows-1256',
	'Windows-1257': 'windows-1257',
	'ISO-8859-2': 'iso-8859-2',
	'KOI8-R': 'koi8-r',
	IBM866: 'ibm866',
	Macintosh: 'macintosh',
	GB18030: 'gb18030',
	Big5: 'big5',
	Shift_JIS: 'shift_jis',
	'EUC-JP': 'euc-jp',
	'EUC-KR': 'euc-kr'
} as const;

export type Encoding = keyof typeof ENCODINGS;
export const ENCODING_NAMES = Object.keys(ENCODINGS) as readonly Encoding[];

/** The encoding with a name, in any case: `windows-1251`, `cp1251`. */
export function encodingOf(name: string): Encoding | undefined {
	const plain = (text: string) => text.toLowerCase().replaceAll(/[-_ ]/g, '');
	const wanted = plain(name)
		.replace(/^cp(?=125)/, 'windows')
		.replace(/^(?:latin1|iso88591)$/, 'windows1252');
	return ENCODING_NAMES.find((known) => plain(known) === wanted);
}

/** How much of a file is read to guess its encoding. Bytes. */
const SAMPLE = 65_536;

/** Scripts whose words contain no Latin letters, and their most frequent letters. */
const CANDIDATES: readonly (readonly [Encoding, letters: RegExp, frequent: RegExp])[] = [
	['Windows-1251', /[\u0400-\u04ff]/g, /[оеаинтсрвлкмдпуі]/g],
	['KOI8-R', /[\u0400-\u04ff]/g, /[оеаинтсрвлкмдпуі]/g],
	['IBM866', /[\u0400-\u04ff]/g, /[оеаинтсрвлкмдпуі]/g],
	['Windows-1253', /[\u0370-\u03ff]/g, /[αιοετσνηυρπκ]/g],
	['Windows-1255', /[\u05d0-\u05ea]/g, /[יוהלאתרשבמנ]/g],
	['Windows-1256', /[\u0620-\u064a]/g, /[اليمونرتبة]/g],
	['GB18030', /[\u4e00-\u9fff]/g, /[的一是在不了有和人这中大为上个国我以要他年月日时]/g],
	['Big5', /[\u4e00-\u9fff]/g, /[的一是在不了有和人這中大為上個國我以要他年月日時]/g],
	['Shift_JIS', /[\u3040-\u30ff\u4e00-\u9fff]/g, /[\u3041-\u30f6年月日]/g],
	['EUC-JP', /[\u3040-\u30ff\u4e00-\u9fff]/g, /[\u3041-\u30f6年月日]/g],
	['EUC-KR', /[\uac00-\ud7a3]/g, /[이다는의에을가고하지년월일사]/g]
];
/** If the text is in that script, at least this part of its non-ASCII characters are its letters. */
const LEAST_LETTERS = 0.8;
/** And at least this part of these are frequent letters. */
const LEAST_FREQUENT = 0.12;

/** @param bytes - not valid UTF-8 */
export function guessEncoding(bytes: Uint8Array): Encoding {
	const sample = bytes.subarray(0, SAMPLE);
	if (isLatin(sample)) return 'Windows-1252';
	let best: { readonly encoding: Encoding; readonly score: number } | undefined;
	for (const [encoding, letters, frequent] of CANDIDATES) {
		const text = new TextDecoder(ENCODINGS[encoding]).decode(sample).replace(/\ufffd$/, '');
		const beyond = text.match(/[^\0-\x7f]/g)?.length ?? 0;
		if (beyond === 0 || text.includes('\ufffd')) continue;
		const share = (text.match(letters)?.length ?? 0) / beyond;
		const common = (text.match(frequent)?.length ?? 0) / beyond;
		if (share < LEAST_LETTERS || common < LEAST_FREQUENT) continue;
		// A wrong encoding mixes up case within words.
		const turned = (text.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0) / beyond;
		const score = share + common - turned;
		if (!best || score > best.score) best = { encoding, score };
	}
	return best?.encoding ?? 'Windows-1252';
}

const isLetter = (byte: number | undefined) =>
	byte !== undefined && ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122));

/** Whether the non-ASCII bytes are among Latin letters, like accented letters and typographic marks. */
function isLatin(sample: Uint8Array): boolean {
	let [alone, inRuns] = [0, 0];
	for (let at = 0; at < sample.length; at++) {
		if ((sample[at] ?? 0) < 0x80) continue;
		const start = at;
		while ((sample[at + 1] ?? 0) >= 0x80) at++;
		const length = at - start + 1;
		const isWithin = isLetter(sample[start - 1]) || isLetter(sample[at + 1]);
		if (length <= 2 && (isWithin || length === 1)) alone++;
		else inRuns += length > 2 ? 2 : 1;
	}
	return alone >= inRuns;
}
