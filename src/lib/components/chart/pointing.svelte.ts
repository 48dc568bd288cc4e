/** Which mark of the rail a pointer is on: a click opens it, and one without a label is named beside it. */
import { nearestEvent } from '$lib/layout/nearest';
import type { TimelineView } from '$lib/state/timeline-view.svelte';

/** A pointer this near to the bottom of the plot is on the rail, px. */
const RAIL_REACH_PX = 90;
/** Marks are a finger wide to the touch, px. */
const TOUCH_PX = 22;
/** A mouse points more exactly. */
const HOVER_PX = 10;

export class Pointing {
	readonly #view: TimelineView;
	readonly #plot: () => HTMLElement;
	#id = $state<string>();

	/** The mark that is pointed at, or that the keyboard is on, where no label names it. */
	readonly tip = $derived.by(() => {
		const { marks, labels } = this.#view.window;
		const id = this.#id ?? this.#view.focusedId;
		return id === undefined || labels.some(({ event }) => event.id === id)
			? undefined
			: marks.find(({ event }) => event.id === id);
	});

	constructor(view: TimelineView, plot: () => HTMLElement) {
		this.#view = view;
		this.#plot = plot;
	}

	/** @returns the id of the event whose mark is there */
	markAt({ target, clientX, clientY }: MouseEvent, reachPx = TOUCH_PX): string | undefined {
		if (target instanceof Element && target.closest('a, button')) return undefined;
		const { left, bottom, width } = this.#plot().getBoundingClientRect();
		// In a large window all lengths are seen larger than they are.
		const ownWidth = this.#view.width ?? width;
		if ((bottom - clientY) * (ownWidth / width) > RAIL_REACH_PX) return undefined;
		const nearest = nearestEvent(this.#view.window, (clientX - left) / width);
		return nearest && nearest.distance * ownWidth <= reachPx ? nearest.event.id : undefined;
	}

	hover(event: PointerEvent): void {
		if (event.buttons > 0 || event.pointerType === 'touch') return;
		this.#id = this.markAt(event, HOVER_PX);
	}

	/** A finger that rests. */
	hold(event: MouseEvent): void {
		const id = this.markAt(event);
		if (id === undefined) return;
		event.preventDefault();
		this.#id = id;
	}

	/** @returns whether anything was named */
	end(): boolean {
		const wasNamed = this.#id !== undefined;
		this.#id = undefined;
		return wasNamed;
	}
}
