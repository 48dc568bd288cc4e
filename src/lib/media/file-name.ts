/** Names for files that are fetched: readable, safe on every system, each once. Pure. */
import { kindOfName } from './kinds';

const LONGEST = 80;
/** Names of devices in Windows. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * @param words - for an address that does not end in the name of a file
 * @param ending - of what the file is
 * @param isTaken - asked with names in small letters: many systems do not distinguish
 */
export function nameOfFile(
	url: string,
	words: string,
	ending: string,
	isTaken: (name: string) => boolean
): string {
	const last = decoded(new URL(url).pathname.split('/').at(-1) ?? '');
	const bare = last.replace(/\.\w{1,5}$/, '');
	const tries = kindOfName(last) ? [bare, words] : [words, bare];
	const stem = tries.map(toStem).find((one) => one !== '') ?? 'media';
	for (let number = 1; ; number++) {
		const name = `${number === 1 ? stem : `${stem}-${number}`}.${ending}`;
		if (!isTaken(name.toLowerCase())) return name;
	}
}

/** Letters and digits of the Latin alphabet, without marks: other names are written in two ways on two systems. */
function toStem(text: string): string {
	const letters = text.normalize('NFKD').replaceAll(/\p{M}/gu, '');
	const stem = letters.replaceAll(/[^A-Za-z0-9_]+/g, '-').slice(0, LONGEST);
	const trimmed = stem.replaceAll(/^[-_]+|[-_]+$/g, '');
	return RESERVED.test(trimmed) ? `${trimmed}-file` : trimmed;
}

function decoded(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part; // “%” alone is no code
	}
}
