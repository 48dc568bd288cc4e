import { describe, expect, it } from 'vitest';
import { rangesOf, stepOf, WIDTHS, widthOf } from './widths';

describe('widths', () => {
	it('[W1] the style sheet has a container query for every width, and no other', () =>
		expect(widthsCss()).toMatchFileSnapshot('../components/chart/widths.css'));

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

/** Which labels, counts and ticks a plot of some width shows. */
function widthsCss(): string {
	const queries = WIDTHS.slice(1).map(
		(px, i) => `@container plot (min-width: ${px}px) {
	.from-${i + 1} {
		display: inline;
	}
	.until-${i + 1} {
		display: none;
	}
}
`
	);
	return `/* Written by \`npm run schema\`: the labels, counts and ticks of each width in chart/widths.ts. */
[class^='from-'] {
	display: none;
}
${queries.join('')}`;
}
