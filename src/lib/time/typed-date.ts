/**
 * Reads text in a date field: EDTF, or a day as the reader's language writes it.
 * Pure; Intl only. See ./SPEC.md §F.
 */
import { failure, problem, success, type Result } from '$lib/base/result';
import { axisOn } from './calendar';
import { calendarBounds } from './calendar-bounds';
import { wordsToEdtf } from './shown-date';
import { parseEdtf, type DatePoint } from './edtf';
import type { Span } from './span';

/**
 * The range that a typed date covers: “2025” is a year, “12 Aug 2025” a day. Day and month as bare numbers
 * are refused, because they can mean two days.
 */
export function parseDateField(text: string, locale: string): Result<Span> {
	const read = parseEdtf(wordsToEdtf(text.trim(), locale) ?? text);
	if (!read.ok) return read;
	if (read.value.kind === 'point') return success(boundsOf(read.value));
	return failure(problem('field-one-date', '', 'Write one date: 2025, Aug 2025 or 12 Aug 2025.'));
}

/** A clock time in a field is on the timeline's clock, and is a moment. */
function boundsOf(date: DatePoint): Span {
	const { time, year, month, day } = date;
	if (!time) return calendarBounds(date);
	const at = axisOn(year, month, day, time.hour, time.minute, time.second);
	return { start: at, end: at };
}
