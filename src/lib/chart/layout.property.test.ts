/** The guarantees of ./SPEC.md §L and §N on seeded random documents. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisAt, DAY_MS, YEAR_MS, type Span } from '$lib/time/span';
import { chartEvent } from './test-event';
import { LABEL_OFFSET } from './labels/label-box';
import type { Axis, Scale, View } from './scale/axis';
import { createAxis } from './scale/create-axis';
import { SCALES } from './scale/scales';
import { trueScale } from './scale/true';
import { logScale } from './test-scale';
import { GROWN_MOST, TALL } from './labels/growth';
import { importanceOf, weightOf } from './labels/rank';
import { layOutShort, type ShortTimeline } from './short-timeline';
import type { ChartEvent } from '$lib/document/chart-event';
import { WIDTHS, widthOf } from './widths';
import type { ShownLabel } from './window';

const LANES = 4;
const FIT: Span = { start: axisAt(0), end: axisAt(100 * YEAR_MS) };

/** Documents with bursts, equal instants, long bars and one that covers the whole axis. */
const documents = fc
	.array(
		fc.record({
			start: fc.oneof(
				fc.integer({ min: 0, max: 99 * YEAR_MS }),
				fc.integer({ min: 0, max: 40 }).map((day) => 50 * YEAR_MS + day * DAY_MS),
				fc.constantFrom(10 * YEAR_MS, 70 * YEAR_MS)
			),
			length: fc.oneof(
				fc.constant(DAY_MS),
				fc.integer({ min: DAY_MS, max: 30 * YEAR_MS }),
				fc.constant(FIT.end)
			),
			labelWidth: fc.integer({ min: 24, max: 290 }),
			importance: fc.integer({ min: 1, max: 5 }),
			grown: fc.option(
				fc.record({
					wide: fc.option(fc.integer({ min: 220, max: 310 }), { nil: undefined }),
					tall: fc.option(fc.integer({ min: 310, max: 320 }), { nil: undefined }),
					words: fc.constant('said'),
					quoted: fc.boolean(),
					isOneLine: fc.boolean()
				}),
				{ nil: undefined, freq: 1 }
			)
		}),
		{ minLength: 1, maxLength: 160 }
	)
	.map((dates) =>
		dates
			.map(({ start, length, labelWidth, importance, grown }, i): ChartEvent => {
				const end = Math.min(start + length, FIT.end);
				const exact = length === DAY_MS;
				return chartEvent({
					id: `e${i}`,
					start: axisAt(start),
					end: axisAt(end),
					exact,
					anchor: axisAt((start + end) / 2),
					labelWidth,
					grown,
					weight: weightOf(importance, i % 3)
				});
			})
			.sort((a, b) => a.start - b.start)
	);

const SAID = { words: 'said', quoted: false, isOneLine: false };
const scales = fc.constantFrom<Scale>(...SCALES, logScale);
const steps = fc.integer({ min: 0, max: WIDTHS.length - 1 });
/** A view: its zoom and its place. */
const looks = fc.record({
	zoom: fc.double({ min: 0, max: 20, noNaN: true }),
	at: fc.double({ min: 0, max: 1, noNaN: true })
});

function viewOf({ fit }: Axis, { zoom, at }: { zoom: number; at: number }): View {
	const whole = fit.u1 - fit.u0;
	const length = whole / 2 ** zoom;
	const u0 = fit.u0 + (whole - length) * at;
	return { u0, u1: u0 + length };
}

function indexOf(events: readonly ChartEvent[], scale: Scale): ShortTimeline {
	return layOutShort(events, createAxis(scale, FIT, events), LANES);
}

interface Box {
	readonly x0: number;
	readonly x1: number;
}
function boxOf({ event, at, size }: ShownLabel, widthPx: number): Box {
	const x = at * widthPx;
	const { side, labelWidth, grown } = event;
	const width = [labelWidth, grown?.wide, grown?.tall][size] ?? NaN;
	return side === 'right'
		? { x0: x + LABEL_OFFSET, x1: x + LABEL_OFFSET + width }
		: { x0: x - LABEL_OFFSET - width, x1: x - LABEL_OFFSET };
}

const check = <T>(property: fc.IRawProperty<T, false>) => {
	fc.assert(property, { seed: 20251124, numRuns: 200 });
};

