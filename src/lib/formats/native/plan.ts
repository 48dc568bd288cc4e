/**
 * Plans the new parts of an object or list: which stay, which are new, and in what order.
 * Pure. See ./SPEC.md §E.
 */
import type { Key } from '$lib/document/finding';
import { isFields, isList, type Fields } from '../shared/json-fields';
import { fieldNames } from './in-order';
import { isSameData } from './same-data';
import type { Item, Tree } from './tree';

/** A new part: its key, and its index in the current parts; undefined: it is new. */
export interface Part {
	readonly key: Key;
	readonly value: unknown;
	readonly at: number | undefined;
}

/** In these, the order of definitions is visible to readers: colours depend on it. */
export const ORDERED = ['groups', 'actors', 'places', 'sources'];

/** The fields of a map keep the author's order; new ones are at their place in the schema. */
export function planFields({ items }: Tree, target: Fields, keys: readonly Key[]): Part[] {
	const places = new Map(items.map(({ name }, at) => [name, at]));
	const partOf = (name: string): Part => ({ key: name, value: target[name], at: places.get(name) });
	const wanted = Object.keys(target);
	const isOrdered = keys.length === 1 && ORDERED.includes(String(keys[0]));
	if (isOrdered && !isSameOrder(items, wanted, places)) return wanted.map(partOf);
	const parts = items.flatMap(({ name }) =>
		name !== undefined && Object.hasOwn(target, name) ? [partOf(name)] : []
	);
	const added = wanted.filter((name) => !places.has(name)).map(partOf);
	return withAdded(parts, added, isOrdered ? wanted : fieldNames(keys));
}

/** Whether the remaining fields are in the requested order, as JavaScript orders names. */
function isSameOrder(
	items: readonly Item[],
	wanted: readonly string[],
	places: ReadonlyMap<string | undefined, number>
): boolean {
	const inText = Object.keys(Object.fromEntries(items.map(({ name }) => [name ?? '', true])));
	const isWanted = new Set(wanted);
	const stay = inText.filter((name) => isWanted.has(name));
	return stay.join('\n') === wanted.filter((name) => places.has(name)).join('\n');
}

/**
 * Each new field goes after the last one that comes before it in `known`; unknown ones go last.
 * It sorts instead of searching each place, because a list of sources can gain thousands at once.
 */
function withAdded(
	parts: readonly Part[],
	added: readonly Part[],
	known: readonly string[]
): Part[] {
	const ranks = new Map(known.map((name, rank) => [name, rank]));
	const ranked = (list: readonly Part[]) =>
		list
			.flatMap((part, at) => {
				const rank = ranks.get(String(part.key));
				return rank === undefined ? [] : [{ part, at, rank }];
			})
			.sort((a, b) => a.rank - b.rank);
	const there = ranked(parts);
	/** By the index in `parts` before which they come. */
	const inserted = new Map<number, Part[]>();
	let seen = 0;
	let place = 0;
	for (const { part, rank } of ranked(added)) {
		for (let next = there[seen]; next && next.rank < rank; next = there[++seen])
			place = Math.max(place, next.at + 1);
		const here = inserted.get(place) ?? [];
		here.push(part);
		inserted.set(place, here);
	}
	return [
		...parts.flatMap((part, at) => [...(inserted.get(at) ?? []), part]),
		...(inserted.get(parts.length) ?? []),
		...added.filter(({ key }) => !ranks.has(String(key)))
	];
}

/** Items of a list are identified by what names them; the others by their position. */
export function planThings({ items }: Tree, target: readonly unknown[]): Part[] {
	const free = new Map<string, number[]>();
	for (const [at, { tree }] of items.entries()) {
		const name = nameOfTree(tree);
		const places = free.get(name);
		if (places) places.push(at);
		else free.set(name, [at]);
	}
	for (const places of free.values()) places.reverse();
	const found = target.map((value) => free.get(nameOf(value))?.pop());
	const left = new Set([...free.values()].flat());
	return target.map((value, key) => {
		const isSame = found[key] === undefined && left.has(key) && isAlike(items[key], value);
		return { key, value, at: isSame ? key : found[key] };
	});
}

/** The fields that identify an item of a list, the preferred one first. */
const NAMES = ['id', 'source', 'url', 'to', 'text'];

function nameOf(value: unknown): string {
	if (!isFields(value)) return JSON.stringify(value);
	const field = NAMES.find((name) => Object.hasOwn(value, name));
	return field === undefined ? '' : `${field} ${JSON.stringify(value[field])}`;
}

function nameOfTree({ kind, items, value }: Tree): string {
	if (kind === 'list') return '[]';
	if (kind === 'leaf') return typeof value === 'symbol' ? '' : JSON.stringify(value);
	for (const name of NAMES) {
		const field = items.find((item) => item.name === name);
		if (field) return `${name} ${nameOfTree(field.tree)}`;
	}
	return '';
}

/** Whether two items with different names are the same: most of their other data is equal. */
function isAlike(item: Item | undefined, value: unknown): boolean {
	if (item?.tree.kind !== 'map' || !isFields(value))
		return item?.tree.kind !== 'map' && !isFields(value);
	const rest = item.tree.items.filter(({ name }) => !NAMES.includes(name ?? ''));
	const same = rest.filter(({ name, tree }) => isSaying(tree, value[name ?? '']));
	return rest.length === 0 || same.length > rest.length / 2;
}

function isSaying({ kind, items, value }: Tree, target: unknown): boolean {
	if (kind === 'leaf') return isSameData(value, target);
	const targets =
		kind === 'list' ? isList(target) && target : isFields(target) && Object.values(target);
	if (!targets || targets.length !== items.length) return false;
	return items.every(({ name, tree }, i) =>
		isSaying(tree, isFields(target) ? target[name ?? ''] : targets[i])
	);
}
