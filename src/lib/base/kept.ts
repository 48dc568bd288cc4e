/** What was used last, up to so many and so much: a map that forgets the rest. */
export class Kept<V> {
	readonly #most: number;
	readonly #mostSize: number;
	readonly #values = new Map<string, { readonly value: V; size: number }>();
	#size = 0;

	/** @param mostSize - of all together, in the unit of `resize` */
	constructor(most: number, mostSize = Infinity) {
		[this.#most, this.#mostSize] = [most, mostSize];
	}

	get(key: string): V | undefined {
		const kept = this.#values.get(key);
		if (kept === undefined) return undefined;
		this.#values.delete(key);
		this.#values.set(key, kept); // the newest last
		return kept.value;
	}

	/** It has no size until one is said. */
	set(key: string, value: V): void {
		const size = this.#values.get(key)?.size ?? 0;
		this.#values.delete(key);
		this.#values.set(key, { value, size });
		this.#trim();
	}

	/** Says how large a value is. What is larger than everything may be is forgotten. */
	resize(key: string, size: number): void {
		const kept = this.#values.get(key);
		if (kept === undefined) return;
		this.#size += size - kept.size;
		kept.size = size;
		this.#trim();
	}

	delete(key: string): void {
		this.#size -= this.#values.get(key)?.size ?? 0;
		this.#values.delete(key);
	}

	#trim(): void {
		for (const key of this.#values.keys()) {
			if (this.#values.size <= this.#most && this.#size <= this.#mostSize) return;
			this.delete(key);
		}
	}
}
