/**
 * What a view of a timeline shows. `at` is a place in the view, 0 to 1 from edge to edge.
 * Types only, and the number of marks above which density is drawn. See ./SPEC.md §W.
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
	/** The part of it that is not open; within its ends. */
	readonly solid0: number;
	readonly solid1: number;
	/** Drawn as a bar, not as a dot. */
	readonly bar: boolean;
	/** The row on the rail, from below. */
	readonly row: number;
}

/** A cell of the density grid that reaches into the view. */
export interface ShownCell {
	readonly key: string;
	/** Ends of its visible part; may be outside 0–1. */
	readonly at0: number;
	readonly at1: number;
	/** Its visible bins, half-open. */
	readonly from: number;
	readonly until: number;
	/** The same object each time for the same cell. */
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
	/** If there are too many marks to tell apart: what is drawn instead of them. Else empty. */
	readonly crowd: readonly ShownCell[];
	/** Marks without labels, counted: a list for each range of widths. */
	readonly more: readonly (Ranged & { readonly value: readonly More[] })[];
	/** Bars that reach into the view from a tie outside it, the most important first. */
	readonly covering: readonly PlacedEvent[];
	/** Whether `covering` is complete. */
	readonly allCovering: boolean;
}

/** A view with more marks than this is drawn as density. */
export const MARKS_MOST = 400;
