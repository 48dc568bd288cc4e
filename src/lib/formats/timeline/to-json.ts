/** Our own file, YAML or JSON, as JSON. Comments are the one thing that JSON has no place for. */
import { parseDocument } from 'yaml';
import { isJson, MAX_ALIASES } from './read';

/** @param text - of a file that was read without an error */
export function toJson(text: string): string {
	if (isJson(text)) return text;
	const parsed = parseDocument(text, { version: '1.2', merge: false });
	return JSON.stringify(parsed.toJS({ maxAliasCount: MAX_ALIASES }), undefined, '\t');
}
