/**
 * The two rows of the axis, for any view.
 * Pure; their words are in ./tick-words.ts. See ../SPEC.md §T.
 */
import { axisOn, toCivil } from '$lib/time/calendar';
import { figuresFor, isFarYear } from '$lib/time/far-year';
import { axisAt, clockAt, plus, YEAR_MS, type AxisTime } from '$lib/time/span';
import type { Axis, View } from './axis';
import {
	chooseRung,
	floorTo,
	isClockUnit,
	ladderFrom,
	nextAfter,
	parentOf,
	YEAR_LADDER,
	yearAfter,
	yearOf,
	type Rung
} from './calendar-ladder';
import type { CutForms, CutWords } from './pieces';
import { rangesOf, widthOf, type Ranged, type WidthStep } from '$lib/chart/widths';

export interface Tick {
	readonly wall: AxisTime;
	/** Place in the view, 0–1 from edge to edge. */
	readonly at: number;
	/** The clock time there, in an hour that occurs twice. */
	readonly shown?: AxisTime | undefined;
	/** It is in the second pass. */
	readonly again?: boolean | undefined;
	/** It began before: only its word is shown there. */
	readonly isBegun?: boolean | undefined;
}

export interface TickRows {
	readonly rung: Rung;
	readonly minor: readonly Tick[];
	/** The coarser row; its first tick may be pinned to the left edge, for a unit that began before. */
	readonly major: readonly Tick[];
	readonly majorRung: Rung | undefined;
	/** Between the ticks of the first row: the lengths of cuts. */
	readonly cuts: readonly CutWords[];
}

/** Room for one tick's words, px. */
const MIN_PX: Record<Rung['unit'], number> = {
	second: 88,
	minute: 68,
	hour: 64,
	day: 40,
	month: 62,
	year: 58
};
/** Room for a word of the second row, px: a pinned word gives way to the next. */
const MAJOR_PX: Record<Rung['unit'], number> = {
	second: 118,
	minute: 118,
	hour: 118,
	day: 122,
	month: 74,
	year: 52
};
const MAX_TICKS = 400;
/** Room for three digits of a counted year with its era, and for each further digit, px. */
const FAR_PX = 98;
const FIGURE_PX = 8;

/** The units of the two rows for a plot of some width, and the room of a word, px. */
export interface Rungs {
	readonly rung: Rung;
	readonly majorRung: Rung | undefined;
	readonly minorPx: number;
	readonly majorPx: number;
}

/** @returns undefined: there is no room for any unit */
export function chooseRungs(axis: Axis, view: View, widthPx: number): Rungs | undefined {
	const years = [view.u0, view.u1].map((u) => toCivil(clockAt(axis.timeAt(u))).year);
	const farthest = Math.max(...years.map(Math.abs));
	const roomFor = ({ unit, count }: Rung) =>
		isFarYear(farthest)
			? FAR_PX + FIGURE_PX * Math.max(0, figuresFor(farthest, count) - 3)
			: MIN_PX[unit];
	const rung = chooseRung(
		axis.drawnMs(view) / widthPx,
		roomFor,
		isFarYear(farthest) ? YEAR_LADDER : ladderFrom(axis.unitMs)
	);
	if (!rung) return undefined;
	const majorRung = parentOf(rung);
	const majorPx = MAJOR_PX[majorRung?.unit ?? 'year'];
	return { rung, majorRung, minorPx: roomFor(rung), majorPx };
}

/** @returns the place of a moment in a view */
export function placerIn(axis: Axis, { u0, u1 }: View): (wall: AxisTime) => Tick {
	return (wall) => ({ wall, at: (axis.toU(wall) - u0) / (u1 - u0) });
}

/**
 * The ticks of a calendar, on an axis without cuts.
 *
 * @param widthPx - of the plot; the rung is chosen for it
 */
export function layoutTicks(axis: Axis, view: View, widthPx: number): TickRows | undefined {
	const rungs = chooseRungs(axis, view, widthPx);
	if (!rungs) return undefined;
	const { rung, majorRung, minorPx } = rungs;
	const [start, end] = [axis.timeAt(view.u0), axis.timeAt(view.u1)];
	const place = placerIn(axis, view);
	const minor = withShifts(ticksBetween(rung, start, end).map(place), rung, axis, place).filter(
		(tick) => hasRoomAfter(tick, minorPx * 0.6, widthPx)
	);
	const isEmpty = minor.length === 0 && !majorRung;
	return {
		rung,
		majorRung,
		minor: isEmpty ? [{ wall: floorTo(YEAR, start), at: 0 }] : minor,
		major: majorRung ? majorTicks(majorRung, start, end, place, widthPx) : [],
		cuts: []
	};
}

/** The ticks of a view, for plots in a range of widths. */
export type RangedTicks = Ranged & { readonly value: TickRows };

/**
 * The ticks of a view for each range of widths with the same rung. Places are parts of the view, so they
 * are the same for the whole range. None on an axis of steps.
 *
 * @param step - of the plot's width; undefined: for every width at once
 */
