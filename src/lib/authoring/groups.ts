/** Changes of the groups of a draft. Pure. */
import type { AuthorDraft, Head, Keyed } from './draft';
import { freeId, namedOf, textOf, withText, type Named } from './entry';

function withGroups(head: Head, groups: readonly Named[]): Head {
	const { groups: _, ...rest } = head;
	const all = Object.fromEntries(groups.map(({ id, fields }) => [id, fields]));
	return groups.length === 0 ? rest : { ...rest, groups: all };
}

export interface ChangedDraft {
	readonly head: Head;
	/** The entries that change. */
	readonly changed: readonly Keyed[];
}

/**
 * The draft with a group one place earlier or later. Ids such as “2024” come first in every object, whatever their
 * order: groups with such ids get others.
 */
export function moveGroup(draft: AuthorDraft, id: string, by: -1 | 1): ChangedDraft {
	const groups = [...namedOf(draft.head, 'groups')];
	const at = groups.findIndex((group) => group.id === id);
	const [group, other] = [groups[at], groups[at + by]];
	if (!group || !other) return { head: draft.head, changed: [] };
	[groups[at], groups[at + by]] = [other, group];
	const taken = groups.map((named) => named.id);
	const renamed = new Map<string, string>();
	for (const old of taken.filter(isIndex)) {
		const next = otherId(old, [...taken, ...renamed.values()]);
		renamed.set(old, next);
	}
	const head = withGroups(
		draft.head,
		groups.map((named) => ({ ...named, id: renamed.get(named.id) ?? named.id }))
	);
	return { head, changed: inGroups(draft.entries, (old) => renamed.get(old)) };
}

/** Whether JavaScript sorts a key of an object before all others. */
function isIndex(id: string): boolean {
	return /^(?:0|[1-9]\d{0,9})$/.test(id);
}

function otherId(id: string, taken: readonly string[]): string {
	const wished = `group-${id}`;
	return taken.includes(wished) ? freeId(taken, `${wished}-`) : wished;
}

/** @param to - the new group of entries in a group; undefined: they stay in it */
function inGroups(
	entries: readonly Keyed[],
	to: (group: string) => string | undefined
): readonly Keyed[] {
	return entries.flatMap(({ key, entry }) => {
		const group = to(textOf(entry, 'group'));
		return group === undefined ? [] : [{ key, entry: withText(entry, 'group', group) }];
	});
}

/**
 * The draft without a group.
 *
 * @param into - the group that its events join; '' for none
 */
export function mergeGroup(draft: AuthorDraft, id: string, into: string): ChangedDraft {
	const others = namedOf(draft.head, 'groups').filter((group) => group.id !== id);
	const changed = inGroups(draft.entries, (group) => (group === id ? into : undefined));
	return { head: withGroups(draft.head, others), changed };
}
