/**
 * The font files of a family: their rules in a style sheet, the widths of labels, and the
 * replacement until they are loaded. Pure. See ./SPEC.md §F.
 */
import type { LabelFonts } from '$lib/chart/labels/measure';
import {
	dateAdvance,
	headlineAdvance,
	labelFonts,
	type Advance
} from '$lib/chart/labels/text-width';
import type { FontFacts } from './read-font';

export interface Face {
	/** Last part of its address. */
	readonly file: string;
	readonly weights: readonly [least: number, most: number];
	readonly isItalic: boolean;
	readonly facts: FontFacts;
}
export type Family = readonly Face[];

/** Weights of a label's date and of its headline. */
const [REGULAR, HALF_BOLD] = [400, 600];
/** A system font adjusted to the same average width can be wider in single words by this factor. */
const SYSTEM_FACTOR = 1.1;
/** Synthetic bold is slightly wider. */
const MADE_BOLD = 1.05;

/** The choice of CSS: the weight itself, else the next one on the side of bold. @see CSS Fonts 4 §5.2 */
export function faceFor(family: Family, weight: number): Face | undefined {
	const upright = family.filter(({ isItalic }) => !isItalic);
	const among = upright.length > 0 ? upright : family;
	const apart = ({ weights: [least, most] }: Face) => {
		if (weight < least) return (least - weight) * (weight > 500 ? 1 : 1000);
		if (weight > most) return (weight - most) * (weight > 500 ? 1000 : 1);
		return 0;
	};
	return among.toSorted((a, b) => apart(a) - apart(b))[0];
}

/** The width of labels in a family, both before and after it is loaded. */
export function fontsOf(family: Family): LabelFonts {
	return labelFonts(advanceIn(family, REGULAR), advanceIn(family, HALF_BOLD));
}

function advanceIn(family: Family, weight: number): Advance {
	const face = faceFor(family, weight);
	const ours = weight === REGULAR ? dateAdvance : headlineAdvance;
	if (!face) return ours;
	const bolder = face.weights[1] < weight && weight >= HALF_BOLD ? MADE_BOLD : 1;
	const advance = face.facts.advances(weight);
	const missing = Math.max(1, widerThanOurs(family, weight)) * SYSTEM_FACTOR;
	const known = new Map<string, number>();
	return (letter) => {
		const found = known.get(letter);
		if (found !== undefined) return found;
		const own = advance(letter.codePointAt(0) ?? 0);
		const width = own === undefined ? Math.min(1000, ours(letter) * missing) : own * bolder;
		known.set(letter, width);
		return width;
	};
}

/** Letters with their frequency in Latin texts, spaces included. */
const SAMPLE =
	'The quick brown fox jumps over a lazy dog, and then there are all those other sentences in the world that people read: 1990, 2025.';

/** How much wider a family is than our font on average. */
export function widerThanOurs(family: Family, weight: number): number {
	const advance = faceFor(family, weight)?.facts.advances(weight);
	const ours = weight === REGULAR ? dateAdvance : headlineAdvance;
	const letters = Array.from(SAMPLE);
	const sum = (of: Advance) => letters.reduce((total, letter) => total + of(letter), 0);
	const own = sum((letter) => advance?.(letter.codePointAt(0) ?? 0) ?? ours(letter));
	return own / sum(ours);
}
