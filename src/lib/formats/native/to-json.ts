/** Our own file, YAML or JSON, as JSON. Only comments are lost. */
import { isJson } from './json-or-yaml';
import { parseYaml, toData } from '../shared/yaml/parse';

/** @param text - of a file that was read without an error */
export function toJson(text: string): string {
	if (isJson(text)) return text;
	const parsed = parseYaml(text);
	const data = parsed.kind === 'document' ? toData(parsed.document) : parsed;
	return JSON.stringify(data.kind === 'data' ? data.value : null, undefined, '\t');
}
