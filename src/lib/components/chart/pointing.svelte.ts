/**
 * The marks under a pointer: a click opens a single one, several are shown as a list, and one without
 * a label gets its name beside it.
 */
import type { View } from '$lib/chart/scale/axis';
import { nearestEvent } from '$lib/chart/nearest';
import { FINGER_PX, isOverStack, marksNear } from '$lib/chart/marks/stack';
import type { TimelineView } from '$lib/viewer/timeline-view.svelte';

/** A pointer this close to the bottom of the plot is on the rail, px. */
const RAIL_REACH_PX = 90;
/** The width of a mark for touch, px. */
const TOUCH_PX = 22;

/** The marks under the pointer. */
interface Pointed {
	readonly ids: readonly string[];
	/** A list of marks belongs to one view. */
	readonly view: View;
	/** Whether it stays until it is closed. */
	readonly held: boolean;
	readonly touch: boolean;
}

export class Pointing {
	readonly #view: TimelineView;
	readonly #plot: () => HTMLElement;
	#pointed = $state.raw<Pointed>();

	/** Marks that are too close to tell apart, as a list. */
	readonly fan = $derived.by(() => {
		const pointed = this.#pointed;
		if (!pointed || pointed.ids.length < 2 || pointed.view !== this.#view.view) return undefined;
		const marks = this.#view.window.marks.filter(({ event }) => pointed.ids.includes(event.id));
		return marks.length > 1 ? { ...pointed, marks } : undefined;
	});

	/** The mark under the pointer or the keyboard, if no label names it. */
	readonly tip = $derived.by(() => {
		const { marks, labels } = this.#view.window;
		const ids = this.#pointed?.ids ?? [];
		const id = ids.length === 1 ? ids[0] : this.#view.at.focusedId;
		return id === undefined || this.fan || labels.some(({ event }) => event.id === id)
			? undefined
			: marks.find(({ event }) => event.id === id);
	});

	constructor(view: TimelineView, plot: () => HTMLElement) {
		this.#view = view;
		this.#plot = plot;
	}

	/** Ids of the events whose marks are within reach, in order of time. @param reachPx - to each side */
	#idsAt({ target, clientX, clientY }: MouseEvent, reachPx: number): readonly string[] {
		if (target instanceof Element && target.closest('a, button')) return [];
		const { left, bottom, width } = this.#plot().getBoundingClientRect();
		// In a large window all lengths are enlarged.
		const ownWidth = this.#view.width ?? width;
		if ((bottom - clientY) * (ownWidth / width) > RAIL_REACH_PX) return [];
		const at = (clientX - left) / width;
		const known = this.fan;
		if (known && isOverStack(known.marks, at, 1 / ownWidth)) return known.ids;
		const { marks } = this.#view.window;
		for (const px of [reachPx, TOUCH_PX]) {
			const near = marksNear(marks, at, px, 1 / ownWidth);
			if (near.length > 0) return near.map(({ event }) => event.id);
		}
		const nearest = nearestEvent(this.#view.window, at);
		return nearest && nearest.distance * ownWidth <= TOUCH_PX ? [nearest.event.id] : [];
	}

	#point(ids: readonly string[], held: boolean, touch: boolean): void {
		this.#pointed = ids.length > 0 ? { ids, view: this.#view.view, held, touch } : undefined;
	}

	hover(event: PointerEvent): void {
		if (event.buttons > 0 || event.pointerType === 'touch') return;
		if (this.fan?.held || isInFan(event)) return;
		const ids = this.#idsAt(event, FINGER_PX / 2);
		if (ids.join() !== this.#pointed?.ids.join() || ids.length === 0)
			this.#point(ids, false, false);
	}

	/** A click or a tap. @param open - called with the event of a single mark */
	press(event: MouseEvent, open: (id: string) => void): void {
		if (isInFan(event)) return;
		const touch = 'pointerType' in event && event.pointerType === 'touch';
		const ids = this.#idsAt(event, touch ? TOUCH_PX : FINGER_PX / 2);
		this.#point(ids.length > 1 ? ids : [], true, touch);
		if (ids[0] !== undefined && ids.length === 1) open(ids[0]);
	}

	/** A finger that does not move. */
	hold(event: MouseEvent): void {
		const ids = isInFan(event) ? [] : this.#idsAt(event, TOUCH_PX);
		if (ids.length === 0) return;
		event.preventDefault();
		this.#point(ids, true, true);
	}

	/** The pointer has left the plot. */
	leave(): void {
		if (!this.fan?.held) this.#pointed = undefined;
	}

	/** @returns whether a mark was named */
	end(): boolean {
		const wasNamed = this.#pointed !== undefined;
		this.#pointed = undefined;
		return wasNamed;
	}
}

function isInFan({ target }: MouseEvent): boolean {
	return target instanceof Element && target.closest('[data-fan]') !== null;
}
