/**
 * What a reader types into a date field: EDTF, or a day the way their language writes it.
 * Pure; Intl only. See ./SPEC.md §F.
 */
import { failure, problem, success, type Result } from '$lib/base/result';
import { calendarBounds } from './calendar-bounds';
import { parseEdtf, type DatePoint } from './edtf';
import { formatWall, wallFormat } from './range-words';
import { toWall } from './calendar';
import { edtfOf, pad } from './edtf-of';
import type { Span, WallTime } from './span';

/**
 * The stretch that a typed date covers: “2025” is a year, “12 Aug 2025” a day.
 *
 * Month names are those of `locale`, whole or from three letters on; day and month as bare numbers
 * are refused, since half the world would mean the other one.
 */
export function parseDateField(text: string, locale: string): Result<Span> {
	const named = toEdtf(text.trim(), locale);
	const read = parseEdtf(named ?? text);
	if (!read.ok) return read;
	if (read.value.kind === 'point') return success(boundsOf(read.value));
	return failure(problem('field-one-date', '', 'Write one date: 2025, Aug 2025 or 12 Aug 2025.'));
}

/** A clock time in a field is on the timeline's clocks, whatever they are, and is a point. */
function boundsOf(date: DatePoint): Span {
	const { time, year, month, day } = date;
	if (!time) return calendarBounds(date);
	const wall = toWall(year, month, day, time.hour, time.minute, time.second);
	return { start: wall, end: wall };
}

/**
 * What a field shows for a moment: in words where they can be read back, else as EDTF.
 *
 * @param spanMs - of the view: how fine the words are
 */
export function fieldText(wall: WallTime, spanMs: number, locale: string): string {
	const words = formatWall(wall, spanMs, locale);
	const read = parseDateField(words, locale);
	const isSame =
		read.ok && read.value.start <= wall && wall < Math.max(read.value.end, read.value.start + 1);
	return isSame ? words : edtfOf(wall);
}

function toEdtf(text: string, locale: string): string | undefined {
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
	const wall = toWall(2001, month);
	const beside = wallFormat(locale, { day: 'numeric', month: 'long' })
		.formatToParts(wall)
		.find(({ type }) => type === 'month')?.value;
	return [wallFormat(locale, { month: 'long' }).format(wall), beside ?? ''].map((name) =>
		name.toLocaleLowerCase(locale)
	);
}