describe('label activation', () => {
	it('[L1] no two labels overlap, at any zoom, pan and width', () => {
		check(
			fc.property(
				documents,
				scales,
				steps,
				looks,
				fc.double({ min: 1, max: 1.3, noNaN: true }),
				(events, scale, step, look, wider) => {
					const index = indexOf(events, scale);
					const { labels } = index.window(viewOf(index.axis, look), step);
					const widthPx = widthOf(step) * wider; // a real plot is at least as wide as its step
					for (let lane = 0; lane < LANES; lane++) {
						const boxes = labels
							.filter(
								({ event, size }) =>
									event.lane === lane || (size === TALL && event.lane - 1 === lane)
							)
							.map((label) => boxOf(label, widthPx))
							.sort((a, b) => a.x0 - b.x0);
						for (const [i, box] of boxes.entries()) {
							const next = boxes[i + 1];
							if (next) expect(next.x0).toBeGreaterThanOrEqual(box.x1);
						}
					}
				}
			)
		);
	});

	it('[L2, L10] zooming in removes no label that is still in view, moves none to another lane or side, makes none smaller', () => {
		check(
			fc.property(
				documents,
				scales,
				steps,
				looks,
				fc.double({ min: 0, max: 5, noNaN: true }),
				(events, scale, step, look, more) => {
					const index = indexOf(events, scale);
					const outer = viewOf(index.axis, look);
					const length = outer.u1 - outer.u0;
					const inner = {
						u0: outer.u0 + length * (0.5 - 0.5 / 2 ** more),
						u1: outer.u1 - length * (0.5 - 0.5 / 2 ** more)
					};
					const before = index.window(outer, step).labels;
					const after = new Map(
						index.window(inner, step).labels.map((label) => [label.event.id, label])
					);
					for (const { event, size } of before) {
						const u = index.axis.tieU(event);
						if (u < inner.u0 || u >= inner.u1) continue;
						const label = after.get(event.id);
						expect(label?.event).toMatchObject({ lane: event.lane, side: event.side });
						expect(label?.size).toBeGreaterThanOrEqual(size);
					}
				}
			)
		);
	});

	it('[L3] panning changes no label that stays in view', () => {
		check(
			fc.property(
				documents,
				scales,
				steps,
				looks,
				fc.double({ min: -0.6, max: 0.6, noNaN: true }),
				(events, scale, step, look, part) => {
					const index = indexOf(events, scale);
					const view = viewOf(index.axis, look);
					const shift = (view.u1 - view.u0) * part;
					const moved = { u0: view.u0 + shift, u1: view.u1 + shift };
					const idsIn = (shown: View) =>
						index
							.window(shown, step)
							.labels.filter(({ event }) => {
								const u = index.axis.tieU(event);
								return u >= Math.max(view.u0, moved.u0) && u < Math.min(view.u1, moved.u1);
							})
							.map(({ event }) => `${event.id} ${event.lane} ${event.side}`);
					expect(idsIn(moved)).toEqual(idsIn(view));
				}
			)
		);
	});

	it('[L4] a less important event changes nothing for a more important one', () => {
		check(
			fc.property(documents, scales, (events, scale) => {
				const axis = createAxis(scale, FIT, events);
				const least = Math.min(...events.map(({ weight }) => importanceOf(weight)));
				const without = layOutShort(
					events.filter(({ weight }) => importanceOf(weight) > least),
					axis,
					LANES
				).events;
				const placed = new Map(
					layOutShort(events, axis, LANES).events.map((event) => [event.id, event])
				);
				for (const event of without) {
					// Only its label: the row of a bar is that of the whole document.
					const { row } = event;
					expect({ ...placed.get(event.id), row }).toEqual(event);
				}
			})
		);
	});

	it('[L10] a larger box changes nothing for a label, and a document that is long grows none', () => {
		check(
			fc.property(documents, scales, (events, scale) => {
				const placed = indexOf(events, scale).events;
				for (const { activation, larger } of placed) {
					expect(larger?.wideFrom ?? Infinity).toBeGreaterThanOrEqual(activation);
					expect(larger?.tallFrom ?? Infinity).toBeGreaterThanOrEqual(larger?.wideFrom ?? 0);
				}
				const placesOf = (grown: ChartEvent['grown']) =>
					indexOf(
						events.map((event) => ({ ...event, grown })),
						scale
					).events.map(({ lane, side, activation }) => [lane, side, activation]);
				expect(placesOf({ ...SAID, tall: 310 })).toEqual(
					placesOf({ ...SAID, wide: 1, tall: 9999 })
				);
			})
		);
		const many = Array.from({ length: GROWN_MOST + 1 }, (_, i) =>
			chartEvent({
				start: axisAt(i * DAY_MS),
				end: axisAt((i + 1) * DAY_MS),
				grown: { ...SAID, tall: 300 }
			})
		);
		expect(indexOf(many, trueScale).events.every(({ larger }) => larger === undefined)).toBe(true);
		expect(
			indexOf(many.slice(1), trueScale).events.some(
				({ larger }) => (larger?.tallFrom ?? Infinity) < Infinity
			)
		).toBe(true);
	});

	it('[L5] the same input gives the same layout', () => {
		check(
			fc.property(documents, scales, (events, scale) => {
				expect(indexOf(structuredClone(events), scale).events).toEqual(
					indexOf(events, scale).events
				);
			})
		);
	});

	it('[L6] every label stands inside the document where it appears', () => {
		check(
			fc.property(documents, scales, (events, scale) => {
				const { axis, events: placed } = indexOf(events, scale);
				for (const event of placed) {
					const at = (axis.tieU(event) - axis.fit.u0) / (axis.fit.u1 - axis.fit.u0);
					const { activation, larger } = event;
					const worlds = [activation, larger?.wideFrom, larger?.tallFrom] as const;
					for (const size of [0, 1, 2] as const) {
						const world = worlds[size] ?? Infinity;
						if (world === Infinity || (size === 1 && world === larger?.tallFrom)) continue;
						const { x0, x1 } = boxOf({ event, at, size, from: 0 }, world);
						expect(x0).toBeGreaterThanOrEqual(-1e-6);
						expect(x1).toBeLessThanOrEqual(world * (1 + 1e-9) + 1e-6);
					}
				}
			})
		);
	});
});

