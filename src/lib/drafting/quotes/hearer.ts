/**
 * Whom a speaker told: “told AFP”, “said to reporters”.
 * Pure. See ../SPEC.md §V.
 */
import { QUOTED } from '../sentences';
import type { LanguageWords } from '../words/language-words';
import { namePatterns } from './name-pattern';
import type { Report } from './report';
import { toMention } from './speaker';

export interface Hearer {
	readonly name: string;
	/** It publishes what it is told. */
	readonly isOutlet: boolean;
	/** A name alone, of no known body: without an office or an article. */
	readonly isNameAlone: boolean;
	/** “the newspaper”, without its name. */
	readonly isGeneric: boolean;
}

/** In words: a longer phrase is no addressee. */
const LONGEST = 8;
const ARTICLE = /^(?:the|an?|der|die|das|dem|den|le|la|l['’]|el)\s/iu;
const PHRASE_END =
	/\s(?:qu['’]\p{L}+|that|who|which|whom|what|how|why|when|if|whether|in|on|at|during|after|before|by|as|about|from|the|he|she|they|it|his|her|and|dass|que|что|що)(?:\s|$)/iu;
/** “asked for”, “told how”: no addressee follows. */
const NO_PERSON =
	/^(?:for|about|to|if|whether|that|how|why|what|when|not|in|on|at|of|against|um|nach|ob|dass|zu|à|de|que|si|pour|что|чтобы|о|об|що)(?![\p{L}])/iu;
/** “Der Zeitung sagte X: …”: German may have the addressee first. */
const FRONTED = /^(?:Der|Dem|Den)\s(?:[\p{Ll}-]+\s){0,3}/u;

export function hearerOf(report: Report, words: LanguageWords): Hearer | undefined {
	const patterns = namePatterns(words);
	const phrase = phraseOf(toldIn(report, words) ?? '');
	if (phrase === '' || NO_PERSON.test(phrase)) return undefined;
	const mention = toMention(phrase, patterns);
	if (!mention || mention.kind === 'pronoun') return undefined;
	const bare = mention.name.replace(ARTICLE, '');
	if (words.lang === 'de' && /^(?:der|dem)\s/u.test(phrase) && !patterns.isOutlet.test(phrase))
		return undefined;
	return {
		name: /^(?:dem|den|der)\s/u.test(mention.name) ? bare : mention.name,
		isOutlet: patterns.isOutlet.test(phrase),
		isNameAlone:
			mention.kind === 'person' && mention.name === phrase && patterns.isName.test(phrase),
		isGeneric: patterns.isGenericOutlet.test(bare)
	};
}

/** The text that begins with the addressee. */
function toldIn({ verb, object, rule }: Report, words: LanguageWords): string | undefined {
	const { lang, speech } = words;
	const { isOutlet, isName } = namePatterns(words);
	const isOutletAlone = (text: string) => isName.test(text) && isOutlet.test(text);
	const text = object.replaceAll(/["“”„«»]/gu, '').trim();
	const isFirst =
		lang === 'de' && rule === 'verb and speaker before the quote' && FRONTED.test(text);
	if (isFirst) return text.replace(FRONTED, '');
	if (verb === 'tell') return text;
	// “X sagte der Zeitung, …”; “рассказала РИА Новости …”: an outlet without a preposition.
	const isDative = lang === 'de' && /^(?:der|dem)\s/u.test(text);
	if (isDative || isOutletAlone(text)) return text;
	const form = new RegExp(`^(?:[^,.;]{0,30}?\\s)?(?:${speech.toWhom})\\s(?<whom>.*)$`, 'isu');
	return form.exec(text)?.groups?.['whom'];
}

/** Also without a space, or before the number of a note: “Reuters.The”, “Reuters.[2]”. */
const SENTENCE_END = '\\.(?:[^\\p{L}\\p{N}]|$)|(?<=\\p{Ll}|\\p{Lu}{2})\\.(?=\\p{Lu})|…';

/** Up to the end of the noun phrase; of an office with a name behind a comma, the name. */
function phraseOf(text: string): string {
	const [head = ''] = text.split(new RegExp(`${SENTENCE_END}|[;:${QUOTED}]`, 'u'));
	const [first = '', second = ''] = head.split(/,\s*/u);
	const lead = ARTICLE.exec(first)?.[0].length ?? 0;
	const end = PHRASE_END.exec(first.slice(lead));
	const own = end ? first.slice(0, lead + end.index) : first;
	const isApposed =
		!end && /^\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+){1,3}$/u.test(second) && !/\p{Lu}/u.test(own);
	const phrase = (isApposed ? second : own).trim();
	return phrase.split(/\s+/).length > LONGEST ? '' : phrase;
}
