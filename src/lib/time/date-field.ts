/**
 * What a date field shows: words that ./typed-date.ts reads back, else EDTF. A page loads this at once, and
 * what reads when somebody types.
 * Pure; Intl only. See ./SPEC.md §F.
 */
import { calendarBounds } from './calendar-bounds';
import { formatWall, wallFormat } from './range-words';
import { axisOn } from './calendar';
import { edtfOf, pad } from './edtf-of';
import { clockAt, type AxisTime, type Span } from './span';

/**
 * What a field shows for a moment: in words where they can be read back, else as EDTF.
 *
 * @param spanMs - of the view: how fine the words are
 */
export function fieldText(at: AxisTime, spanMs: number, locale: string): string {
	const words = formatWall(at, spanMs, locale);
	const bounds = boundsOf(wordsToEdtf(words, locale) ?? words);
	const isSame = bounds && bounds.start <= at && at < bounds.end;
	return isSame ? words : edtfOf(clockAt(at));
}

/** Of a year, a month or a day as EDTF. */
function boundsOf(edtf: string): Span | undefined {
	const [year = NaN, month, day] = edtf.split('-').map(Number);
	if (!/^\d{4}/.test(edtf) || Number.isNaN(year)) return undefined;
	const precision = day === undefined ? (month === undefined ? 'year' : 'month') : 'day';
	return calendarBounds({ precision, year, month, day });
}

/**
 * A day or month in words of a language as EDTF: “12 Aug 2025”. Month names may be whole, or from three letters
 * on. @returns undefined: it is not written in words
 */
export function wordsToEdtf(text: string, locale: string): string | undefined {
	const words = text
		.toLocaleLowerCase(locale)
		.split(/[\s,]+/)
		.filter(Boolean);
	const month = words.map((word) => monthOf(word, locale)).find((found) => found !== undefined);
	if (month === undefined) return undefined;
	const numbers = words
		.filter((word) => /^\d+\.?$/.test(word))
		.map((word) => word.replace('.', ''));
	const year = numbers.find((number) => number.length === 4);
	if (year === undefined) return undefined;
	const day = numbers.find((number) => number.length <= 2);
	return `${year}-${pad(month)}${day === undefined ? '' : `-${pad(day)}`}`;
}

/** 1–12, from three letters on. */
function monthOf(word: string, locale: string): number | undefined {
	const letters = word.replace(/\.$/, '');
	if (letters.length < 3 || /\d/.test(letters)) return undefined;
	const at = monthNames(locale).findIndex((names) =>
		names.some((name) => name.startsWith(letters))
	);
	return at === -1 ? undefined : at + 1;
}

const namesByLocale = new Map<string, readonly (readonly string[])[]>();

/** The names of the twelve months. A frame of a zoom reads them back, so they are worked out once. */
function monthNames(locale: string): readonly (readonly string[])[] {
	const known = namesByLocale.get(locale);
	if (known) return known;
	const names = Array.from({ length: 12 }, (_, month) => namesOf(month + 1, locale));
	namesByLocale.set(locale, names);
	return names;
}

/** A month as it stands alone and as it stands beside a day: август, августа. */
function namesOf(month: number, locale: string): string[] {
	const wall = axisOn(2001, month);
	const beside = wallFormat(locale, { day: 'numeric', month: 'long' })
		.formatToParts(wall)
		.find(({ type }) => type === 'month')?.value;
	return [wallFormat(locale, { month: 'long' }).format(wall), beside ?? ''].map((name) =>
		name.toLocaleLowerCase(locale)
	);
}
