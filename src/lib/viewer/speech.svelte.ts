/** What is worth saying to somebody who cannot see the chart: once after a run of presses, never of a gesture. */
import { Debounce } from '$lib/base/debounce';
import type { Span } from '$lib/time/span';

/** What the view shows now. */
export interface Spoken {
	readonly span: Span;
	/** How many of the matching events are in it; undefined: not known here. */
	readonly shown: number | undefined;
	/** Of how many in all. */
	readonly count: number;
}

/** The pause after which a run of presses has ended. */
const SPEAK_MS = 800;

export class Speech {
	/** Words as they are, or the view that is to be put into words. */
	said = $state.raw<Spoken | string>();
	readonly #waiting = new Debounce(SPEAK_MS);

	/** @param spoken - asked once nothing more is pressed */
	later(spoken: () => Spoken): void {
		this.#waiting.schedule(() => (this.said = spoken()));
	}

	/** In place of what was to be said. */
	now(words: string | undefined): void {
		this.end();
		this.said = words;
	}

	end(): void {
		this.#waiting.cancel();
	}
}
