/** Names of groups for formats that identify a group by its label. Pure. */

/** @returns by id: the label, followed by the id if an earlier group has the same label, ignoring outer spaces */
export function groupNames(
	groups: readonly { readonly id: string; readonly label: string }[]
): ReadonlyMap<string, string> {
	const names = new Map<string, string>();
	const labels = new Set(groups.map(({ label }) => label.trim()));
	const taken = new Set<string>();
	for (const { id, label } of groups) {
		let name = label;
		// Another group may already have this name.
		for (let n = 1; taken.has(name.trim()) || (name !== label && labels.has(name.trim())); n++)
			name = n === 1 ? `${label} (${id})` : `${label} (${id} ${n})`;
		taken.add(name.trim());
		names.set(id, name);
	}
	return names;
}
