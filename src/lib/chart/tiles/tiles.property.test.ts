/** The guarantees of ../SPEC.md §P on large seeded documents of the worst kinds. */
import { describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { HUES } from '$lib/document/timeline';
import { axisAt, MINUTE_MS } from '$lib/time/span';
import { RIGHT } from '$lib/chart/labels/label-box';
import type { View } from '$lib/chart/scale/axis';
import { createAxis } from '$lib/chart/scale/create-axis';
import { trueScale } from '$lib/chart/scale/true';
import { chartEvent } from '$lib/chart/test-event';
import { layOut, tiesIn, type LaidOut } from '$lib/chart/layout';
import { tiesOf } from '$lib/chart/density/count-cell';
import { cellsIn, levelOf, parentOf, stretchOf, type Cell } from '$lib/chart/density/density';
import { generate, KINDS, random, SHORT_SPANS } from '$lib/chart/test-columns';
import { barsOf, cutAll, cutTile, finestLevel, isCell, type Tile } from './tiles';
import { countedTiles } from './counted';
import { cellsOf, findPieces, keyOf } from './piece';
import { windowOfTiles } from './window-of-tiles';
import type { PlacedEvent } from '$lib/chart/types';
import { stepOf, widthOf, WIDTHS, type WidthStep } from '$lib/chart/widths';

const LANES = 4;
const PAGE = stepOf(1072);

/** Its position in the order of time. */
const indexOf = ({ id }: PlacedEvent) => Number(id.slice(1));

function eventAt(laid: LaidOut, k: number): PlacedEvent {
	const i = laid.order[k] ?? 0;
	const { events } = laid;
	return {
		...chartEvent({
			id: `e${i}`,
			start: axisAt(events.start[i] ?? 0),
			end: axisAt(events.end[i] ?? 0),
			anchor: axisAt(events.anchor[i] ?? 0),
			exact: events.exact[i] === 1,
			weight: events.weight[i] ?? 0,
			labelWidth: events.width[i] ?? 0,
			hue: HUES[events.hue[i] ?? 0] ?? 'slate'
		}),
		rank: events.rank[i] ?? 0,
		lane: laid.lane[k] ?? 0,
		row: 0,
		side: laid.side[k] === RIGHT ? 'right' : 'left',
		activation: laid.activation[k] ?? Infinity
	};
}

describe.each([...KINDS, SHORT_SPANS])('$name', (kind) => {
	const fit: View = { u0: 0, u1: kind.whole };
	const laid = drain(layOut(generate(kind, 7), fit, LANES));
	const axis = createAxis(trueScale, { start: axisAt(fit.u0), end: axisAt(fit.u1) }, []);
	const bars = barsOf(laid, MINUTE_MS);
	const placeOf = new Map([...laid.order].map((i, k) => [i, k]));
	const tiles = new Map<string, Tile<PlacedEvent>>();
	const tileAt = (cell: Cell): Tile<PlacedEvent> => {
		const known = tiles.get(keyOf(cell));
		if (known) return known;
		const cut = cutTile(laid, cell, bars);
		const tile = {
			...cut,
			events: cut.events.map((k) => eventAt(laid, k)),
			through: cut.through.map((i) => eventAt(laid, placeOf.get(i) ?? 0))
		};
		tiles.set(keyOf(cell), tile);
		return tile;
	};
	const show = (view: View, step: WidthStep, get: (cell: Cell) => Tile<PlacedEvent> | undefined) =>
		windowOfTiles(findPieces(cellsOf(fit, view, step), get), view, step, {
			axis,
			rowCount: 1,
			coarseRowCount: 1,
			counting: countedTiles
		});

	/** Views of every zoom, around events, so that they are not empty. */
	const next = random(11);
	const shortest = Math.min(kind.whole, MINUTE_MS * widthOf(PAGE));
	const views = Array.from({ length: 16 }, (): View => {
		const length = shortest * (kind.whole / shortest) ** next();
		const u = laid.tie[Math.floor(next() * laid.tie.length)] ?? 0;
		const u0 = Math.min(Math.max(0, u - next() * length), kind.whole - length);
		return { u0, u1: u0 + length };
	});

	it('[P1] labels and numbers of a view add up to the events tied in it, to a pixel', () => {
		for (const view of [fit, ...views])
			for (const step of [0, PAGE, stepOf(2528)]) {
				const { labels, more } = show(view, step, tileAt);
				const shown =
					labels.length + more.flatMap(({ value }) => value).reduce((n, { count }) => n + count, 0);
				const pixel = (view.u1 - view.u0) / widthOf(step);
				const { from, to } = tiesIn(laid, { u0: view.u0 + 2 * pixel, u1: view.u1 - 2 * pixel });
				const wide = tiesIn(laid, { u0: view.u0 - 2 * pixel, u1: view.u1 + 2 * pixel });
				expect(shown).toBeGreaterThanOrEqual(to - from);
				expect(shown).toBeLessThanOrEqual(wide.to - wide.from);
				if (view === fit) expect(shown).toBe(laid.tie.length);
			}
	});

	it('[P2] the labels of a view are those of the whole layout', () => {
		for (const view of [fit, ...views]) {
			const world = (widthOf(PAGE) * kind.whole) / (view.u1 - view.u0);
			const pixel = (view.u1 - view.u0) / widthOf(PAGE);
			const isInside = (u: number) => u >= view.u0 + 2 * pixel && u <= view.u1 - 2 * pixel;
			const expected = [...laid.tie.keys()]
				.filter((k) => isInside(laid.tie[k] ?? 0) && (laid.activation[k] ?? Infinity) <= world)
				.map((k) => laid.order[k]);
			const shown = show(view, PAGE, tileAt)
				.labels.filter(({ event }) => isInside(event.anchor))
				.map(({ event }) => indexOf(event));
			expect(shown).toEqual(expected);
		}
	});

	it('[P3] where tiles are late those above stand in: fewer labels, none wrong, numbers still right', () => {
		const upper = (cell: Cell) => (cell.level <= 1 ? tileAt(cell) : undefined);
		for (const view of [fit, ...views]) {
			const all = new Set(show(view, PAGE, tileAt).labels.map(({ event }) => indexOf(event)));
			const early = show(view, PAGE, upper);
			const pixel = (view.u1 - view.u0) / widthOf(PAGE);
			for (const { event } of early.labels)
				if (event.anchor > view.u0 + 2 * pixel && event.anchor < view.u1 - 2 * pixel)
					expect(all).toContain(indexOf(event));
		}
		const whole = show(fit, PAGE, (cell) => (cell.level === 0 ? tileAt(cell) : undefined));
		const counted = whole.more.flatMap(({ value }) => value).reduce((n, { count }) => n + count, 0);
		expect(whole.labels.length + counted).toBe(laid.tie.length);
	});

	it('[P4] a cell that is given whole has all of what lies in the cells inside it', () => {
		for (const view of views) {
			const cells = cellsIn(fit, view, levelOf(fit, view, widthOf(PAGE)));
			for (let cell = cells[0]; cell; cell = parentOf(cell)) {
				const tile = tileAt(cell);
				if (!tile.whole) break;
				const { from, to } = tiesOf(laid, cell);
				expect(tile.events.map(indexOf)).toEqual([...laid.order.subarray(from, to)]);
				const { u0, u1 } = stretchOf(fit, cell);
				const reaching = [...bars].filter(
					(i) => (laid.events.start[i] ?? 0) < u1 && (laid.events.end[i] ?? 0) > u0
				);
				const held = new Set([...tile.events, ...tile.through].map(indexOf));
				const others = reaching.filter((i) => !held.has(i));
				const across = tile.across.reduce((sum, { count }) => sum + count, 0);
				expect(across).toBe(others.length);
				for (const i of others) {
					expect(laid.events.start[i]).toBeLessThan(u0);
					expect(laid.events.end[i]).toBeGreaterThan(u1);
				}
			}
		}
	});

	it('[F326] [P7] every bar that reaches into a view is drawn, wherever it is tied', () => {
		for (const view of views) {
			const { marks, covering, crowd, allCovering } = show(view, PAGE, tileAt);
			const reaching = [...bars].filter(
				(i) =>
					laid.events.exact[i] === 0 &&
					(laid.events.start[i] ?? 0) < view.u1 &&
					(laid.events.end[i] ?? 0) > view.u0
			);
			const [drawn, named] = [marks, covering.map((event) => ({ event }))].map(
				(list) => new Set(list.map(({ event }) => indexOf(event)))
			);
			const isTiedHere = (i: number) => {
				const tie = laid.events.anchor[i] ?? 0;
				return tie >= view.u0 && tie <= view.u1;
			};
			if (crowd.length === 0) expect(reaching.filter((i) => !drawn?.has(i))).toEqual([]);
			if (allCovering) expect(reaching.filter((i) => !isTiedHere(i) && !named?.has(i))).toEqual([]);
		}
	});

	it('[P5] all tiles together hold or count every event once', () => {
		let ended = 0;
		for (const { cell, cut } of cutAll(laid, MINUTE_MS)) {
			expect(isCell(fit, MINUTE_MS, cell)).toBe(true);
			const { counts } = cut;
			const total = counts.flatMap(({ tied }) => tied).reduce((a, b) => a + b, 0);
			if (cut.whole) ended += cut.events.length;
			else if (cell.level === finestLevel(fit, MINUTE_MS)) ended += total;
			if (!cut.whole) {
				const { from, to } = tiesOf(laid, cell);
				expect(total).toBe(to - from);
			}
			if (cell.level < 4) expect(cut).toEqual(cutTile(laid, cell, bars));
		}
		expect(ended).toBe(laid.tie.length);
	});
});

it.each([1, 60, 900, 5000, 1e6])(
	'[P6] every view of %s minutes asks for cells that there are',
	(minutes) => {
		const fit = { u0: 0, u1: minutes * MINUTE_MS };
		for (const step of WIDTHS.keys()) {
			const length = Math.min(fit.u1, MINUTE_MS * widthOf(step));
			for (const view of [fit, { u0: 0, u1: length }, { u0: fit.u1 - length, u1: fit.u1 }])
				expect(cellsOf(fit, view, step).every((cell) => isCell(fit, MINUTE_MS, cell))).toBe(true);
		}
	}
);
