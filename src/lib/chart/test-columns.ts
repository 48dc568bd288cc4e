/** Large seeded documents of the worst kinds, for the property tests. */
import { DAY_MS, MINUTE_MS, YEAR_MS } from '$lib/time/span';
import type { EventColumns } from './layout';
import { weightOf } from './labels/rank';

export const COUNT = 8000;

/** Mulberry32, public domain. */
export function random(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	};
}

export interface Kind {
	readonly name: string;
	/** Length of the document, ms. */
	readonly whole: number;
	readonly startOf: (next: () => number) => number;
	/** Undefined: a dot, a day long. */
	readonly lengthOf?: (next: () => number, i: number) => number | undefined;
}

export const CENTURY = 100 * YEAR_MS;
export const KINDS: readonly Kind[] = [
	{ name: 'spread evenly', whole: CENTURY, startOf: (next) => next() * CENTURY },
	{
		name: 'days on a calendar',
		whole: CENTURY / 50,
		startOf: (next) => Math.floor((next() * CENTURY) / 50 / DAY_MS) * DAY_MS
	},
	{
		name: 'bursts of a day in a century',
		whole: CENTURY,
		startOf: (next) => Math.floor(next() * 8) * (CENTURY / 9) + next() * DAY_MS
	},
	{ name: 'all at one instant', whole: CENTURY, startOf: () => CENTURY / 2 },
	{
		name: 'a third of them spans, one that covers all',
		whole: CENTURY,
		startOf: (next) => next() * CENTURY,
		lengthOf: (next, i) => (i === 0 ? CENTURY : i % 3 === 0 ? next() * CENTURY * 0.3 : undefined)
	},
	{
		name: '13.8 billion years with a crowd in the last minute',
		whole: 13.8e9 * YEAR_MS,
		startOf: (next) =>
			next() < 0.5 ? next() * 13.8e9 * YEAR_MS : 13.8e9 * YEAR_MS - next() * MINUTE_MS
	}
];

/** A third of them are spans of a day to two months: few reach into a view of a year from outside. */
export const SHORT_SPANS: Kind = {
	name: 'a third of them short spans',
	whole: CENTURY,
	startOf: (next) => next() * CENTURY,
	lengthOf: (next, i) => (i % 3 === 0 ? DAY_MS * (1 + 60 * next()) : undefined)
};

/** Most events in a few bursts of very different length, each half as large as the one before; a third spans. */
export const BURSTS: Kind = {
	name: 'bursts of very different length',
	whole: CENTURY,
	startOf(next) {
		if (next() < 0.4) return next() * CENTURY;
		const burst = Math.floor(-Math.log2(next() * 0.999 + 0.001));
		const middle = CENTURY * ((burst * 0.618 + 0.31) % 0.9);
		return middle + (next() + next() - 1) * DAY_MS * 3 * 5 ** (burst % 4);
	},
	lengthOf: (next, i) => (i % 3 === 0 ? DAY_MS * 10 ** (next() * 3) : undefined)
};

export function generate(
	{ startOf, lengthOf, whole }: Kind,
	seed: number,
	count = COUNT
): EventColumns {
	const next = random(seed);
	const dates = Array.from({ length: count }, (_, i) => {
		const length = lengthOf?.(next, i);
		const start = length === whole ? 0 : startOf(next);
		return { start, end: Math.min(whole, start + (length ?? DAY_MS)), exact: length === undefined };
	}).sort((a, b) => a.start - b.start);
	const rank = Uint32Array.from(dates, (_, i) => i);
	for (let i = count - 1; i > 0; i--) {
		const j = Math.floor(next() * (i + 1));
		[rank[i], rank[j]] = [rank[j] ?? 0, rank[i] ?? 0];
	}
	return {
		start: Float64Array.from(dates, ({ start }) => start),
		end: Float64Array.from(dates, ({ end }) => end),
		anchor: Float64Array.from(dates, ({ start, end }) => (start + end) / 2),
		// The less important half is wider: not even its widths may affect the other half.
		width: Uint16Array.from(rank, (of) => 24 + next() * (of < count / 2 ? 150 : 266)),
		// The author gave the other half more importance.
		weight: Uint16Array.from(rank, (of) => weightOf(of < count / 2 ? 4 : 2, 0)),
		rank,
		exact: Uint8Array.from(dates, ({ exact }) => (exact ? 1 : 0)),
		hue: Uint8Array.from(dates, () => next() * 8)
	};
}
