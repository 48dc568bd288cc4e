/**
 * Cuts paragraphs into sentences: by Intl.Segmenter, joined again after abbreviations and initials.
 * Words in quotation marks are one unit, so that a quotation of several sentences is not cut.
 * Pure; Intl only. See ./SPEC.md §A.
 */
import type { MarkedWords } from './quotes/quote-marks';
import { trimmed, type Stretch } from './stretch';

/** Replaces quoted words: a letter of a script that no text here has (Yi). Intl.Segmenter needs a letter. */
export const QUOTED = '\uA000';
/** “J.”, “U.S.”, “D.C.”, “z. B.” */
const INITIALS = /(?:^|[\s(.\u00a0])\p{L}\.$/u;
/** 1. Dezember: a number with a dot before a word. */
const NUMBERED = /(?:^|\s)\d{1,2}\.$/;

/** Abbreviations that also stand at the end of a sentence. */
const MAY_END = /(?:^|[\s(])(?:Inc|Corp|Co|Ltd|Jr|Sr|(?:\p{L}\.)+\p{L})\.$/u;
/** Words that begin a sentence, and no name. */
const OPENER =
	/^(?:On|In|The|He|She|It|They|At|But|And|A|An|As|Both|All|Some|This|That|These|There|We|You|When|While|After|Before|For|From|If|No|One|Two|Its|His|Her|Their|To|With|By|Der|Die|Das|Le|La|Les|El|Los)\s/;

/** Of the text that Intl.Segmenter cuts at once; in characters, far longer than a sentence. */
const WINDOW = 10_000;

/** One to three words with a capital, without an end of a sentence. */
const NAME = /^\p{Lu}[\p{L}\p{N}’'-]*(?:\s\p{Lu}?[\p{L}\p{N}’'-]+){0,2}$/u;

/** The text with quoted words as one letter each, at equal length. */
export function maskQuotes(text: string, marked: readonly MarkedWords[]): string {
	let masked = '';
	let from = 0;
	for (const { start, end } of marked) {
		// «Труд», „Morning Star“: a name is a part of its sentence.
		if (NAME.test(text.slice(start, end))) continue;
		masked += text.slice(from, start) + QUOTED.repeat(end - start);
		from = end;
	}
	return masked + text.slice(from);
}

/**
 * @param masked - with {@link maskQuotes}
 * @param abbreviations - in lower case, without the last dot
 */
export function cutSentences(
	text: string,
	masked: string,
	paragraph: Stretch,
	lang: string,
	abbreviations: ReadonlySet<string>
): Stretch[] {
	const segmenter = segmenterOf(lang);
	const words = masked.slice(paragraph.start, paragraph.end);
	const sentences: Stretch[] = [];
	let start = 0;
	for (const end of endsOfSegments(words, segmenter)) {
		const next = words.slice(end);
		if (next !== '' && !isEnd(words.slice(start, end).trimEnd(), next, abbreviations)) continue;
		sentences.push({ start: paragraph.start + start, end: paragraph.start + end });
		start = end;
	}
	return sentences
		.flatMap((one) => cutAfterQuotes(text, masked, one))
		.flatMap((one) => cutBeforeNumbers(masked, one, abbreviations))
		.flatMap((one) => cutAfterNotes(masked, one))
		.flatMap((one) => cutLong(masked, one))
		.map((one) => trimmed(text, one))
		.filter(({ start, end }) => end > start);
}

/**
 * Where the segments of a text end. A window goes over the text, because Intl.Segmenter takes minutes for a text of
 * 200,000 characters. The last segment of a window may be cut: the next window begins with it.
 *
 * @yields ascending; the last is the length of the text
 */
function* endsOfSegments(text: string, segmenter: Intl.Segmenter): Generator<number> {
	for (let from = 0; from < text.length;) {
		const part = text.slice(from, from + WINDOW);
		const starts = Array.from(segmenter.segment(part), ({ index }) => index);
		const isCut = from + part.length < text.length && starts.length > 1;
		const ends = isCut ? starts.slice(1) : [...starts.slice(1), part.length];
		for (const end of ends) yield from + end;
		from += ends.at(-1) ?? part.length;
	}
}

/** “… signed. 1997 was …”: a number and a small letter behind it do not end a sentence for the segmenter. */
function cutBeforeNumbers(
	masked: string,
	sentence: Stretch,
	abbreviations: ReadonlySet<string>
): Stretch[] {
	const words = masked.slice(sentence.start, sentence.end);
	const cuts = [...words.matchAll(/(?<!\p{L})(\p{Ll}{3,})[.!?]\s+(?=\d)/gu)]
		.filter(([, word = '']) => !abbreviations.has(word))
		.map(({ index, 0: found }) => sentence.start + index + found.length);
	const edges = [sentence.start, ...cuts, sentence.end];
	return edges.slice(1).map((end, i) => ({ start: edges[i] ?? 0, end }));
}

/** “… told Reuters.[2] The repairs …”: the number of a note is behind the end of its sentence. */
function cutAfterNotes(masked: string, sentence: Stretch): Stretch[] {
	const words = masked.slice(sentence.start, sentence.end);
	const cuts = [...words.matchAll(/[.!?](?:\[\w{1,4}\])+\s+(?=\S)/gu)].map(
		({ index, 0: found }) => sentence.start + index + found.length
	);
	const edges = [sentence.start, ...cuts, sentence.end];
	return edges.slice(1).map((end, i) => ({ start: edges[i] ?? 0, end }));
}

/** A longer sentence is no sentence. In characters, without quoted words. */
const LONGEST_SENTENCE = 1500;

/** So that no pattern is tried on a text without ends of sentences. */
function cutLong(masked: string, sentence: Stretch): Stretch[] {
	if (sentence.end - sentence.start <= LONGEST_SENTENCE) return [sentence];
	const cuts: number[] = [];
	let length = 0;
	for (let at = sentence.start; at < sentence.end; at++) {
		if (masked[at] === QUOTED) continue;
		length++;
		if (length <= LONGEST_SENTENCE) continue;
		cuts.push(at);
		length = 0;
	}
	const edges = [sentence.start, ...cuts, sentence.end];
	return edges.slice(1).map((end, i) => ({ start: edges[i] ?? 0, end }));
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(lang: string): Intl.Segmenter {
	const known = segmenters.get(lang);
	if (known) return known;
	const made = new Intl.Segmenter(lang, { granularity: 'sentence' });
	segmenters.set(lang, made);
	return made;
}

function isEnd(sentence: string, next: string, abbreviations: ReadonlySet<string>): boolean {
	// A bracket, a dash or a small letter goes on.
	if (/^[\p{Ll})\]–—,;]/u.test(next) || sentence.endsWith('[')) return false;
	if (!sentence.endsWith('.')) return true;
	if (NUMBERED.test(sentence) && /^\p{L}/u.test(next)) return false;
	const [last = ''] = /[\p{L}.]+$/u.exec(sentence.slice(0, -1)) ?? [];
	const isOpened = OPENER.test(next);
	if (abbreviations.has(last.toLowerCase()) && !(isOpened && MAY_END.test(sentence))) return false;
	// “Washington, D.C. On Friday” ends; “U.S. President” goes on, and so does “J. Smith”.
	return isOpened || !INITIALS.test(sentence);
}

/** “… budget.” The next sentence: the end of the quoted sentence ends the sentence around it. */
function cutAfterQuotes(text: string, masked: string, sentence: Stretch): Stretch[] {
	const cuts: number[] = [];
	const ends = new RegExp(`(?<=${QUOTED})["”“»」』]\\s*(?=[\\p{Lu}\\p{Lo}"“„«「])`, 'gu');
	ends.lastIndex = sentence.start;
	for (
		let found = ends.exec(masked);
		found && found.index < sentence.end;
		found = ends.exec(masked)
	) {
		const after = masked.slice(ends.lastIndex, sentence.end);
		if (/[.!?…。！？]/.test(text[found.index - 1] ?? '') && !isReport(after))
			cuts.push(found.index + found[0].length);
	}
	const edges = [sentence.start, ...cuts, sentence.end];
	return edges.slice(1).map((end, i) => ({ start: edges[i] ?? 0, end }));
}

/** “…?” Smith asked: the sentence goes on after the quotation. */
function isReport(after: string): boolean {
	return /^(?:\p{Lu}[\p{L}.'’-]*\s){1,4}(?:said|says|asked|told|added|wrote|replied)\b/u.test(
		after
	);
}
