/** The text of a file as what it says, each with where it is: what an edit compares. Types only. */
import type { Style } from './yaml-text';

export interface Tree {
	readonly kind: 'leaf' | 'map' | 'list';
	/** Where its text begins and ends; of a leaf that has none, the same place. */
	readonly from: number;
	readonly to: number;
	/** A thing a line, by how far they are indented; else within braces or brackets. */
	readonly isBlock: boolean;
	/** What a leaf says. */
	readonly value?: unknown;
	/** How a text is written. */
	readonly style?: Style | undefined;
	readonly items: readonly Item[];
}

export interface Item {
	/** Of a field. */
	readonly name: string | undefined;
	/** Where its name begins, or the “-”, or a value that has neither. */
	readonly from: number;
	/** Behind the “:” or the “-”. */
	readonly mark: number;
	readonly to: number;
	readonly tree: Tree;
}
