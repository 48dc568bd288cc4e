/** What one reader is looking at in one timeline, and what they chose. */
import { createContext } from 'svelte';
import type { ChartEvent } from '$lib/document/chart-event';
import type { TimelineHead } from '$lib/document/reading';
import type { View } from '$lib/chart/scale/axis';
import type { ScaleName } from '$lib/chart/scale/scales';
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

/** The widest that a phone's strip is shown on. */
const NARROW_PX = 560;

export class TimelineView {
	readonly #source: () => TimelineSource;
	readonly #camera: Camera;
	readonly #steps: LocationSteps;
	/** What the reader chose; undefined: the scale that the timeline opens with. */
	#scale = $state<ScaleName>();
	readonly filter = new EventFilter();
	/** The event that the reader is at. */
	readonly at = new EventFocus();

	/** Width in px of all that this reader is given; undefined until it is measured. */
	readerWidth = $state<number>();
	readonly speech = new Speech();
	/** What the list shows: the same as the chart, once that rests. */
	readonly listed: Listed;
	/** One event at a time, on the whole screen. */
	isPresented = $state(false);
	/** On paper every event is open, and the chart is laid out for every width: nobody knows that of paper. */
	printing = $state(false);

	readonly axis = $derived.by(() => this.source.axis(this.scale));
	readonly selection = $derived.by(() => this.source.select(this.filter.current));
	readonly chart = $derived.by(() => this.selection.chart(this.axis));
	/** Too narrow for a chart beside a list: the container queries of the components say the same. */
	readonly isNarrow = $derived((this.readerWidth ?? Infinity) <= NARROW_PX);
	readonly window = $derived.by(() => this.chart.window(this.view, this.step));
	/** The one tab stop of the chart: where the keyboard was, else what is open, else the first. */
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

	/** Shows a location as it was linked or left; not a step of its own. */
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

	/** Fetches what moves a view in one short motion. */
	prepareMotion(): void {
		this.#camera.prepareMotion();
	}

	/** Follows a gesture: at once, and one history entry for all of it. */
	follow(view: View): void {
		this.#camera.moveTo(view, false);
		this.#steps.move();
	}

	/** Goes to a view in one short motion, as a step of its own. */
	goTo(view: View): void {
		this.#camera.moveTo(view, true);
		this.#steps.step();
		this.#speakLater();
	}
	#speakLater(): void {
		this.speech.later(() => ({
			span: this.targetSpan,
			shown: this.selection.countIn(this.targetSpan),
			count: this.timeline.count
		}));
	}

	/**
	 * Closer to the event that is open or picked, else to where events are: never to a view without one
	 * while there are some.
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
		this.#speakLater();
	}
	/** A stretch that is asked for and cut from the axis is shown on the true one. */
	#show(span: Span, isMotion: boolean): void {
		if (isInCut(span, this.axis)) this.#scale = 'true';
		this.#camera.show(span, isMotion);
	}
	/** Zooms to a stretch of the axis with a little room around it. */
	showAround(view: View): void {
		this.goTo(viewAround(view, this.axis, this.#camera.widthPx));
	}
	get canZoomIn(): boolean {
		return !this.#camera.isClosest;
	}

	/** @param words - what is said of it to those who do not see it */
	setScale(scale: ScaleName, words?: string): void {
		this.#scale = scale;
		this.#steps.step();
		this.speech.now(words);
	}
	/** The chart shows what is typed, letter by letter; the list and the address follow with `setQuery`. */
	tryQuery(query: string): void {
		this.filter.setQuery(query);
	}
	setQuery(query: string): void {
		this.tryQuery(query);
		this.#steps.step();
		this.#speakLater();
	}
	/** @param isAdding - beside the groups that are asked for, not in their place */
	pressGroup(id: string, isAdding: boolean): void {
		this.filter.pressGroup(id, isAdding);
		this.#steps.step();
		this.#speakLater();
	}
	/** Takes filter and viewport away, so that every event is listed. */
	showAll(): void {
		this.filter.clear();
		this.fitAll();
	}

	/** Opens an event, or closes what is open; the view follows. */
	select(id: string | undefined): void {
		if (id === this.at.selectedId) return;
		this.at.select(id);
		this.reveal(id);
		// A presentation is one entry of the history, not one for each slide.
		this.#steps.step(this.isPresented ? 'replace' : 'push');
	}
	/** Begins or ends the presentation. */
	present(isPresented: boolean): void {
		this.isPresented = isPresented;
		this.#steps.step();
	}

	/** The readout names an event, and the chart shows where it is; nothing opens. */
	pick(id: string | undefined): void {
		this.at.pickedId = id;
		this.reveal(id);
		this.#steps.move();
	}
	/** The list was scrolled to an event. @param isRead - by the reader, not by what was picked */
	read(id: string | undefined, isRead = true): void {
		this.at.read(id, isRead);
	}
	/** The event beside the one that is stood on, in the order of the list; undefined: there is none. */
	async beside(to: Along): Promise<string | undefined> {
		return besideOf(
			this.selection,
			this.listed.undated,
			this.at.selectedId ?? this.at.activeId,
			to
		);
	}
	/** Moves the view just so far that the event is in it. */
	reveal(id: string | undefined): void {
		const { target } = this.#camera;
		const event = this.#find(id);
		if (event && !overlaps(event, toSpan(target, this.axis)))
			this.#camera.moveTo(viewWith(target, this.axis.tieU(event)), true);
	}
	#find(id: string | undefined): ChartEvent | undefined {
		return id === undefined ? undefined : this.source.find(id)?.event;
	}
	/** The keyboard goes to an event; the window follows. */
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
