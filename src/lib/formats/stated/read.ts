/**
 * Reads the source's own words for a date, “last year”, “in April”, relative to the day on which they were
 * written. A person has to accept the result: it is never applied automatically. Loaded on demand, because it
 * needs chrono-node.
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
	/** Not more exact than the words. */
	readonly edtf: string;
	/** The words that were read. */
	readonly phrase: string;
}

export interface StatedOptions {
	/** BCP 47: its region decides whether the day or the month comes first. Default: English. */
	readonly lang?: string;
}

/** No words for a date are longer. */
const MAX_LENGTH = 200;
/** Limit of words that look like a date and are not. */
const MOST_PASSES = 20;
const RULES = [...RELATIVE_RULES, ...CALENDAR_RULES];
const AHEAD =
	/\b(?:will|shall|upcoming|coming|scheduled|planned|plans?|due|expected|ahead)\b|\b(?:is|are|was|were) to\b/i;
/** Replaces words that contain no date. */
const BLANK = '\u0001';

/**
 * The first date in a text.
 *
 * @param text - some words, or the sentence with them; only 200 characters are read
 * @param asOf - the day on which the words were written
 * @returns undefined if no date is certain
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
	// The last word may be cut.
	return cut.slice(0, cut.lastIndexOf(' ', MAX_LENGTH) + 1).trim();
}

/** English without a region writes both orders. */
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

/** A month without other words needs no “in” before it. */
function readAlone(words: string, context: Context): StatedReading | undefined {
	if (!/^[a-z]+\.?$/i.test(words)) return undefined;
	const reading = readIn(`in ${words}`, context);
	return reading && { ...reading, phrase: words };
}
