import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RAIL_PX } from '$lib/chart/marks/rail-paths';
import { AXIS_PX, baselineOf, READOUT_PX } from './geometry';
import { WIDE_LANES } from '$lib/chart/types';
import { WIDE_STEP, widthOf, within } from '$lib/chart/widths';

it.each([
	[0, undefined, 0, 5, [0, 5]],
	[3, 9, 0, 5, [3, 5]],
	[6, undefined, 0, 5, undefined],
	[2, 4, 5, undefined, undefined],
	[2, undefined, 5, undefined, [5, undefined]],
	[7, 9, 5, undefined, [7, 9]]
])('[W5] what is shown from %s to %s, from %s to %s', (from, until, least, most, shown) => {
	const part = within({ from, until }, least, most);
	expect(part && [part.from, part.until]).toEqual(shown);
});

it('[W5] the style sheet has the heights of the plot of a large window', () => {
	const css = readFileSync('src/lib/components/chart/plot.css', 'utf8');
	expect(css).toContain(`@container plot (min-width: ${widthOf(WIDE_STEP)}px) {`);
	expect(css).toContain(`.rows :is(.labels, .grid) {\n\t\theight: ${baselineOf(WIDE_LANES)}px;`);
});

it('the style sheet has the heights that are drawn', () => {
	const css = readFileSync('src/lib/components/chart/plot.css', 'utf8');
	const heights = [...css.matchAll(/^\t--(readout|rail|axis): (\d+)px;$/gm)];
	expect(heights.map(([, name, px]) => [name, Number(px)])).toEqual([
		['readout', READOUT_PX],
		['rail', RAIL_PX],
		['axis', AXIS_PX]
	]);
});
