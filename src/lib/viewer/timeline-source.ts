/**
 * What a view asks of a timeline, wherever its events are: in memory (./memory-source.ts) or in
 * tiles that come as they are needed (./tile-source.svelte.ts).
 * Types only.
 */
import type { ChartEvent } from '$lib/document/chart-event';
import type { TimelineHead } from '$lib/document/reading';
import type { Axis, View } from '$lib/chart/scale/axis';
import type { ScaleName } from '$lib/chart/scale/scales';
import type { OverviewPath } from '$lib/chart/marks/overview-paths';
import type { WidthStep } from '$lib/chart/widths';
import type { ShownCell, Window } from '$lib/chart/window';
import type { Span, AxisTime } from '$lib/time/span';
import type { Filter } from './filter';

export interface TimelineSource {
	readonly head: TimelineHead;
	/** Rows of labels on the chart. */
	readonly lanes: number;
	/** … on the plot of a large window. */
	readonly wideLanes: number;
	/** The first is the true one. */
	readonly scales: readonly ScaleName[];
	/** All its events are here: what is asked of them is answered at once. */
	readonly isHere: boolean;
	/** Somebody is about to look for words. */
	prepareFind(): void;
	axis(scale: ScaleName): Axis;
	/** What a filter lets through. */
	select(filter: Filter): Selection;
	/** An event and its place in the order of time, as far as it is known here. */
	find(id: string): Located | undefined;
	/** The words of the date on which an even axis has a step. */
	dateAt(wall: AxisTime): string | undefined;
	/** What stands in the way of showing all; undefined: nothing. */
	readonly trouble: Trouble | undefined;
}

export interface Located {
	readonly event: ChartEvent;
	/** From 0, of all events. */
	readonly index: number;
}

/** `failing`: something could not be fetched and is tried again. `changed`: this revision is gone. */
export type Trouble = 'failing' | 'changed';

/** Which way along the order of time. */
export type Along = 'previous' | 'next' | 'first' | 'last';

export interface Selection {
	chart(axis: Axis): Chart;
	/** The event beside another; undefined where there is none. */
	neighbour(from: string | undefined, to: Along): Promise<Located | undefined>;
	/** How many reach into a span; undefined where that is not known here. */
	countIn(span: Span): number | undefined;
	/** Those that reach into a span, by id; undefined: they are listed a block at a time. */
	idsIn(span: Span | undefined): ReadonlySet<string> | undefined;
}

/** A selection on an axis. */
export interface Chart {
	/** @param step - of the plot's width; undefined asks for every width at once, as a server must */
	window(view: View, step: WidthStep | undefined): Window;
	/** Fetches what a view shows, and will show next. */
	prepare(view: View, step: WidthStep): void;
	/** The whole, with what the filter leaves out dimmed. */
	overview(step: WidthStep | undefined): Overview;
	/** The events of a stretch that no zoom can part, and how many there are of them in all. */
	together(
		stretch: View
	): Promise<{ readonly events: readonly ChartEvent[]; readonly count: number }>;
}

/** Strokes, or density where they would be a crowd. */
export interface Overview {
	readonly paths: readonly OverviewPath[];
	readonly crowd: readonly ShownCell[];
	/** What the filter leaves out. */
	readonly dimmed: readonly ShownCell[];
}
