/** Binary search in ascending lists. */

/** The first index whose key is at or after `key`; `length` when there is none. O(log n). */
export function lowerBound(length: number, keyAt: (i: number) => number, key: number): number {
	let low = 0;
	let high = length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (keyAt(middle) < key) low = middle + 1;
		else high = middle;
	}
	return low;
}
