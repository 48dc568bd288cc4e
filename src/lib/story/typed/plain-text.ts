/** Text that somebody typed, ready for comparison. Pure. */
import { fold } from '$lib/time/plain/fold';

const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
/** Marks of direction draw nothing. */
const MARKS = /[\u061c\u200e\u200f\u2066-\u2069]/g;
/** The zeros of scripts whose languages use our calendar. Thai years, for one, are of another. */
const ZEROS: Readonly<Record<string, number>> = { ar: 0x0660, hi: 0x0966, mr: 0x0966, bn: 0x09e6 };

/** On one line, with one kind of space. Digits of the page's own script become ours. */
export function cleanText(text: string, locale: string): string {
	const clean = text.normalize('NFC').replaceAll(MARKS, '').replaceAll(SPACES, ' ').trim();
	const zero = ZEROS[new Intl.Locale(locale).language];
	if (zero === undefined) return clean;
	return clean.replaceAll(/\p{Nd}/gu, (letter) => {
		const digit = (letter.codePointAt(0) ?? 0) - zero;
		return digit >= 0 && digit <= 9 ? String(digit) : letter;
	});
}

/** The same for comparison with words of a language. */
export function foldText(text: string): string {
	return fold(text).replaceAll(SPACES, ' ').replaceAll('،', ',').trim();
}
