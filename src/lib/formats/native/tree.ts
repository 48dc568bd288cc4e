/** The data of a text with the place of each part: the input of an edit. Types only. */
import type { Style } from './yaml-text';

export interface Tree {
	readonly kind: 'leaf' | 'map' | 'list';
	/** The start and end of its text; if it has none, the same offset twice. */
	readonly from: number;
	readonly to: number;
	/** One part per line, by indentation; else within braces or brackets. */
	readonly isBlock: boolean;
	/** The value of a leaf. */
	readonly value?: unknown;
	/** How a string is written. */
	readonly style?: Style | undefined;
	readonly items: readonly Item[];
}

export interface Item {
	/** Of a field. */
	readonly name: string | undefined;
	/** The start of its name, of the “-”, or of a value without either. */
	readonly from: number;
	/** After the “:” or the “-”. */
	readonly mark: number;
	readonly to: number;
	readonly tree: Tree;
}
