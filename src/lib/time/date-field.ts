/**
 * What a reader types into a date field: EDTF, or a day the way their language writes it.
 * Pure; Intl only. See ./SPEC.md §F.
 */
import { failure, problem, success, type Result } from '$lib/base/result';
import { calendarBounds } from './calendar-bounds';
import { parseEdtf } from './edtf';
import { wallFormat } from './range-words';
import { toWall } from './calendar';
import type { Span } from './span';

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
	if (read.value.kind === 'point' && !read.value.time) return success(calendarBounds(read.value));
	return failure(problem('field-one-date', '', 'Write one date: 2025, Aug 2025 or 12 Aug 2025.'));
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
	return `${year}-${pad(month)}${day === undefined ? '' : `-${pad(Number(day))}`}`;
}

function pad(number: number): string {
	return String(number).padStart(2, '0');
}

function monthOf(word: string, locale: string): number | undefined {
	const letters = word.replace(/\.$/, '');
	if (letters.length < 3 || /\d/.test(letters)) return undefined;
	for (let month = 1; month <= 12; month++) {
		if (namesOf(month, locale).some((name) => name.startsWith(letters))) return month;
	}
	return undefined;
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
