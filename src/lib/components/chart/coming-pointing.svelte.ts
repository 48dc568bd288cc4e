/** What knows the marks under a pointer comes with the first one that is on the chart, or with the keyboard. */
import type { TimelineView } from '$lib/viewer/timeline-view.svelte';
import type { Pointing } from './pointing.svelte';

export class ComingPointing {
	readonly #view: TimelineView;
	readonly #plot: () => HTMLElement;
	#coming: Promise<Pointing> | undefined;
	/** Undefined until it has come. */
	current = $state.raw<Pointing>();

	constructor(view: TimelineView, plot: () => HTMLElement) {
		this.#view = view;
		this.#plot = plot;
	}

	/** At once if it is there; else once it has come, in the order asked. Without it labels still open all. */
	do(what: (pointing: Pointing) => void): void {
		if (this.current) what(this.current);
		else
			void this.#come().then(what, () => {
				this.#coming = undefined; // the next pointer asks again
			});
	}

	#come(): Promise<Pointing> {
		return (this.#coming ??= import('./pointing.svelte').then(
			({ Pointing }) => (this.current = new Pointing(this.#view, this.#plot))
		));
	}
}
