/**
 * The words that say who spoke, beside a quotation: “…,” said X; X told Y, “…”; according to X, “…”.
 * For languages that write names with capitals.
 * Pure. See ../SPEC.md §W.
 */
import { QUOTED } from '../sentences';
import type { LanguageWords } from '../words/language-words';
import { NAME, namePatterns, type NamePatterns } from './name-pattern';

export interface Report {
	/** The noun phrase of who spoke. */
	readonly subject: string;
	/** The text behind the verb: the addressee is at its start. */
	readonly object: string;
	readonly verb: 'say' | 'tell' | 'quote' | 'according';
	readonly rule: string;
}

const LETTER = '(?![\\p{L}])';
const ARTICLE =
	"(?:[Tt]he|[Aa]n?|[Dd]er|[Dd]ie|[Dd]as|[Ee]in|[Ee]ine|[Ll][ea]|[Ll]['’]|[Uu]ne?|[Ee]l|[Ll][oa]s)";
const DETERMINER = `(?:${ARTICLE}|[Oo]ne|[Tt]wo|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Ss]on|[Ss]a|[Ss]u)`;
const START = "(?<![\\p{L}’'])";
/** Between a subject and its verb. */
const ADVERBS =
	'(?:(?:has|have|had|alors|cependant|pourtant|entonces|zudem|außerdem|jedoch|dabei|damals|dazu|wiederum|also|then|later|now|further|again|still|once|recently|reportedly|publicly|repeatedly|previously|in turn|therefore|however|\\p{Ll}+ly|hat|habe|hatte|auch|dann|später|a|ont|avait|avaient|aussi|ensuite|ha|han|había|también|luego|также|затем|позже|также|також|потім|уже|вже|was|were|is|are|did not|does not)\\s+)*';
/** A phrase with its own commas: no verb of saying, no quotation, no end of a clause. */
const PHRASE = `[^${QUOTED}"“”„«».;:!?]{2,180}?`;

interface Forms {
	readonly inverted: RegExp;
	readonly clitic: RegExp;
	readonly plain: RegExp;
	readonly verbs: RegExp;
	readonly aside: RegExp;
	readonly according: RegExp;
	readonly accordingBehind: RegExp;
}

const known = new WeakMap<LanguageWords, Forms>();

function formsOf(words: LanguageWords): Forms {
	const made = known.get(words) ?? makeForms(words);
	known.set(words, made);
	return made;
}

