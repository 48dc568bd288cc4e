/**
 * An author's colour as the nearest hue of the palette, so that its contrast is sufficient in light, in dark
 * and for every mark. A free colour could not guarantee that.
 * Pure. See ./SPEC.md §H.
 */
import { HUES, type Hue } from './timeline';

/** Degrees on the HSL wheel, of the hues that stand for an author's colour: the others are paler or darker ones. */
const HUE_DEGREES: Partial<Record<Hue, number>> = {
	brown: 32,
	olive: 62,
	green: 138,
	teal: 182,
	blue: 209,
	violet: 255,
	magenta: 318
};
const GREY_BELOW = 0.12;

/** The palette's hue for `#rgb`, `#rrggbb` or a hue's own name; undefined for anything else. */
export function toHue(color: string): Hue | undefined {
	const named = HUES.find((hue) => hue === color);
	if (named) return named;
	const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(color);
	const hex = short
		? `#${short
				.slice(1)
				.map((digit) => digit + digit)
				.join('')}`
		: color;
	if (!/^#[\da-f]{6}$/i.test(hex)) return undefined;
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255);
	const chroma = Math.max(r, g, b) - Math.min(r, g, b);
	return chroma < GREY_BELOW ? 'slate' : nearestHue(hueDegrees(r, g, b, chroma));
}

function hueDegrees(r: number, g: number, b: number, chroma: number): number {
	const max = Math.max(r, g, b);
	if (max === r) return (60 * ((g - b) / chroma) + 360) % 360;
	return max === g ? 60 * ((b - r) / chroma + 2) : 60 * ((r - g) / chroma + 4);
}

function nearestHue(degrees: number): Hue {
	let best: Hue = 'slate';
	let bestDistance = Infinity;
	for (const hue of HUES) {
		const of = HUE_DEGREES[hue];
		if (of === undefined) continue;
		const apart = Math.abs(of - degrees);
		const distance = Math.min(apart, 360 - apart);
		if (distance < bestDistance) [best, bestDistance] = [hue, distance];
	}
	return best;
}

/** A hue for the group at `index` that no earlier group uses, as long as there are any. */
export function freeHue(taken: readonly Hue[], index: number): Hue {
	return HUES.find((hue) => !taken.includes(hue)) ?? HUES[index % HUES.length] ?? 'slate';
}

/** The index of a hue in the palette. */
export function hueIndexOf({ hue }: { readonly hue: Hue }): number {
	return HUES.indexOf(hue);
}
