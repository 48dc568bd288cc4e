/**
 * The draft of an author: the entries that were read from a file, and the changes since. Entries are stored as
 * they are typed, valid or not: other modules check them.
 * Pure.
 */

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
	| { readonly kind: 'head'; readonly head: Head }
) & {
	/** Edits with the same number are undone together; drafts of older versions have none. */
	readonly step?: number | undefined;
};

/** @param edits - in the order in which they were made */
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

/** A key that no entry has or had. */
export function freeKey(base: AuthorDraft, edits: readonly Edit[]): number {
	let key = 0;
	for (const entry of base.entries) key = Math.max(key, entry.key + 1);
	for (const edit of edits) if (edit.kind !== 'head') key = Math.max(key, edit.key + 1);
	return key;
}
