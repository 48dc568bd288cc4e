/**
 * Text widths from the advance-width table of the self-hosted font.
 * Pure. Kept apart from ./measure.ts, so that only who measures carries the table.
 */
import { DATE_WIDTHS, HEADLINE_WIDTHS, RANGES } from './font-widths';
import type { LabelFonts, MeasureText } from './measure';

/** Font sizes of a label, px; components/chart/labels.css sets the same. */
const DATE_PX = 13;
const HEADLINE_PX = 15;

/** Letters of other scripts come from fonts we do not know: none is wider than its own square. */
const UNKNOWN_WIDTH = 1000;

/** How wide a font sets a letter, 1/1000 em. */
export type Advance = (letter: string) => number;

/** The letters that come most. */
const [[FIRST, LAST] = [0, 0]] = RANGES;

/** 1/1000 em of a letter in our font, regular as in a date, or half bold as in a headline. */
export const dateAdvance: Advance = (letter) => advance(letter, DATE_WIDTHS);
export const headlineAdvance: Advance = (letter) => advance(letter, HEADLINE_WIDTHS);

/** The fonts of a label, by the widths of their letters. */
export function labelFonts(date: Advance, headline: Advance): LabelFonts {
	return { date: measureBy(date, DATE_PX), headline: measureBy(headline, HEADLINE_PX) };
}

/** Our own fonts. */
export const SITE_FONTS: LabelFonts = labelFonts(dateAdvance, headlineAdvance);

/** Whether all of a text is in the table: letters of ours, not of a font we do not know. */
export function isInOurFont(text: string): boolean {
	return Array.from(text).every((letter) => {
		const code = letter.codePointAt(0) ?? 0;
		return RANGES.some(([from, to]) => code >= from && code <= to) || /\p{M}|\p{Cf}/u.test(letter);
	});
}

function measureBy(advanceOf: Advance, sizePx: number): MeasureText {
	return (text) => {
		let total = 0;
		for (const letter of text) total += advanceOf(letter);
		return total * (sizePx / 1000);
	};
}

function advance(letter: string, widths: readonly (readonly number[])[]): number {
	const code = letter.codePointAt(0) ?? 0;
	const latin = code - FIRST;
	if (latin >= 0 && code <= LAST) return widths[0]?.[latin] ?? UNKNOWN_WIDTH;
	const range = RANGES.findIndex(([from, to]) => code >= from && code <= to);
	if (range !== -1) return widths[range]?.[code - (RANGES[range]?.[0] ?? 0)] ?? UNKNOWN_WIDTH;
	return /\p{M}|\p{Cf}/u.test(letter) ? 0 : UNKNOWN_WIDTH;
}
