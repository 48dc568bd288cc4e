import { expect, it } from 'vitest';
import type { TimelineHead } from '$lib/document/reading';
import { axisOn } from '$lib/time/calendar';
import { TileSource } from './tile-source.svelte';

const fit = { start: axisOn(1900), end: axisOn(2000) };
const NOTHING = { whole: true, events: [], through: [], across: [], counts: [] };
const NO_MORE = {
	tile: () => Promise.resolve(NOTHING),
	block: () => Promise.resolve({ total: 0, first: 0, events: [] })
};

it('[A9] a timeline in tiles has the scales that suit tiles; another one is replaced by the true scale', () => {
	const source = new TileSource(
		{
			head: { fit, finest: 'day', scale: 'true', cutting: undefined } as unknown as TimelineHead,
			lanes: 4,
			rowCount: 1,
			filter: { query: '', group: undefined },
			tiles: [{ cell: { level: 0, at: 0 }, tile: NOTHING }],
			block: { total: 0, first: 0, events: [] },
			subject: undefined
		},
		NO_MORE
	);
	expect(source.scales).toEqual(['true']);
	expect(source.axis('even')).toBe(source.axis('true'));
	expect(source.axis().fit).toEqual({ u0: fit.start, u1: fit.end });
	source.destroy();
});
