/** The words of a cut: “3½ months cut”, shorter if there is less room. */
import { getLocale, m } from '$messages';
import type { Axis } from '$lib/chart/scale/axis';
import type { CutForms } from '$lib/chart/scale/pieces';
import { toGap, type Gap } from '$lib/time/gap';
import { gapWords } from './gap-words';

/** Widths of a 13 px letter: in the widest text of any language on average; and of a full-width letter. */
const [LETTER_PX, SQUARE_PX] = [6.4, 13];
const SQUARE = /[\u1100-\u11ff\u2e80-\uffef]/u;

function widthOf(words: string): number {
	return Array.from(words).reduce(
		(px, letter) => px + (SQUARE.test(letter) ? SQUARE_PX : LETTER_PX),
		0
	);
}

/** “3.5 mths”, “3.5m”: the short units of a language. */
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

/** The lengths of all cuts in order, for people who do not see the signs; undefined: there are no cuts. */
export function cutsSaid({ breaks }: Axis): string | undefined {
	if (breaks.length === 0) return undefined;
	const lengths = breaks.map(({ span }) => gapWords(toGap(span.end - span.start)));
	const gaps = new Intl.ListFormat(getLocale(), { type: 'conjunction' }).format(lengths);
	return m.chart_cuts({ gaps });
}

/** All forms beside its sign, the longest first. */
export const cutForms: CutForms = (cut) => {
	const gap = toGap(cut.span.end - cut.span.start);
	const words = gapWords(gap);
	return [m.chart_cut({ gap: words }), words, briefly(gap, 'short'), briefly(gap, 'narrow')].map(
		(form) => ({ words: form, px: widthOf(form) })
	);
};
