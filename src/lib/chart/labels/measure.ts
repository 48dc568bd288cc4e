/**
 * The size of a label, computed from advance widths: the same on every machine.
 * Pure. CSS px. See ../SPEC.md §X.
 */

import { MAX_LABEL_WIDTH } from './label-box';

/** The width of a text in one line: the sum of its letters. */
export type MeasureText = (text: string) => number;

/** The fonts of a label. */
export interface LabelFonts {
	readonly date: MeasureText;
	readonly headline: MeasureText;
}

/** A wider headline takes two lines, because narrower labels appear sooner. */
const MAX_LINE_WIDTH = 150;
const MIN_LABEL_WIDTH = 24;
/** Kerning and rounding may add a little to the sum of the advances. */
const SLACK = 1.02;

/**
 * The narrowest box in which each date fits in one line and the headline in at most two.
 *
 * @returns whole px; at `MAX_LABEL_WIDTH` the headline may be cut, and a date may take a second line
 */
export function measureLabel(
	dates: readonly string[],
	headline: string,
	fonts: LabelFonts
): number {
	const dateWidth = Math.max(...dates.map(fonts.date));
	const whole = fonts.headline(headline);
	const headlineWidth = whole <= MAX_LINE_WIDTH ? whole : twoLineWidth(headline, fonts.headline);
	const width = boxWidth(Math.max(dateWidth, headlineWidth));
	return Math.min(MAX_LABEL_WIDTH, Math.max(MIN_LABEL_WIDTH, width));
}

/** Widths of grown labels, px: wide enough for words, and narrow enough to read a line at a glance. */
const [LEAST_GROWN, MOST_GROWN] = [220, 310];

/** A picture of 40 px beside the text, and its distance from that. */
const PICTURE_PX = 48;

/**
 * The boxes of a label with its first words, its picture, or both: `wide` if its headline then fits in one line,
 * with a line of words below it, or with its picture alone; `tall` with several lines of words.
 *
 * @param labelWidth - of the plain box, px
 */
export function measureGrown(
	labelWidth: number,
	headline: string,
	fonts: LabelFonts,
	{ hasWords, hasPicture }: { readonly hasWords: boolean; readonly hasPicture: boolean }
): { readonly isOneLine: boolean; readonly wide?: number; readonly tall?: number } {
	const oneLine = boxWidth(fonts.headline(headline));
	const beside = hasPicture ? PICTURE_PX : 0;
	// Without words there is nothing to make it wider or taller for.
	if (!hasWords) return { isOneLine: false, wide: beside + labelWidth };
	if (oneLine > MOST_GROWN)
		return {
			isOneLine: false,
			...(hasPicture && { wide: beside + labelWidth }),
			tall: beside + Math.max(LEAST_GROWN, labelWidth)
		};
	const width = beside + Math.max(LEAST_GROWN, labelWidth, oneLine);
	return { isOneLine: true, wide: width, tall: width };
}

/** Whether a date fits in one line of a box. The first date always does, because the box is measured for it. */
export function fitsLabel(date: string, widthPx: number, fonts: LabelFonts): boolean {
	return boxWidth(fonts.date(date)) <= widthPx || widthPx === MAX_LABEL_WIDTH;
}

function boxWidth(textWidth: number): number {
	return Math.ceil(textWidth * SLACK) + 2;
}

/** A font of the reader's system, adjusted to the same average width, can be wider in single words by this factor. */
const SYSTEM_FONT_FACTOR = 1.1;

/** The box of a label in a font of the reader's system, whole px. */
export function widenForSystemFont(width: number): number {
	return Math.min(MAX_LABEL_WIDTH, Math.ceil(width * SYSTEM_FONT_FACTOR));
}

/** The width at which the words are best divided into two lines. */
function twoLineWidth(text: string, measure: MeasureText): number {
	const words = text.split(/\s+/).map(measure);
	const space = measure(' ');
	let [first, second] = [-space, words.reduce((sum, width) => sum + space + width, 0)];
	let best = Infinity;
	for (const width of words.slice(0, -1)) {
		first += space + width;
		second -= space + width;
		const longer = Math.max(first, second - space);
		if (longer > best) break; // the first line only gets longer from here
		best = longer;
	}
	return best;
}
