/** Counts what is told once for many events. */
import type { Place } from './draft';

/** Something that is told once, with its first place and how often it was met. */
export class Counted {
	#count = 0;
	#place: Place = { path: '' };

	get isEmpty(): boolean {
		return this.#count === 0;
	}

	add(place: Place): void {
		if (this.#count++ === 0) this.#place = place;
	}

	tell(ontell: (count: number, place: Place) => void): void {
		if (this.#count > 0) ontell(this.#count, this.#place);
	}
}
