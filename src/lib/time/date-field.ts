/**
 * What a date field shows: words that ./shown-date.ts can read again, or EDTF if the language writes bare
 * numbers. A page loads this module at once, but the reader only when somebody types.
 * Pure; Intl only. See ./SPEC.md §F.
 */
import { toCivil } from './calendar';
import { edtfOf } from './edtf-of';
import { eraFirst } from './era';
import { formatWholeYear } from './far-year';
import { axisOn } from './calendar';
import { DAY, formatWall, wallFormat, type DateManner } from './range-words';
import { clockAt, type AxisTime } from './span';

/** EDTF has no months in years beyond four digits. */
const LAST_DATED_YEAR = 9999;

/**
 * The text of a field for a moment.
 *
 * @param spanMs - of the view: decides how exact the words are
 */
export function fieldText(
	at: AxisTime,
	spanMs: number,
	locale: string,
	manner?: DateManner
): string {
	const { year } = toCivil(clockAt(at));
	if (Math.abs(year) > LAST_DATED_YEAR) return eraFirst(formatWholeYear(year, locale), locale);
	return namesMonths(locale) ? formatWall(at, spanMs, locale, manner) : edtfOf(clockAt(at));
}

/** Whether a month has letters in it or after it: 8月. Bare numbers would be ambiguous. */
function namesMonths(locale: string): boolean {
	const parts = wallFormat(locale, DAY).formatToParts(axisOn(2001));
	const at = parts.findIndex(({ type }) => type === 'month');
	return /\p{L}/u.test(`${parts[at]?.value}${parts[at + 1]?.value}`);
}
