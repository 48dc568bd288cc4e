/**
 * Who spoke, in languages that write no capitals: by the words around a quotation.
 * Pure. See ../SPEC.md §W.
 */
import { QUOTED } from '../sentences';
import type { LanguageWords, SpeechFrame } from '../words/language-words';
import type { Mention } from './speaker';

export interface FramedReport {
	readonly subject: string | undefined;
	readonly via: string | undefined;
	readonly to: string | undefined;
	readonly rule: string;
}

interface Compiled {
	readonly frame: SpeechFrame;
	readonly before: RegExp | undefined;
	readonly after: RegExp | undefined;
}

const known = new WeakMap<LanguageWords, readonly Compiled[]>();

function framesOf(words: LanguageWords): readonly Compiled[] {
	const made =
		known.get(words) ?? (words.speech.frames ?? []).map((frame) => compile(frame, words));
	known.set(words, made);
	return made;
}

function compile(frame: SpeechFrame, { speech }: LanguageWords): Compiled {
	const pattern = (text: string | undefined) =>
		text === undefined ? undefined : new RegExp(text.replaceAll('{say}', speech.say), 'su');
	return { frame, before: pattern(frame.before), after: pattern(frame.after) };
}

const OPENING = /["“„«「『‘]$/u;
const CLOSING = /^["”“»」』’]/u;

/** @param before - up to the quoted words @param after - from them on */
export function framedReport(
	before: string,
	after: string,
	words: LanguageWords
): FramedReport | undefined {
	const lead = before.replace(OPENING, '');
	const rest = after.replace(CLOSING, '');
	for (const { frame, before: ahead, after: behind } of framesOf(words)) {
		const first = ahead?.exec(withoutQuotes(lead));
		const second = behind?.exec(rest);
		if ((ahead && !first) || (behind && !second)) continue;
		const groups = { ...first?.groups, ...second?.groups };
		const subject = groups['subject']?.trim();
		return {
			subject: subject === undefined || subject === '' ? undefined : subject,
			via: groups['via']?.trim(),
			to: hearerIn(`${groups['rest'] ?? ''} ${lead}`, words),
			rule: frame.name
		};
	}
	return undefined;
}

/** Other quotations in the sentence are no part of a pattern. */
function withoutQuotes(text: string): string {
	return text.replaceAll(new RegExp(`["“„«「『‘]${QUOTED}+["”“»」』’]`, 'gu'), '');
}

function hearerIn(text: string, { speech }: LanguageWords): string | undefined {
	if (speech.hearer === undefined) return undefined;
	const form = new RegExp(speech.hearer.replaceAll('{say}', speech.say), 'su');
	const to = form.exec(text)?.groups?.['to']?.trim();
	return to !== undefined && new RegExp(speech.outlet, 'u').test(to) ? to : undefined;
}

/** A name with its office: “강신명 전 경찰청장”, “国际贸易教授崔凡”. */
export function framedMention(subject: string, { lang, speech }: LanguageWords): Mention {
	const phrase = subject
		.replace(
			/^(?:한편|또|또한|이에|그러나|一方|また|しかし|但|但是|而|不过|此外|另外|与此同时|كما|بينما)[,，、 ]*/u,
			''
		)
		// “胡志伟对路透社”: the addressee, the place and the occasion are behind the name.
		.replace(lang === 'zh' ? /(?<=^.{2,})(?:对|對|向|在|接受|于|於|通过).*$/u : /^$/u, '')
		.trim();
	if (Object.hasOwn(speech.pronouns, phrase))
		return { name: phrase, role: undefined, kind: 'pronoun' };
	const office = speech.nameFirst
		? new RegExp(`^(?<name>\\S{2,12}?)(?<role>(?:\\s.*)?(?:${speech.role}))$`, 'u')
		: new RegExp(`^(?<role>.*(?:${speech.role}))\\s?(?<name>[^\\s的](?:.{0,40}))$`, 'u');
	const groups = office.exec(phrase)?.groups;
	if (groups?.['name'] !== undefined)
		return { name: groups['name'], role: groups['role']?.trim(), kind: 'person' };
	const isBody = new RegExp(`(?:${speech.organisation}|${speech.outlet})`, 'u').test(phrase);
	return { name: phrase, role: undefined, kind: isBody ? 'organisation' : 'person' };
}
