/** Patterns of names and roles in a language that writes names with capitals. Pure. See ../SPEC.md §N. */
import type { LanguageWords, SpeechWords } from '../words/language-words';

/** A word with a capital. */
const CAPITAL =
	"\\p{Lu}(?:[\\p{L}\\p{M}\\p{N}&-]|\\.(?=[\\p{L}\\s])|['’](?!s(?![\\p{L}]))(?=\\p{L}))*";
/** Small words within names. */
const LINK =
	"(?:of|for|de|del|da|do|dos|di|bin|ibn|al|el|van|von|der|den|du|la|le|les|des|d'|für|zu|pour)";
/** Verbs, roles and names of one language, as parts of patterns. */
export interface NamePatterns {
	readonly name: string;
	readonly say: string;
	readonly tell: string;
	readonly quote: string;
	readonly accordingTo: string;
	readonly pronoun: string;
	readonly role: string;
	readonly isOrganisation: RegExp;
	readonly isOutlet: RegExp;
	readonly isHonorific: RegExp;
	/** The word for an outlet alone: “newspaper”. */
	readonly isGenericOutlet: RegExp;
	/** The same before a name: “Zeitung The Jakarta Post”. */
	readonly genericLead: RegExp;
	/** The name of an outlet that has the word for it at its end: 新华社. */
	readonly isOutletName: RegExp;
}

export const NAME = `${CAPITAL}(?:\\s(?:${LINK}\\s(?!(?:Mrs?|Ms|Dr|Herrn?|Frau|Mme|M)\\b)){0,2}${CAPITAL}|\\s\\(\\p{Lu}[\\p{L}\\s]*\\)){0,8}`;
/** Agencies that do not have the word in their name. */
const AGENCIES =
	'Reuters|AFP|Agence France-Presse|AP|Associated Press|UPI|PA|DPA|dpa|ANSA|EFE|TASS|ТАСС|Interfax|Интерфакс|Интерфакс-Україна|RIA|РИА|Укринформ|Укрінформ|УНІАН|Yonhap|KCNA|Xinhua|Kyodo|Jiji|CNN|BBC|CBC|ABC|NBC|CBS|NPR|PBS|ARD|ZDF|RTL|TF1|RTVE|NHK|KBS|MBC|SBS|CCTV|RT|DPA|APA|SDA|Al Jazeera|Bloomberg|Politico|Axios|Belta|BelTA|The Guardian|Le Monde|Le Figaro|Libération|El País|El Mundo|Der Spiegel|Spiegel|Die Zeit|Bild|Die Welt|Коммерсантъ|Известия|Труд|Ведомости|Дождь|Twitter';

const known = new WeakMap<LanguageWords, NamePatterns>();

export function namePatterns(words: LanguageWords): NamePatterns {
	const made = known.get(words) ?? make(words.speech);
	known.set(words, made);
	return made;
}

function make(speech: SpeechWords): NamePatterns {
	return {
		name: NAME,
		say: eitherCase(speech.say),
		tell: eitherCase(speech.tell),
		quote: eitherCase(speech.quote),
		accordingTo: eitherCase(speech.accordingTo),
		pronoun: eitherCase(Object.keys(speech.pronouns).join('|')),
		role: eitherCase(speech.role),
		isOrganisation: new RegExp(
			`(?<![\\p{L}])(?:${speech.organisation}|${AGENCIES})(?![\\p{L}])`,
			'iu'
		),
		isOutlet: new RegExp(
			`(?<![\\p{L}])(?:${AGENCIES})(?![\\p{L}])|(?<![\\p{L}])(?:News|Times|Post|Press|Television|TV|Radio|Herald|Tribune|Gazette|Telegraph|Journal|Zeitung|Rundschau|Tagblatt|Journal|Televisi[oó]n|Agence|Agencia|${speech.outlet})(?![\\p{L}])|\\.(?:com|io|org|net|ru|de|fr|es|ua|tv)$`,
			'iu'
		),
		isGenericOutlet: new RegExp(`^(?:[\\p{Ll}-]+\\s){0,2}${eitherCase(speech.outlet)}$`, 'u'),
		genericLead: new RegExp(`^${eitherCase(speech.outlet)}\\s(?=\\p{Lu})`, 'u'),
		isOutletName: new RegExp(`(?:[\\p{L}]{0,4}(?:${speech.outlet})|${AGENCIES})`, 'u'),
		isHonorific: new RegExp(`^(?:${speech.honorifics})\\.?$`, 'iu')
	};
}

/**
 * Alternatives with a small or a capital first letter. The flag “i” would make a name of every word.
 */
function eitherCase(words: string): string {
	const either = words.replaceAll(
		/(^|\||\(|\s)(\p{Ll})/gu,
		(_, edge: string, letter: string) => `${edge}[${letter}${letter.toUpperCase()}]`
	);
	return `(?:${either})`;
}
