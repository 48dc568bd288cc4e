/** Changes of a text, each of a part of it. Pure. */

/** Replaces the text between two offsets. Splices of a text do not overlap. */
export interface Splice {
	readonly from: number;
	readonly to: number;
	readonly text: string;
}

/** A part of a text with its changes. @param splices - all within the part, in any order */
export function spliced(
	text: string,
	splices: readonly Splice[],
	from = 0,
	to = text.length
): string {
	const parts: string[] = [];
	let at = from;
	for (const splice of splices.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
		parts.push(text.slice(at, splice.from), splice.text);
		at = splice.to;
	}
	parts.push(text.slice(at, to));
	return parts.join('');
}
