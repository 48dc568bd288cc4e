/** What one reader is looking at in one timeline, and what they chose. */
import { createContext } from 'svelte';
import { prefersReducedMotion, Tween } from 'svelte/motion';
import type { ChartEvent } from '$lib/document/chart-event';
import type { TimelineHead } from '$lib/document/reading';
import { anchorU } from '$lib/layout/activation';
import type { ScaleMode, View } from '$lib/layout/axis';
import {
	clampView,
	isClosest,
	isFit,
	panView,
	toSpan,
	toView,
	viewAround,
	viewWith,
	zoomView
} from '$lib/layout/view';
import { stepOf } from '$lib/layout/widths';
import { overlaps, type Span } from '$lib/time/span';
import { findTabStop } from './neighbours';
import { toSearch, type OnLocation, type TimelineLocation } from './location';
import { toSpoken, type Spoken } from './spoken';
import type { TimelineSource } from './timeline-source';

/** Before a plot is measured: the narrowest, so that no limit is too tight. */
const UNMEASURED_PX = 208;
/** The widest that a phone's strip is shown on. */
const NARROW_PX = 560;
/** Long enough to follow, short enough never to wait for. */
const MOTION_MS = 220;
/** A gesture has ended when nothing moved for this long. */
const SETTLE_MS = 250;
/** Presses in a row are spoken of once, after this pause. */
const SPEAK_MS = 800;
/** One press of zoom in; one of earlier or later, as a part of the view. */
export const ZOOM_STEP = 2;
export const PAN_STEP = 0.5;

export class TimelineView {
	readonly #source: () => TimelineSource;
	readonly #onlocation: OnLocation | undefined;
	readonly #motion: Tween<Span>;
	/** Where the view is or is moving to; undefined shows all. */
	#span = $state.raw<Span>();
	/** The stretch the list shows: follows the view once it rests. */
	#listed = $state.raw<Span>();
	#scale = $state<ScaleMode>('true');
	#query = $state('');
	#group = $state<string>();
	#selectedId = $state<string>();
	#settling: ReturnType<typeof setTimeout> | undefined;
	#speaking: ReturnType<typeof setTimeout> | undefined;
	#inGesture = false;
	/** The location that was last told, as its query: what changes nothing is no step. */
	#reported = '';

	/** The event that the list has scrolled to. */
	currentId = $state<string>();
	/** The event that the keyboard is on in the chart. */
	focusedId = $state<string>();
	/** Width of the plot in px; undefined until it is measured. */
	width = $state<number>();
	/** Width in px of all that this reader is given; undefined until it is measured. */
	readerWidth = $state<number>();
	spoken = $state.raw<Spoken | string>();
	/** On paper every event is open, and the chart is laid out for every width, as by a server. */
	printing = $state(false);

