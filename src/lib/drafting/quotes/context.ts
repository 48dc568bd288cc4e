/**
 * A quotation in its text: the sentence around it, and what is before and behind it there.
 * Pure. See ../SPEC.md §Q.
 */
import type { Article, Block } from '../article';
import { QUOTED } from '../sentences';
import type { Stretch } from '../stretch';
import type { MarkedWords } from './quote-marks';

export interface QuoteContext {
	readonly marked: MarkedWords;
	readonly block: Block;
	readonly sentence: Stretch;
	/** The quoted words; ends of lines are spaces. */
	readonly text: string;
	/** From the start of the sentence to the opening mark; other quotations are masked. */
	readonly before: string;
	/** From the closing mark to the end of the sentence. */
	readonly after: string;
	/** The sentence before, in the same paragraph, or the end of a paragraph that leads to this one. */
	readonly leadIn: string;
	/** The quotation is a sentence or more of its own. */
	readonly isWhole: boolean;
}

/** Who spoke stands this near, in characters. */
const NEAR = 1500;
/** No article has more quotations. */
const MOST = 2000;

export function quoteContexts({ text, undated, blocks, marks }: Article): QuoteContext[] {
	return marks.marked.slice(0, MOST).flatMap((marked) => {
		const at = blocks.findIndex(
			({ start, end }) => marked.outer.start >= start && marked.outer.start < end
		);
		const block = blocks[at];
		if (!block) return [];
		const index = block.sentences.findIndex(
			({ start, end }) => marked.outer.start >= start && marked.outer.start < end
		);
		const sentence = block.sentences[index] ?? block;
		const [before, after] = [
			undated.slice(Math.max(sentence.start, marked.outer.start - NEAR), marked.outer.start),
			undated.slice(marked.outer.end, Math.min(sentence.end, marked.outer.end + NEAR))
		];
		const previous = block.sentences[index - 1] ?? blocks[at - 1]?.sentences.at(-1);
		return {
			marked,
			block,
			sentence,
			text: text.slice(marked.start, marked.end).replaceAll(/\s+/gu, ' ').trim(),
			before,
			after,
			leadIn: previous === undefined ? '' : undated.slice(previous.start, previous.end),
			isWhole: isEmpty(before) && isEmpty(after)
		};
	});
}

function isEmpty(words: string): boolean {
	// “… held” ((it)): a remark of the editors.
	return !/\p{L}/u.test(words.replaceAll(QUOTED, '').replaceAll(/\([^)]{0,20}\)/gu, ''));
}
