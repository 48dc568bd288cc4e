/**
 * Text widths from the table of advance widths of the self-hosted font.
 * Pure. Separate from ./measure.ts, so that only code that measures loads the table.
 */
import { DATE_WIDTHS, HEADLINE_WIDTHS, RANGES } from './font-widths';
import type { LabelFonts, MeasureText } from './measure';

/** Font sizes of a label, px; components/chart/labels.css sets the same. */
const DATE_PX = 13;
const HEADLINE_PX = 15;

/** Letters of other scripts come from unknown fonts: none is wider than its height. */
const UNKNOWN_WIDTH = 1000;

/** The width of a letter in a font, 1/1000 em. */
export type Advance = (letter: string) => number;

/** The most frequent letters. */
const [[FIRST, LAST] = [0, 0]] = RANGES;

/** 1/1000 em of a letter in our font, regular for dates, semi-bold for headlines. */
export const dateAdvance: Advance = (letter) => advance(letter, DATE_WIDTHS);
export const headlineAdvance: Advance = (letter) => advance(letter, HEADLINE_WIDTHS);

/** The fonts of a label, by the widths of their letters. */
export function labelFonts(date: Advance, headline: Advance): LabelFonts {
	return { date: measureBy(date, DATE_PX), headline: measureBy(headline, HEADLINE_PX) };
}

/** Our own fonts. */
export const SITE_FONTS: LabelFonts = labelFonts(dateAdvance, headlineAdvance);

/** Whether all letters of a text are in the table, so that none comes from an unknown font. */
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
