/**
 * The words that say who spoke, beside a quotation: “…,” said X; X told Y, “…”; according to X, “…”.
 * For languages that write names with capitals.
 * Pure. See ../SPEC.md §W.
 */
import { QUOTED } from '../sentences';
import type { LanguageWords } from '../words/language-words';
import { NAME, namePatterns, type NamePatterns } from './name-pattern';
import { ADVERBS, reportPatterns, type ReportPatterns } from './report-pattern';

export interface Report {
	/** The noun phrase of who spoke. */
	readonly subject: string;
	/** The text behind the verb: the addressee is at its start. */
	readonly object: string;
	readonly verb: 'say' | 'tell' | 'quote' | 'according';
	readonly rule: string;
}

/** In words: longer ones are no subject. */
const LONGEST_SUBJECT = 22;

/** “…,” said X; “…,” X told Y. @param after - from the closing mark to the end of the sentence */
export function reportAfter(after: string, words: LanguageWords): Report | undefined {
	const patterns = reportPatterns(words);
	const text = upToQuote(after);
	const according = patterns.accordingBehind.exec(text)?.groups?.['subject'];
	if (according !== undefined)
		return {
			subject: according,
			object: '',
			verb: 'according',
			rule: 'according to, after the quote'
		};
	const { subject: clitic, object: rest = '' } = patterns.clitic.exec(text)?.groups ?? {};
	if (clitic !== undefined)
		return { subject: clitic, object: rest, verb: 'say', rule: 'verb and pronoun after the quote' };
	const inverted = patterns.inverted.exec(text)?.groups;
	if (inverted) {
		const report = subjectBehind(inverted['object'] ?? '', patterns, namePatterns(words));
		if (report)
			return { ...report, verb: verbOf(inverted), rule: 'verb and speaker after the quote' };
		if (words.speech.dropsPronouns)
			return {
				subject: Object.keys(words.speech.pronouns)[0] ?? '',
				object: inverted['object'] ?? '',
				verb: verbOf(inverted),
				rule: 'verb without a speaker after the quote'
			};
	}
	const { subject = '', object = '', ...verbs } = patterns.plain.exec(text)?.groups ?? {};
	if (!isSubject(subject)) return undefined;
	return {
		subject,
		object: upToQuote(object),
		verb: verbOf(verbs),
		rule: 'speaker and verb after the quote'
	};
}

/** X said, “…”; X told Y that “…”; said X: “…”. @param before - from the start of the sentence to the opening mark */
export function reportBefore(before: string, words: LanguageWords): Report | undefined {
	const patterns = reportPatterns(words);
	const { subject: aside, ...verbs } = [...before.matchAll(patterns.aside)].at(-1)?.groups ?? {};
	if (aside !== undefined && !patterns.preposition.test(aside))
		return { subject: aside, object: '', verb: verbOf(verbs), rule: 'report between commas' };
	const verb = [...before.matchAll(patterns.verbs)]
		.filter(({ index }) => !isNoun(before, index, words.lang))
		.at(-1);
	const named = nameAndColon(before, words);
	if (named !== undefined && !verb)
		return { subject: named, object: '', verb: 'say', rule: 'name and colon before the quote' };
	if (!verb) {
		const subject = patterns.according.exec(before)?.groups?.['subject'];
		return subject === undefined
			? undefined
			: { subject, object: '', verb: 'according', rule: 'according to, before the quote' };
	}
	const [lead, object] = [before.slice(0, verb.index), before.slice(verb.index + verb[0].length)];
	const kind = verbOf(verb.groups ?? {});
	const isInverted = kind !== 'tell' && !patterns.preposition.test(object.trimStart());
	const behind = isInverted
		? patterns.speakerBehindVerb.exec(object)?.groups?.['subject']
		: undefined;
	if (behind !== undefined)
		return { subject: behind, object: lead, verb: kind, rule: 'verb and speaker before the quote' };
	const subject = subjectBefore(lead, verb[0], patterns);
	return subject === ''
		? undefined
		: {
				subject: subject.replace(/^(?:in\s)?(?:what|was|ce que|lo que)\s/iu, ''),
				object,
				verb: kind,
				rule: 'speaker and verb before the quote'
			};
}

