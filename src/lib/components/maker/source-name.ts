/** What a source is called in lists of an author. */
import { textOf, type Named } from '$lib/authoring/entry';

export function sourceName({ id, fields }: Named): string {
	const parts = [textOf(fields, 'publisher'), textOf(fields, 'title')];
	return parts.filter((part) => part !== '').join(', ') || textOf(fields, 'url') || id;
}
