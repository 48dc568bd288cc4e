/**
 * Whom a speaker told: “told AFP”, “said to reporters”.
 * Pure. See ../SPEC.md §V.
 */
import type { LanguageWords } from '../words/language-words';
import { namePatterns } from './name-pattern';
import type { Report } from './report';
import { toMention } from './speaker';

export interface Hearer {
	readonly name: string;
	/** It publishes what it is told. */
	readonly isOutlet: boolean;
	/** “the newspaper”, without its name. */
	readonly isGeneric: boolean;
}

const END =
	/\s(?:that|who|which|whom|what|how|why|when|if|whether|in|on|at|during|after|before|by|as|about|from|the|he|she|they|it|his|her|and|dass|que|что|що)\s/iu;

/** “asked for”, “told how”: no addressee follows. */
const NO_PERSON =
	/^(?:for|about|to|if|whether|that|how|why|what|when|not|in|on|at|of|against|um|nach|ob|dass|zu|à|de|que|si|pour|что|чтобы|о|об|що)(?![\p{L}])/iu;

export function hearerOf({ verb, object, rule }: Report, words: LanguageWords): Hearer | undefined {
	const patterns = namePatterns(words);
	const { toWhom } = words.speech;
	const text = object.trim();
	// “Der Zeitung sagte X: …”: German has the addressee first.
	const fronted =
		words.lang === 'de' &&
		rule === 'verb and speaker before the quote' &&
		/^(?:Der|Dem|Den)\s/u.test(text)
			? text.replace(/^(?:Der|Dem|Den)\s(?:[\p{Ll}-]+\s){0,3}/u, '')
			: undefined;
	const told =
		fronted ??
		(verb === 'tell'
			? text
			: new RegExp(`^(?:[^,.;]{0,20}?\\s)?(?:${toWhom})\\s(?<whom>.*)$`, 'isu').exec(text)
					?.groups?.['whom']);
	if (told === undefined) return undefined;
	const phrase = phraseOf(told);
	if (phrase === '' || NO_PERSON.test(phrase)) return undefined;
	const isOutlet = patterns.isOutlet.test(phrase);
	const mention = toMention(phrase, patterns);
	if (!mention || mention.kind === 'pronoun') return undefined;
	return {
		name: mention.name,
		isOutlet,
		isGeneric: patterns.isGenericOutlet.test(
			mention.name.replace(/^(?:the|der|die|das|dem|le|la|l['’]|el)\s?/iu, '')
		)
	};
}

/** Up to the end of the noun phrase. */
function phraseOf(text: string): string {
	const [head = ''] = /^[^.;:"“„«\uA000]*/u.exec(text) ?? [];
	const [first = '', second = ''] = head.split(/,\s*/u);
	const lead = (/^(?:the|an?)\s/iu.exec(first)?.[0] ?? '').length;
	const cut = END.exec(first.slice(lead));
	const own = cut ? first.slice(0, lead + cut.index) : first;
	const isApposed =
		!cut && /^\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+){1,3}$/u.test(second) && !/\p{Lu}/u.test(own);
	const phrase = (isApposed ? second : own).trim();
	return phrase.split(/\s+/).length > 8 ? '' : phrase;
}
