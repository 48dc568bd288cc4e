/** Which colours readers can tell apart, and how the others are replaced. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HUES } from '$lib/document/timeline';
import { HTML_STYLES } from '$lib/formats/html/styles';
import { contrastOf, nearestWith, parseHex, type Hex } from './colour';
import { DEFAULT_PALETTE, toPalette, toProperties } from './palette';
import {
	DEFAULT_COLOURS,
	GROUNDS,
	LEAST_CONTRAST,
	MODES,
	propertyOf,
	ROLES,
	type Role
} from './roles';

const anyHex = fc
	.integer({ min: 0, max: 0xffffff })
	.map((value): Hex => `#${value.toString(16).padStart(6, '0')}`);

describe('[C1] contrast is that of WCAG', () => {
	it.each([
		['#000000', '#ffffff', 21],
		['#ffffff', '#ffffff', 1],
		['#767676', '#ffffff', 4.54],
		['#777777', '#ffffff', 4.48],
		['#0000ff', '#ffff00', 8],
		['#ff0000', '#00ff00', 2.91]
	] as const)('%s on %s is %s', (a, b, ratio) => {
		expect(contrastOf(a, b)).toBeCloseTo(ratio, 2);
		expect(contrastOf(b, a)).toBe(contrastOf(a, b));
	});
});

describe('[C2] the nearest colour that can be read', () => {
	it.each([
		['#777777', ['#ffffff'], 4.5, '#767676'],
		['#767676', ['#ffffff'], 4.5, '#767676'],
		['#ffffff', ['#ffffff'], 4.5, '#767676'],
		['#333333', ['#000000'], 4.5, '#757575'],
		['#ff0000', ['#ffffff'], 3, '#ff0000']
	] as const)('%s on %j with %s is %s', (colour, grounds, least, nearest) => {
		expect(nearestWith(colour, grounds, least)).toBe(nearest);
	});

	it('keeps the hue: a yellow becomes a dark yellow', () => {
		const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) =>
			parseInt((nearestWith('#ffd500', ['#ffffff'], 4.5) ?? '').slice(i, i + 2), 16)
		);
		expect(r).toBeGreaterThan(g);
		expect(g).toBeGreaterThan(b + 60);
	});

	it('is found wherever there is one', () => {
		fc.assert(
			fc.property(anyHex, anyHex, (colour, ground) => {
				const nearest = nearestWith(colour, [ground], 4.5);
				expect(nearest && contrastOf(nearest, ground)).toBeGreaterThanOrEqual(4.5);
			}),
			{ seed: 4, numRuns: 80 }
		);
	});

	it('there is none between two grounds that are too far apart', () => {
		expect(nearestWith('#888888', ['#000000', '#ffffff'], 4.6)).toBeUndefined();
	});
});

it('[C3] our own colours pass in every pair that needs it, and are those of tokens.css', () => {
	const css = readFileSync('src/tokens.css', 'utf8');
	for (const mode of MODES)
		for (const role of ROLES)
			for (const ground of GROUNDS)
				expect(
					contrastOf(DEFAULT_COLOURS[mode][role], DEFAULT_COLOURS[mode][ground]),
					`${mode} ${role} on ${ground}`
				).toBeGreaterThanOrEqual(LEAST_CONTRAST[role] ?? 1);
	for (const role of ROLES) {
		if (role === 'link') continue; // it is the colour of the text around it
		expect(css).toContain(`${propertyOf(role)}: ${valueOf(role)};`);
	}
});

it('[C3] the styles of HTML files have the same colours', () => {
	const theirs = [...HTML_STYLES.matchAll(/^\t(--[\w-]+): (light-dark\(.*\));$/gm)];
	const ours = new Map(ROLES.map((role) => [propertyOf(role), valueOf(role)]));
	expect(theirs.map(([, name]) => name)).toContain('--now');
	for (const [, name = '', value] of theirs) expect(value, name).toBe(ours.get(name));
});

/** Both colours of a role, as the style sheets write them. */
function valueOf(role: Role): string {
	const [light, dark] = MODES.map((mode) => DEFAULT_COLOURS[mode][role].replace('#ffffff', '#fff'));
	return `light-dark(${light}, ${dark})`;
}

describe('[C3] [F353] any two hues of our own can be told apart', () => {
	/** @see https://bottosson.github.io/posts/oklab/ */
	function toOklab(hex: Hex): number[] {
		const [r = 0, g = 0, b = 0] = [1, 3, 5]
			.map((i) => parseInt(hex.slice(i, i + 2), 16) / 255)
			.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
		const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
		const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
		const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
		return [
			0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
			1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
			0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
		];
	}
	const apart = (a: Hex, b: Hex) =>
		Math.hypot(...toOklab(a).map((v, i) => v - (toOklab(b)[i] ?? 0)));
	const nearest = (hues: readonly Hex[]) =>
		Math.min(...hues.flatMap((a, i) => hues.slice(i + 1).map((b) => apart(a, b))));

	it.each(MODES)('in %s the later eight are as far apart as the first', (mode) => {
		const hues = HUES.map((hue) => DEFAULT_COLOURS[mode][hue]);
		expect(hues).toHaveLength(16);
		expect(nearest(hues)).toBeGreaterThan(0.074);
		expect(nearest(hues.slice(8))).toBeGreaterThan(0.08);
		expect(apart('#2f6b2f', '#2f6b30')).toBeLessThan(0.01);
	});
});

