/** The words of what an axis leaves out: “3½ months cut”, shorter where there is less room. */
import { getLocale, m } from '$messages';
import type { Axis } from '$lib/chart/scale/axis';
import type { CutForms } from '$lib/chart/scale/pieces';
import { toGap, type Gap } from '$lib/time/gap';
import { gapWords } from './gap-words';

/** Of a letter of 13 px, the widest text of a language taken together; and of a letter that fills its square. */
const [LETTER_PX, SQUARE_PX] = [6.4, 13];
const SQUARE = /[\u1100-\u11ff\u2e80-\uffef]/u;

function widthOf(words: string): number {
	return Array.from(words).reduce(
		(px, letter) => px + (SQUARE.test(letter) ? SQUARE_PX : LETTER_PX),
		0
	);
}

/** “3.5 mths”, “3.5m”: as a language writes units for want of room. */
function briefly({ unit, count }: Gap, unitDisplay: 'short' | 'narrow'): string {
	return new Intl.NumberFormat(getLocale(), {
		style: 'unit',
		unit,
		unitDisplay,
		maximumSignificantDigits: 3,
		roundingMode: 'trunc',
		...(count >= 1e6 && { notation: 'compact' })
	}).format(count);
}

/** How long what is cut was, in order, for those who do not see the signs; undefined: nothing is cut. */
export function cutsSaid({ breaks }: Axis): string | undefined {
	if (breaks.length === 0) return undefined;
	const lengths = breaks.map(({ span }) => gapWords(toGap(span.end - span.start)));
	const gaps = new Intl.ListFormat(getLocale(), { type: 'conjunction' }).format(lengths);
	return m.chart_cuts({ gaps });
}

/** In every form that it may take beside its sign, the longest first. */
export const cutForms: CutForms = (cut) => {
	const gap = toGap(cut.span.end - cut.span.start);
	const words = gapWords(gap);
	return [m.chart_cut({ gap: words }), words, briefly(gap, 'short'), briefly(gap, 'narrow')].map(
		(form) => ({ words: form, px: widthOf(form) })
	);
};
