/** A timeline with all events in memory. */
import type { ChartEvent } from '$lib/document/chart-event';
import type { ReadingEvent, ReadingTimeline } from '$lib/document/reading';
import type { ScaleName } from '$lib/document/scale-name';
import type { Axis } from '$lib/chart/scale/axis';
import { UNIT_MS } from '$lib/chart/scale/calendar-ladder';
import { scaleOf, SCALES, scalesFor } from '$lib/chart/scale/scales';
import { layoutOverview } from '$lib/chart/marks/overview-paths';
import { layOutShort } from '$lib/chart/short-timeline';
import { joinWindows } from '$lib/chart/join-windows';
import { LANES, WIDE_LANES } from '$lib/chart/types';
import { WIDE_STEP } from '$lib/chart/widths';
import { overlaps } from '$lib/time/span';
import { findMatching, prepareTexts } from './filter';
import type { Chart, Selection, TimelineSource } from './timeline-source';

/** Rows of labels on the chart, and on that of a large window. */
type Rows = readonly [lanes: number, wideLanes: number];

/** @param given - rows of labels on the chart, for any width; undefined: those of a page */
export function createMemorySource(timeline: ReadingTimeline, given?: number): TimelineSource {
	const rows: Rows = given === undefined ? [LANES, WIDE_LANES] : [given, given];
	const { events, fit, cutting } = timeline;
	const indexOf = new Map(events.map(({ id }, index) => [id, index]));
	const [unitMs, shifts] = [UNIT_MS[timeline.finest], timeline.clockShifts];
	const axis = (scale: ScaleName) =>
		scaleOf(scale).createAxis({ fit, events, unitMs, shifts, cutting });
	return {
		head: timeline,
		lanes: rows[0],
		wideLanes: rows[1],
		scales: scalesFor({ cutting, isInTiles: false }, SCALES),
		trouble: undefined,
		isHere: true,
		prepareFind: () => prepareTexts(events, timeline.groups),
		axis,
		select: (filter) =>
			createSelection(findMatching(events, filter, timeline.groups), timeline, rows, indexOf),
		find: (id) => locate(events, indexOf.get(id)),
		dateAt: (wall) => events.find(({ start }) => Math.max(start, fit.start) === wall)?.date.words
	};
}

function locate(events: readonly ReadingEvent[], index: number | undefined) {
	const event = index === undefined ? undefined : events[index];
	return event && index !== undefined ? { event, index } : undefined;
}

function createSelection(
	matching: readonly ReadingEvent[],
	{ events: all }: ReadingTimeline,
	rows: Rows,
	indexOf: ReadonlyMap<string, number>
): Selection {
	return {
		chart: (axis) => createChart(matching, all, rows, axis),
		neighbour(from, to) {
			const at = matching.findIndex(({ id }) => id === from);
			const next = {
				first: 0,
				last: matching.length - 1,
				next: at + 1,
				previous: at === -1 ? matching.length - 1 : at - 1
			}[to];
			const event = matching[next];
			return Promise.resolve(locate(all, event && indexOf.get(event.id)));
		},
		countIn: (span) => matching.filter((event) => overlaps(event, span)).length,
		idsIn: (span) =>
			new Set(matching.filter((event) => !span || overlaps(event, span)).map(({ id }) => id))
	};
}

function createChart(
	matching: readonly ReadingEvent[],
	all: readonly ReadingEvent[],
	[lanes, wideLanes]: Rows,
	axis: Axis
): Chart {
	const index = layOutShort(matching, axis, lanes);
	const isMatching = new Set<ChartEvent>(matching);
	/** Laid out when a large window needs it; a server needs both. */
	let wide: typeof index | undefined;
	const ofWide = () =>
		(wide ??= wideLanes === lanes ? index : layOutShort(matching, axis, wideLanes));
	return {
		window(view, step) {
			if (step !== undefined || wideLanes === lanes)
				return (step !== undefined && step >= WIDE_STEP ? ofWide() : index).window(view, step);
			return joinWindows(index.window(view, step), ofWide().window(view, step), WIDE_STEP);
		},
		prepare() {
			// All events are loaded.
		},
		overview(step) {
			// With a filter, events that are left out are dimmed stroke by stroke.
			const crowd = matching.length === all.length ? index.window(axis.fit, step).crowd : [];
			const paths =
				crowd.length > 0 ? [] : layoutOverview(all, axis, (event) => isMatching.has(event));
			return { paths, crowd, dimmed: [] };
		},
		together({ u0, u1 }) {
			const events = index.events.filter((event) => {
				const u = axis.tieU(event);
				return u >= u0 && u <= u1;
			});
			return Promise.resolve({ events, count: events.length });
		}
	};
}
