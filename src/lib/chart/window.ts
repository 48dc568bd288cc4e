/**
 * What a view of a timeline shows. `at` is a place in the view, 0 to 1 from edge to edge.
 * Types only, and the limit from which marks are a crowd. See ./SPEC.md §W.
 */
import type { Grain } from '$lib/time/grain';
import type { HueCounts } from './density/density';
import type { Size } from './labels/growth';
import type { More } from './density/more';
import type { PlacedEvent } from './types';
import type { Ranged } from './widths';

/** A label whose mark is in the view, shown on plots from `from` on. */
export interface ShownLabel extends Ranged {
	readonly event: PlacedEvent;
	readonly at: number;
	readonly size: Size;
}

/** The mark of an event that reaches into the view. */
export interface ShownMark {
	readonly event: PlacedEvent;
	readonly at: number;
	/** Ends of a bar; may lie outside 0–1. */
	readonly at0: number;
	readonly at1: number;
	/** What of it is not open; within its ends. */
	readonly solid0: number;
	readonly solid1: number;
	/** Drawn as a bar, not as a dot. */
	readonly bar: boolean;
	/** Of the rail, from below. */
	readonly row: number;
}

/** A cell of the density grid that reaches into the view. */
export interface ShownCell {
	readonly key: string;
	/** Ends of what is shown of it; may lie outside 0–1. */
	readonly at0: number;
	readonly at1: number;
	/** Which of its bins are shown, half-open. */
	readonly from: number;
	readonly until: number;
	/** The same object whenever the same cell is shown. */
	readonly counts: readonly HueCounts[];
}

export interface Window {
	readonly labels: readonly ShownLabel[];
	/** How exact the dates of its labels are. */
	readonly grain: Grain;
	/** In order of time. */
	readonly marks: readonly ShownMark[];
	/** Rows of bars on the rail. */
	readonly rowCount: number;
	/** Where there are too many marks to be told apart: what is drawn instead of them. Else empty. */
	readonly crowd: readonly ShownCell[];
	/** What is marked but not labelled, counted: a list for each run of widths. */
	readonly more: readonly (Ranged & { readonly value: readonly More[] })[];
	/** Bars that reach into the view while what they are tied to is outside, the most important first. */
	readonly covering: readonly PlacedEvent[];
	/** Whether `covering` has every one. */
	readonly allCovering: boolean;
}

/** More marks than this in a view are drawn as density. */
export const MARKS_MOST = 400;
