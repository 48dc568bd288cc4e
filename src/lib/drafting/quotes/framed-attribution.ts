/**
 * Who said the words of a quotation, in a language without capitals.
 * Pure. See ../SPEC.md §W.
 */
import { antecedent, type Attribution, type LastQuote, type Scene } from './attribution';
import type { QuoteContext } from './context';
import { framedMention, framedReport } from './frames';
import { namePatterns } from './name-pattern';

export function attributeByFrame(
	context: QuoteContext,
	scene: Scene,
	last: LastQuote | undefined
): Attribution | undefined {
	const { words } = scene;
	const report = framedReport(context.before, context.after, words);
	if (!report) return undefined;
	const at = context.sentence.start;
	const mention = report.subject === undefined ? undefined : framedMention(report.subject, words);
	const speaker = mention ? antecedent(mention, at, scene, last) : last?.attribution.speaker;
	const outlet = report.via === undefined ? undefined : outletOf(report.via, context, scene);
	const isRelay = speaker !== undefined && report.to === undefined;
	return {
		speaker,
		via: report.to ?? (isRelay ? outlet : undefined),
		to: report.to,
		rule: report.rule
	};
}

/** “The report quoted him”: the outlet that was named last. */
function outletOf(
	via: string,
	{ sentence, block }: QuoteContext,
	{ article, words }: Scene
): string | undefined {
	const { outletName } = namePatterns(words);
	if (outletName.test(via)) return outletName.exec(via)?.[0];
	const before = article.masked.slice(block.start, sentence.start);
	return [...before.matchAll(new RegExp(outletName.source, 'gu'))].at(-1)?.[0];
}
