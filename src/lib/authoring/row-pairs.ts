/**
 * Which rows of a sheet are those that were read from it before: rows have no names, and others are inserted,
 * deleted and sorted between two readings.
 * Pure.
 */
import { replaceEqual } from '$lib/base/replace-equal';
import type { Entry } from './draft';
import { toLine, type Fields } from './fields';

/** By position: the earlier row of each row; undefined: it is new. */
export type RowPairs = readonly (number | undefined)[];

export function isSameValue(a: unknown, b: unknown): boolean {
	return replaceEqual(a, b) === a;
}

/** Without the id: a reader makes it from the headline. */
export function withoutId({ id: _, ...rest }: Entry): Fields {
	return rest;
}

/** What may be the same in two versions of a row; the surest comes first. */
const SIGNS: readonly ((entry: Entry) => string)[] = [
	(entry) => JSON.stringify(withoutId(entry)),
	({ headline, date }) => JSON.stringify([headline, date]),
	({ headline }) => toLine(headline).trim(),
	({ date, summary, quotes }) =>
		(summary ?? quotes) ? JSON.stringify([date, summary, quotes]) : ''
];

export function pairRows(before: readonly Entry[], now: readonly Entry[]): RowPairs {
	const pairs: (number | undefined)[] = now.map(() => undefined);
	const free = new Set(before.keys());
	for (const signOf of SIGNS) {
		const known = new Map<string, number[]>();
		for (const at of free) {
			const sign = signOf(before[at] ?? {});
			if (sign !== '') known.set(sign, [...(known.get(sign) ?? []), at]);
		}
		for (const [at, entry] of now.entries()) {
			if (pairs[at] !== undefined) continue;
			const found = known.get(signOf(entry))?.shift();
			if (found === undefined) continue;
			pairs[at] = found;
			free.delete(found);
		}
	}
	pairBetween(pairs, free);
	return pairs;
}

/** Rows that stand between the same neighbours as before are the same, if there are equally many of them. */
function pairBetween(pairs: (number | undefined)[], free: Set<number>): void {
	for (let start = 0; start < pairs.length; start++) {
		if (pairs[start] !== undefined) continue;
		let end = start;
		while (end < pairs.length && pairs[end] === undefined) end++;
		const from = start === 0 ? 0 : (pairs[start - 1] ?? 0) + 1;
		const earlier = [...Array(end - start).keys()].map((i) => from + i);
		const next = from + earlier.length;
		const isBetween = earlier.every((at) => free.has(at)) && !free.has(next);
		for (let at = start; at < end && isBetween; at++) {
			pairs[at] = from + at - start;
			free.delete(from + at - start);
		}
		start = end;
	}
}
