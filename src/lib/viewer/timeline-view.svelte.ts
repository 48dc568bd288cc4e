/** The state of one reader in one timeline: the view and all choices. */
import { createContext } from 'svelte';
import type { ChartEvent } from '$lib/document/chart-event';
import type { TimelineHead } from '$lib/document/reading';
import type { View } from '$lib/chart/scale/axis';
import type { ScaleName } from '$lib/document/scale-name';
import { nearestToMiddle } from '$lib/chart/nearest';
import {
	isInCut,
	panView,
	toSpan,
	viewAround,
	viewWith,
	zoomAt,
	zoomView
} from '$lib/chart/scale/view';
import { overlaps, type Span } from '$lib/time/span';
import { Camera } from './camera.svelte';
import { EventFilter } from './event-filter.svelte';
import { EventFocus } from './event-focus.svelte';
import { Listed } from './listed.svelte';
import type { OnLocation, TimelineLocation } from './location';
import { LocationSteps } from './location-steps';
import { besideOf, findTabStop } from './neighbours';
import { Speech } from './speech.svelte';
import type { Along, TimelineSource } from './timeline-source';

/** The greatest width at which the strip of a phone is shown. */
const NARROW_PX = 560;

export class TimelineView {
	readonly #source: () => TimelineSource;
	readonly #camera: Camera;
	readonly #steps: LocationSteps;
	/** The reader's choice; undefined: the scale in which the timeline opens. */
	#scale = $state<ScaleName>();
	readonly filter = new EventFilter();
	/** The current event of the reader. */
	readonly at = new EventFocus();

	/** The width in px of the whole reader; undefined until it is measured. */
	readerWidth = $state<number>();
	readonly speech = new Speech();
	/** The events in the list: those of the chart, once it rests. */
	readonly listed: Listed;
	/** Presentation: one event at a time, on the whole screen. */
	isPresented = $state(false);
	/** On paper every event is open, and the chart is laid out for every width, because that of the paper is unknown. */
	printing = $state(false);

	readonly axis = $derived.by(() => this.source.axis(this.scale));
	readonly selection = $derived.by(() => this.source.select(this.filter.current));
	readonly chart = $derived.by(() => this.selection.chart(this.axis));
	/** Too narrow for a chart beside a list: the container queries of the components use the same width. */
	readonly isNarrow = $derived((this.readerWidth ?? Infinity) <= NARROW_PX);
	readonly window = $derived.by(() => this.chart.window(this.view, this.step));
	/** The only tab stop of the chart: the label that last had the focus, else the open event, else the first. */
	readonly tabStop = $derived.by(() =>
		findTabStop(this.window, [this.at.focusedId, this.at.selectedId])
	);

