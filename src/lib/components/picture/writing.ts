/**
 * Text in a picture: drawn with its measured width, in any font.
 * Pure. CSS px.
 */
import { breakLines } from '$lib/chart/scale/break-lines';
import type { LabelFonts } from '$lib/chart/labels/measure';
import { isInOurFont, SITE_FONTS } from '$lib/chart/labels/text-width';

/** The sizes that chart/labels/text-width.ts measures. */
const [DATE_PX, HEADLINE_PX] = [13, 15];
/** Bold letters with serifs are wider than the measured font by this factor, in any font. */
const SERIF_WIDER = 1.3;

export type Weight = 'regular' | 'bold';

/** The widths of texts in the fonts of a picture. */
export interface Writing {
	widthOf(text: string, sizePx: number, weight?: Weight): number;
	/** The width of a text; undefined if it has letters of unknown width. */
	fittedWidth(text: string, sizePx: number, weight: Weight): number | undefined;
	/** A text on one line, cut if it is longer. */
	cut(text: string, mostPx: number, sizePx: number, weight?: Weight): string;
	/** The headline of a label, in at most two lines. */
	headlineLines(text: string, mostPx: number): string[];
	/** The lines of a title. */
	titleLines(text: string, mostPx: number, sizePx: number, mostLines?: number): string[];
}

/**
 * @param fonts - that labels are measured in
 * @param titleWider - the width of titles in relation to a headline of the same size
 */
export function createWriting(
	fonts: LabelFonts = SITE_FONTS,
	titleWider: number = SERIF_WIDER
): Writing {
	const widthOf = (text: string, sizePx: number, weight: Weight = 'regular') =>
		weight === 'regular'
			? fonts.date(text) * (sizePx / DATE_PX)
			: fonts.headline(text) * (sizePx / HEADLINE_PX);
	return {
		widthOf,
		fittedWidth(text, sizePx, weight) {
			if (text === '' || !isInOurFont(text)) return undefined;
			return Math.round(widthOf(text, sizePx, weight) * 10) / 10;
		},
		cut: (text, mostPx, sizePx, weight) =>
			breakLines(text, mostPx, (part) => widthOf(part, sizePx, weight), 1)[0] ?? '',
		headlineLines: (text, mostPx) => breakLines(text, mostPx, fonts.headline, 2),
		titleLines: (text, mostPx, sizePx, mostLines = 4) =>
			breakLines(text, mostPx, (part) => widthOf(part, sizePx, 'bold') * titleWider, mostLines)
	};
}

/** More accents than this on one letter would cover the text around it. */
const STACKED = /(\p{M}{4})\p{M}+/gu;

export function withoutStacks(text: string): string {
	return text.replaceAll(STACKED, '$1');
}

/** If more than this part of a text is missing, the text is left out. */
const MOST_MISSING = 0.3;

/** The letters of a text that our own fonts have: for pictures without other fonts. */
export function inOurLetters(text: string): string {
	if (isInOurFont(text)) return text;
	const letters = Array.from(text);
	const known = letters.filter(isInOurFont);
	const isEnough = known.length >= letters.length * (1 - MOST_MISSING);
	return isEnough ? known.join('').replaceAll(/\s+/g, ' ').trim() : '';
}
