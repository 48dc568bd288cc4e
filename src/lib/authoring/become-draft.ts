/** Makes the draft of a page the same as another one, in one step that can be undone. */
import { isEqual } from '$lib/base/replace-equal';
import type { AuthorDocument } from './author-document.svelte';
import type { Entry } from './draft';
import type { PlainDraft } from './merge';

export function becomeDraft(document: AuthorDocument, { head, entries }: PlainDraft): void {
	const ids = new Set(entries.map(({ id }) => id));
	document.together(() => {
		if (!isEqual(document.head, head)) document.setHead(head);
		const gone = document.entries.filter(({ entry }) => !ids.has(entry.id));
		document.remove(gone.map(({ key }) => key));
		const added: Entry[] = [];
		for (const entry of entries) {
			const key = document.keyOf(String(entry.id));
			if (key === undefined) added.push(entry);
			else if (!isEqual(document.entry(key), entry)) document.putAll([{ key, entry }]);
		}
		document.add(added);
	});
}
