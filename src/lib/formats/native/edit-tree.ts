/**
 * Finds the smallest changes that make a text represent new data.
 * Pure. See ./SPEC.md §E.
 */
import type { Key } from '$lib/document/finding';
import { isFields, isList } from '../shared/json-fields';
import { rebuildBlock } from './edit-block';
import { rebuildFlow } from './edit-flow';
import { planFields, planThings, type Part } from './plan';
import { isSameData } from './same-data';
import type { Splice } from './splices';
import type { Item, Tree } from './tree';

/** How to write in the language of the text. */
export interface Hand {
	/** A new value for an old one. @param keys - of the value */
	replace(item: Item, holder: Tree, value: unknown, keys: readonly Key[]): Splice;
	/** A new part, without its indentation. @param keys - of the part */
	write(part: Part, holder: Tree, keys: readonly Key[]): string;
}

/** An object or list whose parts or order have changed. */
export interface Rebuilding {
	readonly text: string;
	/** All its new parts; those that stay include the changes within them. */
	readonly parts: readonly { readonly part: Part; readonly inner: readonly Splice[] }[];
	readonly write: (part: Part) => string;
	/** Whether it is the whole file. */
	readonly isRoot: boolean;
}

/** @returns undefined if no part can stay: everything has to be rewritten */
export function editTree(
	text: string,
	tree: Tree,
	target: unknown,
	hand: Hand,
	keys: readonly Key[] = []
): Splice[] | undefined {
	const planned = plan(tree, target, keys);
	if (!planned) return isSameData(tree.value, target) ? [] : undefined;
	if (planned.length === 0 || tree.items.length === 0)
		return planned.length === tree.items.length ? [] : undefined;
	const parts = planned.map((part) => {
		const item = part.at === undefined ? undefined : tree.items[part.at];
		if (!item) return { part, inner: [] };
		const at = [...keys, part.key];
		const inner = editTree(text, item.tree, part.value, hand, at);
		return { part, inner: inner ?? [hand.replace(item, tree, part.value, at)] };
	});
	const isInPlace =
		parts.length === tree.items.length && parts.every(({ part }, at) => part.at === at);
	if (isInPlace) return parts.flatMap(({ inner }) => inner);
	const rebuilding: Rebuilding = {
		text,
		parts,
		write: (part) => hand.write(part, tree, [...keys, part.key]),
		isRoot: keys.length === 0
	};
	const rebuilt = tree.isBlock ? rebuildBlock(tree, rebuilding) : rebuildFlow(tree, rebuilding);
	return rebuilt && [rebuilt];
}

function plan(tree: Tree, target: unknown, keys: readonly Key[]): Part[] | undefined {
	if (tree.kind === 'map' && isFields(target)) return planFields(tree, target, keys);
	if (tree.kind === 'list' && isList(target)) return planThings(tree, target);
	return undefined;
}
