import { expect, it } from 'vitest';
import { BINS } from './density';
import { columnPx, drawDensity } from './density-paths';

const bins = (counts: Record<number, number>) =>
	Array.from({ length: BINS }, (_, bin) => counts[bin] ?? 0);

it.each([
	['[D5] nothing is drawn as nothing', 0, 0],
	['[D5] one event can be seen', 1, 4],
	['[D5] a doubling adds 3.5', 2, 7.5],
	['[D5] and again', 4, 11],
	['[D5] up to all there is', 1_000_000, 30]
])('%s', (_, count, px) => expect(columnPx(count, 30)).toBe(px));

it('[D5] colours share a column, one on the other, by their true parts', () => {
	const counts = [
		{ hue: 0, tied: bins({ 5: 3 }), reaching: [] },
		{ hue: 1, tied: bins({ 5: 1 }), reaching: [] }
	];
	expect(drawDensity(counts, 30)).toEqual([
		{ ink: 'column', hue: 'blue', d: 'M5.5 21.7v8.3' },
		{ ink: 'column', hue: 'brown', d: 'M5.5 18.9v2.8' }
	]);
});

it('[D3] bars are a band below, in the colour of the most of them', () => {
	const counts = [
		{ hue: 0, tied: [], reaching: bins({ 1: 1, 2: 1, 3: 5 }) },
		{ hue: 3, tied: bins({ 9: 1 }), reaching: bins({ 2: 2 }) }
	];
	expect(drawDensity(counts, 30)).toEqual([
		{ ink: 'band', hue: 'blue', d: 'M1 27H2V30H1zM3 27H4V30H3z' },
		{ ink: 'band', hue: 'teal', d: 'M2 27H3V30H2z' },
		{ ink: 'column', hue: 'teal', d: 'M9.5 22v4' }
	]);
});
