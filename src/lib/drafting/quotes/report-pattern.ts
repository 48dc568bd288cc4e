/** Patterns of the words that say who spoke, for one language, made once. Pure. See ../SPEC.md §W. */
import { QUOTED } from '../sentences';
import type { LanguageWords } from '../words/language-words';
import { NAME, namePatterns } from './name-pattern';

const LETTER = '(?![\\p{L}])';
const START = "(?<![\\p{L}’'])";
const ARTICLE =
	"(?:[Tt]he|[Aa]n?|[Dd]er|[Dd]ie|[Dd]as|[Ee]in|[Ee]ine|[Ll][ea]|[Ll]['’]|[Uu]ne?|[Ee]l|[Ll][oa]s)";
const DETERMINER = `(?:${ARTICLE}|[Oo]ne|[Tt]wo|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Ss]on|[Ss]a|[Ss]u)`;
const AND = '(?:and|und|et|y|и|та|і)';
/** Between a subject and its verb. */
export const ADVERBS =
	'(?:(?:has|have|had|also|then|later|now|further|again|still|once|too|recently|reportedly|publicly|repeatedly|previously|in turn|therefore|however|did not|does not|was|were|is|are|\\p{Ll}+ly|hat|habe|hatte|haben|auch|dann|später|zudem|außerdem|jedoch|dabei|damals|dazu|wiederum|a|ont|avait|avaient|alors|aussi|ensuite|cependant|pourtant|notamment|ha|han|había|también|luego|entonces|además|также|затем|позже|при этом|ранее|также|також|потім|уже|вже|раніше)\\s+)*';
/** A phrase with its own commas: no quotation, no end of a clause. */
const PHRASE = `[^${QUOTED}"“”„«».;:!?]{2,180}?`;
/** Of a clause, not of a person. */
const CLAUSE = '(?:who|which|and|but|as|while|when|der|die|das|qui|que|который|которая|який|яка)';

/** “A” and “al” are Spanish. */
const PREPOSITIONS =
	'in|on|at|to|during|after|before|by|with|for|im|am|auf|nach|bei|gegenüber|vor|dans|en|à|au|sur|après|lors|con|ante|tras|durante|в|на|во|после|у|під|після';

export interface ReportPatterns {
	/** Behind a quotation. */
	readonly clitic: RegExp;
	readonly inverted: RegExp;
	readonly plain: RegExp;
	readonly accordingBehind: RegExp;
	/** Before a quotation. */
	readonly verbs: RegExp;
	readonly aside: RegExp;
	readonly according: RegExp;
	readonly speakerBehindVerb: RegExp;
	/** The noun phrase behind an inverted verb, the surest first. */
	readonly subjectsBehind: readonly RegExp[];
	/** Not before a subject. */
	readonly preposition: RegExp;
	/** The noun phrase at the end of a clause, the surest first. */
	readonly subjectsAtEnd: readonly RegExp[];
	/** The subject of a main clause. */
	readonly fullName: RegExp;
	readonly firstPhrase: RegExp;
	readonly firstPronoun: RegExp;
}

const known = new WeakMap<LanguageWords, ReportPatterns>();

export function reportPatterns(words: LanguageWords): ReportPatterns {
	const made = known.get(words) ?? make(words);
	known.set(words, made);
	return made;
}

