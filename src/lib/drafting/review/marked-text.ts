/**
 * The article with its proposals marked: paragraphs of pieces, each in one proposal or in none.
 * Pure. Offsets count UTF-16 units.
 */
import type { Stretch } from '../stretch';
import type { ReviewItem, ReviewItems } from './review-item';

export interface Piece extends Stretch {
	readonly text: string;
	/** The shortest proposal around it. */
	readonly item: ReviewItem | undefined;
	/** The item begins here: it has one place for the keyboard. */
	readonly isFirst: boolean;
}

export interface MarkedParagraph extends Stretch {
	readonly pieces: readonly Piece[];
}

export function markText(text: string, items: ReviewItems): readonly MarkedParagraph[] {
	const marks = items.map((item) => ({ item, at: item.proposal.at }));
	const seen = new Set<string>();
	let from = 0;
	return linesOf(text).map((line) => {
		// Both are in the order of the text: what ends before this line is not looked at again.
		while ((marks[from]?.at.end ?? Infinity) <= line.start) from++;
		const here = marks.slice(from).filter(({ at }) => at.start < line.end && at.end > line.start);
		const cuts = new Set([line.start, line.end]);
		for (const { at } of here)
			for (const cut of [at.start, at.end]) if (cut > line.start && cut < line.end) cuts.add(cut);
		const edges = [...cuts].sort((a, b) => a - b);
		const pieces = edges.slice(1).map((end, i): Piece => {
			const start = edges[i] ?? line.start;
			const around = here
				.filter(({ at }) => at.start <= start && at.end >= end)
				.sort((a, b) => a.at.end - a.at.start - (b.at.end - b.at.start));
			const item = around[0]?.item;
			const isFirst = item !== undefined && !seen.has(item.id);
			if (item) seen.add(item.id);
			return { start, end, text: text.slice(start, end), item, isFirst };
		});
		return { ...line, pieces };
	});
}

function linesOf(text: string): Stretch[] {
	return [...text.matchAll(/[^\n]*\S[^\n]*/g)].map(({ index, 0: { length } }) => ({
		start: index,
		end: index + length
	}));
}
