/** Where a chart looks, and how it gets there. */
import { prefersReducedMotion, Tween } from 'svelte/motion';
import type { Axis, View } from '$lib/chart/scale/axis';
import { clampView, isClosest, isFit, toSpan, toView } from '$lib/chart/scale/view';
import { stepOf } from '$lib/chart/widths';
import type { Span } from '$lib/time/span';

/** Before a plot is measured: the narrowest, so that no limit is too tight. */
const UNMEASURED_PX = 208;
/** Long enough to follow, short enough never to wait for. */
const MOTION_MS = 220;

/** Keeps a span, not a view: another axis shows the same stretch of time. */
export class Camera {
	readonly #axis: () => Axis;
	readonly #fit: () => Span;
	readonly #motion: Tween<Span>;
	/** Where it is or is moving to; undefined shows all. */
	#span = $state.raw<Span>();
	/** The view of a gesture, which is shown as it is; undefined: the camera moves, or stands where a span is. */
	#held = $state.raw<{ readonly axis: Axis; readonly widthPx: number; readonly view: View }>();
	/** Width of the plot in px; undefined until it is measured. */
	width = $state<number>();

	readonly step = $derived(this.width === undefined ? undefined : stepOf(this.width));
	readonly view = $derived.by(() => {
		const held = this.#held;
		if (!held) return this.#toView(this.#motion.current);
		const isSame = held.axis === this.#axis() && held.widthPx === this.widthPx;
		return isSame ? held.view : this.target;
	});

	/** @param fit - the span that shows all */
	constructor(axis: () => Axis, fit: () => Span, first: Span | undefined) {
		this.#axis = axis;
		this.#fit = fit;
		this.#motion = new Tween(first ?? fit(), { duration: 0 });
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
		if (isMotion && !prefersReducedMotion.current) this.#glide(before);
		else this.#held = { axis, widthPx: this.widthPx, view: clamped };
	}

	/** From where it is seen now. */
	#glide(from: View): void {
		if (this.#held) void this.#motion.set(toSpan(from, this.#axis()), { duration: 0 });
		this.#held = undefined;
		void this.#motion.set(this.targetSpan, { duration: MOTION_MS });
	}
	/** Keeps the span that was asked for, because an axis with cuts can show only a part of it beyond its ends. */
	show(span: Span, isMotion: boolean): void {
		const axis = this.#axis();
		const view = toView(span, axis);
		this.moveTo(view, isMotion);
		if (this.#span && clampView(view, axis, this.widthPx) === view) this.#span = span;
	}
	showAll(): void {
		this.#span = this.#held = undefined;
		void this.#motion.set(this.#fit(), { duration: 0 });
	}

	#toView(span: Span): View {
		const axis = this.#axis();
		return span === this.#fit() ? axis.fit : clampView(toView(span, axis), axis, this.widthPx);
	}
}
