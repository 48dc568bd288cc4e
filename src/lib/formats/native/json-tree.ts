/** JSON as a tree. Pure. */
import { parseTree, type Node } from 'jsonc-parser';
import type { Item, Tree } from './tree';

/** @param text - JSON that has been parsed, within the limit of levels */
export function treeOfJson(text: string): Tree | undefined {
	const root = parseTree(text);
	return root && toTree(root);
}

function toTree({ type, offset, length, value, children = [] }: Node): Tree {
	const place = { from: offset, to: offset + length, isBlock: false };
	if (type === 'object') return { ...place, kind: 'map', items: children.flatMap(toField) };
	if (type === 'array') return { ...place, kind: 'list', items: children.map(toThing) };
	return { ...place, kind: 'leaf', value: value as unknown, items: [] };
}

function toField({ offset, colonOffset, children: [name, value] = [] }: Node): Item[] {
	if (!name || !value) return [];
	const mark = (colonOffset ?? value.offset) + 1;
	const tree = toTree(value);
	return [{ name: String(name.value), from: offset, mark, to: tree.to, tree }];
}

function toThing(node: Node): Item {
	const tree = toTree(node);
	return { name: undefined, from: tree.from, mark: tree.from, to: tree.to, tree };
}
