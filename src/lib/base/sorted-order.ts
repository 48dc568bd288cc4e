/** Sorts many numbers without an object for each. Pure. */

/** Eleven bits per pass: the counts of a pass fit into the first-level cache. */
const BITS = 11;
const BUCKETS = 1 << BITS;
const MASK = BUCKETS - 1;
/** Half of a double's bits; six passes cover all of them. */
const HALF_BITS = 32;

/**
 * Indexes of `keys`, ascending by key; equal keys keep their order.
 *
 * O(n): least significant digit first, on the bits of the doubles. Digits that all keys share are
 * skipped, so keys of few values cost few passes.
 *
 * @param keys - no NaN
 * @see Knuth, The Art of Computer Programming, vol. 3, §5.2.5
 */
export function sortedOrder(keys: Float64Array): Uint32Array {
	let order = new Uint32Array(keys.length).map((_, i) => i);
	if (isAscending(keys)) return order;
	let spare = new Uint32Array(keys.length);
	for (const half of toSortableHalves(keys)) {
		for (let shift = 0; shift < HALF_BITS; shift += BITS) {
			const places = placesOf(half, shift);
			if (!places) continue;
			for (const i of order) {
				const digit = ((half[i] ?? 0) >>> shift) & MASK;
				const place = places[digit] ?? 0;
				places[digit] = place + 1;
				spare[place] = i;
			}
			[order, spare] = [spare, order];
		}
	}
	return order;
}

function isAscending(keys: Float64Array): boolean {
	for (let i = 1; i < keys.length; i++) if ((keys[i - 1] ?? 0) > (keys[i] ?? 0)) return false;
	return true;
}

/** The first index of each digit; undefined if all keys have the same digit. */
function placesOf(half: Uint32Array, shift: number): Uint32Array | undefined {
	const places = new Uint32Array(BUCKETS);
	for (const bits of half) {
		const digit = (bits >>> shift) & MASK;
		places[digit] = (places[digit] ?? 0) + 1;
	}
	let before = 0;
	for (let digit = 0; digit < BUCKETS; digit++) {
		const count = places[digit] ?? 0;
		if (count === half.length) return undefined;
		places[digit] = before;
		before += count;
	}
	return places;
}

/** The lower and upper halves of each double, changed so that they compare as unsigned numbers do. */
function toSortableHalves(keys: Float64Array): readonly [Uint32Array, Uint32Array] {
	const low = new Uint32Array(keys.length);
	const high = new Uint32Array(keys.length);
	const double = new Float64Array(1);
	const halves = new Uint32Array(double.buffer); // low first, as on every machine in use
	for (let i = 0; i < keys.length; i++) {
		double[0] = (keys[i] ?? 0) + 0; // −0 counts as 0
		const [lower = 0, upper = 0] = halves;
		const isNegative = upper >>> 31 === 1;
		low[i] = isNegative ? ~lower : lower;
		high[i] = isNegative ? ~upper : upper | 0x8000_0000;
	}
	return [low, high];
}