function make(words: LanguageWords): ReportPatterns {
	const { say, tell, quote, accordingTo, pronoun, role } = namePatterns(words);
	const verb = `(?:(?<quote>${quote})|(?<tell>${tell})|(?<say>${say}))`;
	return {
		// “a-t-il dit”, “lança-t-elle”
		clitic: new RegExp(
			`^[\\s,.–—-]*\\p{Ll}+(?:-t)?-(?<subject>ils?|elles?|on)(?![\\p{L}-])(?:\\s(?:alors|aussi|encore|ensuite|\\p{Ll}+ment))?(?:\\s${say})?(?<object>.*)$`,
			'su'
		),
		inverted: new RegExp(`^[\\s,.–—-]*${ADVERBS}${verb}${LETTER}\\s*(?<object>.*)$`, 'su'),
		plain: new RegExp(
			`^[\\s,.–—-]*(?:${AND}\\s|but\\s|aber\\s|mais\\s|pero\\s|но\\s)?(?<subject>${PHRASE}),?\\s+${ADVERBS}${verb}${LETTER}(?<object>.*)$`,
			'su'
		),
		accordingBehind: new RegExp(
			`^[\\s,–—-]*${accordingTo}\\s+(?<subject>${PHRASE})(?=[.,;]|$)`,
			'su'
		),
		verbs: new RegExp(`${START}${verb}${LETTER}`, 'gu'),
		// “…, уточняет газета «Труд», …”, “…, so der Minister, …”
		aside: new RegExp(
			`,\\s${verb}${LETTER}\\s(?<subject>(?:[\\p{Ll}-]+\\s){0,4}[«„“"]?${NAME}[»”“"]?),\\s`,
			'gu'
		),
		according: new RegExp(
			`${START}${accordingTo}\\s+(?<subject>${PHRASE})(?:,[^${QUOTED}]*|\\s*["“„«:]*)$`,
			'su'
		),
		// “sagte Filep Karma: „…”: only the speaker is between the verb and the quotation.
		speakerBehindVerb: new RegExp(
			`^(?:-t)?[-\\s](?<subject>${pronoun}|(?:[\\p{L}-]+\\s){0,5}?${NAME}(?:,\\s[^,.;]{3,80})?)\\s?[:,–—-]\\s?["“„«‹「'‘]?$`,
			'u'
		),
		subjectsBehind: [
			new RegExp(`^(?<subject>${pronoun})${LETTER}`, 'u'),
			// A name with what is said of it between commas.
			new RegExp(
				`^(?<subject>(?:${ARTICLE}\\s?)?(?:[\\p{Ll}-]+\\s){0,6}?${NAME})(?<role>,\\s(?!${CLAUSE}\\s)[^,.;${QUOTED}]{3,120}(?=[,.;]|$))?`,
				'u'
			),
			new RegExp(
				`^(?<subject>${DETERMINER}\\s?[^,.;:${QUOTED}]{2,60}?)(?=\\s(?:to|in|on|at|as|during|after|before|when|while|who|which|über|im|am|in|auf|nach|dans|à|en|sur|après|sobre|tras|в|на|после)\\s|[,.;:]|$)`,
				'u'
			),
			new RegExp(
				`^(?<subject>(?:[\\p{L}-]+\\s){0,3}${role}(?:\\s[\\p{L}-]+){0,3})(?=[,.;:]|$)`,
				'u'
			)
		],
		subjectsAtEnd: [
			new RegExp(`(?:^|(?<=[\\s,]))${pronoun}$`, 'u'),
			new RegExp(`(?:^|(?<=[\\s(]))(?:[\\p{L}’'.-]+\\s){0,6}?${NAME}, [^,]{3,110},?$`, 'u'),
			new RegExp(`(?:^|(?<=,\\s))[^,]{3,80}, ${NAME},?$`, 'u'),
			new RegExp(`(?:^|(?<=,\\s))[^,]{0,110}${NAME},?$`, 'u'),
			/(?:^|(?<=,\s))[^,]{3,90}$/u
		],
		preposition: new RegExp(`^(?:${PREPOSITIONS}${words.lang === 'es' ? '|a|al' : ''})\\s`, 'u'),
		fullName: new RegExp(
			`(?<![\\p{L}«„“"])\\p{Lu}[\\p{L}’-]+(?:\\s\\p{Lu}[\\p{L}.’-]*)+(?:\\s${AND}\\s${NAME})?(?:,\\s[^,]{3,90},)?`,
			'u'
		),
		firstPhrase: new RegExp(
			`^(?:${ARTICLE}\\s?)?(?:[\\p{Ll}'’.-]+\\s){0,4}?(?:${NAME})(?:\\s${AND}\\s${NAME})?(?:,\\s[^,]{3,90},)?`,
			'u'
		),
		firstPronoun: new RegExp(`^${pronoun}${LETTER}`, 'u')
	};
}
