/**
 * The draft of an author: the entries that were read from a file, and the changes since. Entries are stored as
 * they are typed, valid or not: other modules check them.
 * Pure.
 */
import { applyToHead, type HeadChange } from './head-change';

/** An event as an author writes it; it can contain anything. */
export type Entry = Readonly<Record<string, unknown>>;

/** The fields of a timeline beside its events. */
export type Head = Readonly<Record<string, unknown>>;

export interface Keyed {
	/** Never changes while the draft exists. */
	readonly key: number;
	readonly entry: Entry;
}

export interface AuthorDraft {
	readonly head: Head;
	readonly entries: readonly Keyed[];
}

/** One change of a draft. */
export type Edit = (
	| /** Changes an entry, or adds one if the key is new. */ {
			readonly kind: 'put';
			readonly key: number;
			readonly entry: Entry;
	  }
	| { readonly kind: 'remove'; readonly key: number }
	| /** Moves an entry in the file: directly before another one. */ {
			readonly kind: 'move';
			readonly key: number;
			readonly before: number;
	  }
	| /** Only what was changed: the rest may be read again from the file. */ {
			readonly kind: 'patch';
			readonly changes: readonly HeadChange[];
	  }
	| /** The whole head; drafts of older versions have these. */ {
			readonly kind: 'head';
			readonly head: Head;
	  }
) & {
	/** Edits with the same number are undone together; drafts of older versions have none. */
	readonly step?: number | undefined;
};

/** @param edits - in the order in which they were made */
export function applyEdits(base: AuthorDraft, edits: readonly Edit[]): AuthorDraft {
	if (edits.length === 0) return base;
	let { head } = base;
	let entries = new Map(base.entries.map(({ key, entry }) => [key, entry]));
	for (const edit of edits) {
		if (edit.kind === 'head') head = edit.head;
		else if (edit.kind === 'patch') head = applyToHead(head, edit.changes);
		else if (edit.kind === 'put') entries.set(edit.key, edit.entry);
		else if (edit.kind === 'move') entries = moved(entries, edit.key, edit.before);
		else entries.delete(edit.key);
	}
	return { head, entries: [...entries].map(([key, entry]) => ({ key, entry })) };
}

function moved(entries: Map<number, Entry>, key: number, before: number): Map<number, Entry> {
	const entry = entries.get(key);
	// Read in another way, the file may have neither of them.
	if (!entry || !entries.has(before) || key === before) return entries;
	const others = [...entries].filter(([other]) => other !== key);
	const at = others.findIndex(([other]) => other === before);
	return new Map([...others.slice(0, at), [key, entry], ...others.slice(at)]);
}

/** Keys of added entries begin here: no line of a file has such a number. */
export const ADDED_KEYS = 2 ** 50;

/** A key that no entry has or had, and no entry of the file will have if it is read again. */
export function freeKey(base: AuthorDraft, edits: readonly Edit[]): number {
	let key = ADDED_KEYS;
	for (const entry of base.entries) key = Math.max(key, entry.key + 1);
	for (const edit of edits) if ('key' in edit) key = Math.max(key, edit.key + 1);
	return key;
}

export function entriesByKey({ entries }: AuthorDraft): ReadonlyMap<number, Entry> {
	return new Map(entries.map(({ key, entry }) => [key, entry]));
}

export function keysById({ entries }: AuthorDraft): ReadonlyMap<unknown, number> {
	return new Map(entries.map(({ key, entry }) => [entry.id, key]));
}

/**
 * Entries that are added, each with an id that no other has.
 *
 * @param first - the key of the first one
 */
export function withIds(
	entries: readonly Entry[],
	first: number,
	known: ReadonlyMap<unknown, number>
): Keyed[] {
	const added = new Set<unknown>();
	return entries.map((entry, at) => {
		const number = first + at - ADDED_KEYS + 1;
		let id = `event-${number}`;
		for (let n = 2; known.has(id) || added.has(id); n++) id = `event-${number}-${n}`;
		added.add(entry.id ?? id);
		return { key: first + at, entry: { id, ...entry } };
	});
}
