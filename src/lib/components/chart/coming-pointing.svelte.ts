/** The code for marks under a pointer is loaded with the first pointer on the chart, or with the first key. */
import type { TimelineView } from '$lib/viewer/timeline-view.svelte';
import type { Pointing } from './pointing.svelte';

export class ComingPointing {
	readonly #view: TimelineView;
	readonly #plot: () => HTMLElement;
	#coming: Promise<Pointing> | undefined;
	/** Undefined until it is loaded. */
	current = $state.raw<Pointing>();

	constructor(view: TimelineView, plot: () => HTMLElement) {
		this.#view = view;
		this.#plot = plot;
	}

	/** Runs at once if the code is loaded; else later, in the order of calls. Without it, labels still open all events. */
	do(what: (pointing: Pointing) => void): void {
		if (this.current) what(this.current);
		else
			void this.#come().then(what, () => {
				this.#coming = undefined; // the next pointer tries again
			});
	}

	#come(): Promise<Pointing> {
		return (this.#coming ??= import('./pointing.svelte').then(
			({ Pointing }) => (this.current = new Pointing(this.#view, this.#plot))
		));
	}
}
