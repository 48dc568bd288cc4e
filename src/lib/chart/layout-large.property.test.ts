/** The guarantees of ./SPEC.md §L, §C and §D on large seeded documents of the worst kinds. */
import { describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { LABEL_OFFSET, RIGHT } from './labels/label-box';
import { layOut, type LaidOut } from './layout';
import { byteLengthOf } from './density/bar-edges';
import { countCell } from './density/count-cell';
import { BINS, cellsIn, levelOf, stretchOf, type Cell } from './density/density';
import { MINUTE_MS } from '$lib/time/span';
import { CENTURY, COUNT, generate, KINDS, type Kind } from './test-columns';

const LANES = 4;

const fitOf = ({ whole }: Kind) => ({ u0: 0, u1: whole });
const layOutKind = (kind: Kind, events = generate(kind, 7)) =>
	drain(layOut(events, fitOf(kind), LANES));

/** Pairs of labels in a lane that overlap in a world, by index. */
function overlapsIn({ tie, lane, side, activation, order, events, fit }: LaidOut, world: number) {
	const broken: [number, number][] = [];
	for (let of = 0; of < LANES; of++) {
		const boxes = [...tie.keys()]
			.filter((k) => lane[k] === of && (activation[k] ?? Infinity) <= world)
			.map((k) => {
				const width = events.width[order[k] ?? 0] ?? 0;
				const x = (((tie[k] ?? 0) - fit.u0) / (fit.u1 - fit.u0)) * world;
				return { k, x0: side[k] === RIGHT ? x + LABEL_OFFSET : x - LABEL_OFFSET - width, width };
			})
			.sort((a, b) => a.x0 - b.x0);
		boxes.forEach(({ k, x0, width }, n) => {
			const following = boxes[n + 1];
			if (following && following.x0 < x0 + width) broken.push([k, following.k]);
		});
	}
	return broken;
}

describe.each(KINDS)('$name', (kind) => {
	const laid = layOutKind(kind);

	it('[L1, L9] no two labels overlap, from the whole to the closest zoom', () => {
		const closest = kind.whole / MINUTE_MS;
		for (let world = 208; world < closest; world *= 3.7)
			expect(overlapsIn(laid, world), `world ${world}`).toEqual([]);
	});

	it('[L4] the less important half changes nothing for the more important', () => {
		const { events } = laid;
		const kept = [...events.rank.keys()].filter((i) => (events.rank[i] ?? 0) < COUNT / 2);
		const pick = <C extends Float64Array | Uint8Array | Uint16Array | Uint32Array>(column: C) =>
			column.filter((_, i) => (events.rank[i] ?? 0) < COUNT / 2) as C;
		const half = layOutKind(kind, {
			start: pick(events.start),
			end: pick(events.end),
			anchor: pick(events.anchor),
			width: pick(events.width),
			weight: pick(events.weight),
			rank: pick(events.rank),
			exact: pick(events.exact),
			hue: pick(events.hue)
		});
		const placeOf = new Map([...laid.order].map((i, k) => [i, k]));
		for (const [k, i] of half.order.entries()) {
			const whole = placeOf.get(kept[i] ?? -1) ?? -1;
			if (half.activation[k] !== laid.activation[whole])
				expect([k, half.activation[k]]).toEqual([k, laid.activation[whole]]);
		}
	});

	it('[L7] what no zoom labels shares its moment with others that are', () => {
		const labelled = new Set<number>();
		laid.activation.forEach((world, k) => {
			if (world < Infinity) labelled.add(laid.tie[k] ?? 0);
		});
		laid.activation.forEach((world, k) => {
			if (world === Infinity) expect(labelled.has(laid.tie[k] ?? NaN)).toBe(true);
		});
	});

	it('[L5] the same input gives the same layout', () => {
		const again = layOutKind(kind);
		expect([again.lane, again.side, again.activation]).toEqual([
			laid.lane,
			laid.side,
			laid.activation
		]);
	});

	it('[C1] keeps at most 64 bytes an event', () => {
		expect(byteLengthOf(laid) / COUNT).toBeLessThanOrEqual(64);
	});

	it('[D1] counts add up: of a cell to its events, of all cells of a level to all events', () => {
		const tiedIn = (cell: Cell) =>
			countCell(laid, cell)
				.flatMap(({ tied }) => tied)
				.reduce((sum, count) => sum + count, 0);
		for (const level of [0, 1, 3, 6]) {
			const cells = cellsIn(laid.fit, laid.fit, level);
			expect(cells.length).toBe(2 ** level);
			const sums = cells.map(tiedIn);
			sums.forEach((sum, at) => {
				const { u0, u1 } = stretchOf(laid.fit, { level, at });
				const isLast = at === cells.length - 1; // an event at the end of the axis is counted in the last cell
				const inside = laid.tie.filter((tie) => tie >= u0 && (tie < u1 || isLast));
				expect(sum).toBe(inside.length);
			});
			expect(sums.reduce((sum, count) => sum + count, 0)).toBe(COUNT);
		}
	});

	it('[D2] a bin of a level is two of the next', () => {
		const parent = { level: 2, at: 1 };
		const [whole, left, right] = [parent, { level: 3, at: 2 }, { level: 3, at: 3 }].map((cell) =>
			totals(laid, cell)
		);
		const halves = [...(left ?? []), ...(right ?? [])];
		const paired = Array.from(
			{ length: BINS },
			(_, bin) => (halves[2 * bin] ?? 0) + (halves[2 * bin + 1] ?? 0)
		);
		expect(paired).toEqual(whole);
	});

	it('[D3] reaching bars are those that overlap the bin', () => {
		const { start, end, exact } = laid.events;
		const cell = { level: 1, at: 1 };
		const { u0, u1 } = stretchOf(laid.fit, cell);
		const counts = countCell(laid, cell);
		for (const bin of [0, 1, 400, 1023]) {
			const [b0, b1] = [u0 + ((u1 - u0) * bin) / BINS, u0 + ((u1 - u0) * (bin + 1)) / BINS];
			const wanted = [...exact.keys()].filter(
				(i) => exact[i] === 0 && (start[i] ?? 0) < b1 && (end[i] ?? 0) > b0 + (b1 - b0) * 1e-9
			).length;
			expect(counts.reduce((sum, { reaching }) => sum + (reaching[bin] ?? 0), 0)).toBe(wanted);
		}
	});
});

function totals(laid: LaidOut, cell: Cell): number[] {
	const counts = countCell(laid, cell);
	return Array.from({ length: BINS }, (_, bin) =>
		counts.reduce((sum, { tied }) => sum + (tied[bin] ?? 0), 0)
	);
}

it('[D4] a cell is drawn at most a pixel a bin, and at least half of one', () => {
	const fit = { u0: 0, u1: CENTURY };
	for (const [zoom, widthPx] of [
		[1, 1072],
		[1, 208],
		[3.3, 1072],
		[1e6, 2528]
	] as const) {
		const level = levelOf(fit, { u0: 0, u1: CENTURY / zoom }, widthPx);
		const cellPx = (widthPx * zoom) / 2 ** level;
		expect(cellPx).toBeLessThanOrEqual(BINS);
		if (level > 0) expect(cellPx).toBeGreaterThan(BINS / 2);
	}
});
