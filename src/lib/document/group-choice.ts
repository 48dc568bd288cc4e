/**
 * The chosen groups, as in an address: `military,diplomacy`. No id has a comma.
 * Pure.
 */

/** Whether an event of a group is chosen. @param asked - undefined: any */
export function groupTest(asked: string | undefined): (group: string | undefined) => boolean {
	if (asked === undefined) return () => true;
	const ids = new Set(asked.split(','));
	return (group) => group !== undefined && ids.has(group);
}

/** The chosen groups that exist, in their own order; undefined: any. */
export function knownGroups(
	groups: readonly { readonly id: string }[],
	asked: string | undefined
): string | undefined {
	if (asked === undefined) return undefined;
	const isAsked = groupTest(asked);
	return toChoice(groups.map(({ id }) => id).filter(isAsked));
}

/**
 * The choice after a group is pressed: only that group, or all groups if it was the only one.
 *
 * @param isAdding - adds it to the others, or removes it
 */
export function pressGroup(
	asked: string | undefined,
	id: string,
	isAdding: boolean
): string | undefined {
	if (!isAdding) return asked === id ? undefined : id;
	const ids = asked?.split(',') ?? [];
	return toChoice(ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]);
}

/** The names of the chosen groups. */
export function groupNames(
	groups: readonly { readonly id: string; readonly label: string }[],
	asked: string,
	lang: string
): string {
	const isAsked = groupTest(asked);
	const names = groups.filter(({ id }) => isAsked(id)).map(({ label }) => label);
	return new Intl.ListFormat(lang, { type: 'conjunction' }).format(names);
}

function toChoice(ids: readonly string[]): string | undefined {
	return ids.length === 0 ? undefined : ids.join(',');
}
