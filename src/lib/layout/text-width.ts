/**
 * Text widths from the advance-width table of the self-hosted font.
 * Pure. Kept apart from ./measure.ts, so that only who measures carries the table.
 */
import { DATE_WIDTHS, HEADLINE_WIDTHS, RANGES } from './font-widths';
import type { LabelFonts, MeasureText } from './measure';

/** Font sizes of a label, px; chart.css sets the same. */
const DATE_PX = 13;
const HEADLINE_PX = 15;

/** Letters of other scripts come from fonts we do not know: none is wider than its own square. */
const UNKNOWN_WIDTH = 1000;

/** The letters that come most. */
const [[FIRST, LAST] = [0, 0]] = RANGES;

export const measureDate: MeasureText = (text) => sum(text, DATE_WIDTHS) * (DATE_PX / 1000);
export const measureHeadline: MeasureText = (text) =>
	sum(text, HEADLINE_WIDTHS) * (HEADLINE_PX / 1000);
/** The site's own fonts. */
export const SITE_FONTS: LabelFonts = { date: measureDate, headline: measureHeadline };

/** Whether all of a text is in the table: letters of ours, not of a font we do not know. */
export function isInOurFont(text: string): boolean {
	return Array.from(text).every((letter) => {
		const code = letter.codePointAt(0) ?? 0;
		return RANGES.some(([from, to]) => code >= from && code <= to) || /\p{M}|\p{Cf}/u.test(letter);
	});
}

function sum(text: string, widths: readonly (readonly number[])[]): number {
	let total = 0;
	for (const letter of text) total += advance(letter, widths);
	return total;
}

function advance(letter: string, widths: readonly (readonly number[])[]): number {
	const code = letter.codePointAt(0) ?? 0;
	const latin = code - FIRST;
	if (latin >= 0 && code <= LAST) return widths[0]?.[latin] ?? UNKNOWN_WIDTH;
	const range = RANGES.findIndex(([from, to]) => code >= from && code <= to);
	if (range !== -1) return widths[range]?.[code - (RANGES[range]?.[0] ?? 0)] ?? UNKNOWN_WIDTH;
	return /\p{M}|\p{Cf}/u.test(letter) ? 0 : UNKNOWN_WIDTH;
}
