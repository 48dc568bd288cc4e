/**
 * What an author makes of a file: its entries as they were read, and what was changed in them since. The
 * entries stay as they are typed, whether they hold or not: what is shown of them is found out elsewhere.
 * Pure.
 */

/** An event as an author writes it; anything may stand in it. */
export type Entry = Readonly<Record<string, unknown>>;

/** What there is of a timeline beside its events. */
export type Head = Readonly<Record<string, unknown>>;

export interface Keyed {
	/** Stays with the entry, whatever becomes of it. */
	readonly key: number;
	readonly entry: Entry;
}

export interface AuthorDraft {
	readonly head: Head;
	readonly entries: readonly Keyed[];
}

/** One thing that an author does. */
export type Edit =
	/** Changes an entry, or adds one where none has the key. */
	| { readonly kind: 'put'; readonly key: number; readonly entry: Entry }
	| { readonly kind: 'remove'; readonly key: number }
	| { readonly kind: 'head'; readonly head: Head };

/** @param edits - from the first to the last */
export function applyEdits(base: AuthorDraft, edits: readonly Edit[]): AuthorDraft {
	if (edits.length === 0) return base;
	let { head } = base;
	const entries = new Map(base.entries.map(({ key, entry }) => [key, entry]));
	for (const edit of edits) {
		if (edit.kind === 'head') head = edit.head;
		else if (edit.kind === 'put') entries.set(edit.key, edit.entry);
		else entries.delete(edit.key);
	}
	return { head, entries: [...entries].map(([key, entry]) => ({ key, entry })) };
}

/**
 * Typing makes an edit of every pause: of those that follow one another about one entry the last says
 * it all.
 */
export function addEdit(edits: readonly Edit[], edit: Edit): readonly Edit[] {
	const last = edits.at(-1);
	const isOne =
		last !== undefined &&
		last.kind === edit.kind &&
		(last.kind === 'head' || (edit.kind !== 'head' && last.key === edit.key));
	return isOne ? [...edits.slice(0, -1), edit] : [...edits, edit];
}

/** A key that no entry has, or had. */
export function freeKey(base: AuthorDraft, edits: readonly Edit[]): number {
	let key = 0;
	for (const entry of base.entries) key = Math.max(key, entry.key + 1);
	for (const edit of edits) if (edit.kind !== 'head') key = Math.max(key, edit.key + 1);
	return key;
}
