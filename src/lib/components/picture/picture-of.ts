/**
 * The options of a picture, and its data: the whole of a timeline, or the part in
 * a view or filter, laid out as if there were no more events.
 */
import { m } from '$messages';
import { groupNames, knownGroups } from '$lib/document/group-choice';
import type { ReadingEvent, ReadingTimeline, TimelineHead } from '$lib/document/reading';
import { UNIT_MS } from '$lib/chart/scale/calendar-ladder';
import { findCuts } from '$lib/chart/scale/cuts';
import { createTrueAxis, scaleOf } from '$lib/chart/scale/scales';
import type { ScaleName } from '$lib/document/scale-name';
import { clampView, isFit, toSpan, toView } from '$lib/chart/scale/view';
import { stepOf } from '$lib/chart/widths';
import { findMatching } from '$lib/viewer/filter';
import { mannerOf } from '$lib/viewer/manner';
import { createMemorySource } from '$lib/viewer/memory-source';
import { TileSource, type TileStart } from '$lib/viewer/tile-source.svelte';
import type { TimelineSource } from '$lib/viewer/timeline-source';
import { formatSpan, formatWall } from '$lib/time/range-words';
import {
	axisAt,
	DAY_MS,
	overlaps,
	toAxis,
	utcClock,
	type Instant,
	type Span
} from '$lib/time/span';
import { formatCount } from '../format-count';
import { clampWidth, fitLabels, MARGIN } from './picture-layout';

/** A timeline with all its events, or the initial data of a page of a long one, for the same view and filter. */
export type PictureContent =
	{ readonly timeline: ReadingTimeline } | { readonly large: { readonly start: TileStart } };

export interface PictureAsked {
	/** The range of time; default: all. */
	readonly span?: Span | undefined;
	readonly query?: string | undefined;
	readonly group?: string | undefined;
	/** Undefined, or without pictures: the scale in which the timeline opens. */
	readonly scale?: ScaleName | undefined;
	/** 320 to 4096 px; default: 1600. */
	readonly width?: number | undefined;
	/** The address of the timeline, for people to read. */
	readonly address?: string | undefined;
	/** When it was last changed. */
	readonly updated?: Instant | undefined;
	/** Its site. */
	readonly siteName?: string | undefined;
	/** `ours`: the program that draws it has only the site's own fonts. */
	readonly letters?: 'any' | 'ours' | undefined;
}

/** The drawn data. */
export interface Picture {
	readonly source: TimelineSource;
	readonly filter: { readonly query: string; readonly group: string | undefined };
	readonly span: Span;
	readonly scale: ScaleName;
	/** Facts about the timeline, or about the part of it, in words. */
	readonly facts: readonly string[];
	readonly asOf: string | undefined;
	/** The clock of its ticks. */
	readonly clock: string | undefined;
	readonly footer: readonly string[];
	readonly width: number;
	readonly letters: 'any' | 'ours';
}

/** A picture has room for more labels than a page. */
const LANES = 5;
/**
 * A timeline, or a part, of so many events is drawn as high as its labels need: the fewest of these rows that
 * show all of them. In the last one, each event can have a row of its own; a layout has 32 rows at most.
 */
const ALL_SHOWN_MOST = 30;
const MORE_LANES = [8, 12, 20, ALL_SHOWN_MOST];
const ALL = { query: '', group: undefined };

export function pictureOf(content: PictureContent, asked: PictureAsked): Picture {
	const head = 'timeline' in content ? content.timeline : content.large.start.head;
	const width = clampWidth(asked.width ?? 1600);
	const span = spanOf(head, asked.span, width);
	const { query = '' } = asked;
	const group = knownGroups(head.groups, asked.group);
	const filter = { query, group };
	const scale = asked.scale && scaleOf(asked.scale).continuous ? asked.scale : head.scale;
	const drawn =
		'timeline' in content
			? partOf(content.timeline, filter, { span, scale, width })
			: { ...tilesOf(content.large.start), filter: content.large.start.filter };
	return {
		...drawn,
		span,
		scale,
		facts: factsOf(head, filter, span, drawn.shown),
		clock: head.clockWords,
		asOf: head.asOf && m.facts_as_of({ date: head.asOf.words }),
		footer: footerOf(asked, head.lang),
		width,
		letters: asked.letters ?? 'any'
	};
}

/** As close to the requested view as the page would go. */
function spanOf({ fit, finest }: TimelineHead, asked: Span | undefined, width: number): Span {
	if (!asked || !(asked.end > asked.start)) return fit;
	const axis = createTrueAxis(fit, UNIT_MS[finest]);
	return toSpan(clampView(toView(asked, axis), axis, width - 2 * MARGIN), axis);
}