	readonly axis = $derived.by(() => this.source.axis(this.#scale));
	readonly selection = $derived.by(() =>
		this.source.select({ query: this.#query, group: this.#group })
	);
	readonly chart = $derived.by(() => this.selection.chart(this.axis));
	/** Too narrow for a chart beside a list: the container queries of the components say the same. */
	readonly isNarrow = $derived((this.readerWidth ?? Infinity) <= NARROW_PX);
	readonly #widthPx = $derived(this.width ?? UNMEASURED_PX);
	readonly step = $derived(this.printing ? undefined : this.width && stepOf(this.width));
	readonly view = $derived.by(() => this.#toView(this.#motion.current));
	readonly window = $derived.by(() => this.chart.window(this.view, this.step));
	/** The one tab stop of the chart: where the keyboard was, else what is open, else the first. */
	readonly tabStop = $derived.by(() =>
		findTabStop(this.window, [this.focusedId, this.#selectedId])
	);
	/** Ids the list shows; undefined: all of them, or a block at a time. */
	readonly listedIds = $derived.by(() =>
		this.isAllListed ? undefined : this.selection.idsIn(this.#listed)
	);

	constructor(source: () => TimelineSource, initial: TimelineLocation, onlocation?: OnLocation) {
		this.#source = source;
		this.#onlocation = onlocation;
		this.#motion = new Tween(initial.span ?? source().head.fit, { duration: 0 });
		this.apply(initial);
	}

	get source(): TimelineSource {
		return this.#source();
	}
	get timeline(): TimelineHead {
		return this.source.head;
	}
	get scale(): ScaleMode {
		return this.#scale;
	}
	get query(): string {
		return this.#query;
	}
	get group(): string | undefined {
		return this.#group;
	}
	get selectedId(): string | undefined {
		return this.#selectedId;
	}
	/** The stretch the list is filtered to; undefined: all. */
	get listedSpan(): Span | undefined {
		return this.#listed;
	}
	/** Neither filter nor viewport leaves anything out of the list. */
	get isAllListed(): boolean {
		return this.#listed === undefined && !this.#query && this.#group === undefined;
	}
	get isFit(): boolean {
		return this.#span === undefined;
	}
	/** The event that list and chart both stand on. */
	get activeId(): string | undefined {
		return this.focusedId ?? this.currentId ?? this.#selectedId;
	}
	get location(): TimelineLocation {
		return {
			span: this.#span,
			event: this.#selectedId,
			query: this.#query || undefined,
			group: this.#group,
			scale: this.#scale === 'true' ? undefined : this.#scale
		};
	}

	/** Shows a location as it was linked or left; not a step of its own. */
	apply({ span, event, query, group, scale }: TimelineLocation): void {
		this.destroy();
		this.#inGesture = false;
		this.#scale = scale && this.source.scales.includes(scale) ? scale : 'true';
		this.#query = query ?? '';
		this.#group = this.timeline.groups.some(({ id }) => id === group) ? group : undefined;
		const isUndated = this.timeline.undated?.events.some(({ id }) => id === event);
		this.#selectedId = this.#find(event) || isUndated ? event : undefined;
		const view = span && clampView(toView(span, this.axis), this.axis, this.#widthPx);
		this.#span = view && !isFit(view, this.axis) ? toSpan(view, this.axis) : undefined;
		this.#listed = this.#span;
		this.#reported = toSearch(this.location);
		void this.#motion.set(this.#span ?? this.timeline.fit, { duration: 0 });
	}

	#toView(span: Span): View {
		return span === this.timeline.fit
			? this.axis.fit
			: clampView(toView(span, this.axis), this.axis, this.#widthPx);
	}

	/** Follows a gesture: at once, and one history entry for all of it. */
	follow(view: View): void {
		this.#moveTo(view, 0);
		this.#settle();
	}

	/** Once the view rests, the list follows and the location is told. */
	#settle(): void {
		clearTimeout(this.#settling);
		this.#settling = setTimeout(() => {
			this.#listed = this.#span;
			this.#tell(this.#inGesture ? 'replace' : 'push');
			this.#inGesture = true;
		}, SETTLE_MS);
	}

	/** Goes to a view in one short motion, as a step of its own. */
	goTo(view: View): void {
		this.#moveTo(view, prefersReducedMotion.current ? 0 : MOTION_MS);
		this.#step();
	}

	#moveTo(view: View, duration: number): void {
		const clamped = clampView(view, this.axis, this.#widthPx);
		this.#span = isFit(clamped, this.axis) ? undefined : toSpan(clamped, this.axis);
		void this.#motion.set(this.#span ?? this.timeline.fit, { duration });
	}

	#step(): void {
		clearTimeout(this.#settling);
		this.#inGesture = false;
		this.#listed = this.#span;
		this.#tell('push');
		this.#speakLater();
	}

	#tell(how: 'push' | 'replace'): void {
		const search = toSearch(this.location);
		if (search === this.#reported) return;
		this.#reported = search;
		this.#onlocation?.(this.location, how);
	}

	#speakLater(): void {
		clearTimeout(this.#speaking);
		this.#speaking = setTimeout(() => {
			this.spoken = toSpoken(this.selection, this.targetSpan, this.timeline.count);
		}, SPEAK_MS);
	}

	/** The stretch that the chart shows or is moving to. */
	get targetSpan(): Span {
		return this.#span ?? this.timeline.fit;
	}

	/** The view that the chart is moving to. */
	get #target(): View {
		return this.#toView(this.targetSpan);
	}

	zoomBy(factor: number, at?: number): void {
		const { u0, u1 } = this.#target;
		const focused = this.#find(this.focusedId);
		const focus = focused && (anchorU(focused, this.axis) - u0) / (u1 - u0);
		const isInside = focus !== undefined && focus >= 0 && focus <= 1;
		this.goTo(zoomView(this.#target, factor, at ?? (isInside ? focus : 0.5)));
	}
	panBy(part: number): void {
		this.goTo(panView(this.#target, part));
	}
	fitAll(): void {
		this.goTo(this.axis.fit);
	}
	showSpan(span: Span): void {
		this.goTo(toView(span, this.axis));
	}
	/** Zooms to a stretch of the axis with a little room around it. */
	showAround(view: View): void {
		this.goTo(viewAround(view, this.axis, this.#widthPx));
	}
	get canZoomIn(): boolean {
		return !isClosest(this.view, this.axis, this.#widthPx);
	}

	setScale(scale: ScaleMode): void {
		this.#scale = scale;
		this.#step();
	}
	setQuery(query: string): void {
		this.#query = query;
		this.#step();
	}
	setGroup(group: string | undefined): void {
		this.#group = group;
		this.#step();
	}
	/** Takes filter and viewport away, so that every event is listed. */
	showAll(): void {
		this.#query = '';
		this.#group = undefined;
		this.fitAll();
	}

	/** Opens an event, or closes what is open; the view follows. */
	select(id: string | undefined): void {
		if (id === this.#selectedId) return;
		this.#selectedId = id;
		this.reveal(id);
		this.#step();
	}

	/** Moves the view just so far that the event is in it. */
	reveal(id: string | undefined): void {
		const event = this.#find(id);
		if (!event) return;
		if (overlaps(event, toSpan(this.#target, this.axis))) return;
		const view = viewWith(this.#target, anchorU(event, this.axis));
		this.#moveTo(view, prefersReducedMotion.current ? 0 : MOTION_MS);
	}

	#find(id: string | undefined): ChartEvent | undefined {
		return id === undefined ? undefined : this.source.find(id)?.event;
	}

	/** The keyboard goes to an event; the window follows. */
	focus(id: string): void {
		this.focusedId = id;
		this.reveal(id);
		this.#settle();
	}

	/** Timers outlive a page. */
	destroy(): void {
		clearTimeout(this.#settling);
		clearTimeout(this.#speaking);
	}
}

export const [getTimelineView, setTimelineView] = createContext<TimelineView>();
