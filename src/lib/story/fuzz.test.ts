/** Any document becomes a reader’s page: nothing throws, and nothing is left out. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createAxis } from '$lib/chart/scale/create-axis';
import { SCALES } from '$lib/chart/scale/scales';
import { logScale } from '$lib/chart/test-scale';
import { anyEdtf, anyPublished, published } from '$lib/formats/test-timelines';
import { resolveDate } from '$lib/time/bounds';
import { createMemorySource } from '$lib/viewer/memory-source';
import { instantAt } from '$lib/time/span';
import { structuredData } from './structured-data';
import { toReading } from './to-reading';

const SEED = 20_261_129;
const MOST_MS = 60_000;
const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'floating'];
/** A year with many events, so that months have headings. */
const crowded = fc
	.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
	.map(
		({ month, day }) => `2025-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
	);
const open = crowded.chain((day) =>
	fc.constantFrom(`../${day}`, `/${day}`, `${day}/..`, `${day}/`)
);
const dates = fc.array(fc.oneof(crowded, crowded, open, anyEdtf), { minLength: 1, maxLength: 20 });

it(
	'of any dates every event has its place in the list, and every scale has ticks',
	() => {
		fc.assert(
			fc.property(dates, fc.constantFrom(...ZONES), (written, timezone) => {
				const held = written.filter((date) => resolveDate(date, timezone).ok);
				fc.pre(held.length > 0);
				const events = held.map((date, i) => ({ id: `e${i}`, headline: 'H', date }));
				const { timeline } = published({ version: 1, title: 'T', timezone, events });
				const reading = toReading('t', timeline);
				const listed = reading.outline.flatMap(({ entries }) => entries.map(({ event }) => event));
				expect(listed).toEqual(held.map((_, i) => i));
				for (const { start, end, anchor } of reading.events)
					expect([start, end, anchor].every(Number.isFinite)).toBe(true);
				const { fit } = reading;
				for (const scale of [...SCALES, logScale]) {
					const axis = createAxis(scale, fit, reading.events);
					expect(axis.fit.u1).toBeGreaterThan(axis.fit.u0);
					if (axis.continuous)
						for (const { at } of axis.ticks(axis.fit, 900, () => [])?.minor ?? [])
							expect(at).toBeGreaterThanOrEqual(0);
				}
			}),
			{ seed: SEED, numRuns: 200 }
		);
	},
	MOST_MS
);

it(
	'of any texts there is a page, and what machines read of it',
	() => {
		fc.assert(
			fc.property(anyPublished, ({ timeline }) => {
				const reading = toReading('t', timeline);
				createMemorySource(reading);
				// Text that cannot be encoded would break a page.
				expect(() => encodeURIComponent(JSON.stringify(reading))).not.toThrow();
				const story = {
					kind: 'whole',
					revision: 'r',
					document: timeline,
					timeline: reading
				} as const;
				const data = structuredData(story, 'https://example.org/t/t', instantAt(0));
				expect(data).toContain('application/ld+json');
			}),
			{ seed: SEED, numRuns: 60 }
		);
	},
	MOST_MS
);
