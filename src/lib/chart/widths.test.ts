import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rangesOf, stepOf, WIDTHS, widthOf } from './widths';

describe('widths', () => {
	it('[W1] the style sheet has a container query for every width, and no other', () => {
		const css = readFileSync('src/lib/components/chart/widths.css', 'utf8');
		const queried = [
			...css.matchAll(/min-width: (\d+)px\) \{\s*\.from-(\d+) \{[^}]*\}\s*\.until-(\d+)/g)
		];
		expect(queried.map(([, px, from, until]) => [px, from, until].map(Number))).toEqual(
			WIDTHS.slice(1).map((px, i) => [px, i + 1, i + 1])
		);
	});

	it.each([
		[100, 208],
		[208, 208],
		[287, 240],
		[288, 288],
		[1072, 1072],
		[1100, 1072],
		[9999, 2528]
	])('[W2] a plot of %i px is laid out for %i px', (px, width) =>
		expect(widthOf(stepOf(px))).toBe(width)
	);

	it('[W3] equal neighbours are one range, and what is undefined is left out', () => {
		expect(rangesOf((step) => (step < 2 ? undefined : step < 5 ? 'a' : 'b'))).toEqual([
			{ from: 2, until: 5, value: 'a' },
			{ from: 5, until: undefined, value: 'b' }
		]);
	});
});
