/** Changes of the groups of a draft. Pure. */
import type { AuthorDraft, Head, Keyed } from './draft';
import { namedOf, textOf, withText, type Named } from './entry';

function withGroups(head: Head, groups: readonly Named[]): Head {
	const { groups: _, ...rest } = head;
	const all = Object.fromEntries(groups.map(({ id, fields }) => [id, fields]));
	return groups.length === 0 ? rest : { ...rest, groups: all };
}

/** The head with a group one place earlier or later. */
export function moveGroup(head: Head, id: string, by: -1 | 1): Head {
	const groups = [...namedOf(head, 'groups')];
	const at = groups.findIndex((group) => group.id === id);
	const [group, other] = [groups[at], groups[at + by]];
	if (!group || !other) return head;
	[groups[at], groups[at + by]] = [other, group];
	return withGroups(head, groups);
}

/**
 * The draft without a group.
 *
 * @param into - the group that its events join; '' for none
 * @returns the head, and the entries that change
 */
export function mergeGroup(
	{ head, entries }: AuthorDraft,
	id: string,
	into: string
): { readonly head: Head; readonly changed: readonly Keyed[] } {
	const changed = entries.flatMap(({ key, entry }) =>
		textOf(entry, 'group') === id ? [{ key, entry: withText(entry, 'group', into) }] : []
	);
	const others = namedOf(head, 'groups').filter((group) => group.id !== id);
	return { head: withGroups(head, others), changed };
}
