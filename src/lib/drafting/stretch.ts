/** A part of an article, by offsets in its text. Pure. Offsets count UTF-16 units. */

/** Half-open. */
export interface Stretch {
	readonly start: number;
	readonly end: number;
}

export function isWithin({ start, end }: Stretch, outer: Stretch): boolean {
	return start >= outer.start && end <= outer.end;
}

/** The stretch without white space at its ends. */
export function trimmed(text: string, { start, end }: Stretch): Stretch {
	const words = text.slice(start, end);
	const left = words.length - words.trimStart().length;
	return { start: start + left, end: Math.max(start + left, start + words.trimEnd().length) };
}
