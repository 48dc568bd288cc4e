/** Work that several callers wait for: done once for all of them, and cancelled when none of them waits. */
interface Work<T> {
	readonly result: Promise<T>;
	readonly end: AbortController;
	waiting: number;
}

export class SharedWork<T> {
	readonly #works = new Map<string, Work<T>>();

	/** Whether the work still runs. */
	has(key: string): boolean {
		return this.#works.has(key);
	}

	/**
	 * Waits for the work with this key, and starts it if it is not running.
	 *
	 * @param begin - its signal cancels the work
	 * @param gone - aborts when this caller stops waiting; undefined: it never does
	 */
	async join(
		key: string,
		begin: (signal: AbortSignal) => Promise<T>,
		gone?: AbortSignal
	): Promise<T> {
		gone?.throwIfAborted();
		const work = this.#works.get(key) ?? this.#begin(key, begin);
		work.waiting++;
		const leave = () => {
			if (--work.waiting > 0) return;
			this.#drop(key, work);
			work.end.abort(gone?.reason);
		};
		gone?.addEventListener('abort', leave, { once: true });
		try {
			return await work.result;
		} finally {
			gone?.removeEventListener('abort', leave);
		}
	}

	#begin(key: string, begin: (signal: AbortSignal) => Promise<T>): Work<T> {
		const end = new AbortController();
		const result = begin(end.signal).finally(() => this.#drop(key, work));
		const work: Work<T> = { result, end, waiting: 0 };
		this.#works.set(key, work);
		return work;
	}

	/** Later callers start the work again. */
	#drop(key: string, work: Work<T>): void {
		if (this.#works.get(key) === work) this.#works.delete(key);
	}
}
