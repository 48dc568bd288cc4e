/**
 * Who said the words of a quotation, to whom, and who relayed it.
 * Pure. See ../SPEC.md §W and §V.
 */
import type { Article } from '../article';
import { QUOTED } from '../sentences';
import type { LanguageWords } from '../words/language-words';
import type { QuoteContext } from './context';
import { hearerOf, type Hearer } from './hearer';
import { NAME, namePatterns } from './name-pattern';
import type { People } from './people';
import { reportAfter, reportBefore, type Report } from './report';
import { toMention, type Mention } from './speaker';

export interface Attribution {
	readonly speaker: Mention | undefined;
	readonly via: string | undefined;
	readonly to: string | undefined;
	/** A relay reports in its own grammar. */
	readonly isRelayed?: boolean;
	readonly rule: string;
}

/** The quotation before. */
export interface LastQuote {
	readonly attribution: Attribution;
	readonly context: QuoteContext;
}

/** What an attribution is found in. */
export interface Scene {
	readonly article: Article;
	readonly words: LanguageWords;
	readonly people: People;
	/** Offsets of all sentences. */
	readonly starts: readonly number[];
}

/** Before a quotation that is what a verb says. */
const LED = /[,:]\s*["“„«‹「'‘]?$|(?:that|as|dass|que|что|що)\s*["“„«'‘]?$/iu;

/** Two people do not say the same words. */
const SEVERAL = /\p{Lu}[\p{L}’-]*\s(?:and|und|et|y|и|та|і)\s\p{Lu}/u;

/** In a language that writes names with capitals. */
export function attribute(
	context: QuoteContext,
	scene: Scene,
	last: LastQuote | undefined
): Attribution | undefined {
	const { before, after, text } = context;
	const { words } = scene;
	const inside = reportInside(text, words);
	const ahead = reportBetween(before, words) ?? reportBefore(before, words);
	const isLed = LED.test(before) && ahead !== undefined;
	const isSpoken = /[,?!…—–.-]$/u.test(text) || /^\s*[,–—-]/u.test(after);
	const behind = isSpoken && !isLed ? reportAfter(after, words) : undefined;
	const closing = behind ?? sentenceFinal(after, words);
	// “Putin praised ‘…’, the agency said”: the agency relays it, unless several would have to say the same.
	const isRelayed =
		ahead !== undefined &&
		closing !== undefined &&
		namePatterns(words).isOutlet.test(closing.subject) &&
		!SEVERAL.test(ahead.subject);
	const main = isRelayed ? ahead : (behind ?? inside ?? closing ?? ahead);
	return main && toAttribution(main, isRelayed ? closing : undefined, context, scene, last);
}

/** “…,” X said, “…”: the report of the quotation before is that of this one, too. */
function reportBetween(before: string, words: LanguageWords): Report | undefined {
	const at = before.lastIndexOf(QUOTED);
	const between = at === -1 ? '' : before.slice(at + 2).replace(/["“„«‹「]$/u, '');
	return between.trim() === '' ? undefined : reportAfter(between, words);
}

/** «…, – said X. – …»: the report is between the marks. */
function reportInside(text: string, words: LanguageWords): Report | undefined {
	const [, inside] = /[,.!?…]\s[–—-]\s([^–—]{3,120}?)[.,]\s[–—-]\s/u.exec(text) ?? [];
	return inside === undefined ? undefined : reportAfter(inside, words);
}

/** “A … ‘x’ and … ‘y’,” the agency said: one report for all quotations of a sentence. */
function sentenceFinal(after: string, words: LanguageWords): Report | undefined {
	const rest = /["”“»」]\s*([^"”“»」]*)$/u.exec(after)?.[1];
	return rest === undefined ? undefined : reportAfter(rest, words);
}

/** @param relay - a report of the whole sentence, around that of the quotation */
export function toAttribution(
	report: Report,
	relay: Report | undefined,
	context: QuoteContext,
	scene: Scene,
	last: LastQuote | undefined
): Attribution {
	const { words } = scene;
	const patterns = namePatterns(words);
	const at = context.sentence.start;
	const mention = toMention(report.subject, patterns);
	if (report.verb === 'quote' && mention) {
		const quoted = toMention(report.object.trim().split(/\s+/)[0] ?? '', patterns);
		const speaker = quoted && antecedent(quoted, at, scene, last);
		return { speaker, via: mention.name, to: undefined, rule: report.rule };
	}
	const hearer = known(
		hearerOf(report, words) ?? asker(context.before, words),
		report.verb === 'tell',
		at,
		scene
	);
	const relayed = relay && toMention(relay.subject, patterns);
	const isRelay =
		relayed !== undefined &&
		relayed.name !== mention?.name &&
		patterns.isOutlet.test(relay?.subject ?? '');
	return {
		speaker: mention && antecedent(mention, at, scene, last),
		via: hearer?.isOutlet ? hearer.name : isRelay ? relayed.name : creditedIn(report.object, words),
		to: hearer?.name,
		isRelayed: isRelay,
		rule: report.rule
	};
}

/** “…,” X said, according to Reuters: an outlet behind the report relays it. */
function creditedIn(object: string, words: LanguageWords): string | undefined {
	const report = reportAfter(object.slice(Math.max(0, object.lastIndexOf(','))), words);
	const { isOutlet } = namePatterns(words);
	if (report?.verb !== 'according' || !isOutlet.test(report.subject)) return undefined;
	return toMention(report.subject, namePatterns(words))?.name;
}

/** “Asked by reporters …, she said”: who asked was told. */
function asker(before: string, words: LanguageWords): ReturnType<typeof hearerOf> {
	const object =
		/(?:^|\s)(?:[Aa]sked by|[Qq]uestioned by|[Ii]nterrog\p{L}+ par) (?:l['’])?(?<object>.*)$/su.exec(
			before
		)?.groups?.['object'];
	return object === undefined
		? undefined
		: hearerOf({ subject: '', object, verb: 'tell', rule: '' }, words);
}

/** “The newspaper” is the outlet that was named last. “Told Sputnik”: a name that is no person is an outlet. */
function known(
	hearer: Hearer | undefined,
	isTold: boolean,
	at: number,
	{ article, words, people }: Scene
): Hearer | undefined {
	if (hearer && !hearer.isOutlet) {
		const isStranger = hearer.isNameAlone && words.lang !== 'de' && !people.isPerson(hearer.name);
		// “Said in Algiers” is no addressee.
		if (isStranger && !isTold) return undefined;
		return { ...hearer, isOutlet: isStranger };
	}
	if (!hearer?.isGeneric) return hearer;
	const { isOutlet, isGenericOutlet, genericLead } = namePatterns(words);
	const names = article.masked.slice(0, at).match(new RegExp(NAME, 'gu')) ?? [];
	const name = names.filter((one) => isOutlet.test(one) && !isGenericOutlet.test(one)).at(-1);
	return name === undefined ? hearer : { ...hearer, name: name.replace(genericLead, '') };
}

/** The person or body that a pronoun means. */
export function antecedent(
	mention: Mention,
	at: number,
	{ words, people, starts }: Scene,
	last: LastQuote | undefined
): Mention {
	if (mention.kind !== 'pronoun') return mention;
	const kind = words.speech.pronouns[mention.name] === 'it' ? 'organisation' : 'person';
	const named = people.before(at, kind, starts);
	const speaker = last?.attribution.speaker;
	// Nobody else was named since the last quotation.
	const isSame =
		speaker !== undefined &&
		(speaker.kind !== 'unnamed' || named === undefined) &&
		(kind === 'organisation') === (speaker.kind === 'organisation') &&
		(named?.at ?? -1) < (last?.context.sentence.end ?? 0);
	return isSame ? speaker : (named ?? mention);
}
