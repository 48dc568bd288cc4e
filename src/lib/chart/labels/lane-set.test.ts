import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LaneSet } from './lane-set';

it('finds the neighbours that a plain search finds', () => {
	const cases = fc.record({
		length: fc.constantFrom(1, 31, 32, 33, 1024, 1025, 40_000),
		taken: fc.array(fc.nat(), { maxLength: 60 }),
		from: fc.nat()
	});
	fc.assert(
		fc.property(cases, ({ length, taken, from }) => {
			const set = new LaneSet(length);
			const places = [...new Set(taken.map((place) => place % length))].sort((a, b) => a - b);
			for (const place of places) set.add(place);
			const at = from % length;
			expect(set.after(at)).toBe(places.find((place) => place > at) ?? -1);
			expect(set.before(at)).toBe(places.findLast((place) => place < at) ?? -1);
		}),
		{ seed: 3, numRuns: 500 }
	);
});
