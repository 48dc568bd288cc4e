/** Patterns of names, offices and outlets in a language. Pure. See ../SPEC.md §N. */
import type { LanguageWords, SpeechWords } from '../words/language-words';
import { OUTLET_NAMES, OUTLETS } from '../words/outlets';

/** Before the dot of an initial or a title: any other dot ends a sentence. “Gazeta.ru” has one within. */
const SHORT =
	'(?<=(?<![\\p{L}\\p{N}])(?:\\p{Lu}|Mrs?|Ms|Dr|Prof|St|Gen|Col|Lt|Sgt|Capt|Maj|Sen|Rep|Gov|Rev|Hon|Adm|Fr|Mt))';
const DOT = `(?:\\.(?=\\p{Ll})|${SHORT}\\.(?=[\\p{L}\\s]))`;
/** A word with a capital. */
const CAPITAL = `\\p{Lu}(?:[\\p{L}\\p{M}\\p{N}&-]|${DOT}|['’](?!s(?![\\p{L}]))(?=\\p{L}))*`;
/** Small words within names. */
const LINK =
	"(?:of|for|de|del|da|do|dos|di|bin|ibn|al|el|van|von|der|den|du|la|le|les|des|d'|für|zu|pour)";
/** Not in a name behind a small word: “sagte Anna Muster der Nachrichtenagentur Reuters”. */
const NO_PART =
	'(?:(?:Mrs?|Ms|Dr|Herrn?|Frau|Mme|M)\\b|(?:\\p{Lu}\\p{Ll}+)?(?:[Aa]gentur|[Zz]eitung|[Zz]eitschrift|[Mm]agazin)(?!\\p{L}))';

/** A name of any kind, as a part of patterns. */
/** “The” behind a dot begins a sentence. */
const OPENER = '(?<=\\.)\\s(?:The|He|She|It|They|In|On|At|But|And|A)\\s';

export const NAME = `${CAPITAL}(?:(?!${OPENER})\\s(?:${LINK}\\s(?!${NO_PART})){0,2}${CAPITAL}|\\s\\(\\p{Lu}[\\p{L}\\s]*\\)){0,8}`;

/** Words of one language: as parts of patterns, and as patterns. */
export interface NamePatterns {
	readonly say: string;
	readonly tell: string;
	readonly quote: string;
	readonly accordingTo: string;
	readonly pronoun: string;
	readonly role: string;
	readonly outlet: string;
	readonly isPronoun: RegExp;
	readonly isName: RegExp;
	readonly nameAtEnd: RegExp;
	/** “X's report”: the owner, and what is owned. */
	readonly possessive: RegExp;
	readonly hasRole: RegExp;
	readonly roleAtEnd: RegExp;
	/** “Environment Minister John Baird”: the office, and the name. */
	readonly office: RegExp;
	readonly isOrganisation: RegExp;
	readonly isOutlet: RegExp;
	readonly isHonorific: RegExp;
	/** The word for an outlet alone: “newspaper”. */
	readonly isGenericOutlet: RegExp;
	/** The same before a name: “Zeitung The Jakarta Post”. */
	readonly genericLead: RegExp;
	/** The name of an outlet that has the word for it at its end: 新华社. */
	readonly outletName: RegExp;
}

const known = new WeakMap<LanguageWords, NamePatterns>();

export function namePatterns(words: LanguageWords): NamePatterns {
	const made = known.get(words) ?? make(words.speech);
	known.set(words, made);
	return made;
}

const word = (inner: string) => `(?<![\\p{L}])(?:${inner})(?![\\p{L}])`;

function make(speech: SpeechWords): NamePatterns {
	const role = eitherCase(speech.role);
	const pronoun = eitherCase(Object.keys(speech.pronouns).join('|'));
	const outlet = eitherCase(speech.outlet);
	const surname = "\\p{Lu}[\\p{L}.’'-]*";
	return {
		say: eitherCase(speech.say),
		tell: eitherCase(speech.tell),
		quote: eitherCase(speech.quote),
		accordingTo: eitherCase(speech.accordingTo),
		pronoun,
		role,
		outlet,
		isPronoun: new RegExp(`^${pronoun}$`, 'u'),
		isName: new RegExp(`^(?:${NAME})$`, 'u'),
		nameAtEnd: new RegExp(`(?:^|(?<=[\\s(]))(?:${NAME})$`, 'u'),
		possessive: new RegExp(`^(${NAME})['’]s? (\\p{Ll}.*)$`, 'u'),
		hasRole: new RegExp(word(role), 'u'),
		roleAtEnd: new RegExp(`(?<![\\p{L}])${role}$`, 'u'),
		office: new RegExp(
			`^(.*${word(role)}(?:\\s(?:of|for|at)(?:\\s(?:the\\s)?\\p{Lu}[\\p{L}.]*)+?(?=\\s${surname}\\s\\p{Lu}|\\s(?:Mr|Ms|Mrs|Dr)\\.?\\s))?)\\s(\\p{Lu}.*)$`,
			'u'
		),
		isOrganisation: new RegExp(`${word(eitherCase(speech.organisation))}|${word(OUTLETS)}`, 'u'),
		isOutlet: new RegExp(
			`${word(OUTLETS)}|${word(OUTLET_NAMES)}|${word(outlet)}|\\.(?:com|io|org|net|ru|de|fr|es|ua|tv)$`,
			'u'
		),
		isHonorific: new RegExp(`^(?:${speech.honorifics})\\.?$`, 'iu'),
		isGenericOutlet: new RegExp(`^(?:[\\p{Ll}-]+\\s){0,2}${outlet}$`, 'u'),
		genericLead: new RegExp(`^${outlet}\\s(?=\\p{Lu})`, 'u'),
		outletName: new RegExp(`(?:\\p{L}{0,4}(?:${speech.outlet})|${OUTLETS})`, 'u')
	};
}

/** Alternatives with a small or a capital first letter: the flag “i” would make a name of every word. */
function eitherCase(words: string): string {
	const either = words.replaceAll(
		/(?<![\p{L}\\[\]<])\p{Ll}/gu,
		(letter) => `[${letter}${letter.toUpperCase()}]`
	);
	return `(?:${either})`;
}
