import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortedOrder } from './sorted-order';

const keys = fc.array(
	fc.oneof(
		fc.double({ noNaN: true }),
		fc.integer({ min: -3, max: 3 }),
		fc.constantFrom(0, -0, Infinity, -Infinity, 5e-324, -4.35e20)
	),
	{ maxLength: 300 }
);

it('orders any doubles as a stable sort does', () => {
	fc.assert(
		fc.property(keys, (values) => {
			const wanted = values.map((_, i) => i).sort((a, b) => compare(values[a], values[b]) || a - b);
			expect([...sortedOrder(Float64Array.from(values))]).toEqual(wanted);
		}),
		{ seed: 3 }
	);
});

function compare(a = 0, b = 0): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