describe('a view asked for every width at once', () => {
	it('[W6] holds, for each width, just the labels and counts of that width', () => {
		check(
			fc.property(documents, scales, steps, looks, (events, scale, step, look) => {
				const index = indexOf(events, scale);
				const view = viewOf(index.axis, look);
				const [all, one] = [index.window(view, undefined), index.window(view, step)];
				const inView = ({ at }: { at: number }) => at >= 0 && at < 1;
				expect(
					all.labels
						.filter(
							(label) => label.from <= step && step < (label.until ?? Infinity) && inView(label)
						)
						.map(({ event, size }) => [event.id, size])
				).toEqual(one.labels.filter(inView).map(({ event, size }) => [event.id, size]));
				const moreOf = ({ more }: typeof all) =>
					more.find(({ from, until }) => from <= step && (until === undefined || step < until))
						?.value;
				expect(moreOf(all)).toEqual(moreOf(one));
			})
		);
	});
});

describe('counts', () => {
	it('[N1] labels and counts add up to the events tied in the view', () => {
		check(
			fc.property(documents, scales, steps, looks, (events, scale, step, look) => {
				const index = indexOf(events, scale);
				const view = viewOf(index.axis, look);
				const { labels, more } = index.window(view, step);
				const tied = index.events.filter((event) => {
					const u = index.axis.tieU(event);
					return u >= view.u0 && u < view.u1;
				});
				const counted = more
					.flatMap(({ value }) => value)
					.reduce((sum, { count }) => sum + count, 0);
				const labelled = labels.filter(({ at }) => at >= 0 && at < 1).length;
				expect(labelled + counted).toBe(tied.length);
			})
		);
	});

	it('[N2] counts stand apart and inside the plot', () => {
		check(
			fc.property(documents, scales, steps, looks, (events, scale, step, look) => {
				const index = indexOf(events, scale);
				const { more } = index.window(viewOf(index.axis, look), step);
				const places = more
					.flatMap(({ value }) => value.map(({ at }) => at * widthOf(step)))
					.sort((a, b) => a - b);
				places.forEach((x, i) => {
					expect(x).toBeGreaterThan(0);
					expect(x).toBeLessThan(widthOf(step));
					if (i > 0) expect(x - (places[i - 1] ?? 0)).toBeGreaterThanOrEqual(52);
				});
			})
		);
	});
});

describe('reach', () => {
	it('[L7] every event is labelled at some zoom, or counted where no zoom can part it from others', () => {
		check(
			fc.property(documents, (events) => {
				const index = indexOf(events, trueScale);
				const never = index.events.filter(({ activation }) => activation === Infinity);
				for (const event of never) {
					const together = index.events.filter(
						(other) => index.axis.tieU(other) === index.axis.tieU(event)
					);
					expect(together.length).toBeGreaterThan(LANES);
				}
			})
		);
	});
});
