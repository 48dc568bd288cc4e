/**
 * The changes that make a text say something else, and no other changes.
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

/** How the language is written that the text is in. */
export interface Hand {
	/** Another value for what has one. @param keys - of the value */
	replace(item: Item, holder: Tree, value: unknown, keys: readonly Key[]): Splice;
	/** A part that a thing has not had, without its indentation. @param keys - of the part */
	write(part: Part, holder: Tree, keys: readonly Key[]): string;
}

/** A thing whose parts are no longer the same ones in the same order. */
export interface Rebuilding {
	readonly text: string;
	/** All that it is to have, those that stay with the changes within them. */
	readonly parts: readonly { readonly part: Part; readonly inner: readonly Splice[] }[];
	readonly write: (part: Part) => string;
	/** It is the whole file. */
	readonly isRoot: boolean;
}

/** @returns undefined where what is there cannot stay in part: all of it is to be written anew */
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
