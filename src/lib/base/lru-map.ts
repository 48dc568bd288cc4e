/** A map of the most recently used entries: if there are too many, the oldest is removed. */
export class LruMap<V> {
	readonly #most: number;
	readonly #values = new Map<string, V>();

	constructor(most: number) {
		this.#most = most;
	}

	get(key: string): V | undefined {
		const value = this.#values.get(key);
		if (value === undefined) return undefined;
		this.#values.delete(key);
		this.#values.set(key, value); // the newest last
		return value;
	}

	set(key: string, value: V): void {
		this.#values.delete(key);
		this.#values.set(key, value);
		const [oldest] = this.#values.keys();
		if (this.#values.size > this.#most && oldest !== undefined) this.#values.delete(oldest);
	}

	delete(key: string): void {
		this.#values.delete(key);
	}
}