function isWhole({ fit, finest }: TimelineHead, span: Span): boolean {
	const axis = createTrueAxis(fit, UNIT_MS[finest]);
	return isFit(toView(span, axis), axis);
}

type Drawing = Pick<Picture, 'span' | 'scale' | 'width'>;

function partOf(timeline: ReadingTimeline, filter: Picture['filter'], drawing: Drawing) {
	const { span } = drawing;
	const matching = findMatching(timeline.events, filter, timeline.groups);
	const whole = isWhole(timeline, span);
	const inside = whole ? matching : matching.filter((event) => overlaps(event, span));
	if (inside === timeline.events)
		return { source: sourceOf(timeline, drawing), filter: ALL, shown: inside.length };
	const marks = new Map(
		inside.map(({ mark, precision }) => [JSON.stringify([mark, precision]), { mark, precision }])
	);
	const events = inside.map((event) => withAnchorIn(event, span));
	const part: ReadingTimeline = {
		...timeline,
		events,
		cutting: findCuts(span, events, UNIT_MS[timeline.finest]),
		outline: [],
		fit: span,
		marks: [...marks.values()],
		groups: timeline.groups.filter(({ id }) => inside.some(({ group }) => group === id))
	};
	return { source: sourceOf(part, drawing), filter: ALL, shown: inside.length };
}

/** Laid out in as many rows as show every event, if there are not too many. */
function sourceOf(timeline: ReadingTimeline, drawing: Drawing): TimelineSource {
	const count = timeline.events.length;
	const few = createMemorySource(timeline, LANES);
	if (count > ALL_SHOWN_MOST || labelsIn(few, ALL, drawing).fitted.length === count) return few;
	const more = MORE_LANES.map((lanes) => createMemorySource(timeline, lanes));
	const isWhole = (source: TimelineSource) =>
		labelsIn(source, ALL, drawing).fitted.length === count;
	return more.find(isWhole) ?? more.at(-1) ?? few;
}

/** The chart of a picture: its view, what is drawn in it, and the labels that have room. */
export function labelsIn(
	source: TimelineSource,
	filter: Picture['filter'],
	{ span, scale, width }: Drawing
) {
	const plotPx = width - 2 * MARGIN;
	const axis = source.axis(scale);
	// With cuts, only the part from its first event to its last is drawn.
	const view = axis.breaks.length > 0 ? axis.fit : toView(span, axis);
	const step = stepOf(plotPx);
	const shown = source.select(filter).chart(axis).window(view, step);
	return { plotPx, axis, view, step, shown, ...fitLabels(shown.labels, plotPx) };
}

/** A bar that only reaches into a part has its label there: in the middle of its visible part. */
function withAnchorIn(event: ReadingEvent, span: Span): ReadingEvent {
	if (event.anchor >= span.start && event.anchor < span.end) return event;
	const [start, end] = [Math.max(event.start, span.start), Math.min(event.end, span.end)];
	return { ...event, anchor: axisAt((start + end) / 2) };
}

/** A picture loads nothing later: it shows its initial data. */
const NO_MORE = {
	tile: () => Promise.reject(new Error('A picture fetches no tiles')),
	block: () => Promise.reject(new Error('A picture fetches no list'))
};

function tilesOf(start: TileStart) {
	return { source: new TileSource(start, NO_MORE), shown: start.block.total };
}

function factsOf(
	head: TimelineHead,
	{ query, group }: Picture['filter'],
	span: Span,
	shown: number
): string[] {
	const { count, lang } = head;
	const total = formatCount(count, lang);
	const isPart = !isWhole(head, span);
	if (shown === count && !isPart && !query && group === undefined)
		return [m.embed_facts_count({ count, total }), head.spanWords];
	let what = m.filter_part({ count, shown: formatCount(shown, lang), total });
	if (group !== undefined)
		what = m.filter_group({
			what,
			group: groupNames(head.groups, group, lang)
		});
	if (query) what = m.filter_matching({ what, query });
	return [isPart ? m.filter_in({ what, span: formatSpan(span, lang, mannerOf(head)) }) : what];
}

function footerOf({ address, updated, siteName }: PictureAsked, lang: string): string[] {
	const where = address?.replace(/^https?:\/\//, '');
	const when =
		updated === undefined ? undefined : formatWall(toAxis(utcClock(updated)), 30 * DAY_MS, lang);
	return [siteName, where, when].flatMap((part) => part ?? []);
}
