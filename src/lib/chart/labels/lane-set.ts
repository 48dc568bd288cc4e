/**
 * A set of taken places out of n, which finds the nearest taken place on either side.
 * One bit per place, and for each 32 words one word that shows which of them have a bit: so a search
 * reads at most two words per level, with four levels for a million places.
 * Pure apart from its own bits.
 *
 * @see van Emde Boas, Design and Implementation of an Efficient Priority Queue (1977): summaries
 */
const WORD_BITS = 5;
const WORD_MASK = 31;

export class LaneSet {
	/** All levels, one after another: from the places themselves up to a single word. */
	readonly #words: Uint32Array;
	/** Where each level begins. */
	readonly #starts: readonly number[];

	constructor(length: number) {
		const starts: number[] = [];
		let size = length;
		let total = 0;
		do {
			size = Math.max(1, Math.ceil(size / 32));
			starts.push(total);
			total += size;
		} while (size > 1);
		this.#words = new Uint32Array(total);
		this.#starts = starts;
	}

	add(place: number): void {
		let at = place;
		for (const start of this.#starts) {
			const word = start + (at >>> WORD_BITS);
			this.#words[word] = (this.#words[word] ?? 0) | (1 << (at & WORD_MASK));
			at >>>= WORD_BITS;
		}
	}

	/** The first taken place after `place`; -1: none. */
	after(place: number): number {
		let at = place;
		for (let level = 0; level < this.#starts.length; level++) {
			const bit = at & WORD_MASK;
			const rest = bit === WORD_MASK ? 0 : (this.#word(level, at) >>> (bit + 1)) << (bit + 1);
			if (rest !== 0) {
				at = (at & ~WORD_MASK) | lowestBit(rest);
				for (; level > 0; level--)
					at = (at << WORD_BITS) | lowestBit(this.#word(level - 1, at << WORD_BITS));
				return at;
			}
			at >>>= WORD_BITS;
		}
		return -1;
	}

	/** The last taken place before `place`; -1: none. */
	before(place: number): number {
		let at = place;
		for (let level = 0; level < this.#starts.length; level++) {
			const rest = this.#word(level, at) & ((1 << (at & WORD_MASK)) - 1);
			if (rest !== 0) {
				at = (at & ~WORD_MASK) | highestBit(rest);
				for (; level > 0; level--)
					at = (at << WORD_BITS) | highestBit(this.#word(level - 1, at << WORD_BITS));
				return at;
			}
			at >>>= WORD_BITS;
		}
		return -1;
	}

	#word(level: number, at: number): number {
		return this.#words[(this.#starts[level] ?? 0) + (at >>> WORD_BITS)] ?? 0;
	}
}

function lowestBit(word: number): number {
	return 31 - Math.clz32(word & -word);
}

function highestBit(word: number): number {
	return 31 - Math.clz32(word);
}
