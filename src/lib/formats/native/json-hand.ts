/** Writes changes of JSON in the format of their neighbours. Pure. See ./SPEC.md §E. */
import { isFields, isList } from '../shared/json-fields';
import type { Hand } from './edit-tree';
import type { Part } from './plan';
import type { Splice } from './splices';
import type { Item, Tree } from './tree';

export class JsonHand implements Hand {
	readonly #text: string;
	/** The indentation of one level; '' if the file has one line. */
	readonly #unit: string;
	/** The text between the colon and the value, and after a comma on one line. */
	readonly #space: string;

	constructor(text: string, root: Tree) {
		this.#text = text;
		const first = root.items[0];
		this.#unit = first ? this.#marginOf(root, first) : '\t';
		this.#space = first && first.mark === first.tree.from ? '' : ' ';
	}

	/** The indentation of a part on its own line; '' if it follows another. */
	#marginOf(holder: Tree, { from }: Item): string {
		const before = this.#text.slice(holder.from, from);
		return before.includes('\n') ? before.slice(before.lastIndexOf('\n') + 1) : '';
	}

	replace(item: Item, holder: Tree, value: unknown): Splice {
		const { from, to } = item.tree;
		return { from, to, text: this.#toText(value, holder, item) };
	}

	write({ key, value }: Part, holder: Tree): string {
		const like = holder.items[0];
		const isWide = like && like.tree.kind !== 'leaf' && !this.#isTall(like);
		const text = isWide ? this.#onOneLine(value) : this.#toText(value, holder, like);
		return typeof key === 'number' ? text : `${JSON.stringify(key)}:${this.#space}${text}`;
	}

	#isTall({ from, to }: Item): boolean {
		return this.#text.slice(from, to).includes('\n');
	}

	#toText(value: unknown, holder: Tree, like: Item | undefined): string {
		const margin = like ? this.#marginOf(holder, like) : '';
		if (margin === '') return this.#onOneLine(value);
		return JSON.stringify(value, undefined, this.#unit).replaceAll('\n', `\n${margin}`);
	}

	#onOneLine(value: unknown): string {
		const comma = `,${this.#space}`;
		if (isList(value)) return `[${value.map((item) => this.#onOneLine(item)).join(comma)}]`;
		if (!isFields(value)) return JSON.stringify(value);
		const fields = Object.entries(value).map(
			([name, inner]) => `${JSON.stringify(name)}:${this.#space}${this.#onOneLine(inner)}`
		);
		return `{${fields.join(comma)}}`;
	}
}