describe('[F240] a colour that nobody can read', () => {
	it('is told with both colours, its contrast, what it needs, and the nearest that has it', () => {
		const { palette, findings } = toPalette({
			light: { ink: '#777777', paper: '#FFF', wash: '#fff' }
		});
		expect(findings).toEqual([
			{
				code: 'site-contrast',
				keys: ['colors', 'light', 'ink'],
				message:
					'“#777777” (ink) on “#ffffff” (paper) has a contrast of 4.47:1 and needs 4.5:1. The nearest colour that has it is “#767676”: it is used.',
				severity: 'warning'
			},
			expect.objectContaining({ message: expect.stringContaining('(wash)') as string })
		]);
		expect(palette.light.ink).toBe('#767676');
		expect(palette.dark).toEqual(DEFAULT_PALETTE.dark);
	});

	it.each([
		['ink-2', 'light', '#999999'],
		['ink-3', 'dark', '#555555'],
		['accent', 'light', '#ff8a7e'],
		['accent', 'dark', '#8a0000'],
		['link', 'light', '#66aaff'],
		['sure', 'dark', '#114411'],
		['edge', 'light', '#cccccc'],
		['focus', 'light', '#ffee00'],
		['olive', 'light', '#eeeeaa'],
		['slate', 'dark', '#2a2a2a']
	] as const)('%s in %s mode: %s', (role, mode, colour) => {
		const { palette, findings } = toPalette({ [mode]: { [role]: colour } });
		expect(findings.map(({ keys }) => keys)).toContainEqual(['colors', mode, role]);
		expect(palette[mode][role]).not.toBe(colour);
	});

	it('whatever a site says, its pages can be read', () => {
		const colours = fc.record(
			Object.fromEntries(ROLES.map((role) => [role, anyHex])) as Record<Role, typeof anyHex>,
			{ requiredKeys: [] }
		);
		fc.assert(
			fc.property(fc.record({ light: colours, dark: colours }), (written) => {
				const { palette, findings } = toPalette(written);
				for (const mode of MODES)
					for (const role of ROLES)
						for (const ground of GROUNDS) {
							const [colour, under] = [palette[mode][role], palette[mode][ground]];
							expect(contrastOf(colour, under)).toBeGreaterThanOrEqual(LEAST_CONTRAST[role] ?? 1);
						}
				// Every change was reported.
				for (const mode of MODES)
					for (const role of ROLES) {
						const said = written[mode][role];
						if (said !== undefined && said !== palette[mode][role])
							expect(findings.map(({ keys }) => keys.join('.'))).toContain(
								`colors.${mode}.${role}`
							);
					}
			}),
			{ seed: 9, numRuns: 20 }
		);
	});
});

it('[C4] greys follow ink and paper; a colour of light is lighter in dark', () => {
	const { palette, findings } = toPalette({
		light: { ink: '#1b0f2e', paper: '#fdf6e9', accent: '#7a1fa2' }
	});
	expect(findings).toEqual([]);
	expect(palette.light['ink-2']).not.toBe(DEFAULT_PALETTE.light['ink-2']);
	expect(palette.light.wash).not.toBe(DEFAULT_PALETTE.light.wash);
	expect(palette.dark.accent).not.toBe(DEFAULT_PALETTE.dark.accent);
	expect(contrastOf(palette.dark.accent, palette.dark.paper)).toBeGreaterThanOrEqual(4.5);
});

it('[C5] what is no colour is told, and left out', () => {
	const { palette, findings } = toPalette({
		light: { ink: 'red;}*{color:blue', wash: 'rgb(0,0,0)' }
	});
	expect(palette).toEqual(DEFAULT_PALETTE);
	expect(findings.map(({ code, keys }) => [code, keys.at(-1)])).toEqual([
		['site-colour', 'ink'],
		['site-colour', 'wash']
	]);
	expect(parseHex('#ABC')).toBe('#aabbcc');
});

it('[C6] a style sheet has only what differs', () => {
	expect(toProperties(DEFAULT_PALETTE)).toEqual([]);
	const { palette } = toPalette({ light: { accent: '#7a1fa2' }, dark: { accent: '#d9a6ff' } });
	expect(toProperties(palette)).toEqual([['--now', '#7a1fa2', '#d9a6ff']]);
});
