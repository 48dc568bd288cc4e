/** Text that every program can take, whatever stood in a file. Pure. */

import { toXmlCharacters } from '$lib/base/xml-text';

/** The text with U+FFFD where there is no character that XML, HTML and JSON all have, and LF for line ends. */
export function toSound(text: string): string {
	return toXmlCharacters(text.replaceAll(/\r\n?/g, '\n'));
}

/** Spaces that only part words. Others stay: a French colon has its own before it. */
const BREAKS = /[ \t\n\u0085\u2028\u2029]+/g;

/** Sound, on one line, its words parted by one space. */
export function toLine(text: string): string {
	return toSound(text).replaceAll(BREAKS, ' ').trim();
}

/** JSON whose texts are sound. */
export function toSoundJson(value: unknown): string {
	const sound = (_: string, inner: unknown) => (typeof inner === 'string' ? toSound(inner) : inner);
	return JSON.stringify(value, sound, '\t');
}
