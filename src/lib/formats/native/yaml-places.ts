/** Finds the places of values in a YAML document. Pure. */
import { isCollection, isMap, isScalar, type Document, type Pair, type YAMLMap } from 'yaml';
import type { Key } from '$lib/document/finding';

/** Each mapping is indexed once, so that a thousand problems in it cost no more. */
export class YamlPlaces {
	readonly #root: unknown;
	readonly #fields = new Map<YAMLMap, ReadonlyMap<string, Pair>>();

	constructor(document: Document.Parsed) {
		this.#root = document.contents;
	}

	/**
	 * The offset at which the value at `keys` begins. For a missing field: the start of its
	 * parent.
	 */
	find(keys: readonly Key[]): number {
		let node = this.#root;
		let offset = rangeStart(node);
		for (const key of keys) {
			if (!isCollection(node)) break;
			if (isMap(node)) {
				const pair = this.#fieldsOf(node).get(String(key));
				if (!pair) break;
				offset = rangeStart(pair.key) ?? offset;
				node = pair.value;
			} else {
				node = node.get(key, true);
				offset = rangeStart(node) ?? offset;
			}
		}
		return offset ?? 0;
	}

	#fieldsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
		const known = this.#fields.get(map);
		if (known) return known;
		const fields = new Map<string, Pair>();
		for (const pair of map.items) {
			const name = isScalar(pair.key) ? String(pair.key.value) : undefined;
			if (name !== undefined && !fields.has(name)) fields.set(name, pair);
		}
		this.#fields.set(map, fields);
		return fields;
	}
}

export function rangeStart(node: unknown): number | undefined {
	return isScalar(node) || isCollection(node) ? node.range?.[0] : undefined;
}
