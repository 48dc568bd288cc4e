/** Finds the word that somebody probably meant. Pure. */

/** The candidate that is at most two edits away, if there is one. */
export function closestTo(word: string, candidates: Iterable<string>): string | undefined {
	let best: string | undefined;
	let bestDistance = 3;
	for (const candidate of candidates) {
		if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
		const distance = editDistance(word, candidate, bestDistance);
		if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
	}
	return best;
}

/**
 * The number of edits between two words. Most candidates differ a lot, so it stops as soon as that is certain.
 *
 * @param limit - greater distances are returned as `limit`
 * @see Wagner & Fischer, The String-to-String Correction Problem, JACM 21 (1974)
 */
function editDistance(a: string, b: string, limit: number): number {
	let from = 0;
	while (from < a.length && a.charCodeAt(from) === b.charCodeAt(from)) from++;
	let [endA, endB] = [a.length, b.length];
	while (endA > from && endB > from && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
		endA--;
		endB--;
	}
	const width = endB - from;
	let row: number[] = [];
	for (let j = 0; j <= width; j++) row.push(j);
	for (let i = 1; i <= endA - from; i++) {
		const next = [i];
		const letter = a.charCodeAt(from + i - 1);
		let least = i;
		for (let j = 1; j <= width; j++) {
			const substituted = (row[j - 1] ?? 0) + (letter === b.charCodeAt(from + j - 1) ? 0 : 1);
			const distance = Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
			next.push(distance);
			least = Math.min(least, distance);
		}
		if (least >= limit) return limit;
		row = next;
	}
	return Math.min(row[width] ?? 0, limit);
}
