/**
 * Quotations with their speakers. What nobody is said to have said is no quotation: a title, a nickname, a term.
 * Pure. See ../SPEC.md §Q, §W and §V.
 */
import type { Article } from '../article';
import type { QuoteProposal } from '../proposal';
import { trimmed } from '../stretch';
import type { LanguageWords } from '../words/language-words';
import {
	attribute,
	toAttribution,
	type Attribution,
	type LastQuote,
	type Scene
} from './attribution';
import { quoteContexts, type QuoteContext } from './context';
import { findPeople } from './find-people';
import { attributeByFrame } from './framed-attribution';
import { isReported } from './mode';
import { reportBefore } from './report';
import { isTerm } from './terms';

export function findQuotes(article: Article, words: LanguageWords): QuoteProposal[] {
	const scene: Scene = {
		article,
		words,
		people: findPeople(article, words),
		starts: article.blocks.flatMap(({ sentences }) => sentences.map(({ start }) => start))
	};
	const isFramed = words.speech.frames !== undefined;
	const quotes: QuoteProposal[] = [];
	let last: LastQuote | undefined;
	for (const context of quoteContexts(article)) {
		if (context.block.role !== 'body') continue;
		const own = isFramed ? attributeByFrame(context, scene, last) : attribute(context, scene, last);
		const attribution = own ?? carried(context, scene, last);
		if (!attribution || isTerm(context, words.lang, attribution.rule.startsWith('verb'))) continue;
		last = { attribution, context };
		quotes.push(toProposal(context, attribution, scene));
	}
	return quotes;
}

function toProposal(
	context: QuoteContext,
	{ speaker, via, to, rule, isRelayed = false }: Attribution,
	{ article, words, people }: Scene
): QuoteProposal {
	const fullest = speaker && people.fullest(speaker);
	return {
		text: context.text,
		at: trimmed(article.text, context.marked),
		speaker: fullest?.name,
		role: fullest?.role,
		via,
		to,
		mode: isRelayed || isReported(context, words) ? 'reported' : 'direct',
		sentence: context.sentence,
		rule
	};
}

/** Between two parts of one speech. */
const JOINT = /^[\s,.]*(?:and|und|et|y|и|та|і)?\s*$/iu;

/** A quotation without a report of its own goes on with the last speaker, or with whom the sentence before names. */
function carried(
	context: QuoteContext,
	scene: Scene,
	last: LastQuote | undefined
): Attribution | undefined {
	const isLed = /[:：]\s*["“„«‹「'‘]?$/u.test(context.before);
	const isSpeech = context.isWhole || context.marked.isContinued || isLed;
	const isNear = last !== undefined && last.context.block === context.block;
	if (isNear) {
		const between = scene.article.masked.slice(
			last.context.marked.outer.end,
			context.marked.outer.start
		);
		const isJoined = last.context.sentence === context.sentence && JOINT.test(between);
		if (isSpeech || isJoined)
			return { ...last.attribution, to: undefined, rule: 'same speaker goes on' };
	}
	if (!isSpeech) return undefined;
	if (last?.context.marked.isContinued)
		return { ...last.attribution, to: undefined, rule: 'quotation over several paragraphs' };
	const lead = /[:：]\s*$/u.test(context.leadIn)
		? reportBefore(`${context.leadIn} `, scene.words)
		: undefined;
	if (lead) return toAttribution(lead, undefined, context, scene, last);
	const speaker = scene.people.before(context.sentence.start, 'person', scene.starts);
	return (
		speaker && { speaker, via: undefined, to: undefined, rule: 'named in the sentence before' }
	);
}
