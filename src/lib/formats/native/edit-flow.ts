/**
 * Edits parts in braces and brackets: JSON, and one-line YAML.
 * Pure. See ./SPEC.md §E.
 */
import type { Rebuilding } from './edit-tree';
import { spliced, type Splice } from './splices';
import type { Tree } from './tree';

/** Reorders, adds and removes parts: parts that stay keep their text and the text after them. */
export function rebuildFlow({ from, to, items }: Tree, { text, parts, write }: Rebuilding): Splice {
	const last = items.at(-1);
	const opening = text.slice(from, items[0]?.from);
	const closing = last ? text.slice(last.to, to) : '';
	/** The text between two parts: the comma, and everything else there. */
	const gaps = items.slice(1).map((item, i) => text.slice(items[i]?.to, item.from));
	const usual = gaps.find((gap) => !gap.includes('#')) ?? gapLike(opening);
	const pieces = parts.map(({ part, inner }, i) => {
		const item = part.at === undefined ? undefined : items[part.at];
		const piece = item ? spliced(text, inner, item.from, item.to) : write(part);
		if (i === parts.length - 1) return piece;
		return piece + ((part.at === undefined ? undefined : gaps[part.at]) ?? usual);
	});
	return { from, to, text: opening + pieces.join('') + closing };
}

/** One part per line if the first is on its own line. */
function gapLike(opening: string): string {
	const at = opening.lastIndexOf('\n');
	return at === -1 ? ', ' : `,${opening.slice(at)}`;
}
