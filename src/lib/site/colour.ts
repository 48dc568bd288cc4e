/**
 * Colours as people see them: the contrast of two colours, and the nearest colour with enough
 * contrast. Pure. See ./SPEC.md §C.
 *
 * @see WCAG 2.2, contrast ratio; Björn Ottosson, “A perceptual color space for image processing” (OKLab)
 */

/** `#rrggbb`, in small letters. */
export type Hex = `#${string}`;

/** Lightness 0–1, chroma from 0, hue in radians. */
interface Oklch {
	readonly l: number;
	readonly c: number;
	readonly h: number;
}
type Rgb = readonly [r: number, g: number, b: number];

/** `#rgb` or `#rrggbb`; undefined for anything else. */
export function parseHex(text: string): Hex | undefined {
	const written = text.trim().toLowerCase();
	if (/^#[\da-f]{6}$/.test(written)) return written as Hex;
	if (!/^#[\da-f]{3}$/.test(written)) return undefined;
	return `#${Array.from(written.slice(1), (digit) => digit + digit).join('')}`;
}

/** From 1, the same colour, to 21, black and white. */
export function contrastOf(a: Hex, b: Hex): number {
	const [dark = 0, light = 0] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => x - y);
	return (light + 0.05) / (dark + 0.05);
}

/** Between two colours: `part` 0 is the first, 1 the second. */
export function mix(a: Hex, b: Hex, part: number): Hex {
	const [from, to] = [toOklab(a), toOklab(b)];
	const [l = 0, x = 0, y = 0] = from.map((value, i) => value + ((to[i] ?? 0) - value) * part);
	return toHex(l, Math.hypot(x, y), Math.atan2(y, x));
}

/** Steps so small that no 8-bit colour is skipped. */
const STEP = 1 / 2048;

/**
 * The nearest colour of the same hue with a contrast of at least `least` on each of `grounds`:
 * its lightness changes as little as possible, and its chroma only if a screen cannot show the colour.
 *
 * @returns undefined: no lightness of this hue has enough contrast
 */
export function nearestWith(colour: Hex, grounds: readonly Hex[], least: number): Hex | undefined {
	const passes = (hex: Hex) => grounds.every((ground) => contrastOf(hex, ground) >= least);
	if (passes(colour)) return colour;
	const { l, c, h } = toOklch(colour);
	for (let apart = STEP; apart <= 1; apart += STEP)
		for (const lightness of [l - apart, l + apart]) {
			if (lightness < 0 || lightness > 1) continue;
			const hex = toHex(lightness, c, h);
			if (passes(hex)) return hex;
		}
	return [toHex(0, 0, 0), toHex(1, 0, 0)].find(passes);
}

function luminanceOf(hex: Hex): number {
	const [r, g, b] = toLinear(hex);
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Linear light, not sRGB values. */
function toLinear(hex: Hex): Rgb {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
		const value = parseInt(hex.slice(i, i + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	});
	return [r, g, b];
}

function toOklab(hex: Hex): readonly [l: number, a: number, b: number] {
	const [r, g, b] = toLinear(hex);
	const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
	const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
	const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
	return [
		0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
		1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
		0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
	];
}

function toOklch(hex: Hex): Oklch {
	const [l, a, b] = toOklab(hex);
	return { l, c: Math.hypot(a, b), h: Math.atan2(b, a) };
}

function toRgb({ l: lightness, c, h }: Oklch): Rgb {
	const [a, b] = [c * Math.cos(h), c * Math.sin(h)];
	const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
	const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
	const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
	return [
		4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
		-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
		-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s
	];
}

/** The tolerance for values that 8-bit rounding removes. */
const ROUNDING = 0.0005;

function isOnScreen(rgb: Rgb): boolean {
	return rgb.every((value) => value >= -ROUNDING && value <= 1 + ROUNDING);
}

/** With as much of its chroma as a screen can show at this lightness. */
function toHex(l: number, c: number, h: number): Hex {
	let [low, high] = isOnScreen(toRgb({ l, c, h })) ? [c, c] : [0, c];
	while (high - low > 1e-4) {
		const middle = (low + high) / 2;
		if (isOnScreen(toRgb({ l, c: middle, h }))) low = middle;
		else high = middle;
	}
	const digits = toRgb({ l, c: low, h }).map((value) => {
		const light = Math.min(1, Math.max(0, value));
		const coded = light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
		return Math.round(coded * 255)
			.toString(16)
			.padStart(2, '0');
	});
	return `#${digits.join('')}`;
}
