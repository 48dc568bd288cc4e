/**
 * A date as people write it, as EDTF: other forms of EDTF itself, days in numbers once it is known which
 * number is the day, days with the name of their month, and the words for what is known less exactly or
 * lasts: “c. 1850”, “spring 2025”, “44 BC”, “8–9 May 1945”.
 * Pure; Intl only. See ./SPEC.md §P.
 */
import { fold } from './plain/fold';
import { pointToEdtf, withoutReigns, type DayOrder } from './plain/point';
import { choiceToEdtf } from './plain/choice';
import { toProfile } from './plain/profile';
import { stretchToEdtf } from './plain/stretch';
import { PART } from './plain/vocabulary';

export { toYear, type DayOrder } from './plain/point';

/** Longer text is no date; no pattern looks at it. */
const MAX_LENGTH = 120;

const ISO = /^-?\d{4}(?:-(?:0\d|1[0-2]|2[1-4]|3[3-6]|4[01])(?:-\d\d)?)?$/;
/** 1914-18: a month that there is not, and a later year of the same century. */
const SPAN_OF_YEARS = /^(\d\d)(\d\d)-(1[3-9]|20|4[2-9]|[5-9]\d)$/;
/** A clock time with the short name of a zone. */
const NAMED_CLOCK = /,? \d{1,2}:\d\d(?::\d\d)?(?: ?[ap]\.? ?m\.?)? \(?[a-z]{2,5}\)?$/;
/** Spaces of every kind, and minus signs. */
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;

export interface PlainDate {
	readonly edtf: string;
	/** The source says it more exactly than our dates can. */
	readonly isWider: boolean;
}

/** @returns EDTF where the text is a date in words or marks, else the text: whether it is a date is for the parser of EDTF to say */
export function plainToEdtf(text: string, order?: DayOrder): string {
	return readWhole(text, order)?.edtf ?? text;
}

/** The same, and whether what was written is more exact: then its words are to be kept beside it. */
export function readPlainDate(text: string, order?: DayOrder): PlainDate {
	const read = readWhole(text, order);
	if (read || text.length > MAX_LENGTH) return read ?? { edtf: text, isWider: false };
	const words = toWords(text);
	// EDT is four hours behind UTC in one country, and nobody says in which others: the day is known.
	const rest = NAMED_CLOCK.test(words) ? words.replace(NAMED_CLOCK, '') : words.replace(PART, '');
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

function toWords(text: string): string {
	const plain = fold(text).replaceAll(SPACES, ' ').replaceAll('\u2212', '-').trim();
	return withoutReigns(plain);
}
