/** The order of ../SPEC.md §L8, compared with its definition. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { layOut, type LaidOut } from '$lib/chart/layout';
import { spreadOrder, type Ranked } from './spread';
import { BURSTS, CENTURY, generate } from '$lib/chart/test-columns';

const FIT = { u0: 0, u1: 1024 };

interface Label {
	readonly u: number;
	readonly rank: number;
	readonly importance: number;
}

const documents = fc
	.array(
		fc.record({
			u: fc.oneof(fc.integer({ min: 0, max: 1024 }), fc.integer({ min: 500, max: 510 })),
			importance: fc.integer({ min: 1, max: 5 })
		}),
		{ minLength: 1, maxLength: 80 }
	)
	.map((all): Label[] => {
		// Ranks as in a document: importance decides first.
		const ranked = [...all.keys()].sort(
			(a, b) => (all[b]?.importance ?? 0) - (all[a]?.importance ?? 0) || a - b
		);
		return all.map((label, i) => ({ ...label, rank: ranked.indexOf(i) })).sort((a, b) => a.u - b.u);
	});

function orderOf(labels: readonly Label[]): Label[] {
	const columns: Ranked = {
		u: Float64Array.from(labels, ({ u }) => u),
		rank: Uint32Array.from(labels, ({ rank }) => rank),
		importance: Uint8Array.from(labels, ({ importance }) => importance)
	};
	return [...spreadOrder(columns, FIT)].flatMap((i) => labels[i] ?? []);
}

/** The number of halvings after which a label is the best of its cell, by the definition. */
function levelOf(label: Label, labels: readonly Label[]): number {
	for (let level = 0; level <= 31; level++) {
		const cellOf = (u: number) => Math.min(2 ** level - 1, Math.floor((u / 1024) * 2 ** level));
		const isBest = labels.every(
			({ u, rank }) => rank >= label.rank || cellOf(u) !== cellOf(label.u)
		);
		if (isBest) return level;
	}
	return 32;
}

const check = <T>(property: fc.IRawProperty<T, false>) => {
	fc.assert(property, { seed: 20261129, numRuns: 300 });
};

it('[L8] the more important first; of equals what is the best of the largest cell', () => {
	check(
		fc.property(documents, (labels) => {
			const byRule = labels.toSorted(
				(a, b) =>
					b.importance - a.importance || levelOf(a, labels) - levelOf(b, labels) || a.rank - b.rank
			);
			expect(orderOf(labels)).toEqual(byRule);
		})
	);
});

it('[L4] the last changes nothing for those before it', () => {
	check(
		fc.property(documents, (labels) => {
			const order = orderOf(labels);
			const [last] = order.slice(-1);
			const rest = labels
				.filter((label) => label !== last)
				.map((label) => ({
					...label,
					rank: label.rank - (label.rank > (last?.rank ?? 0) ? 1 : 0)
				}));
			expect(orderOf(rest).map(({ u }) => u)).toEqual(order.slice(0, -1).map(({ u }) => u));
		})
	);
});

/** One or two events may be hidden by earlier labels beside them, but not more. */
const SEVERAL = 3;

/** Of sixteen equal parts, those with several events and no label; and the number of labels. */
function cover({ tie, activation }: LaidOut, world: number, u0: number, u1: number) {
	const dated = new Array<number>(16).fill(0);
	const labelled = new Set<number>();
	let count = 0;
	tie.forEach((u, k) => {
		if (u < u0 || u >= u1) return;
		const part = Math.floor(((u - u0) / (u1 - u0)) * 16);
		dated[part] = (dated[part] ?? 0) + 1;
		if ((activation[k] ?? Infinity) > world) return;
		labelled.add(part);
		count++;
	});
	const bare = [...dated.keys()].filter(
		(part) => (dated[part] ?? 0) >= SEVERAL && !labelled.has(part)
	);
	return { bare, count };
}

describe('[F320] [L8] bursts leave no stretch without a label', () => {
	it.each([1000, 10_000, 100_000])('%i events, at fit and 8 × closer', (events) => {
		for (const seed of [1, 2, 3]) {
			const laid = drain(layOut(generate(BURSTS, seed, events), { u0: 0, u1: CENTURY }, 11));
			const whole = cover(laid, 1240, 0, CENTURY);
			expect(whole.bare).toEqual([]);
			expect(whole.count).toBeGreaterThanOrEqual(40);
			for (let part = 0; part < 8; part++) {
				const [u0, u1] = [(part * CENTURY) / 8, ((part + 1) * CENTURY) / 8];
				expect(cover(laid, 1240 * 8, u0, u1).bare).toEqual([]);
			}
		}
	});
});
