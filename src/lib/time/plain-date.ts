/**
 * Converts dates as people write them to EDTF: other forms of EDTF, days in numbers once the order is known,
 * days with the name of their month, and words for inexact dates and ranges: “c. 1850”, “spring 2025”,
 * “44 BC”, “8–9 May 1945”.
 * Pure; Intl only. See ./SPEC.md §P.
 */
import { fold } from './plain/fold';
import { pointToEdtf, withoutReigns, type DayOrder } from './plain/point';
import { choiceToEdtf } from './plain/choice';
import { toProfile } from './plain/profile';
import { stretchToEdtf } from './plain/stretch';
import { withFigures } from './plain/figures';
import { LEAD, PART, PART_BEHIND } from './plain/vocabulary';

export { toYear, type DayOrder } from './plain/point';

/** Longer text is not a date; no pattern is tried. */
const MAX_LENGTH = 120;

const ISO = /^-?\d{4}(?:-(?:0\d|1[0-2]|2[1-4]|3[3-6]|4[01])(?:-\d\d)?)?$/;
/** 1914-18: a month that does not exist, and a later year of the same century. */
const SPAN_OF_YEARS = /^(\d\d)(\d\d)-(1[3-9]|20|4[2-9]|[5-9]\d)$/;
/** A clock time with the short name of a zone. */
const NAMED_CLOCK = /,? \d{1,2}:\d\d(?::\d\d)?(?: ?[ap]\.? ?m\.?)? \(?[a-z]{2,5}\)?$/;
/** Spaces of every kind, and minus signs. */
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;

/** Marks of direction, which draw nothing. */
const MARKS = /[\u061c\u200e\u200f\u2066-\u2069]/g;

export interface PlainDate {
	readonly edtf: string;
	/** The source is more exact than our dates can be. */
	readonly isWider: boolean;
}

/** @returns EDTF if the text is a date in words or numbers, else the text: the EDTF parser decides whether it is a date */
export function plainToEdtf(text: string, order?: DayOrder): string {
	return readWhole(text, order)?.edtf ?? text;
}

/** The same, and whether the written date is more exact: then its words must be stored with it. */
export function readPlainDate(text: string, order?: DayOrder): PlainDate {
	const read = readWhole(text, order);
	if (read || text.length > MAX_LENGTH) return read ?? { edtf: text, isWider: false };
	const words = toWords(text);
	// EDT is four hours behind UTC in one country, and elsewhere unknown: only the day is certain.
	const rest = NAMED_CLOCK.test(words) ? words.replace(NAMED_CLOCK, '') : withoutPart(words);
	const whole = rest === words ? undefined : pointToEdtf(rest, order);
	return whole === undefined ? { edtf: text, isWider: false } : { edtf: whole, isWider: true };
}

function readWhole(text: string, order: DayOrder | undefined): PlainDate | undefined {
	if (text.length > MAX_LENGTH) return undefined;
	const years = SPAN_OF_YEARS.exec(text);
	if (years && Number(years[3]) > Number(years[2]))
		return { edtf: `${years[1]}${years[2]}/${years[1]}${years[3]}`, isWider: false };
	if (ISO.test(text)) return { edtf: text, isWider: false };
	const ofEdtf = toProfile(text);
	if (ofEdtf) return ofEdtf;
	const words = toWords(text);
	const edtf =
		pointToEdtf(words, order) ?? choiceToEdtf(words, order) ?? stretchToEdtf(words, order);
	return edtf === undefined ? undefined : { edtf, isWider: false };
}

/** “In the late 1840s” without “late”. */
function withoutPart(words: string): string {
	const bare = words.replace(LEAD, '');
	const found = [words, bare, bare.replace(LEAD, '')].find((text) => PART.test(text));
	return found === undefined ? words.replace(PART_BEHIND, '') : found.replace(PART, '');
}

function toWords(text: string): string {
	const plain = fold(text)
		.replaceAll(SPACES, ' ')
		.replaceAll(MARKS, '')
		.replaceAll('\u2212', '-')
		.replaceAll('،', ',')
		.trim();
	return withFigures(withoutReigns(plain));
}
