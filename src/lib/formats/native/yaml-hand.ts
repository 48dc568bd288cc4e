/** Writes changes of YAML. Pure. See ./SPEC.md §E. */
import type { Key } from '$lib/document/finding';
import { columnOf, lineEnd } from './edit-block';
import type { Hand } from './edit-tree';
import type { Part } from './plan';
import type { Splice } from './splices';
import type { Item, Tree } from './tree';
import {
	toYamlField,
	toYamlInline,
	toYamlInlineField,
	toYamlItem,
	type Standing
} from './yaml-text';

const COMMENTS = /#.*/g;

export class YamlHand implements Hand {
	readonly #text: string;

	constructor(text: string) {
		this.#text = text;
	}

	replace(item: Item, holder: Tree, value: unknown, keys: readonly Key[]): Splice {
		return holder.isBlock
			? this.#replaceInBlock(item, value, keys)
			: this.#replaceInFlow(item, value);
	}

	#replaceInFlow({ name, mark, tree }: Item, value: unknown): Splice {
		const written = toYamlInline(value, tree.style);
		if (tree.from < tree.to || name === undefined)
			return { from: tree.from, to: tree.to, text: written };
		const colon = this.#text.charAt(mark - 1) === ':' ? ' ' : ': ';
		return { from: mark, to: mark, text: colon + written };
	}

	/** Comments beside the old value, and between it and its name, go after the first line of the new one. */
	#replaceInBlock(
		{ name, from, mark, to, tree }: Item,
		value: unknown,
		keys: readonly Key[]
	): Splice {
		const between = this.#text.slice(mark, tree.from);
		const behind = this.#text.slice(to, lineEnd(this.#text, to));
		const comments = [...between.matchAll(COMMENTS), ...behind.matchAll(COMMENTS)].map(String);
		const written = withoutName(name, value, {
			keys,
			column: columnOf(this.#text, from),
			style: tree.style,
			isUnfolded: comments.length > 0
		});
		const isOneLine = !written.includes('\n');
		if (isOneLine && tree.from < tree.to && !/[\n#]/.test(between))
			return { from: tree.from, to, text: written.slice(1) };
		const [first = '', ...rest] = written.split('\n');
		const end = behind.includes('#') ? to + behind.length : to;
		return { from: mark, to: end, text: [[first, ...comments].join(' '), ...rest].join('\n') };
	}

	write({ key, value }: Part, holder: Tree, keys: readonly Key[]): string {
		if (!holder.isBlock)
			return typeof key === 'number' ? toYamlInline(value) : toYamlInlineField(key, value);
		const standing = { keys, column: columnOf(this.#text, holder.items[0]?.from ?? 0) };
		return typeof key === 'number'
			? toYamlItem(value, standing)
			: toYamlField(key, value, standing);
	}
}

/** The text after the name or the “-”, which its author may have written differently. */
function withoutName(name: string | undefined, value: unknown, standing: Standing): string {
	return name === undefined
		? toYamlItem(value, standing).slice('-'.length)
		: toYamlField('k', value, standing).slice('k:'.length);
}
