/**
 * A sheet that is read again, compared with the draft: what changed in the sheet since it was read last, merged with
 * what its author changed here.
 * Pure.
 */
import type { AuthorDraft, Entry, Head } from './draft';
import { freeId, namedOf, withNamed } from './entry';
import { isFields, type Fields } from './fields';
import { isSameValue, pairRows, withoutId } from './row-pairs';

/** A row as it was read last, and its entry in the draft; undefined: its author did not want it. */
export interface SheetRow {
	readonly key: number | undefined;
	readonly entry: Entry;
}

/** A sheet as it was read. */
export interface Sheet {
	readonly head: Head;
	readonly rows: readonly SheetRow[];
}

export interface FieldChange {
	readonly name: string;
	/** In the draft, and in the sheet. */
	readonly mine: unknown;
	readonly theirs: unknown;
}

export type SheetChange =
	| {
			readonly kind: 'changed';
			readonly key: number;
			/** With the fields of the sheet. */
			readonly entry: Entry;
			readonly fields: readonly FieldChange[];
			/** Its author changed one of these fields as well. */
			readonly isConflict: boolean;
	  }
	| { readonly kind: 'added'; readonly entry: Entry; /** Among the rows. */ readonly at: number }
	| {
			readonly kind: 'removed';
			readonly key: number;
			readonly entry: Entry;
			readonly isConflict: boolean;
	  };

export interface SheetReading {
	readonly changes: readonly SheetChange[];
	/** Of the draft, with the sources and groups that the changed rows need. */
	readonly head: Head;
	/** The sheet as it is now, for the next time. */
	readonly sheet: Sheet;
}

/**
 * @param was - the sheet as it was read last
 * @param now - as it is read now
 */
export function compareSheet(was: Sheet, now: AuthorDraft, draft: AuthorDraft): SheetReading {
	const before = was.rows;
	const { head, known, entries } = inTermsOf(now, was.head, draft.head);
	const mineOf = new Map(draft.entries.map(({ key, entry }) => [key, entry]));
	const pairs = pairRows(
		before.map(({ entry }) => entry),
		entries
	);
	const rows = entries.map((entry, at): SheetRow => ({ key: before[pairs[at] ?? -1]?.key, entry }));
	const contents = new Set(draft.entries.map(({ entry }) => contentOf(entry)));
	const isHere = (entry: Entry) => contents.has(contentOf(entry));
	const changes = rows.flatMap((row, at) => {
		const known = before[pairs[at] ?? -1];
		if (known) return changeOf(known, row.entry, mineOf);
		return isHere(row.entry) ? [] : [{ kind: 'added' as const, entry: row.entry, at }];
	});
	const paired = new Set(pairs);
	const removed = before.flatMap(({ key, entry }, at): SheetChange[] => {
		const mine = key === undefined ? undefined : mineOf.get(key);
		if (paired.has(at) || key === undefined || !mine) return [];
		const isConflict = !isSameValue(withoutId(mine), withoutId(entry));
		return [{ kind: 'removed', key, entry: mine, isConflict }];
	});
	return { changes: [...changes, ...removed], head, sheet: { head: known, rows } };
}

function contentOf(entry: Entry): string {
	return JSON.stringify(withoutId(entry));
}

function changeOf(
	{ key, entry: before }: SheetRow,
	now: Entry,
	mineOf: ReadonlyMap<number, Entry>
): SheetChange[] {
	const mine = key === undefined ? undefined : mineOf.get(key);
	// What its author deleted, or did not want, stays so.
	if (key === undefined || !mine) return [];
	const names = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter(
		(name) =>
			name !== 'id' && !isSameValue(before[name], now[name]) && !isSameValue(mine[name], now[name])
	);
	if (names.length === 0) return [];
	const entry = names.reduce<Entry>((merged, name) => {
		const { [name]: _, ...rest } = merged;
		return now[name] === undefined ? rest : { ...merged, [name]: now[name] };
	}, mine);
	const fields = names.map((name) => ({ name, mine: mine[name], theirs: now[name] }));
	const isConflict = names.some((name) => !isSameValue(before[name], mine[name]));
	return [{ kind: 'changed', key, entry, fields, isConflict }];
}

/**
 * Ids of sources and groups are made anew at each reading: these are replaced by the ids of what is the same in the
 * draft.
 */
function inTermsOf(
	now: AuthorDraft,
	was: Head,
	mine: Head
): { readonly head: Head; readonly known: Head; readonly entries: readonly Entry[] } {
	let head = mine;
	let known = was;
	const renamed = { sources: new Map<string, string>(), groups: new Map<string, string>() };
	for (const kind of ['sources', 'groups'] as const)
		for (const { id, fields } of namedOf(now.head, kind)) {
			const all = [...namedOf(known, kind), ...namedOf(head, kind)];
			const same = all.find((other) => isSameValue(other.fields, fields))?.id;
			const taken = all.map((other) => other.id);
			const next = same ?? (taken.includes(id) ? freeId(taken, kind.slice(0, 1)) : id);
			renamed[kind].set(id, next);
			known = withNamed(known, kind, { id: next, fields });
			if (!namedOf(head, kind).some((other) => other.id === next))
				head = withNamed(head, kind, { id: next, fields });
		}
	const entries = now.entries.map(({ entry }) => {
		const cited = withCitations(entry, renamed.sources) as Entry;
		const group = typeof cited.group === 'string' ? renamed.groups.get(cited.group) : undefined;
		return group === undefined ? cited : { ...cited, group };
	});
	return { head, known, entries };
}

/** The same value with other ids in each list of sources. */
function withCitations(value: unknown, ids: ReadonlyMap<string, string>): unknown {
	if (Array.isArray(value)) return value.map((item) => withCitations(item, ids));
	if (!isFields(value)) return value;
	const next: Fields = Object.fromEntries(
		Object.entries(value).map(([name, inner]) => {
			const isCited = name === 'sources' && Array.isArray(inner);
			return [name, isCited ? inner.map((item) => cited(item, ids)) : withCitations(inner, ids)];
		})
	);
	return next;
}

function cited(citation: unknown, ids: ReadonlyMap<string, string>): unknown {
	if (typeof citation === 'string') return ids.get(citation) ?? citation;
	if (!isFields(citation) || typeof citation.source !== 'string') return citation;
	return { ...citation, source: ids.get(citation.source) ?? citation.source };
}
