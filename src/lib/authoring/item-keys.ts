/**
 * Keys of the items of a list that have no ids. An item keeps its key while it is edited and while others are added
 * and removed, so that the form of one never shows the state of another.
 * Pure.
 */

export interface KeyedItems {
	readonly items: readonly object[];
	/** Of the items, in their order. */
	readonly keys: readonly number[];
	/** No key that was ever given is given again. */
	readonly free: number;
}

export const NO_ITEMS: KeyedItems = { items: [], keys: [], free: 0 };

/** @param items - an item that was not edited is the same object */
export function withItems(before: KeyedItems, items: readonly object[]): KeyedItems {
	const most = Math.min(before.items.length, items.length);
	let start = 0;
	while (start < most && before.items[start] === items[start]) start++;
	let end = 0;
	while (end < most - start && before.items.at(-1 - end) === items.at(-1 - end)) end++;
	// Between them one was edited, or some were added or removed.
	const isEdited = before.items.length === items.length;
	let { free } = before;
	const keys = items.map((_, at) => {
		const isSame = at < start || isEdited;
		const known = isSame
			? before.keys[at]
			: at >= items.length - end
				? before.keys[at - items.length + before.keys.length]
				: undefined;
		return known ?? free++;
	});
	return { items, keys, free };
}
