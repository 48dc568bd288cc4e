/**
 * Reads the source's own words for a date, “last year”, “in April”, from the day on which they were written.
 * What is read is for a person to approve: it is never applied unasked. Loaded where it is needed, for it
 * brings chrono-node.
 * Pure. See ./SPEC.md.
 */
import { resolveDate } from '$lib/time/bounds';
import { plainToEdtf, type DayOrder } from '$lib/time/plain-date';
import { withWordsAround } from './around';
import { CALENDAR_RULES } from './calendar-rules';
import { readWithChrono } from './chrono-read';
import type { Day } from './days';
import { withEnd } from './other-end';
import { RELATIVE_RULES } from './relative-rules';
import { findFirst, type Context, type Found } from './rule';

export interface StatedReading {
	/** No finer than the words. */
	readonly edtf: string;
	/** The words that were read. */
	readonly phrase: string;
}

export interface StatedOptions {
	/** BCP 47: its region says whether a day or a month comes first. English where there is none. */
	readonly lang?: string;
}

/** No words for a date are longer. */
const MAX_LENGTH = 200;
/** Of words that look like a date and say none. */
const MOST_PASSES = 20;
const RULES = [...RELATIVE_RULES, ...CALENDAR_RULES];
const AHEAD =
	/\b(?:will|shall|upcoming|coming|scheduled|planned|plans?|due|expected|ahead)\b|\b(?:is|are|was|were) to\b/i;
/** Stands where words that say no date stood. */
const BLANK = '\u0001';

/**
 * The first date that a text says.
 *
 * @param text - some words, or the sentence with them; what is beyond 200 characters is not read
 * @param asOf - the day on which the words were written
 * @returns undefined where no date is read with certainty that the words do not have
 */
export function readStated(
	text: string,
	asOf: Day,
	{ lang = 'en' }: StatedOptions = {}
): StatedReading | undefined {
	const words = toWords(text);
	const dayOrder = dayOrderOf(lang);
	const plain = withoutClocks(plainToEdtf(words, dayOrder));
	const whole = isValidDate(plain) ? { edtf: plain, phrase: words } : undefined;
	if (!/^en\b/i.test(lang)) return whole;
	const context = { asOf, isAhead: AHEAD.test(words), dayOrder };
	const reading = readIn(words, context) ?? readAlone(words, context);
	return reading?.phrase === words ? reading : (whole ?? reading);
}

/** A clock time has no zone here. */
function withoutClocks(edtf: string): string {
	return edtf.replaceAll(/T\d\d:\d\d(?::\d\d)?(?=$|\/)/g, '');
}

/** On one line, and no longer than a date is. */
function toWords(text: string): string {
	const cut = text
		.slice(0, 2 * MAX_LENGTH)
		.replaceAll(/\s+/g, ' ')
		.trim();
	if (cut.length <= MAX_LENGTH) return cut;
	// The last word may be half of one.
	return cut.slice(0, cut.lastIndexOf(' ', MAX_LENGTH) + 1).trim();
}

/** Plain “en” is written in both ways. */
function dayOrderOf(lang: string): DayOrder | undefined {
	if (/^en-(?:US|PH)\b/i.test(lang)) return 'month first';
	return /^en$/i.test(lang) ? undefined : 'day first';
}

function isValidDate(edtf: string): boolean {
	return resolveDate(edtf, 'UTC').ok;
}

function readIn(words: string, context: Context): StatedReading | undefined {
	let text = words;
	for (let pass = 0; pass < MOST_PASSES; pass++) {
		const found = find(text, context);
		if (!found) return undefined;
		if (found.edtf !== undefined) return toReading(withEnd(RULES, found, text, context), words);
		const { start, end } = found;
		text = text.slice(0, start) + BLANK.repeat(end - start) + text.slice(end);
	}
	return undefined;
}

function find(text: string, context: Context): Found | undefined {
	return findFirst(RULES, text, context) ?? readWithChrono(text, context);
}

function toReading(found: Found, words: string): StatedReading | undefined {
	const { edtf, start, end } = withWordsAround(found, words);
	if (edtf === undefined || !isValidDate(edtf)) return undefined;
	const phrase = words.slice(start, end).trim();
	return { edtf, phrase: phrase.includes('(') ? phrase : phrase.replace(/\)$/, '') };
}

/** A month that is all there is needs no “in” before it. */
function readAlone(words: string, context: Context): StatedReading | undefined {
	if (!/^[a-z]+\.?$/i.test(words)) return undefined;
	const reading = readIn(`in ${words}`, context);
	return reading && { ...reading, phrase: words };
}
