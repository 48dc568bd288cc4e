/** Reading a changed document with earlier findings gives the same as reading it for the first time. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { EventChecks } from './event-checks';
import { readTimeline } from './read';

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const id = fc.constantFrom('a', 'b', 'c', 'd', 'Ä');
const sourceId = fc.constantFrom('s', 't', 'u');
const citation = fc.oneof(
	sourceId,
	fc.record({
		source: sourceId,
		corrections: optional(fc.constant([{ said: 'x', correct: 'y', sources: ['t'] }]))
	})
);
const cited = optional(fc.array(citation, { maxLength: 2 }));
const event = fc.record({
	id,
	date: fc.constantFrom<unknown>('2024', '2024-02-30', null, '2024-01-01T10:00', { value: '2020' }),
	headline: fc.constantFrom<unknown>('H', ' ', 3, 'H\u200b'),
	group: optional(fc.constantFrom('g', 'h')),
	sources: cited,
	quotes: optional(fc.array(fc.record({ text: fc.constantFrom('q', ' '), sources: cited }))),
	related: optional(fc.array(fc.record({ to: id, rel: fc.constant('follows') }))),
	facts: optional(
		fc.array(fc.record({ label: fc.constant('l'), value: fc.constant(1), sources: cited }))
	),
	'x-own': optional(fc.constant(1))
});
const head = fc.record({
	title: fc.constantFrom('T', ' '),
	timezone: optional(fc.constantFrom('Mars', 'UTC', 'Europe/Paris')),
	groups: optional(fc.dictionary(fc.constantFrom('g', 'h'), fc.constant({ label: 'G' }))),
	sources: optional(fc.dictionary(sourceId, fc.constant({ title: 'T' })))
});
/** Absent fields are not written. */
const written = <T extends object>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

it('after events and heads change, whatever is wrong with them', () => {
	const versions = fc.array(fc.tuple(head, fc.array(fc.nat(5), { maxLength: 7 })), {
		minLength: 2,
		maxLength: 4
	});
	fc.assert(
		fc.property(fc.array(event, { minLength: 6, maxLength: 6 }), versions, (all, documents) => {
			const events = all.map(written);
			const checks = new EventChecks();
			for (const [other, places] of documents) {
				// The same objects each time: unchanged events are not checked again.
				const listed = [...new Set(places)].map((place) => events[place]);
				const data = { version: 1, ...written(other), events: listed };
				expect(drain(readTimeline(data, checks))).toEqual(drain(readTimeline(data)));
			}
		}),
		{ seed: 23, numRuns: 400 }
	);
});
