/**
 * Which of n places in a row are taken, asked for the nearest taken one on either side.
 * A bit a place, and above each 32 words one word that says which of them hold a bit: so an answer
 * touches at most two words a level, four levels for a million places.
 * Pure apart from its own bits.
 *
 * @see van Emde Boas, Design and Implementation of an Efficient Priority Queue (1977): summaries
 */
const WORD_BITS = 5;
const WORD_MASK = 31;

export class LaneSet {
	/** From the places themselves up to a single word. */
	readonly #levels: readonly Uint32Array[];

	constructor(length: number) {
		const levels: Uint32Array[] = [];
		let size = length;
		do {
			size = Math.max(1, Math.ceil(size / 32));
			levels.push(new Uint32Array(size));
		} while (size > 1);
		this.#levels = levels;
	}

	add(place: number): void {
		let at = place;
		for (const words of this.#levels) {
			const word = at >>> WORD_BITS;
			words[word] = (words[word] ?? 0) | (1 << (at & WORD_MASK));
			at = word;
		}
	}

	/** The first taken place after `place`; -1: none. */
	after(place: number): number {
		let at = place;
		for (let level = 0; level < this.#levels.length; level++) {
			const bit = at & WORD_MASK;
			const rest = bit === WORD_MASK ? 0 : (this.#word(level, at) >>> (bit + 1)) << (bit + 1);
			if (rest !== 0) return this.#descend(level, (at & ~WORD_MASK) | lowestBit(rest), lowestBit);
			at >>>= WORD_BITS;
		}
		return -1;
	}

	/** The last taken place before `place`; -1: none. */
	before(place: number): number {
		let at = place;
		for (let level = 0; level < this.#levels.length; level++) {
			const rest = this.#word(level, at) & ((1 << (at & WORD_MASK)) - 1);
			if (rest !== 0) return this.#descend(level, (at & ~WORD_MASK) | highestBit(rest), highestBit);
			at >>>= WORD_BITS;
		}
		return -1;
	}

	#word(level: number, at: number): number {
		return this.#levels[level]?.[at >>> WORD_BITS] ?? 0;
	}

	#descend(level: number, at: number, pick: (word: number) => number): number {
		let place = at;
		for (let below = level - 1; below >= 0; below--)
			place = (place << WORD_BITS) | pick(this.#levels[below]?.[place] ?? 0);
		return place;
	}
}

function lowestBit(word: number): number {
	return 31 - Math.clz32(word & -word);
}

function highestBit(word: number): number {
	return 31 - Math.clz32(word);
}
