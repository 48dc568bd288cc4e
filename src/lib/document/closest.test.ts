/** The nearest word, compared with the definition of the distance. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { closestTo } from './closest';

/** Without the optimisations. */
function distance(a: string, b: string): number {
	if (a === '' || b === '') return a.length + b.length;
	const [x, y] = [a.slice(1), b.slice(1)];
	if (a.charAt(0) === b.charAt(0)) return distance(x, y);
	return 1 + Math.min(distance(x, y), distance(a, y), distance(x, b));
}

const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1'), maxLength: 6 });

it('is the first of those with the fewest edits, two at most', () => {
	fc.assert(
		fc.property(words, fc.array(words, { maxLength: 6 }), (word, candidates) => {
			const distances = candidates.map((candidate) => distance(word, candidate));
			const least = Math.min(3, ...distances);
			const expected = least < 3 ? candidates[distances.indexOf(least)] : undefined;
			expect(closestTo(word, candidates)).toBe(expected);
		}),
		{ seed: 11, numRuns: 2000 }
	);
});
