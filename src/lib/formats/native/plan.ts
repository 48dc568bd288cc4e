/**
 * What becomes of the parts of a thing: which are there already, which are new, and in what order.
 * Pure. See ./SPEC.md §E.
 */
import type { Key } from '$lib/document/finding';
import { isFields, isList, type Fields } from '../shared/json-fields';
import { fieldNames } from './in-order';
import { isSameData } from './same-data';
import type { Item, Tree } from './tree';

/** A part of what a thing is to be: its key, and its place in the thing as it is now; undefined: it is new. */
export interface Part {
	readonly key: Key;
	readonly value: unknown;
	readonly at: number | undefined;
}

/** In these, the order of what is defined is told to readers: colours go by it. */
export const ORDERED = ['groups', 'actors', 'places', 'sources'];

/** The fields of a map keep the author's order; new ones are where the schema has them. */
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

/** Whether fields that stay are in the order that is wanted, as JavaScript orders names. */
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
 * Each new field goes behind the last one that comes before it in `known`; one that is not known goes last.
 * Sorts instead of searching for each place: a list of sources can gain thousands at once.
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
	/** By the place in `parts` that they come before. */
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

/** Things of a list are known again by what names them; what is left is known by its place. */
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

/** The fields by which a thing of a list is known, the first that it has. */
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

/** Whether a thing in the place of another is that one with another name: most of the rest says the same. */
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