	constructor(source: () => TimelineSource, initial: TimelineLocation, onlocation?: OnLocation) {
		this.#source = source;
		this.#camera = new Camera(
			() => this.axis,
			() => this.timeline.fit,
			initial.span
		);
		this.listed = new Listed(source, () => ({
			span: this.#camera.span,
			filter: this.filter.current
		}));
		const list = () => this.listed.follow();
		this.#steps = new LocationSteps(() => this.location, onlocation, list);
		this.apply(initial);
	}

	get source(): TimelineSource {
		return this.#source();
	}
	get timeline(): TimelineHead {
		return this.source.head;
	}
	get view(): View {
		return this.#camera.view;
	}
	get step() {
		return this.printing ? undefined : this.#camera.step;
	}
	/** Of the plot, px; undefined until it is measured. */
	get width(): number | undefined {
		return this.#camera.width;
	}
	set width(px: number | undefined) {
		this.#camera.width = px;
	}
	get scale(): ScaleName {
		const { scales, head } = this.source;
		return this.#scale && scales.includes(this.#scale) ? this.#scale : head.scale;
	}
	get isFit(): boolean {
		return this.#camera.span === undefined;
	}
	get targetSpan(): Span {
		return this.#camera.targetSpan;
	}
	get location(): TimelineLocation {
		return {
			span: this.#camera.span,
			event: this.at.selectedId,
			query: this.filter.query || undefined,
			group: this.filter.group,
			scale: this.scale === this.timeline.scale ? undefined : this.scale,
			present: this.isPresented || undefined
		};
	}

	/** Shows a location from a link or an earlier view; this is not a step. */
	apply({ span, event, query, group, scale, present = false }: TimelineLocation): void {
		this.speech.end();
		this.isPresented = present;
		this.#scale = scale;
		this.filter.apply(this.timeline, query, group);
		const isUndated = this.timeline.undated?.events.some(({ id }) => id === event);
		this.at.select(this.#find(event) || isUndated ? event : undefined);
		if (span) this.#show(span, false);
		else this.#camera.showAll();
		this.listed.follow();
		this.#steps.begin();
	}

	/** Loads the code for short motions. */
	prepareMotion(): void {
		this.#camera.prepareMotion();
	}

	/** Follows a gesture: at once, with one history entry for the whole gesture. */
	follow(view: View): void {
		this.#camera.moveTo(view, false);
		this.#steps.move();
	}

	/** Moves to a view in one short motion, as a step. */
	goTo(view: View): void {
		this.#camera.moveTo(view, true);
		this.#steps.step();
		this.#announceLater();
	}
	#announceLater(): void {
		this.speech.later(() => ({
			span: this.targetSpan,
			shown: this.selection.countIn(this.targetSpan),
			count: this.timeline.count
		}));
	}

	/**
	 * Zooms in on the open or picked event, else on an area with events: never to a view without an event
	 * if there are any.
	 *
	 * @param at - the place in the view that stays, 0–1
	 */
	zoomBy(factor: number, at?: number): void {
		const { target } = this.#camera;
		const event = this.#find(this.at.zoomId);
		const u = event
			? this.axis.tieU(event)
			: nearestToMiddle(target, this.axis.fit, (view) => this.chart.window(view, this.step));
		this.goTo(
			at === undefined && u !== undefined ? zoomAt(target, factor, u) : zoomView(target, factor, at)
		);
	}
	panBy(part: number): void {
		this.goTo(panView(this.#camera.target, part));
	}
	fitAll(): void {
		this.goTo(this.axis.fit);
	}
	showSpan(span: Span): void {
		this.#show(span, true);
		this.#steps.step();
		this.#announceLater();
	}
	/** If the requested range is cut from the axis, the true axis shows it. */
	#show(span: Span, isMotion: boolean): void {
		if (isInCut(span, this.axis)) this.#scale = 'true';
		this.#camera.show(span, isMotion);
	}
	/** Zooms to a range of the axis with some room around it. */
	showAround(view: View): void {
		this.goTo(viewAround(view, this.axis, this.#camera.widthPx));
	}
	get canZoomIn(): boolean {
		return !this.#camera.isClosest;
	}

	/** @param words - the announcement for people who do not see it */
	setScale(scale: ScaleName, words?: string): void {
		this.#scale = scale;
		this.#steps.step();
		this.speech.now(words);
	}
	/** The chart follows the text letter by letter; list and address follow with `setQuery`. */
	tryQuery(query: string): void {
		this.filter.setQuery(query);
	}
	setQuery(query: string): void {
		this.tryQuery(query);
		this.#steps.step();
		this.#announceLater();
	}
	/** @param isAdding - adds to the chosen groups instead of replacing them */
	pressGroup(id: string, isAdding: boolean): void {
		this.filter.pressGroup(id, isAdding);
		this.#steps.step();
		this.#announceLater();
	}
	/** Removes filter and view, so that every event is listed. */
	showAll(): void {
		this.filter.clear();
		this.fitAll();
	}

	/** Opens an event, or closes the open one; the view follows. */
	select(id: string | undefined): void {
		if (id === this.at.selectedId) return;
		this.at.select(id);
		this.reveal(id);
		// A presentation is one entry of the history, not one for each slide.
		this.#steps.step(this.isPresented ? 'replace' : 'push');
	}
	/** Starts or ends the presentation. */
	present(isPresented: boolean): void {
		this.isPresented = isPresented;
		this.#steps.step();
	}

	/** Names an event in the readout and shows its place on the chart, without opening it. */
	pick(id: string | undefined): void {
		this.at.pickedId = id;
		this.reveal(id);
		this.#steps.move();
	}
	/** The list was scrolled to an event. @param isRead - by the reader, not because an event was picked */
	read(id: string | undefined, isRead = true): void {
		this.at.read(id, isRead);
	}
	/** The event next to the current one, in the order of the list; undefined: there is none. */
	async beside(to: Along): Promise<string | undefined> {
		return besideOf(
			this.selection,
			this.listed.undated,
			this.at.selectedId ?? this.at.activeId,
			to
		);
	}
	/** Moves the view by the least distance that brings the event into it. */
	reveal(id: string | undefined): void {
		const { target } = this.#camera;
		const event = this.#find(id);
		if (event && !overlaps(event, toSpan(target, this.axis)))
			this.#camera.moveTo(viewWith(target, this.axis.tieU(event)), true);
	}
	#find(id: string | undefined): ChartEvent | undefined {
		return id === undefined ? undefined : this.source.find(id)?.event;
	}
	/** Moves the keyboard focus to an event; the view follows. */
	focus(id: string): void {
		this.at.focusedId = id;
		this.reveal(id);
		this.#steps.move();
	}
	/** Timers outlive a page. */
	destroy(): void {
		this.#steps.end();
		this.speech.end();
	}
}

export const [getTimelineView, setTimelineView] = createContext<TimelineView>();
