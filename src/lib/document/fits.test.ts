import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { toFits } from './fits';
import { timelineSchema } from './schema';

const fits = toFits(timelineSchema);
const EVENT = timelineSchema.entries.events.item;
const eventFits = toFits(EVENT);

const event = { id: 'a', date: '2024', headline: 'A' };
const full = {
	...event,
	date: { value: ['2024', 2025], stated: 'then', timezone: 'Europe/Moscow' },
	label: 'L',
	kind: 'era',
	status: 'denied',
	importance: 5,
	actors: ['b'],
	quotes: [{ text: 'x', sources: ['s', { source: 's', selector: { exact: 'y' } }] }],
	sources: [{ source: 's', supports: 'mentions' }],
	media: [{ url: 'https://a.example', type: 'image' }],
	related: [{ to: 'a', rel: 'follows' }]
};

describe('[S5] at a glance', () => {
	it.each([
		['the least', event],
		['all that there is', full],
		['a field that is undefined', { ...event, summary: undefined }]
	])('an event with %s fits', (_, value) => expect(eventFits(value)).toBe(true));

	it.each([
		['no id', { date: '2024', headline: 'A' }],
		['an id that is inherited', Object.create(event)],
		['an id with capitals', { ...event, id: 'A' }],
		['a field that is not known', { ...event, 'x-mine': 1 }],
		['a field called __proto__', JSON.parse('{"id":"a","date":"1","headline":"A","__proto__":1}')],
		['a headline that is too long', { ...event, headline: 'x'.repeat(301) }],
		['importance 6', { ...event, importance: 6 }],
		['importance 2.5', { ...event, importance: 2.5 }],
		['a hole in a list', { ...event, actors: Array(1) }],
		['null', null],
		['a list', []]
	])('one with %s does not', (_, value: unknown) => expect(eventFits(value)).toBe(false));

	it('a file with names that JavaScript keeps for itself does not', () => {
		const file = { version: 1, title: 'T', events: [event] };
		expect(fits(file)).toBe(true);
		expect(fits({ ...file, sources: { s: { title: 'x' }, 'x-s': {} } })).toBe(true);
		expect(fits({ ...file, sources: { constructor: {} } })).toBe(false);
		expect(fits({ ...file, sources: JSON.parse('{"__proto__":{}}') as object })).toBe(false);
		expect(fits({ ...file, version: 2 })).toBe(false);
	});

	it('what it says yes to, valibot does, and it says yes to nearly all of that', () => {
		const text = fc.constantFrom('', 'a', '2024', 'x'.repeat(301), 'era', 'follows', 'A B');
		const leaf = fc.oneof(text, fc.integer({ min: -1, max: 7 }), fc.double(), fc.constant(null));
		const keys = [
			...Object.keys(EVENT.entries),
			'text',
			'source',
			'url',
			'to',
			'rel',
			'value',
			'x-a'
		];
		const { value } = fc.letrec((tie) => ({
			value: fc.oneof({ depthSize: 'small' }, leaf, tie('list'), tie('object')),
			list: fc.array(tie('value'), { maxLength: 3 }),
			object: fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 4 })
		}));
		const changed = fc
			.tuple(fc.constantFrom<object>(event, full), fc.dictionary(fc.constantFrom(...keys), value))
			.map(([whole, more]) => ({ ...whole, ...more }));
		let [yes, agreed] = [0, 0];
		fc.assert(
			fc.property(changed, (candidate) => {
				const isValid = v.is(EVENT, candidate);
				if (isValid) yes++;
				if (isValid && eventFits(candidate)) agreed++;
				expect(eventFits(candidate) && !isValid).toBe(false);
			}),
			{ numRuns: 5000, seed: 7 }
		);
		expect(yes).toBeGreaterThan(100);
		expect(agreed).toBe(yes);
	});
});
