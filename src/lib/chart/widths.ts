/**
 * The widths at which a chart may gain labels: it uses the layout of the largest of these that is not
 * wider than the plot. So server and browser agree although the server does not know the window, and CSS
 * container queries (components/chart/widths.css) can show the right labels without scripts.
 * Pure. CSS px. See ./SPEC.md §W.
 */

/** Ascending. 358 is a phone's plot, 1072 that of a full page. */
export const WIDTHS = [
	208, 240, 288, 328, 358, 398, 440, 496, 552, 608, 664, 720, 784, 848, 912, 976, 1072, 1240, 1424,
	1640, 1888, 2160, 2528
] as const;

/** Index into `WIDTHS`. */
export type WidthStep = number;

/** The step for a plot of `widthPx`; 0 for anything narrower than the first. */
export function stepOf(widthPx: number): WidthStep {
	const next = WIDTHS.findIndex((width) => width > widthPx);
	return next === -1 ? WIDTHS.length - 1 : Math.max(0, next - 1);
}

export function widthOf(step: WidthStep): number {
	return WIDTHS[step] ?? WIDTHS[0];
}

/** From this step on a plot is that of a large window, with room for another row of labels. */
export const WIDE_STEP: WidthStep = stepOf(1640);

/** The part of a range at or above this step, from one step to before another; undefined: none. */
export function within<T extends Ranged>(
	ranged: T,
	from: WidthStep,
	until: WidthStep | undefined
): T | undefined {
	const start = Math.max(ranged.from, from);
	const end = Math.min(ranged.until ?? Infinity, until ?? Infinity);
	return start < end
		? { ...ranged, from: start, until: end === Infinity ? undefined : end }
		: undefined;
}

/** A thing that is shown on plots from one step to before another. */
export interface Ranged {
	readonly from: WidthStep;
	/** Exclusive; undefined: on every wider plot. */
	readonly until?: WidthStep | undefined;
}

/**
 * Groups neighbouring steps with the same value.
 *
 * @param valueAt - compared by `===`; undefined leaves a step out
 */
export function rangesOf<T>(
	valueAt: (step: WidthStep) => T | undefined
): (Ranged & { readonly value: T })[] {
	const runs: { from: WidthStep; until: WidthStep | undefined; value: T }[] = [];
	let last: T | undefined;
	for (let step = 0; step < WIDTHS.length; step++) {
		const value = valueAt(step);
		if (value === last) continue;
		const open = runs.at(-1);
		if (open && open.until === undefined) open.until = step;
		if (value !== undefined) runs.push({ from: step, until: undefined, value });
		last = value;
	}
	return runs;
}
