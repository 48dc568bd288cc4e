/** The list of a site: search, and a line for each of its timelines. */
import { describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { readTimeline } from '$lib/document/read';
import { findTimelines, topicsOf } from './find-timelines';
import { STRIP, toStrip } from './strip';

const entry = (title: string, tags: readonly string[], label = 'Talks', summary?: string) => ({
	head: { title, summary, groups: [{ id: 'g', label, hue: 'blue' as const }] },
	tags
});
const ALL = [
	entry('Die Überschwemmung', ['Klima', 'Städte']),
	entry('The treaty', ['War and peace'], 'Diplomacy', 'Signed in Pyongyang.'),
	entry('Storms', ['klima'])
];
const titles = (query: string, topic?: string) =>
	findTimelines(ALL, { query, topic }).map(({ head }) => head.title);

describe('what is found', () => {
	it.each([
		['', undefined, ['Die Überschwemmung', 'The treaty', 'Storms']],
		['uberSCHWEMMUNG', undefined, ['Die Überschwemmung']],
		['pyongyang treaty', undefined, ['The treaty']],
		['diplomacy', undefined, ['The treaty']],
		['stadte', undefined, ['Die Überschwemmung']],
		['', 'Klima', ['Die Überschwemmung', 'Storms']],
		['storm', 'KLIMA', ['Storms']],
		['treaty', 'Klima', []],
		['.*', undefined, []]
	])('“%s” in topic %s', (query, topic, found) => {
		expect(titles(query, topic)).toEqual(found);
	});

	it('a topic is one, however it is written', () => {
		expect(topicsOf(ALL)).toEqual([
			{ name: 'Klima', count: 2 },
			{ name: 'Städte', count: 1 },
			{ name: 'War and peace', count: 1 }
		]);
	});
});

function stripOf(events: readonly object[], groups = {}) {
	const file = { version: 1, title: 'T', lang: 'en', groups, events };
	const { timeline } = drain(readTimeline(file));
	if (!timeline) throw new Error('It holds.');
	return toStrip(timeline);
}
const on = (date: string | number, i: number, group?: string) => ({
	id: `e${i}`,
	headline: 'A',
	date,
	...(group && { group })
});

describe('a timeline in a line', () => {
	it('is a block for each event, where it begins, in the colour of its group', () => {
		const strip = stripOf([on('2000-01-01', 1, 'g'), on('2000-01-01', 2), on('2009-12-31', 3)], {
			g: { label: 'G', color: 'teal' }
		});
		expect(strip).toEqual({
			columns: [
				{ hue: 'teal', d: 'M2.5 36v-7.5' },
				{ hue: 'slate', d: 'M2.5 28.5v-7.5M357.5 36v-7.5' }
			],
			hasBlocks: true,
			lasting: '',
			first: '2000',
			last: '2009'
		});
	});

	it('has columns where there are too many, none higher than there is room', () => {
		const strip = stripOf(Array.from({ length: 240 }, (_, i) => on(1900 + (i % 60), i)));
		expect(strip?.hasBlocks).toBe(true);
		const many = stripOf(Array.from({ length: 3000 }, (_, i) => on(1900 + (i % 30), i)));
		expect(many?.hasBlocks).toBe(false);
		for (const [, height] of (many?.columns[0]?.d ?? '').matchAll(/v-([\d.]+)/g))
			expect(Number(height)).toBeLessThanOrEqual(STRIP.base);
	});

	it('has what lasts below, and what has no end ends with what is known', () => {
		const strip = stripOf([on('1990/1995', 1), on('2000', 2), on('1998/..', 3)]);
		expect(strip?.lasting).toMatch(/^M0 41H/);
		expect([strip?.first, strip?.last]).toEqual(['1990', '2000']);
	});

	it('goes from this year to far years', () => {
		expect(stripOf([on('Y-170000002', 1), on(2020, 2)])?.first).toBe('170M BC');
	});
});