function makeForms(words: LanguageWords): Forms {
	const { say, tell, quote, accordingTo } = namePatterns(words);
	const verb = `(?:(?<quote>${quote})|(?<tell>${tell})|(?<say>${say}))`;
	return {
		inverted: new RegExp(`^[\\s,.–—-]*${ADVERBS}${verb}${LETTER}\\s*(?<object>.*)$`, 'su'),
		// “a-t-il dit”, “lança-t-elle”
		clitic: new RegExp(
			`^[\\s,.–—-]*(?:\\p{Ll}+)(?:-t)?-(?<subject>ils?|elles?|on)(?![\\p{L}-])(?:\\s(?:alors|aussi|encore|ensuite|\\p{Ll}+ment))?(?:\\s${say})?(?<object>.*)$`,
			'su'
		),
		plain: new RegExp(
			`^[\\s,.–—-]*(?<subject>${PHRASE}),?\\s+${ADVERBS}${verb}${LETTER}(?<object>.*)$`,
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
		accordingBehind: new RegExp(
			`^[\\s,–—-]*${accordingTo}\\s+(?<subject>${PHRASE})(?=[.,;]|$)`,
			'su'
		)
	};
}

/** “…,” said X; “…,” X told Y. @param after - from the closing mark to the end of the sentence */
export function reportAfter(after: string, words: LanguageWords): Report | undefined {
	const forms = formsOf(words);
	const patterns = namePatterns(words);
	const text = upToQuote(after);
	const according = forms.accordingBehind.exec(text)?.groups?.['subject'];
	if (according !== undefined)
		return {
			subject: according,
			object: '',
			verb: 'according',
			rule: 'according to, after the quote'
		};
	const clitic = forms.clitic.exec(text)?.groups;
	if (clitic)
		return {
			subject: clitic['subject'] ?? '',
			object: clitic['object'] ?? '',
			verb: 'say',
			rule: 'verb and pronoun after the quote'
		};
	const inverted = forms.inverted.exec(text)?.groups;
	if (inverted) {
		const { subject, rest } = subjectBehind(inverted['object'] ?? '', patterns);
		if (subject !== '')
			return {
				subject,
				object: rest,
				verb: verbOf(inverted),
				rule: 'verb and speaker after the quote'
			};
	}
	const plain = forms.plain.exec(text)?.groups;
	if (!plain) return undefined;
	const subject = (plain['subject'] ?? '').replace(/^(?:and|but|und|et|y|и|а)\s/iu, '');
	if (!isSubject(subject)) return undefined;
	return {
		subject,
		object: upToQuote(plain['object'] ?? ''),
		verb: verbOf(plain),
		rule: 'speaker and verb after the quote'
	};
}

/** X said, “…”; X told Y that “…”; said X: “…”. @param before - from the start of the sentence to the opening mark */
export function reportBefore(before: string, words: LanguageWords): Report | undefined {
	const forms = formsOf(words);
	const patterns = namePatterns(words);
	const own = before.slice(before.lastIndexOf(QUOTED) + 1).replace(/^["”“»]+/u, '');
	const text = own === before ? before : before;
	const aside = [...text.matchAll(forms.aside)].at(-1)?.groups;
	if (aside?.['subject'] !== undefined)
		return {
			subject: aside['subject'],
			object: '',
			verb: verbOf(aside),
			rule: 'report between commas'
		};
	const verb = [...text.matchAll(forms.verbs)].filter(({ index }) => !isNoun(text, index)).at(-1);
	if (!verb) {
		const subject = forms.according.exec(text)?.groups?.['subject'];
		return subject === undefined
			? undefined
			: { subject, object: '', verb: 'according', rule: 'according to, before the quote' };
	}
	const object = text.slice(verb.index + verb[0].length);
	const kind = verbOf(verb.groups ?? {});
	const behind = invertedSubject(object, patterns);
	if (behind !== undefined)
		return {
			subject: behind,
			object: text.slice(0, verb.index),
			verb: kind,
			rule: 'verb and speaker before the quote'
		};
	const subject = subjectBefore(text.slice(0, verb.index), words);
	return subject === ''
		? undefined
		: { subject, object, verb: kind, rule: 'speaker and verb before the quote' };
}

function upToQuote(text: string): string {
	const at = text.indexOf(QUOTED);
	return at === -1 ? text : text.slice(0, Math.max(0, at - 1));
}

function verbOf(groups: Readonly<Record<string, string | undefined>>): Report['verb'] {
	if (groups['quote'] !== undefined) return 'quote';
	return groups['tell'] === undefined ? 'say' : 'tell';
}

/** “the report”, “a claim”: the word is no verb there. */
function isNoun(text: string, at: number): boolean {
	return /(?:^|\s)(?:the|a|an|his|her|its|their|this|no|any|der|die|das|ein|eine|le|la|un|une|el|los)\s$/iu.test(
		text.slice(0, at)
	);
}

function isSubject(phrase: string): boolean {
	return (
		!/^(?:that|which|who|to|as|in|on|at|for|by|with|when|while|because|after|before|if|dass|que|qui|что|чтобы|який|що)\s/iu.test(
			phrase
		) && phrase.split(/\s+/).length <= 22
	);
}

/** The noun phrase behind an inverted verb, up to where something else begins. */
function subjectBehind(
	text: string,
	{ name, pronoun, role }: NamePatterns
): { subject: string; rest: string } {
	const trimmed = text.replace(/^(?:-t)?-/u, '');
	const forms = [
		new RegExp(`^(?<subject>${pronoun})${LETTER}`, 'u'),
		// A name with what is said of it between commas.
		new RegExp(
			`^(?<subject>(?:${ARTICLE}\\s?)?(?:[\\p{Ll}-]+\\s){0,6}?${name})(?<role>,\\s(?!(?:who|which|and|but|as|while|when|der|die|das|qui|que|который|которая|який|яка)\\s)[^,.;${QUOTED}]{3,120}(?=[,.;]|$))?`,
			'u'
		),
		new RegExp(
			`^(?<subject>${DETERMINER}\\s?[^,.;:${QUOTED}]{2,60}?)(?=\\s(?:to|in|on|at|as|during|after|before|when|while|who|which|über|im|am|in|auf|nach|dans|à|en|sur|après|sobre|tras|в|на|после)\\s|[,.;:]|$)`,
			'u'
		),
		new RegExp(`^(?<subject>(?:[\\p{L}-]+\\s){0,3}${role}(?:\\s[\\p{L}-]+){0,3})(?=[,.;:]|$)`, 'u')
	];
	for (const form of forms) {
		const groups = form.exec(trimmed)?.groups;
		if (groups?.['subject'] === undefined) continue;
		const subject = groups['subject'] + (groups['role'] ?? '');
		return { subject, rest: trimmed.slice(subject.length) };
	}
	return { subject: '', rest: trimmed };
}

/** “sagte Filep Karma: „…”: only the speaker is between the verb and the quotation. */
function invertedSubject(object: string, { name, pronoun }: NamePatterns): string | undefined {
	const form = new RegExp(
		`^(?:-t)?[-\\s](?<subject>${pronoun}|(?:[\\p{L}-]+\\s){0,5}?${name}(?:,\\s[^,.;]{3,80})?)\\s?[:,–—-]\\s?["“„«‹「'‘]?$`,
		'u'
	);
	const subject = form.exec(object)?.groups?.['subject'];
	return (subject !== undefined && /\p{Lu}/u.test(subject)) ||
		(subject !== undefined && new RegExp(`^${pronoun}$`, 'u').test(subject))
		? subject
		: undefined;
}

/** A name of several words. */
const CAPITALS = '\\p{Lu}[\\p{L}’-]+(?:\\s\\p{Lu}[\\p{L}.’-]*)+';
const BREAK =
	/(?:[;:!?]|[.!?]["”»]?\s|\s[–—-]\s|,?\s(?:and that|that|but|while|whereas|although|though|because|if|dass|aber|während|que|mais|tandis que|pero|mientras|что|но|а|що|але)\s|,\s(?:and|after|before|when|as|und|et|y|и)\s)/giu;

/** The phrase before a verb: from the last break, or the subject of the sentence if a participle has none. */
function subjectBefore(text: string, words: LanguageWords): string {
	const bare = text.replace(new RegExp(`\\s*${ADVERBS}$`, 'u'), ' ').trimEnd();
	const breaks = [...bare.matchAll(BREAK)];
	const clause = bare.slice((breaks.at(-1)?.index ?? 0) + (breaks.at(-1)?.[0].length ?? 0));
	const subject = subjectIn(clause, words);
	if (subject !== '') return subject;
	return subjectIn(bare.slice(0, breaks[0]?.index ?? bare.length), words, true);
}

/** @param isMain - the subject of the main clause: what its first verb has before it */
function subjectIn(clause: string, words: LanguageWords, isMain = false): string {
	const patterns = namePatterns(words);
	const isParticiple =
		/,$|(?:^|\s)(?:by|in|to|of|with|without|for|before|after|and|und|et)$/iu.test(clause);
	if (!isMain && !isParticiple && /\p{L}/u.test(clause)) {
		const phrase = phraseAtEnd(clause, patterns);
		if (phrase !== '') return phrase;
	}
	if (!isMain) return '';
	const lead = clause.replace(/^[^,]{0,60}?,\s(?=\p{Lu})/u, '');
	const full = new RegExp(
		`(?<![\\p{L}«„“"])${CAPITALS}(?:\\s(?:and|und|et|y|и|та|і)\\s${patterns.name})?(?:,\\s[^,]{3,90},)?`,
		'u'
	).exec(lead);
	const first = new RegExp(
		`^(?:${ARTICLE}\\s?)?(?:[\\p{Ll}'’.-]+\\s){0,4}?(?:${patterns.name})(?:\\s(?:and|und|et|y|и|та|і)\\s${patterns.name})?(?:,\\s[^,]{3,90},)?`,
		'u'
	).exec(lead);
	const pronoun = new RegExp(`^${patterns.pronoun}${LETTER}`, 'u').exec(lead);
	return (
		(pronoun ??
			(first && first[0].length > 3 && first.index === 0 && !/^\p{Lu}\p{Ll}*$/u.test(first[0])
				? first
				: (full ?? first)))?.[0].replace(/,$/u, '') ?? ''
	);
}

/** A name with its apposition, a pronoun, or a short phrase, at the end of a clause. */
function phraseAtEnd(clause: string, { name, pronoun }: NamePatterns): string {
	const words = clause.replace(/^[\s,]+/u, '');
	const forms = [
		new RegExp(`(?:^|(?<=[\\s,]))${pronoun}$`, 'u'),
		new RegExp(`(?:^|(?<=[\\s(]))(?:[\\p{L}’'.-]+\\s){0,6}?${name}, [^,]{3,110},?$`, 'u'),
		new RegExp(`(?:^|(?<=,\\s))[^,]{3,80}, ${name},?$`, 'u'),
		new RegExp(`(?:^|(?<=,\\s))[^,]{0,110}${name},?$`, 'u'),
		/(?:^|(?<=,\s))[^,]{3,90}$/u
	];
	for (const form of forms) {
		const found = form.exec(words)?.[0];
		if (found !== undefined) return found.replace(/,$/u, '');
	}
	return '';
}
