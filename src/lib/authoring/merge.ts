/**
 * Merges the work of two editors who began with the same revision. What only one of them changed is taken; what both
 * changed in different ways is a conflict, and a person chooses.
 * Pure.
 */
import { isEqual } from '$lib/base/replace-equal';
import type { Entry, Head } from './draft';
import { isFields, type Fields } from './fields';

/** A timeline file as it is written. */
export interface PlainDraft {
	readonly head: Head;
	readonly entries: readonly Entry[];
}

/** One value that both have changed. */
export interface Conflict {
	/** The event; undefined: the timeline itself. */
	readonly id: string | undefined;
	readonly headline: string;
	/** Of the value in its event: `['date', 'value']`; empty: the whole event. */
	readonly path: readonly string[];
	/** Undefined: removed. */
	readonly mine: unknown;
	readonly theirs: unknown;
}

export interface Merge {
	/** With my values where there is a conflict. */
	readonly merged: PlainDraft;
	readonly conflicts: readonly Conflict[];
}

/** Where a value is, and the conflicts so far. */
interface Walk {
	readonly path: readonly string[];
	readonly report: (path: readonly string[], mine: unknown, theirs: unknown) => void;
}

/** @param base - with which both began */
export function mergeDrafts(base: PlainDraft, mine: PlainDraft, theirs: PlainDraft): Merge {
	const conflicts: Conflict[] = [];
	const walkOf = (id: string | undefined, headline: string): Walk => ({
		path: [],
		report: (path, my, their) => conflicts.push({ id, headline, path, mine: my, theirs: their })
	});
	const head = mergeFields(base.head, mine.head, theirs.head, walkOf(undefined, ''));
	const [was, my, their] = [byId(base), byId(mine), byId(theirs)];
	const merged = new Map<string, Entry>();
	for (const id of joinOrders([...my.keys()], [...their.keys()])) {
		const [before, a, b] = [was.get(id), my.get(id), their.get(id)];
		const entry = mergeValue(before, a, b, walkOf(id, headlineOf(a ?? b ?? {})));
		if (entry !== undefined) merged.set(id, entry as Entry);
	}
	return { merged: { head, entries: [...merged.values()] }, conflicts };
}

/** The draft with the other value of a conflict. */
export function withTheirs({ head, entries }: PlainDraft, conflict: Conflict): PlainDraft {
	const { id, path, theirs } = conflict;
	if (id === undefined) return { head: withValue(head, path, theirs) as Head, entries };
	if (path.length === 0) {
		const others = entries.filter((entry, at) => idOf(entry, at) !== id);
		return { head, entries: theirs === undefined ? others : [...others, theirs as Entry] };
	}
	return {
		head,
		entries: entries.map((entry, at) =>
			idOf(entry, at) === id ? (withValue(entry, path, theirs) as Entry) : entry
		)
	};
}

function withValue(from: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
	if (name === undefined) return value;
	if (Array.isArray(from)) {
		const list = from as readonly unknown[];
		return list.map((item, at) => (String(at) === name ? withValue(item, rest, value) : item));
	}
	const { [name]: before, ...others } = isFields(from) ? from : {};
	const next = withValue(before, rest, value);
	return next === undefined ? others : { ...(isFields(from) ? from : {}), [name]: next };
}

function mergeValue(base: unknown, mine: unknown, theirs: unknown, walk: Walk): unknown {
	if (isEqual(mine, theirs) || isEqual(base, theirs)) return mine;
	if (isEqual(base, mine)) return theirs;
	if (isFields(mine) && isFields(theirs))
		return mergeFields(isFields(base) ? base : {}, mine, theirs, walk);
	if (Array.isArray(base) && Array.isArray(mine) && Array.isArray(theirs)) {
		const lists = [base, mine, theirs] as (readonly unknown[])[];
		const [was = [], my = [], their = []] = lists;
		if (isInPlace(was, my) && isInPlace(was, their)) return mergeLists(was, my, their, walk);
	}
	walk.report(walk.path, mine, theirs);
	return mine;
}

function mergeFields(base: Fields, mine: Fields, theirs: Fields, walk: Walk): Fields {
	const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
	const merged = names.flatMap((name) => {
		const deeper = { ...walk, path: [...walk.path, name] };
		const value = mergeValue(base[name], mine[name], theirs[name], deeper);
		return value === undefined ? [] : [[name, value] as const];
	});
	return Object.fromEntries(merged);
}

/**
 * Whether each item stands where it stood, changed or not. Where one was put before others, or taken out, the same
 * place is another item: a quotation would get the speaker of its neighbour.
 */
function isInPlace(base: readonly unknown[], now: readonly unknown[]): boolean {
	return (
		now.length >= base.length &&
		base.every((item, at) => isEqual(item, now[at]) || !now.some((one) => isEqual(one, item)))
	);
}

/** Both only changed items or added some at the end: theirs come behind mine. */
function mergeLists(
	base: readonly unknown[],
	mine: readonly unknown[],
	theirs: readonly unknown[],
	walk: Walk
): readonly unknown[] {
	const known = base.map((item, at) =>
		mergeValue(item, mine[at], theirs[at], { ...walk, path: [...walk.path, String(at)] })
	);
	const added = mine.slice(base.length);
	const others = theirs
		.slice(base.length)
		.filter((item) => !added.some((one) => isEqual(one, item)));
	return [...known, ...added, ...others];
}

/** My order; what only they have stands behind what it follows in theirs. */
function joinOrders(mine: readonly string[], theirs: readonly string[]): readonly string[] {
	const order = [...mine];
	const known = new Set(mine);
	for (const [at, id] of theirs.entries()) {
		if (known.has(id)) continue;
		const before = theirs.slice(0, at).findLast((other) => known.has(other));
		order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
		known.add(id);
	}
	return order;
}

function byId({ entries }: PlainDraft): ReadonlyMap<string, Entry> {
	return new Map(entries.map((entry, at) => [idOf(entry, at), entry]));
}

function idOf({ id }: Entry, at: number): string {
	return typeof id === 'string' ? id : `#${at}`;
}

function headlineOf({ headline }: Entry): string {
	return typeof headline === 'string' ? headline : '';
}
