/** Where a chart looks, and how it gets there. */
import type { Tween } from 'svelte/motion';
import type { Axis, View } from '$lib/chart/scale/axis';
import { clampView, isClosest, isFit, toSpan, toView } from '$lib/chart/scale/view';
import { stepOf } from '$lib/chart/widths';
import type { Span } from '$lib/time/span';

/** Before a plot is measured: the narrowest, so that no limit is too tight. */
const UNMEASURED_PX = 208;
/** Keeps a span, not a view: another axis shows the same stretch of time. */
export class Camera {
	readonly #axis: () => Axis;
	readonly #fit: () => Span;
	/** Where it is or is moving to; undefined shows all. */
	#span = $state.raw<Span>();
	/** What moves the view, until it is there. */
	#moving = $state.raw<Tween<Span>>();
	#begin: typeof import('./motion').beginMotion | undefined;
	/** The view that was asked for last. It is shown as it is while axis and plot are the same. */
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

	/** @param fit - the span that shows all */
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
	/** The stretch that is shown or moved to. */
	get targetSpan(): Span {
		return this.#span ?? this.#fit();
	}
	/** The same as a view. */
	get target(): View {
		return this.#toView(this.targetSpan);
	}
	get isClosest(): boolean {
		return isClosest(this.view, this.#axis(), this.widthPx);
	}

	/** @param isMotion - in one short motion, where the reader allows any */
	moveTo(view: View, isMotion: boolean): void {
		const axis = this.#axis();
		const before = this.view;
		const clamped = clampView(view, axis, this.widthPx);
		this.#span = isFit(clamped, axis) ? undefined : toSpan(clamped, axis);
		this.#held = { axis, widthPx: this.widthPx, view: clamped };
		this.#moving = isMotion ? this.#moveFrom(toSpan(before, axis)) : undefined;
		if (isMotion) this.prepareMotion();
	}

	/** Until it has come, a view changes at once. */
	prepareMotion(): void {
		if (!this.#begin)
			void import('./motion').then(
				({ beginMotion }) => (this.#begin = beginMotion),
				() => undefined // asked for again with the next motion
			);
	}
	#moveFrom(from: Span): Tween<Span> | undefined {
		const motion = this.#begin?.(from, this.targetSpan, () => {
			if (this.#moving === motion) this.#moving = undefined;
		});
		return motion;
	}

	/** Keeps the span that was asked for, because an axis with cuts can show only a part of it beyond its ends. */
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
