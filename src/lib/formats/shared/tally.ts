/** Counts occurrences that are reported once, with the first place and example. Pure. */
import type { Place } from './draft';

export interface Counted {
	/** Of the first occurrence. */
	readonly place: Place;
	readonly example: string;
	readonly count: number;
}

export class Tally<Kind extends string> {
	readonly #counted = new Map<Kind, { place: Place; example: string; count: number }>();
	readonly #most: number;
	#beyond = 0;

	/** @param most - the number of kinds that are counted one by one; all further kinds are counted together */
	constructor(most = Infinity) {
		this.#most = most;
	}

	add(kind: Kind, place: Place, example = ''): void {
		const known = this.#counted.get(kind);
		if (known) known.count++;
		else if (this.#counted.size >= this.#most) this.#beyond++;
		else this.#counted.set(kind, { place, example, count: 1 });
	}

	get(kind: Kind): Counted | undefined {
		return this.#counted.get(kind);
	}

	/** In the order in which each kind first occurred. */
	entries(): Iterable<readonly [Kind, Counted]> {
		return this.#counted;
	}

	/** Occurrences of further kinds. */
	get beyond(): number {
		return this.#beyond;
	}
}

/** ` (3 occurrences)`, added to the message on the first one; '' for one. */
export function occurrences(count: number): string {
	return count === 1 ? '' : ` (${count} occurrences)`;
}
