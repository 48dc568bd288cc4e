/**
 * A headline from a sentence's own words: the clause with the date, without the date.
 * Pure. See ./SPEC.md §H.
 */
import type { Stretch } from './stretch';

/** Longer ones are cut between words. */
const LONGEST = 110;
const LEAST = 12;
/** Where a further clause begins. */
const CLAUSE =
	/;\s|,\s(?=(?:and|but|while|although|though|because|after|before|when|which|who|where|as|und|aber|während|nachdem|weil|der|die|das|et|mais|tandis|après|qui|que|y|pero|mientras|que|и|но|который|которая|которые|когда|після|і|але|який|яка)\s)|[，；]\s?/gu;
const EDGES = /^[\s,.;:–—\-،，、。（(]+|[\s,.;:–—\-،，、。]+$/gu;
/** At the start of what is left, without a meaning there. */
const LEADS =
	/^(?:and|but|however|meanwhile|also|und|aber|et|mais|y|pero|и|но|а|і|але|또|그러나|しかし|但|不过)[\s,，、]+/iu;

/** @param date - within `text` */
export function headlineOf(text: string, sentence: Stretch, date: Stretch): string {
	const clause = clauseWith(text, sentence, date);
	const isSpaced = /\s/.test(text.slice(sentence.start, sentence.end).trim());
	const [before, after] = [text.slice(clause.start, date.start), text.slice(date.end, clause.end)];
	const rest = tidy(`${before.trimEnd()}${isSpaced ? ' ' : ''}${after.trimStart()}`);
	const whole = rest.length < LEAST ? tidy(text.slice(sentence.start, sentence.end)) : rest;
	return shortened(whole.charAt(0).toUpperCase() + whole.slice(1));
}

function clauseWith(text: string, sentence: Stretch, date: Stretch): Stretch {
	const words = text.slice(sentence.start, sentence.end);
	const edges = [...words.matchAll(CLAUSE)].map(({ index, 0: mark }) => ({
		end: sentence.start + index,
		next: sentence.start + index + mark.length
	}));
	const start = edges.filter(({ next }) => next <= date.start).at(-1)?.next ?? sentence.start;
	const end = edges.find(({ end: at }) => at >= date.end)?.end ?? sentence.end;
	return end - start < LEAST + date.end - date.start ? sentence : { start, end };
}

function tidy(text: string): string {
	return text
		.replaceAll(/\s+/gu, ' ')
		.replaceAll(/\s+([,.;:])/gu, '$1')
		.replaceAll(/,\s*,/gu, ',')
		.replaceAll(/\(\s*\)/gu, '')
		.replaceAll(EDGES, '')
		.replace(LEADS, '');
}

function shortened(text: string): string {
	if (text.length <= LONGEST) return text;
	const cut = text.slice(0, LONGEST);
	const at = Math.max(cut.lastIndexOf(', '), cut.lastIndexOf('，'));
	if (at > LONGEST / 2) return cut.slice(0, at);
	return `${cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut}…`;
}
