/** Text that every program accepts. Pure. */

import { toXmlCharacters } from '$lib/base/xml-text';

/** The text with U+FFFD for characters that XML, HTML or JSON does not allow, and LF for line ends. */
export function toSound(text: string): string {
	return toXmlCharacters(text.replaceAll(/\r\n?/g, '\n'));
}

/** Spaces that only separate words. Others stay: a French colon has its own before it. */
const BREAKS = /[ \t\n\u0085\u2028\u2029]+/g;

/** The same on one line, with one space between words. */
export function toLine(text: string): string {
	return toSound(text).replaceAll(BREAKS, ' ').trim();
}

/** JSON with only such texts. */
export function toSoundJson(value: unknown): string {
	const sound = (_: string, inner: unknown) => (typeof inner === 'string' ? toSound(inner) : inner);
	return JSON.stringify(value, sound, '\t');
}
