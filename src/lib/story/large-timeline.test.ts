/** A long timeline as a server serves it: tiles, blocks of the list, search. */
import { beforeAll, describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { readTimeline } from '$lib/document/read';
import { axisOn } from '$lib/time/calendar';
import { BLOCK, LargeTimeline } from './large-timeline';
import { tileFiles } from './tile-files';

const COUNT = 3000;
const WHOLE = { level: 0, at: 0 };

let large: LargeTimeline;

beforeAll(() => {
	const { timeline } = drain(
		readTimeline({
			version: 1,
			title: 'T',
			groups: { even: { label: 'Even' }, odd: { label: 'Odd' } },
			sources: { s: { title: 'A source', publisher: 'Élysée' } },
			events: Array.from({ length: COUNT }, (_, i) => ({
				id: `e${i}`,
				date: `${1900 + Math.floor(i / 30)}-${String(1 + (i % 12)).padStart(2, '0')}-15`,
				headline: `Event ${i}`,
				group: i % 2 === 0 ? 'even' : 'odd',
				...(i === 7 ? { quotes: [{ text: 'A rare word: zwieback', sources: ['s'] }] } : {})
			}))
		})
	);
	if (!timeline) throw new Error('the test document has an error');
	large = drain(LargeTimeline.open('t', timeline, 'r1'));
});

const tiedIn = (tile: Awaited<ReturnType<LargeTimeline['tile']>>) =>
	tile?.whole
		? tile.events.length
		: tile?.counts.flatMap(({ tied }) => tied).reduce((a, b) => a + b, 0);

describe('tiles', () => {
	it('count every event, and those of a filter', async () => {
		expect(tiedIn(await large.tile(WHOLE, {}))).toBe(COUNT);
		expect(tiedIn(await large.tile(WHOLE, { group: 'odd' }))).toBe(COUNT / 2);
		expect(tiedIn(await large.tile(WHOLE, { query: 'zwieback' }))).toBe(1);
		expect(tiedIn(await large.tile(WHOLE, { group: 'nobody' }))).toBe(0);
	});

	it('carry the place of an event among all, under a filter as well', async () => {
		const tile = await large.tile(WHOLE, { query: 'ZWIEBACK' });
		expect(tile?.events.map(({ id, index }) => [id, large.find(id)?.index === index])).toEqual([
			['e7', true]
		]);
	});

	it('hold more labels in more rows', async () => {
		const labels = async (lanes: number) =>
			(await large.tile(WHOLE, { lanes }))?.events.length ?? 0;
		expect(await labels(10)).toBeGreaterThan(await labels(4));
		expect(await labels(4)).toBe((await large.tile(WHOLE, {}))?.events.length);
	});

	it('are the same as files', async () => {
		const files = [...tileFiles(large)];
		expect(files[0]?.path).toBe('timeline.json');
		for (const { path, text } of files.slice(1)) {
			const [, , level, at] = path.replace('.json', '').split('/').map(Number);
			const tile = await large.tile({ level: level ?? -1, at: at ?? -1 }, {});
			expect(JSON.stringify(tile), path).toBe(text);
		}
	});

	it('are none where there is no such cell', async () => {
		expect(await large.tile({ level: 1, at: 2 }, {})).toBeUndefined();
		expect(await large.tile({ level: 80, at: 0 }, {})).toBeUndefined();
	});
});

describe('the list', () => {
	const span = { start: axisOn(1950, 6, 1), end: axisOn(1960, 1, 1) };

	it('begins with all at the first, with a view where it begins', async () => {
		expect(await large.block({})).toMatchObject({ total: COUNT, first: 0 });
		const { events } = await large.block({ span });
		expect(events[0]?.event.start).toBeGreaterThanOrEqual(span.start);
	});

	it('gives every event once, block after block', async () => {
		const ids: string[] = [];
		for (let at = 0; at < COUNT; at += BLOCK)
			ids.push(...(await large.block({ at })).events.map(({ event }) => event.id));
		expect(new Set(ids).size).toBe(COUNT);
		expect(ids.length).toBe(COUNT);
	});

	it('holds the event it is asked to hold', async () => {
		const { events, total } = await large.block({ near: 'e2000', group: 'even' });
		expect(events.map(({ event }) => event.id)).toContain('e2000');
		expect(total).toBe(COUNT / 2);
	});

	it('begins with the view where the event asked for is not in it', async () => {
		const asked = { span, near: 'e0' };
		expect(await large.block(asked)).toEqual(await large.block({ span }));
	});

	it('past the end is its last event', async () => {
		const { events, first } = await large.block({ at: 1e9 });
		expect([first, events.length]).toEqual([COUNT - 1, 1]);
	});
});

describe('find', () => {
	it.each([
		['a headline', 'event 2999', 1],
		['a quote', 'rare word', 1],
		['a publisher, without its accents', 'elysee', 1],
		['words that never meet', 'zwieback 2999', 0]
	])('looks at %s', async (_, query, count) =>
		expect((await large.block({ query })).total).toBe(count)
	);
});

it('twenty thousand at one instant are laid out, counted and listed', () => {
	const events = Array.from({ length: 20_000 }, (_, i) => ({
		id: `e${i}`,
		date: '2024-05-01T12:00Z',
		headline: `At once ${i}`
	}));
	const { timeline } = drain(readTimeline({ version: 1, title: 'T', timezone: 'UTC', events }));
	if (!timeline) throw new Error('the test document has an error');
	const together = drain(LargeTimeline.open('t', timeline, 'r1'));
	const tiles = [...together.tiles()];
	expect(tiles.length).toBeLessThan(40);
	expect(tiedIn(tiles[0]?.tile)).toBe(20_000);
});
