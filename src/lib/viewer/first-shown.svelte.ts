/** A list that first shows a limited number of events, always with the current one, until the reader asks for all. */

export class FirstShown {
	readonly #most: () => number | undefined;
	/** Whether the reader asked for all. */
	isWhole = $state(false);

	/** @param most - the number; undefined: all */
	constructor(most: () => number | undefined) {
		this.#most = most;
	}

	/** Whether there are more events than the limit. */
	isCut(count: number): boolean {
		return count > (this.#most() ?? Infinity);
	}

	/**
	 * @param ids - in the order of the list
	 * @param standing - the event that must be shown
	 * @returns undefined: all
	 */
	of(ids: readonly string[], standing: string | undefined): readonly string[] | undefined {
		const most = this.#most();
		if (most === undefined || this.isWhole || !this.isCut(ids.length)) return undefined;
		const at = standing === undefined ? -1 : ids.indexOf(standing);
		const from = at < most ? 0 : Math.min(at, ids.length - most);
		return ids.slice(from, from + most);
	}
}
