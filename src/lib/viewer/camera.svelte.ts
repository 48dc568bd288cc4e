/** The view of a chart, and its motion. */
import type { Tween } from 'svelte/motion';
import type { Axis, View } from '$lib/chart/scale/axis';
import { clampView, isClosest, isFit, toSpan, toView } from '$lib/chart/scale/view';
import { stepOf } from '$lib/chart/widths';
import type { Span } from '$lib/time/span';

/** The narrowest width, until the plot is measured, so that limits are not too strict. */
const UNMEASURED_PX = 208;
/** It stores a span, not a view: another axis shows the same range of time. */
export class Camera {
	readonly #axis: () => Axis;
	readonly #fit: () => Span;
	/** The span that is shown or moved to; undefined shows all. */
	#span = $state.raw<Span>();
	/** Moves the view until it arrives. */
	#moving = $state.raw<Tween<Span>>();
	#begin: typeof import('./motion').beginMotion | undefined;
	/** The view that was requested last. It is shown unchanged while axis and plot are the same. */
	#held = $state.raw<{ readonly axis: Axis; readonly widthPx: number; readonly view: View }>();
	/** Width of the plot in px; undefined until it is measured. */
	width = $state<number>();

	readonly step = $derived(this.width === undefined ? undefined : stepOf(this.width));
	readonly view = $derived.by(() => {
		if (this.#moving) return this.#toView(this.#moving.current);
		const held = this.#held;
		const isSame = held?.axis === this.#axis() && held.widthPx === this.widthPx;
		return isSame ? held.view : this.target;
	});

	/** @param fit - the span that includes all dates */
	constructor(axis: () => Axis, fit: () => Span, first: Span | undefined) {
		this.#axis = axis;
		this.#fit = fit;
		this.#span = first;
	}

	get span(): Span | undefined {
		return this.#span;
	}
	/** Of the plot. */
	get widthPx(): number {
		return this.width ?? UNMEASURED_PX;
	}
	/** The span that is shown or moved to. */
	get targetSpan(): Span {
		return this.#span ?? this.#fit();
	}
	/** The same span as a view. */
	get target(): View {
		return this.#toView(this.targetSpan);
	}
	get isClosest(): boolean {
		return isClosest(this.view, this.#axis(), this.widthPx);
	}

	/** @param isMotion - moves in one short motion, if the reader allows motion */
	moveTo(view: View, isMotion: boolean): void {
		const axis = this.#axis();
		const before = this.view;
		const clamped = clampView(view, axis, this.widthPx);
		this.#span = isFit(clamped, axis) ? undefined : toSpan(clamped, axis);
		this.#held = { axis, widthPx: this.widthPx, view: clamped };
		this.#moving = isMotion ? this.#moveFrom(toSpan(before, axis)) : undefined;
		if (isMotion) this.prepareMotion();
	}

	/** Until the code is loaded, views change without motion. */
	prepareMotion(): void {
		if (!this.#begin)
			void import('./motion').then(
				({ beginMotion }) => (this.#begin = beginMotion),
				() => undefined // the next motion tries again
			);
	}
	#moveFrom(from: Span): Tween<Span> | undefined {
		const motion = this.#begin?.(from, this.targetSpan, () => {
			if (this.#moving === motion) this.#moving = undefined;
		});
		return motion;
	}

	/** Stores the requested span, because an axis with cuts can only show a part of it beyond its ends. */
	show(span: Span, isMotion: boolean): void {
		const axis = this.#axis();
		const view = toView(span, axis);
		this.moveTo(view, isMotion);
		if (this.#span && clampView(view, axis, this.widthPx) === view) this.#span = span;
	}
	showAll(): void {
		this.#span = this.#held = this.#moving = undefined;
	}

	#toView(span: Span): View {
		const axis = this.#axis();
		return span === this.#fit() ? axis.fit : clampView(toView(span, axis), axis, this.widthPx);
	}
}
