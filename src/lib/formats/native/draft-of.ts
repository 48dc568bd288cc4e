/** Our own file as its author wrote it, for editing. Pure. */
import { isFields, isList } from '../shared/json-fields';
import type { DraftFile } from '../shared/draft';

/**
 * The data of a file, if it has the fields of every file; the rest of it may be faulty.
 *
 * @param data - parsed YAML or JSON
 */
export function toDraft(data: unknown): DraftFile | undefined {
	return isDraft(data) ? data : undefined;
}

function isDraft(data: unknown): data is DraftFile {
	return (
		isFields(data) &&
		data.version === 1 &&
		typeof data.title === 'string' &&
		isList(data.events) &&
		data.events.every(isFields)
	);
}
