/**
 * Who said the words of a quotation, in a language without capitals.
 * Pure. See ../SPEC.md §W.
 */
import { antecedent, type Attribution, type LastQuote, type Scene } from './attribution';
import type { QuoteContext } from './context';
import { framedMention, framedReport } from './frames';
import { namePatterns } from './name-pattern';
import type { Mention } from './speaker';

export function attributeByFrame(
	context: QuoteContext,
	scene: Scene,
	last: LastQuote | undefined
): Attribution | undefined {
	const { words } = scene;
	const report = framedReport(context.before, context.after, words);
	if (!report) return undefined;
	const at = context.sentence.start;
	const named = report.subject === undefined ? undefined : framedMention(report.subject, words);
	const mention = named && withFirstName(named, at, scene);
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

/** “문 대통령”: a surname of one letter with an office is the person of that office with this surname. */
function withFirstName(mention: Mention, at: number, { article, words }: Scene): Mention {
	const [, surname, office] =
		/^(\p{Script=Hangul})\s(\S+)$/u.exec(`${mention.name} ${mention.role ?? ''}`.trim()) ?? [];
	if (words.lang !== 'ko' || surname === undefined || office === undefined) return mention;
	const form = new RegExp(
		`(${surname}[가-힣]{1,3}) (?:[가-힣]{1,4} ){0,2}[가-힣]{0,3}${office}`,
		'u'
	);
	const name = form.exec(article.masked.slice(0, at))?.[1];
	return name === undefined ? mention : { name, role: office, kind: 'person' };
}
