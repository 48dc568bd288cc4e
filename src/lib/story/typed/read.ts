/**
 * Reads a date as somebody types it into a form: what is unmistakable is taken, what can mean several dates is
 * offered. The words of the page's language are read, those of English, and EDTF.
 * Pure. See $lib/time/SPEC.md §T.
 */
import { readStated } from '$lib/formats/stated/read';
import { typedPhrases } from '$lib/language/typed-phrases';
import { FLOATING, resolveDate } from '$lib/time/bounds';
import { parseEdtf } from '$lib/time/edtf';
import { readPlainDate, toYear } from '$lib/time/plain-date';
import { isZone } from '$lib/time/zone';
import { createWords } from '../words';
import { boundedToEdtf } from './bounded';
import { candidatesFor } from './candidates';
import { ownPhraseToEdtf } from './own-phrases';
import { cleanText } from './plain-text';

export interface TypedOptions {
	/** BCP 47 of the page: words are read and written in it. */
	readonly locale: string;
	/** EDTF of the day on which the story was told: “yesterday” is counted from it. */
	readonly asOf?: string | undefined;
	/** IANA name of the zone of clock times; without one they are floating. */
	readonly timezone?: string | undefined;
}

/** A date to choose. */
export interface TypedDate {
	/** EDTF, for the file. */
	readonly value: string;
	/** How it is read, in the language of the page. */
	readonly words: string;
}

/** The text means this date. */
export interface TypedReading extends TypedDate {
	/** A sentence beside it, if it may surprise. */
	readonly note?: string;
	/** What may be meant instead: 44 BC beside the year −44 of astronomers, which is 45 BC. */
	readonly instead?: TypedDate;
	/** The date says less than the text does: store these words as the `stated` of the date. */
	readonly stated?: string;
}

/** The text can mean these dates: a person says which. */
export interface TypedChoices {
	readonly choices: readonly TypedDate[];
	readonly note: string;
}

export type Typed = TypedReading | TypedChoices | undefined;

/** Longer text is no date. */
const MAX_LENGTH = 120;
/** Words that mean the same on both of these days do not depend on a day. */
const ANY_DAYS = [
	{ year: 1999, month: 2, day: 3 },
	{ year: 2040, month: 10, day: 26 }
] as const;

/** @returns undefined: no date is read */
export function readTyped(typed: string, { locale, asOf, timezone }: TypedOptions): Typed {
	const text = cleanText(typed, locale);
	if (text === '' || text.length > MAX_LENGTH) return undefined;
	const zone = timezone !== undefined && isZone(timezone) ? timezone : FLOATING;
	const words = createWords(locale);
	const toDate = (value: string): TypedDate | undefined => {
		const read = resolveDate(value, zone);
		return read.ok ? { value, words: words(read.value, 'spelled') } : undefined;
	};
	const phrases = typedPhrases(locale);
	const candidates = candidatesFor(text, locale, (edtf) => toDate(edtf) !== undefined);
	if (candidates.length > 1)
		return { choices: candidates.flatMap((edtf) => toDate(edtf) ?? []), note: phrases.several() };
	const own = toDate(text);
	if (own) return withAstronomical(own, toDate, phrases.astronomical);
	const plain = readPlainDate(text);
	const read = toDate(plain.edtf);
	if (read && plain.isWider) return { ...read, stated: text, note: phrases.wider(text) };
	// It was read, and there is no such date: other words in it are not looked for.
	if (!read && parseEdtf(plain.edtf).ok) return undefined;
	return read ?? toDate(phraseToEdtf(text, locale) ?? '') ?? readOther(text, asOf, toDate, phrases);
}

const MOST_DEPTH = 3;

/** Phrases around a date, which may contain each other: “possibly about 1850”. */
function phraseToEdtf(text: string, locale: string, depth = 0): string | undefined {
	const inner = (words: string): string | undefined => {
		const { edtf, isWider } = readPlainDate(words);
		if (!isWider && parseEdtf(edtf).ok) return edtf;
		return depth < MOST_DEPTH ? phraseToEdtf(words, locale, depth + 1) : undefined;
	};
	return boundedToEdtf(text, inner) ?? ownPhraseToEdtf(text, locale, inner);
}

const OLD_YEAR = /(?<![\dYX-])-(\d{4})(?![\dX])/g;

/** −0044 is 45 BC: people who write it often mean 44 BC. */
function withAstronomical(
	own: TypedDate,
	toDate: (value: string) => TypedDate | undefined,
	note: (year: string, words: string) => string
): TypedReading {
	const [year] = own.value.match(OLD_YEAR) ?? [];
	const isZero = /(?<![\d-])0000/.test(own.value);
	if (year === undefined && !isZero) return own;
	const ofYear = toDate(year ?? '0000')?.words ?? '';
	const instead = toDate(
		own.value.replaceAll(OLD_YEAR, (_, digits: string) => toYear(1 - Number(digits)))
	);
	return {
		...own,
		note: note((year ?? '0000').replace('-', '−'), ofYear),
		...(instead && year !== undefined && { instead })
	};
}

/** Words of English that are read relative to a day, or are only a part of the text: always for a person to say. */
function readOther(
	text: string,
	asOf: string | undefined,
	toDate: (value: string) => TypedDate | undefined,
	phrases: ReturnType<typeof typedPhrases>
): Typed {
	const [one, other] = ANY_DAYS.map((day) => readStated(text, day));
	if (one && one.edtf === other?.edtf) {
		const read = toDate(one.edtf);
		if (!read) return undefined;
		return one.phrase === text ? read : { choices: [read], note: phrases.several() };
	}
	const day = asOf === undefined ? undefined : parseEdtf(asOf);
	const told = asOf === undefined ? undefined : toDate(asOf);
	if (!day?.ok || !told || day.value.kind !== 'point' || day.value.precision !== 'day')
		return undefined;
	const { year, month = 1, day: ofMonth = 1 } = day.value;
	const relative = readStated(text, { year, month, day: ofMonth });
	const read = relative && toDate(relative.edtf);
	return read && { choices: [read], note: phrases.countedFrom(told.words) };
}
