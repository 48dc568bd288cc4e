/** The announcements for people who cannot see the chart: once after a series of presses, never for a gesture. */
import { Debounce } from '$lib/base/debounce';
import type { Span } from '$lib/time/span';

/** The current view. */
export interface Spoken {
	readonly span: Span;
	/** How many of the matching events are in it; undefined: not known here. */
	readonly shown: number | undefined;
	/** The number of all matching events. */
	readonly count: number;
}

/** A series of presses has ended after this pause. */
const SPEAK_MS = 800;

export class Speech {
	/** Fixed words, or the view, which is put into words later. */
	said = $state.raw<Spoken | string>();
	readonly #waiting = new Debounce(SPEAK_MS);

	/** @param spoken - called once the presses have ended */
	later(spoken: () => Spoken): void {
		this.#waiting.schedule(() => (this.said = spoken()));
	}

	/** Replaces what was to be announced. */
	now(words: string | undefined): void {
		this.end();
		this.said = words;
	}

	end(): void {
		this.#waiting.cancel();
	}
}
