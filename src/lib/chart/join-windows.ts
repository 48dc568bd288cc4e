/**
 * Joins two layouts of the same view: one for plots up to a width, the other for wider plots.
 * Pure. Container queries decide which of them is visible.
 */
import { within, type Ranged, type WidthStep } from './widths';
import type { Window } from './window';

/** @param step - the first at which `wide` is shown */
export function joinWindows(narrow: Window, wide: Window, step: WidthStep): Window {
	const join = <R extends Ranged>(before: readonly R[], after: readonly R[]) => [
		...before.flatMap((ranged) => within(ranged, 0, step) ?? []),
		...after.flatMap((ranged) => within(ranged, step, undefined) ?? [])
	];
	return {
		...narrow,
		labels: join(narrow.labels, wide.labels),
		more: join(narrow.more, wide.more)
	};
}
