/**
 * Text in a picture: as wide as it was measured, whatever font draws it.
 * Pure. CSS px.
 */
import { isInOurFont, measureDate, measureHeadline } from '$lib/layout/text-width';
import { breakLines } from '$lib/layout/break-lines';

/** Ours where it is installed, else one that nearly everybody has. */
export const SANS = "'Source Sans 3', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
export const SERIF = "'Source Serif 4', Charter, Georgia, 'Times New Roman', serif";

/** Sizes of what layout/text-width.ts measures. */
const [DATE_PX, HEADLINE_PX] = [13, 15];
/** Bold letters with serifs are so much wider than what is measured, in whatever font they come. */
const SERIF_WIDER = 1.3;

export type Weight = 'regular' | 'bold';

export function widthOfText(text: string, sizePx: number, weight: Weight = 'regular'): number {
	return weight === 'regular'
		? measureDate(text) * (sizePx / DATE_PX)
		: measureHeadline(text) * (sizePx / HEADLINE_PX);
}

/** To which width a text is drawn; undefined where its letters are none that we know the width of. */
export function fittedWidth(text: string, sizePx: number, weight: Weight): number | undefined {
	if (text === '' || !isInOurFont(text)) return undefined;
	return Math.round(widthOfText(text, sizePx, weight) * 10) / 10;
}

/** A text on one line, cut where it is longer. */
export function cutText(text: string, mostPx: number, sizePx: number, weight?: Weight): string {
	return breakLines(text, mostPx, (part) => widthOfText(part, sizePx, weight), 1)[0] ?? '';
}

/** The lines of a title. */
export function titleLines(text: string, mostPx: number, sizePx: number): string[] {
	const measure = (part: string) => widthOfText(part, sizePx, 'bold') * SERIF_WIDER;
	return breakLines(text, mostPx, measure, 4);
}

/** More accents than this on one letter would reach over what stands around it. */
const STACKED = /(\p{M}{4})\p{M}+/gu;

export function withoutStacks(text: string): string {
	return text.replaceAll(STACKED, '$1');
}

/** A text of which so much would be missing is left out. */
const MOST_MISSING = 0.3;

/** What of a text can be written in our own fonts: for pictures that have no others. */
export function inOurLetters(text: string): string {
	if (isInOurFont(text)) return text;
	const letters = Array.from(text);
	const known = letters.filter(isInOurFont);
	const isEnough = known.length >= letters.length * (1 - MOST_MISSING);
	return isEnough ? known.join('').replaceAll(/\s+/g, ' ').trim() : '';
}