/** “Schmitt: “…”, “Ein Sprecher zu der Aktion: „…”: no verb, but a colon. */
function nameAndColon(before: string, words: LanguageWords): string | undefined {
	const [, phrase] = /(?:^|[.!?]["”“»]?\s)([^.!?:]{2,90}):\s*["“„«‹「'‘]?$/u.exec(before) ?? [];
	if (phrase === undefined) return undefined;
	const { isName, hasRole, roleAtEnd } = namePatterns(words);
	const [head = ''] = phrase.split(/\s(?:zu|über|to|on|about|sur|sobre|о|про)\s/u);
	if (
		isName.test(head) ||
		(hasRole.test(head) && head.split(/\s/u).length <= 8) ||
		roleAtEnd.test(head)
	)
		return head;
	return undefined;
}

function upToQuote(text: string): string {
	const at = text.indexOf(QUOTED);
	return at === -1 ? text : text.slice(0, Math.max(0, at - 1));
}

function verbOf(groups: Readonly<Record<string, string | undefined>>): Report['verb'] {
	if (groups['quote'] !== undefined) return 'quote';
	return groups['tell'] === undefined ? 'say' : 'tell';
}

const NOUN_LEAD =
	/(?:^|\s)(the|an?|his|her|its|their|this|no|any|der|die|das|ein|eine|le|la|un|une|el|los)\s$/iu;

/** “the report”, “a claim”: the word is no verb there. In French, “a déclaré” is one. */
function isNoun(text: string, at: number, lang: string): boolean {
	const lead = NOUN_LEAD.exec(text.slice(0, at))?.[1];
	return lead !== undefined && (lang === 'en' || lead.toLowerCase() !== 'a');
}

const NO_SUBJECT =
	/^(?:that|which|who|to|as|in|on|at|for|by|with|when|while|because|after|before|if|dass|que|qui|что|чтобы|який|що)\s/iu;

function isSubject(phrase: string): boolean {
	return phrase !== '' && !NO_SUBJECT.test(phrase) && phrase.split(/\s+/).length <= LONGEST_SUBJECT;
}

const NAMED_BEHIND = new RegExp(`^\\s(?<subject>(?:[\\p{Ll}-]+\\s){1,6}${NAME})`, 'u');

/** The noun phrase behind an inverted verb, and what follows it. */
function subjectBehind(
	text: string,
	{ subjectsBehind, preposition }: ReportPatterns,
	{ isOutlet }: NamePatterns
): { subject: string; object: string } | undefined {
	if (preposition.test(text)) return undefined;
	for (const form of subjectsBehind) {
		const { subject, role = '' } = form.exec(text)?.groups ?? {};
		if (subject === undefined) continue;
		const rest = text.slice(subject.length + role.length);
		// “рассказала РИА Новости жительница района Анна”: the addressee is first.
		const speaker = isOutlet.test(subject)
			? NAMED_BEHIND.exec(rest)?.groups?.['subject']
			: undefined;
		return speaker === undefined
			? { subject: subject + role, object: rest }
			: { subject: speaker, object: subject };
	}
	return undefined;
}

const BREAK =
	/(?:[;:!?]|(?<!(?:^|\s|\.)\p{Lu})\.["”»]?\s|\s[–—-]\s|,?\s(?:and that|that|but|while|whereas|although|though|because|if|dass|aber|während|que|mais|tandis que|pero|mientras|что|но|а|що|але)\s|,\s(?:and|after|before|when|as|und|et|y|и)\s)/giu;
const TRAILING_ADVERBS = new RegExp(`(?<!\\p{L})\\s*${ADVERBS}$`, 'u');
/** The verb behind is a participle, or has no subject of its own. */
const PARTICIPLE = /,$|(?:^|\s)(?:by|in|to|of|with|without|for|before|after|and|und|et)$/iu;

const PARTICIPLE_VERB = /(?:ing|ив|ывая|вая|вши|ючи|ant|ando|iendo|end)$/u;

/** The phrase before a verb: from the last break, or the subject of the sentence if the verb has none. */
function subjectBefore(text: string, verb: string, patterns: ReportPatterns): string {
	const bare = text.replace(TRAILING_ADVERBS, ' ').trimEnd();
	const breaks = [...bare.matchAll(BREAK)];
	const last = breaks.at(-1);
	const clause = last === undefined ? bare : bare.slice(last.index + last[0].length);
	// “X, who saw it, said”: the comma ends an apposition, unless a participle follows.
	const isApposed = clause.endsWith(',') && /,.*,$/u.test(clause) && !PARTICIPLE_VERB.test(verb);
	const own =
		(PARTICIPLE.test(clause) && !isApposed) || !/\p{L}/u.test(clause)
			? ''
			: atEnd(clause, patterns);
	return own === '' ? mainSubject(bare.slice(0, breaks[0]?.index ?? bare.length), patterns) : own;
}

/** What the first verb of a sentence has before it: a pronoun, a body in several words, a person. */
function mainSubject(sentence: string, patterns: ReportPatterns): string {
	const clause = sentence.replace(/^[^,]{0,60}?,\s(?=\p{Lu})/u, '');
	const pronoun = patterns.firstPronoun.exec(clause)?.[0];
	const first = patterns.firstPhrase.exec(clause)?.[0];
	const isOneWord = first !== undefined && /^\p{Lu}\p{Ll}*$/u.test(first);
	const full = patterns.fullName.exec(clause)?.[0];
	const subject = pronoun ?? (isOneWord ? (full ?? first) : (first ?? full)) ?? '';
	return subject.replace(/,$/u, '');
}

/** A name with its apposition, a pronoun, or a short phrase, at the end of a clause. */
function atEnd(clause: string, { subjectsAtEnd }: ReportPatterns): string {
	const words = clause.replace(/^[\s,]+/u, '');
	for (const form of subjectsAtEnd) {
		const found = form.exec(words)?.[0];
		if (found !== undefined) return found.replace(/,$/u, '');
	}
	return '';
}