export function ticksByWidth(
	axis: Axis,
	view: View,
	step: WidthStep | undefined,
	formsOf: CutForms
): RangedTicks[] {
	const rowsAt = (at: WidthStep) => axis.ticks(view, widthOf(at), formsOf);
	if (step !== undefined) {
		const value = rowsAt(step);
		return value ? [{ from: 0, value }] : [];
	}
	// Beside cuts, the width decides which words have room.
	const shapeAt = (at: WidthStep) =>
		axis.breaks.length > 0 ? shapeOf(rowsAt(at)) : rowsAt(at)?.rung;
	return rangesOf(shapeAt).flatMap((range) => {
		const value = rowsAt(range.from);
		return value ? [{ ...range, value }] : [];
	});
}

/** Widths with the same key have the same words. */
function shapeOf(rows: TickRows | undefined): string {
	const { minor = [], major = [], cuts = [] } = rows ?? {};
	return JSON.stringify([rows?.rung, minor, major, cuts.map(({ at, words }) => [at, words])]);
}

/** Ticks of a repeated hour appear twice, those of a skipped hour not at all. */
function withShifts(
	ticks: readonly Tick[],
	rung: Rung,
	{ shifts }: Axis,
	place: (wall: AxisTime) => Tick
): readonly Tick[] {
	if (!isClockUnit(rung.unit) || shifts.length === 0) return ticks;
	const kept = ticks.filter(
		({ wall }) => !shifts.some(({ start, end }) => wall >= start && wall < end)
	);
	const twice = shifts.flatMap(({ start, end, realMs }) => {
		if (realMs === 0) return [];
		const shown: AxisTime[] = [];
		for (let at = floorTo(rung, start); at < end; at = nextAfter(rung, at))
			if (at >= start) shown.push(at);
		// Both passes share the hour on the axis (time/SPEC.md §Z3).
		return [0, (end - start) / 2].flatMap((pass) =>
			shown.map((at) => ({
				...place(plus(start, pass + (at - start) / 2)),
				shown: at,
				again: pass > 0
			}))
		);
	});
	return [...kept, ...twice.filter(({ at }) => at >= 0 && at <= 1)].sort((a, b) => a.wall - b.wall);
}

const YEAR: Rung = { unit: 'year', count: 1, ms: YEAR_MS };

/** Far years are counted as numbers, because a time in ms cannot tell them apart. */
export function ticksBetween(rung: Rung, start: AxisTime, end: AxisTime): AxisTime[] {
	const walls: AxisTime[] = [];
	const add = (wall: AxisTime) => {
		if (wall >= start && wall > (walls.at(-1) ?? -Infinity)) walls.push(wall);
	};
	if (rung.unit === 'year') {
		let year = yearOf(start, rung.count);
		for (let i = 0; i <= MAX_TICKS && axisOn(year) < end; i++) {
			add(axisOn(year));
			year = yearAfter(year, rung.count);
		}
		return walls;
	}
	let wall = floorTo(rung, start);
	for (let i = 0; i <= MAX_TICKS && wall < end; i++) {
		add(wall);
		wall = nextAfter(rung, wall);
	}
	return walls;
}

/** Whether a word that begins at a tick ends before the edge. */
function hasRoomAfter({ at }: Tick, px: number, widthPx: number): boolean {
	return (1 - at) * widthPx >= px;
}

function majorTicks(
	rung: Rung,
	start: AxisTime,
	end: AxisTime,
	place: (wall: AxisTime) => Tick,
	widthPx: number
): Tick[] {
	const inside = ticksBetween(rung, start, end).map(place);
	const kept = inside.filter(
		(tick, i) => i === 0 || (tick.at - (inside[i - 1]?.at ?? 0)) * widthPx >= MAJOR_PX[rung.unit]
	);
	const first = inside[0];
	const hasRoom = first === undefined || first.at * widthPx >= MAJOR_PX[rung.unit];
	const whole = kept.filter((tick) => hasRoomAfter(tick, MAJOR_PX[rung.unit] * 0.8, widthPx));
	return hasRoom ? [{ wall: floorTo(rung, start), at: 0 }, ...whole] : whole;
}

/** The steps of an axis whose dates have room, `minPx` apart. */
export function layoutSteps(axis: Axis, view: View, widthPx: number, minPx: number): Tick[] {
	const pxPerStep = widthPx / (view.u1 - view.u0);
	const stride = Math.max(1, 2 ** Math.ceil(Math.log2(minPx / pxPerStep)));
	const first = Math.max(0, Math.ceil(view.u0 / stride) * stride);
	const ticks: Tick[] = [];
	for (let u = first; u < axis.steps.length && u < view.u1; u += stride)
		ticks.push({ wall: axis.steps[u] ?? axisAt(0), at: (u - view.u0) / (view.u1 - view.u0) });
	return ticks;
}
