/**
 * Finds duplicate keys of a mapping. The package's own check compares each key with all before it, which takes
 * seconds for a mapping of 16,000 keys; this one examines each key once.
 * Pure. See ../../native/SPEC.md §R.
 */
import { isNode, isScalar, visit, YAMLParseError, type Document } from 'yaml';

/**
 * The errors that `yaml` reports with `uniqueKeys`, in the order of the text. As in `yaml`, keys are duplicates
 * if they are scalars of the same value; a list or a mapping as a key is never a duplicate.
 */
export function findRepeatedKeys(document: Document.Parsed): YAMLParseError[] {
	const errors: YAMLParseError[] = [];
	visit(document, {
		Map(_, { items }) {
			const met = new Set<unknown>();
			for (const { key } of items) {
				const value: unknown = isScalar(key) ? key.value : key;
				if (met.has(value) && !Number.isNaN(value)) errors.push(repeatedAt(startOf(key)));
				met.add(value);
			}
		}
	});
	return errors.sort((a, b) => a.pos[0] - b.pos[0]);
}

function repeatedAt(offset: number): YAMLParseError {
	return new YAMLParseError([offset, offset + 1], 'DUPLICATE_KEY', 'Map keys must be unique');
}

function startOf(key: unknown): number {
	return (isNode(key) && key.range?.[0]) || 0;
}
