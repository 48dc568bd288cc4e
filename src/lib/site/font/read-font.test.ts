/** Widths read from font files, compared with those that a browser measured in the same font. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DATE_WIDTHS, HEADLINE_WIDTHS, RANGES } from '$lib/chart/labels/font-widths';
import { readFont } from './read-font';

const file = (name: string) => new Uint8Array(readFileSync(`node_modules/@fontsource${name}`));
const VARIABLE = '-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2';
const STATIC = '/source-sans-3/files/source-sans-3-latin-600-normal';

/** As measured by a browser, by code point. */
function measured(widths: readonly (readonly number[])[]): ReadonlyMap<number, number> {
	return new Map(
		RANGES.flatMap(([from], range) =>
			(widths[range] ?? []).map((width, i) => [from + i, width] as const)
		)
	);
}

describe('[W1] the width of a letter is that of the browser', () => {
	it.each([
		['a variable font (WOFF2), regular', VARIABLE, 400, DATE_WIDTHS],
		['a variable font (WOFF2), half bold', VARIABLE, 600, HEADLINE_WIDTHS],
		['one weight, WOFF2', `${STATIC}.woff2`, 600, HEADLINE_WIDTHS],
		['one weight, WOFF', `${STATIC}.woff`, 600, HEADLINE_WIDTHS]
	])('%s', (_, name, weight, widths) => {
		const advance = readFont(file(name))?.advances(weight);
		const known = measured(widths);
		for (let code = 0x20; code < 0x7f; code++)
			expect(Math.abs((advance?.(code) ?? NaN) - (known.get(code) ?? NaN))).toBeLessThanOrEqual(1);
	});
});

it('[W2] a letter that is not in it has no width', () => {
	expect(readFont(file(VARIABLE))?.advances(400)(0x42f)).toBeUndefined();
});

it('[W3] its name, its weights and its lines', () => {
	expect(readFont(file(VARIABLE))).toMatchObject({
		family: 'Source Sans 3 ExtraLight',
		weights: [200, 900],
		isItalic: false,
		ascent: 1.024,
		descent: 0.4
	});
	expect(readFont(file(`${STATIC}.woff2`))?.weights).toEqual([600, 600]);
	expect(
		readFont(file('-variable/source-sans-3/files/source-sans-3-latin-wght-italic.woff2'))?.isItalic
	).toBe(true);
});

it('[W4] what is no font, or only a part of one, is none', () => {
	const whole = file(VARIABLE);
	expect(readFont(new TextEncoder().encode('no font at all'))).toBeUndefined();
	expect(readFont(new Uint8Array())).toBeUndefined();
	for (let length = 4; length < whole.length; length += 997)
		expect(readFont(whole.subarray(0, length))).toBeUndefined();
});
