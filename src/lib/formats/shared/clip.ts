/** Texts that are too long for their field. Pure. */
import type { Place } from './draft';
import type { Notes } from './notes';

/** At most `most` characters, cut between words if possible, and never within a character. */
export function clip(text: string, most: number): string {
	if (text.length <= most) return text;
	const cut = text.slice(0, most - 1);
	const space = cut.lastIndexOf(' ');
	return `${withoutHalf(space > most / 2 ? cut.slice(0, space) : cut)}…`;
}

/** The same, and reports the change. */
export function clipNoted(text: string, most: number, place: Place, notes: Notes): string {
	const cut = clip(text, most);
	if (cut !== text) notes.changed(place, text, cut);
	return cut;
}

const SHOWN_MOST = 80;

/** A text, shortened for a message. */
export function shorten(text: string): string {
	return text.length > SHOWN_MOST ? `${withoutHalf(text.slice(0, SHOWN_MOST))}…` : text;
}

/** Without the first half of a character (UTF-16 surrogate) whose second half was cut off. */
function withoutHalf(text: string): string {
	return text.replace(/[\ud800-\udbff]$/, '');
}
