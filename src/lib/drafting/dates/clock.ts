/**
 * The clock time beside a day, as exact as its words: “at 3:55 a.m. EDT on Wednesday”, “am Freitag um 14.30 Uhr”.
 * Pure. See ../SPEC.md §C.
 */
import { parseEdtf } from '$lib/time/edtf';
import { pad } from '$lib/time/edtf-of';
import { certainOffsetOf } from '$lib/time/zone-names';
import type { Stretch } from '../stretch';
import { clockPatterns } from './clock-pattern';
import type { LanguageWords } from '../words/language-words';

export interface DatedClock {
	/** A day with its clock time; without a zone it is floating. */
	readonly edtf: string;
	/** The words of the day and its clock time, with those between them. */
	readonly at: Stretch;
}

/** Of the text beside a date, in characters: longer than a clock time with its zone. */
const NEAR = 80;
const DIGIT = /[\d٠-٩]/;
/** After at most 25 characters, such as “approximately at”. */
const NEXT_DIGIT = /^.{0,25}[\d٠-٩]/u;
const DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * @param date - of the words, in EDTF
 * @param at - the words of the date
 * @param within - its sentence, without the words of other dates
 * @returns undefined: the date is no day, or has no certain clock time beside it
 */
export function clockBeside(
	text: string,
	date: string,
	at: Stretch,
	within: Stretch,
	words: LanguageWords
): DatedClock | undefined {
	if (!DAY.test(date)) return undefined;
	const own = text.slice(at.start, at.end);
	const before = text.slice(Math.max(within.start, at.start - NEAR), at.start);
	const behind = text.slice(at.end, Math.min(within.end, at.end + NEAR));
	const isInFront = DIGIT.test(before);
	const isBehind = NEXT_DIGIT.test(behind);
	const isWithin = !words.isSpaced && DIGIT.test(own);
	if (!isInFront && !isBehind && !isWithin) return undefined;
	const patterns = clockPatterns(words);
	for (const { inFront, atEnd, after, alone } of patterns.forms) {
		const front = isInFront ? inFront.exec(before) : null;
		// “From 2 to 3 p.m.”: two clock times are a stretch of time.
		const isRange = front && alone.test(before.slice(0, front.index));
		const found = isRange
			? null
			: (front ?? (isWithin ? atEnd.exec(own) : null) ?? (isBehind ? after.exec(behind) : null));
		if (!found || !isClock(found)) continue;
		const zoneWords = patterns.zoneBefore.exec(before)?.[0] ?? '';
		const clock = toClock(found, own, zoneWords, words);
		const edtf = clock === undefined ? undefined : `${date}${clock}`;
		if (edtf === undefined || !parseEdtf(edtf).ok) return undefined;
		const start = at.start - (front ? before.length - front.index : zoneWords.length);
		const ownEnd = found.input === behind && !front ? found[0].length : 0;
		return { edtf, at: { start, end: at.end + ownEnd } };
	}
	return undefined;
}

/** Without “at”, a clock time has a word of its own: “21:15” alone may be a score. */
function isClock({ 0: words, groups = {} }: RegExpExecArray): boolean {
	return groups['lead'] !== undefined || /\p{L}/u.test(words);
}

function toClock(
	{ groups = {} }: RegExpExecArray,
	date: string,
	zoneWords: string,
	words: LanguageWords
): string | undefined {
	const { clock } = words.dates;
	const { minute } = groups;
	// “Around 3 p.m.” is wider than a minute, “around 3:14 p.m.” is not.
	if ((groups['about'] ?? groups['aboutBehind']) !== undefined && minute === undefined)
		return undefined;
	const zone = groups['zone'] ?? clockPatterns(words).zone.exec(zoneWords || date)?.[0];
	const hour = hourOf(groups, date, zone, words);
	const minutes = digits(minute ?? '0');
	if (hour === undefined || hour > 23 || minutes > 59) return undefined;
	return `T${pad(hour)}:${pad(minutes)}${zone === undefined ? '' : offsetOf(zone, clock.zones)}`;
}

/** From 0; undefined: the words have several meanings, or contradict one another. */
function hourOf(
	groups: Readonly<Record<string, string | undefined>>,
	date: string,
	zone: string | undefined,
	words: LanguageWords
): number | undefined {
	const { halves, isTwelveHour } = words.dates.clock;
	const written = groups['hour'] ?? '';
	const hour = digits(written);
	const half = groups['half'];
	const beside = half ?? clockPatterns(words).half.exec(date.toLowerCase())?.[0];
	const part = beside === undefined ? undefined : halves[plainHalf(beside)];
	if (hour > 12)
		return half === undefined || (part !== 'am' && part !== 'morning') ? hour : undefined;
	switch (part) {
		case 'am':
			return hour % 12;
		case 'pm':
			return (hour % 12) + 12;
		case 'morning':
			return hour === 12 ? undefined : hour;
		case 'afternoon':
			return hour === 0 || hour === 12 ? undefined : hour + 12;
		case 'noon':
			return hour > 10 ? hour : hour > 0 && hour < 6 ? hour + 12 : undefined;
		case 'night':
			if (hour > 5 && hour < 12) return hour + 12;
			// “Friday night at 2:30” may be on Saturday.
			return half !== undefined && hour < 6 ? hour : undefined;
		case undefined:
			return isTwelveHour && !has24Hours(written, groups['hours'], zone) ? undefined : hour;
	}
}

function has24Hours(hour: string, hours: string | undefined, zone: string | undefined): boolean {
	return /^0/.test(hour) || hours !== undefined || /^(?:GMT|UTC|Z)/.test(zone ?? '');
}

/** “p. m.” and “p.m.” are “pm”; Arabic words without the ending of an adverb. */
function plainHalf(half: string): string {
	return half
		.toLowerCase()
		.replaceAll(/\.\s?/g, '')
		.replace(/[\u0627\u064b]+$/u, '');
}

/** Nothing: a name with several meanings, or the zone of the place. Its words stay in the text of the date. */
function offsetOf(zone: string, zones: Readonly<Record<string, string>>): string {
	const named = zones[zone];
	if (named !== undefined) return named === '' || named === 'Z' ? named : `[${named}]`;
	const [, sign, hours, minutes = '00'] = /([+−-])(\d{1,2})(?::?(\d\d))?$/.exec(zone) ?? [];
	if (hours !== undefined) return `${sign === '+' ? '+' : '-'}${pad(Number(hours))}:${minutes}`;
	return certainOffsetOf(zone) ?? '';
}

/** Also Arabic digits. */
function digits(text: string): number {
	return Number(text.replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)));
}
