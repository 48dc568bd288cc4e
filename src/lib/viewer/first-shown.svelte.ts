/** A list that is short at first: so many events, with the one that is stood on among them, until all are asked for. */

export class FirstShown {
	readonly #most: () => number | undefined;
	/** All were asked for. */
	isWhole = $state(false);

	/** @param most - how many; undefined: all */
	constructor(most: () => number | undefined) {
		this.#most = most;
	}

	/** Whether there are more than so many. */
	isCut(count: number): boolean {
		return count > (this.#most() ?? Infinity);
	}

	/**
	 * @param ids - in the order of the list
	 * @param standing - the event that is to be among them
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
