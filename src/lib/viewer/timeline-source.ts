/**
 * The interface of a timeline for views, wherever its events are: in memory (./memory-source.ts) or in
 * tiles that are loaded when needed (./tile-source.svelte.ts).
 * Types only.
 */
import type { ChartEvent } from '$lib/document/chart-event';
import type { TimelineHead } from '$lib/document/reading';
import type { Axis, View } from '$lib/chart/scale/axis';
import type { ScaleName } from '$lib/document/scale-name';
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
	/** The first is the true scale. */
	readonly scales: readonly ScaleName[];
	/** Whether all its events are loaded, so that it answers at once. */
	readonly isHere: boolean;
	/** Called before the reader searches for words. */
	prepareFind(): void;
	axis(scale: ScaleName): Axis;
	/** Selects the events of a filter. */
	select(filter: Filter): Selection;
	/** An event and its position in the order of time, if it is known here. */
	find(id: string): Located | undefined;
	/** The words of the date at a step of an even axis. */
	dateAt(wall: AxisTime): string | undefined;
	/** A problem that prevents showing all; undefined: none. */
	readonly trouble: Trouble | undefined;
}

export interface Located {
	readonly event: ChartEvent;
	/** From 0, of all events. */
	readonly index: number;
}

/** `failing`: a fetch failed and is tried again. `changed`: this revision no longer exists. */
export type Trouble = 'failing' | 'changed';

/** The direction in the order of time. */
export type Along = 'previous' | 'next' | 'first' | 'last';

export interface Selection {
	chart(axis: Axis): Chart;
	/** The next or previous event; undefined if there is none. */
	neighbour(from: string | undefined, to: Along): Promise<Located | undefined>;
	/** The number of events that reach into a span; undefined if it is not known here. */
	countIn(span: Span): number | undefined;
	/** The ids of events that reach into a span; undefined: they are listed one block at a time. */
	idsIn(span: Span | undefined): ReadonlySet<string> | undefined;
}

/** A selection on an axis. */
export interface Chart {
	/** @param step - of the plot's width; undefined: for every width at once, as on a server */
	window(view: View, step: WidthStep | undefined): Window;
	/** Fetches the tiles of a view, and those that it will need next. */
	prepare(view: View, step: WidthStep): void;
	/** The whole axis, with events outside the filter dimmed. */
	overview(step: WidthStep | undefined): Overview;
	/** The events of a range that no zoom can separate, and their number. */
	together(
		stretch: View
	): Promise<{ readonly events: readonly ChartEvent[]; readonly count: number }>;
}

/** Strokes, or density if there are too many. */
export interface Overview {
	readonly paths: readonly OverviewPath[];
	readonly crowd: readonly ShownCell[];
	/** The events outside the filter. */
	readonly dimmed: readonly ShownCell[];
}
