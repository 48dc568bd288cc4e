/** A YAML document as a tree. Pure. */
import {
	isAlias,
	isMap,
	isPair,
	isScalar,
	isSeq,
	Scalar,
	type CST,
	type Document,
	type Pair,
	type YAMLMap,
	type YAMLSeq
} from 'yaml';
import type { Item, Tree } from './tree';

/** A value that no data has: it marks a part that must be rewritten. */
const NOTHING: unique symbol = Symbol('nothing');

export interface TreeOptions {
	/** Every alias is expanded. */
	readonly withoutAliases: boolean;
}

/**
 * @param document - parsed with tokens, without errors
 * @param text - its source
 */
export function treeOfYaml(document: Document.Parsed, text: string, options: TreeOptions): Tree {
	return new Builder(document, text, options).build(document.contents);
}

class Builder {
	readonly #document: Document.Parsed;
	readonly #text: string;
	readonly #options: TreeOptions;

	constructor(document: Document.Parsed, text: string, options: TreeOptions) {
		this.#document = document;
		this.#text = text;
		this.#options = options;
	}

	build(node: unknown): Tree {
		if (isMap(node)) return this.#holder('map', node, this.#fields(node));
		if (isSeq(node)) return this.#holder('list', node, this.#things(node));
		if (isScalar(node)) {
			const [from, to] = node.range ?? [0, 0];
			return leaf(from, this.#endOf(node, from, to), node.value, node.type);
		}
		if (isAlias(node)) {
			const [from, to] = node.range ?? [0, 0];
			const value: unknown = this.#options.withoutAliases ? NOTHING : node.toJS(this.#document);
			return leaf(from, to, value);
		}
		return leaf(0, 0, NOTHING);
	}

	/** Empty lines after a block are not part of it, unless it says so. */
	#endOf({ type }: Scalar, from: number, to: number): number {
		if (type !== Scalar.BLOCK_LITERAL && type !== Scalar.BLOCK_FOLDED) return to;
		let end = to;
		while (end > from && ' \n'.includes(this.#text.charAt(end - 1))) end--;
		return end;
	}

	#holder(kind: 'map' | 'list', { range, flow }: YAMLMap | YAMLSeq, items: Item[]): Tree {
		const [from, to] = range ?? [0, 0];
		const end = flow ? to : (items.at(-1)?.to ?? from);
		return { kind, from, to: end, isBlock: !flow, items };
	}

	#fields({ items }: YAMLMap): Item[] {
		return items.flatMap((pair) => (isPair(pair) ? this.#field(pair) : []));
	}

	#field({ key, value, srcToken }: Pair): Item {
		const [keyFrom, keyTo] = (isScalar(key) && key.range) || [0, 0];
		const name = isScalar(key) ? String(key.value) : undefined;
		const from = offsetOf(srcToken?.start, ['anchor', 'tag', 'explicit-key-ind']) ?? keyFrom;
		const colon = offsetOf(srcToken?.sep, ['map-value-ind']);
		const mark = colon === undefined ? keyTo : colon + 1;
		return { name, from, mark, ...this.#valued(value, mark) };
	}

	#things({ items, srcToken }: YAMLSeq): Item[] {
		const tokens = srcToken && 'items' in srcToken ? srcToken.items : [];
		const dashes = tokens.flatMap(({ start }) => offsetOf(start, ['seq-item-ind']) ?? []);
		return items.map((item, i) => {
			const dash = dashes[i];
			if (dash !== undefined)
				return { name: undefined, from: dash, mark: dash + 1, ...this.#valued(item, dash + 1) };
			const tree = this.build(item);
			return { name: undefined, from: tree.from, mark: tree.from, to: tree.to, tree };
		});
	}

	/** A value, and the offset of its item; for a value without text, after the mark. */
	#valued(value: unknown, mark: number): Pick<Item, 'to' | 'tree'> {
		const tree = this.build(value);
		const isEmpty = tree.kind === 'leaf' && tree.from === tree.to;
		return isEmpty
			? { to: mark, tree: leaf(mark, mark, tree.value) }
			: { to: Math.max(tree.to, mark), tree };
	}
}

function leaf(from: number, to: number, value: unknown, style?: Tree['style']): Tree {
	return { kind: 'leaf', from, to, isBlock: false, value, style, items: [] };
}

function offsetOf(
	tokens: readonly CST.SourceToken[] | undefined,
	types: readonly string[]
): number | undefined {
	return tokens?.find(({ type }) => types.includes(type))?.offset;
}
