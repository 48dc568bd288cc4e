/**
 * Text in a picture: as wide as it was measured, whatever font draws it.
 * Pure. CSS px.
 */
import { breakLines } from '$lib/chart/scale/break-lines';
import type { LabelFonts } from '$lib/chart/labels/measure';
import { isInOurFont, SITE_FONTS } from '$lib/chart/labels/text-width';

/** Sizes of what chart/labels/text-width.ts measures. */
const [DATE_PX, HEADLINE_PX] = [13, 15];
/** Bold letters with serifs are so much wider than what is measured, in whatever font they come. */
const SERIF_WIDER = 1.3;

export type Weight = 'regular' | 'bold';

/** How wide texts are in the fonts of a picture. */
export interface Writing {
	widthOf(text: string, sizePx: number, weight?: Weight): number;
	/** To which width a text is drawn; undefined where its letters are none that we know the width of. */
	fittedWidth(text: string, sizePx: number, weight: Weight): number | undefined;
	/** A text on one line, cut where it is longer. */
	cut(text: string, mostPx: number, sizePx: number, weight?: Weight): string;
	/** The headline of a label, in at most two lines. */
	headlineLines(text: string, mostPx: number): string[];
	/** The lines of a title. */
	titleLines(text: string, mostPx: number, sizePx: number, mostLines?: number): string[];
}

/**
 * @param fonts - that labels are measured in
 * @param titleWider - how much wider titles are than the headline of a label of their size
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
